package dev.handover.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several columns that tell a record apart together, such as the number of an order and that of a
 * line. They are called by their names with a plus between ({@code order_no+line_no}); their values
 * are one text with a bar between ({@code A100|3}), a bar or backslash in a value behind a
 * backslash, so that no two rows of values are one text.
 */
public final class Composite {
  static final byte BAR = '|';
  static final byte ESCAPE = '\\';

  private Composite() {}

  /** The name of these columns together; one column keeps its own. */
  public static String name(List<String> columns) {
    return String.join("+", columns);
  }

  /** The columns that a name stands for, itself where it stands for one. */
  public static List<String> columns(String name) {
    return name.indexOf('+') < 0 ? List.of(name) : List.of(name.split("\\+", -1));
  }

  public static boolean isComposite(String name) {
    return name.indexOf('+') >= 0;
  }

  /** The values as one text; a single one stays as it is. */
  public static String text(List<String> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    return values.stream()
        .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining("|"));
  }

  /** The values of a text that {@link #text} made of this many; of another number if it did not. */
  public static List<String> values(String text, int count) {
    if (count == 1) {
      return List.of(text);
    }
    List<String> values = new ArrayList<>(count);
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == BAR) {
        values.add(value.toString());
        value.setLength(0);
      } else if (c == ESCAPE && i + 1 < text.length()) {
        value.append(text.charAt(++i));
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
