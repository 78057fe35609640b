package dev.handover.mapping;

import java.util.List;

/** Places inside a document, as JSON pointers (RFC 6901). */
public final class Pointers {
  private Pointers() {}

  /** The place of a named or numbered child. */
  public static String child(String parent, Object child) {
    return parent + "/" + child.toString().replace("~", "~0").replace("/", "~1");
  }

  /** Whether a place is another one or lies inside it. */
  public static boolean within(String inner, String outer) {
    return inner.startsWith(outer)
        && (inner.length() == outer.length() || inner.charAt(outer.length()) == '/');
  }

  /** A place in words, counted from one: {@code /carry/2/class} is {@code carry 3, class}. */
  public static String words(String pointer) {
    if (pointer.isEmpty()) {
      return "the file";
    }
    StringBuilder words = new StringBuilder();
    for (String segment : segments(pointer)) {
      boolean number = segment.matches("[0-9]{1,9}");
      words.append(words.length() == 0 ? "" : number ? " " : ", ");
      words.append(number ? String.valueOf(Integer.parseInt(segment) + 1) : segment);
    }
    return words.toString();
  }

  private static List<String> segments(String pointer) {
    return List.of(pointer.substring(1).split("/", -1)).stream()
        .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
