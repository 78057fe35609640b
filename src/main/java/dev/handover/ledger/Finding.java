package dev.handover.ledger;

/**
 * One thing that is wrong with an audit chain, or with what was written of it.
 *
 * @param entry the entry that it is about, or the first of them; 0 where it is about the whole
 * @param to the last entry that it is about
 * @param detail who remembers it, or what is wrong in other words; may be empty
 */
public record Finding(Kind kind, long entry, long to, String detail) {

  /** What can be wrong, in words with the entry, the last entry and the detail. */
  public enum Kind {
    CHANGED("entry %1$d was changed: its hash is not that of its content"),
    MISSING("entries %1$d to %2$d are missing"),
    UNLINKED("entry %1$d does not follow from the one before it"),
    OUT_OF_PLACE("entry %1$d stands twice or out of its place"),
    END_MISSING("entries %1$d to %2$d are missing at the end"),
    HEAD_DIFFERS("the head does not have the hash of the last entry, %1$d"),
    BEYOND_HEAD("there are entries after the head, %1$d"),
    SURPLUS("%1$d entries up to the head are more than there are numbers"),
    NOT_REMEMBERED("entry %1$d is not the one that was remembered%3$s"),
    REMEMBERED_MISSING("the remembered entry %1$d is missing%3$s"),
    LEFT_OUT("entry %1$d is only a link, though nothing was to be left out"),
    LINE("line %1$d %3$s"),
    HEADER("the header %3$s"),
    COUNTS("the last line's counts are not those of the lines before it"),
    SIGNATURE("%3$s"),
    MANIFEST("%3$s, as the ledger keeps it, is not the one whose signing the chain notes"),
    ANCHOR("anchor %3$s");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static Finding of(Kind kind, long entry) {
    return new Finding(kind, entry, entry, "");
  }

  /** Something wrong with the whole of it. */
  public static Finding of(Kind kind, String detail) {
    return new Finding(kind, 0, 0, detail);
  }

  /** The finding as a sentence in English. */
  public String text() {
    return String.format(java.util.Locale.ROOT, kind.words, entry, to, detail);
  }
}
