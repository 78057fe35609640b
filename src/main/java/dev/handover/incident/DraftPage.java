package dev.handover.incident;

import dev.handover.record.Html;

/** A filled draft as a page: its headings, lists and lines. */
final class DraftPage {
  private DraftPage() {}

  static String of(String text, String tag) {
    Html page = new Html();
    page.raw("<!doctype html>\n<html lang=\"" + tag + "\"><head><meta charset=\"utf-8\">");
    page.element("title", title(text));
    page.raw("</head>\n<body>\n");
    boolean list = false;
    for (String line : text.lines().toList()) {
      boolean item = line.startsWith("- ");
      if (item != list) {
        page.raw(item ? "<ul>\n" : "</ul>\n");
        list = item;
      }
      line(page, line);
    }
    return page.raw(list ? "</ul>\n" : "").raw("</body></html>\n").page();
  }

  private static void line(Html page, String line) {
    if (line.startsWith("- ")) {
      page.element("li", line.substring(2));
    } else if (line.startsWith("## ")) {
      page.element("h2", line.substring(3));
    } else if (line.startsWith("# ")) {
      page.element("h1", line.substring(2));
    } else if (!line.isBlank()) {
      page.element("p", line);
    }
  }

  private static String title(String text) {
    return text.lines().findFirst().orElse("").replaceFirst("^# ", "");
  }
}
