package dev.handover.cli.preview;

import java.util.Optional;

/** Text on its way into a page: nothing in it can become markup or turn the text around. */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Adds markup of our own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds text of anybody's. */
  Html text(String text) {
    text.codePoints().forEach(this::character);
    return this;
  }

  private void character(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n', '\t' -> out.appendCodePoint(c);
      default -> out.appendCodePoint(isUnsafe(c) ? '·' : c);
    }
  }

  /** Control characters, halves of characters, and marks that turn the text's direction. */
  private static boolean isUnsafe(int c) {
    return Character.isISOControl(c)
        || (c >= 0xD800 && c <= 0xDFFF)
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** An element with text in it. */
  Html element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ", 2)[0] + ">\n");
  }

  /** A table's cell that knows its heading, for screens too narrow for columns. */
  Html cell(String label, String text) {
    return raw("<td data-label=\"").text(label).raw("\">").text(text).raw("</td>");
  }

  Html number(String label, String text) {
    return raw("<td class=\"number\" data-label=\"").text(label).raw("\">").text(text).raw("</td>");
  }

  /** A person's value, kept apart from the text around it; a faint dash where there is none. */
  Html value(Optional<String> value, String otherwise) {
    return value.isPresent()
        ? raw("<bdi class=\"value\">").text(value.get()).raw("</bdi>")
        : raw("<span class=\"soft\">").text(otherwise).raw("</span>");
  }

  Html head(String... columns) {
    raw("<thead><tr>");
    for (String column : columns) {
      raw("<th scope=\"col\">").text(column).raw("</th>");
    }
    return raw("</tr></thead>\n");
  }

  @Override
  public String toString() {
    return "Html[" + out.length() + " characters]";
  }

  String page() {
    return out.toString();
  }
}
