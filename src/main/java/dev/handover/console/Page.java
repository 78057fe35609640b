package dev.handover.console;

import dev.handover.people.Permission;
import dev.handover.record.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriUtils;

/** The frame of every page: head, who is signed in, where one can go; then what is shown. */
final class Page {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV", Locale.ROOT);
  final Html html = new Html();
  final Texts texts;
  private final Optional<SignedIn> who;
  private final Optional<CsrfToken> csrf;
  private final String path;

  private Page(Texts texts, Optional<SignedIn> who, Optional<CsrfToken> csrf, String path) {
    this.texts = texts;
    this.who = who;
    this.csrf = csrf;
    this.path = path;
  }

  /** A page's frame for this request; its title is text, not markup. */
  static Page of(HttpServletRequest request, Locale locale, String title, boolean again) {
    Optional<SignedIn> who =
        request.getUserPrincipal() instanceof SignedIn signedIn
            ? Optional.of(signedIn)
            : Optional.empty();
    Optional<CsrfToken> csrf =
        request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
            ? Optional.of(token)
            : Optional.empty();
    Page page = new Page(Texts.in(locale), who, csrf, request.getRequestURI());
    page.open(title, again);
    return page;
  }

  Page section(String key, Object... with) {
    html.element("h2", texts.say(key, with));
    return this;
  }

  /** The frame's end. */
  ResponseEntity<byte[]> close(HttpStatus status) {
    html.raw("</main>\n</body>\n</html>\n");
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(html.page().getBytes(StandardCharsets.UTF_8));
  }

  ResponseEntity<byte[]> close() {
    return close(HttpStatus.OK);
  }

  /** A form's beginning; without its hidden value nothing that is sent is taken. */
  Page form(String action, String styles) {
    html.raw("<form method=\"post\" action=\"" + action + "\" class=\"" + styles + "\">\n");
    csrf.ifPresent(
        token ->
            html.raw("<input type=\"hidden\" name=\"")
                .text(token.getParameterName())
                .raw("\" value=\"")
                .text(token.getToken())
                .raw("\">\n"));
    return this;
  }

  /** A cell that leads somewhere; the place is made of segments that may hold any text. */
  Page link(String labelKey, String text, String... segments) {
    html.raw("<td data-label=\"").text(texts.say(labelKey)).raw("\">");
    anchor(text, segments);
    html.raw("</td>");
    return this;
  }

  Page anchor(String text, String... segments) {
    StringBuilder place = new StringBuilder();
    for (String each : segments) {
      place.append('/').append(UriUtils.encodePathSegment(each, StandardCharsets.UTF_8));
    }
    html.raw("<a href=\"").text(place.toString()).raw("\">").text(text).raw("</a>");
    return this;
  }

  /** A table's beginning, with a name for those who hear it; {@code #} marks columns of numbers. */
  Page table(String captionKey, String... headKeys) {
    html.raw("<table class=\"stack\">\n<caption>").text(texts.say(captionKey)).raw("</caption>\n");
    html.raw("<thead><tr>");
    for (String key : headKeys) {
      boolean number = key.startsWith("#");
      html.raw(number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
      html.text(texts.say(number ? key.substring(1) : key)).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    return this;
  }

  void endTable() {
    html.raw("</tbody></table>\n");
  }

  Page cell(String labelKey, String text) {
    html.cell(texts.say(labelKey), text);
    return this;
  }

  Page number(String labelKey, long number) {
    html.number(texts.say(labelKey), String.format(Locale.ROOT, "%,d", number));
    return this;
  }

  /** A word in a coloured tag, in a cell. */
  Page tag(String labelKey, String prefix, String word, String style) {
    html.raw("<td data-label=\"").text(texts.say(labelKey)).raw("\"><span class=\"tag " + style);
    html.raw("\">").text(texts.word(prefix, word)).raw("</span></td>");
    return this;
  }

  static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  private void open(String title, boolean again) {
    html.begin(texts.tag(), title + " – Handover");
    if (again) {
      html.raw("<meta http-equiv=\"refresh\" content=\"5;url=?again\">\n");
    }
    html.raw("<link rel=\"stylesheet\" href=\"/console.css\">\n</head>\n<body>\n");
    html.raw("<a class=\"skip\" href=\"#main\">").text(texts.say("skip")).raw("</a>\n<header>\n");
    html.raw("<nav aria-label=\"").text(texts.say("nav")).raw("\">\n");
    html.raw("<span class=\"brand\">Handover</span>\n");
    who.map(SignedIn::person)
        .filter(person -> person.undertaken())
        .ifPresent(
            person -> {
              way("/", "cases");
              way("/alarms", "alarms");
              if (person.may(Permission.READ_AUDIT)) {
                way("/audit", "audit");
              }
              if (person.may(Permission.CAMEL_CONSOLE)) {
                way("/actuator/hawtio", "camel");
              }
            });
    html.raw("</nav>\n<div class=\"who\">\n");
    html.raw(
        texts.isChinese()
            ? "<a href=\"?lang=en\" lang=\"en\">English</a>\n"
            : "<a href=\"?lang=zh-CN\" lang=\"zh-CN\">中文</a>\n");
    who.ifPresent(
        each -> {
          html.raw("<span>").text(each.getName()).raw("</span>\n");
          form("/logout", "inline");
          html.raw("<button>").text(texts.say("out")).raw("</button></form>\n");
        });
    html.raw("</div>\n</header>\n<main id=\"main\">\n").element("h1", title);
  }

  private void way(String to, String key) {
    html.raw("<a href=\"" + to + "\"" + (path.equals(to) ? " aria-current=\"page\"" : "") + ">");
    html.text(texts.say(key)).raw("</a>\n");
  }
}
