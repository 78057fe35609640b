package dev.handover.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text on its way into a page: nothing in it can become markup or turn the text around. */
public final class Html {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Adds markup of our own. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds text of anybody's. */
  public Html text(String text) {
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

  private static boolean isUnsafe(int c) {
    return isHidden(c) || (c >= 0xD800 && c <= 0xDFFF); // halves of characters
  }

  /** Control characters, and marks that turn the text's direction. */
  public static boolean isHidden(int c) {
    return Character.isISOControl(c)
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** An element with text in it. */
  public Html element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ", 2)[0] + ">\n");
  }

  /** A table's cell that knows its heading, for screens too narrow for columns. */
  public Html cell(String label, String text) {
    return raw("<td data-label=\"").text(label).raw("\">").text(text).raw("</td>");
  }

  public Html number(String label, String text) {
    return raw("<td class=\"number\" data-label=\"").text(label).raw("\">").text(text).raw("</td>");
  }

  /** A person's value, kept apart from the text around it; a faint dash where there is none. */
  public Html value(Optional<String> value, String otherwise) {
    return value.isPresent()
        ? raw("<bdi class=\"value\">").text(value.get()).raw("</bdi>")
        : raw("<span class=\"soft\">").text(otherwise).raw("</span>");
  }

  public Html head(String... columns) {
    raw("<thead><tr>");
    for (String column : columns) {
      raw("<th scope=\"col\">").text(column).raw("</th>");
    }
    return raw("</tr></thead>\n");
  }

  /** The first lines of a page's head, up to and with its title; what more it has follows. */
  public Html begin(String language, String title) {
    raw("<!DOCTYPE html>\n<html lang=\"").text(language).raw("\">\n<head>\n");
    raw("<meta charset=\"utf-8\" />\n");
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
    raw("<meta name=\"robots\" content=\"noindex\" />\n");
    raw("<meta name=\"referrer\" content=\"no-referrer\" />\n");
    return element("title", title);
  }

  /** The head of a page that asks nothing of any network, with the style of all our pages. */
  public Html open(String language, String title) {
    begin(language, title);
    raw("<meta http-equiv=\"Content-Security-Policy\"");
    raw(" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n");
    return raw("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n");
  }

  /** The style of all our pages. */
  public static String style() {
    try (InputStream css = Html.class.getResourceAsStream("page.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "Html[" + out.length() + " characters]";
  }

  public String page() {
    return out.toString();
  }
}
