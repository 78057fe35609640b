package dev.handover.cli.preview;

import dev.handover.cli.Words;
import dev.handover.process.Preview;

/** Why something happened to a record or a field, in words. */
public final class Reasons {
  private Reasons() {}

  /** What happened. */
  public static String kind(Preview.Note note, Words words) {
    return words.find("kind." + note.kind()).orElse(note.kind());
  }

  /** Why; of a scrubbed text, what was found in it. */
  public static String why(Preview.Note note, Words words) {
    return note.kind().equals("scrubbed")
        ? words.find("found." + note.rule()).orElse(note.rule())
        : words.why(note.rule(), "");
  }

  /** The field, or that it is the record as a whole. */
  public static String field(Preview.Note note, Words words) {
    return note.field().equals("record") ? words.say("record.whole") : note.field();
  }
}
