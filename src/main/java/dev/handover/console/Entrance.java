package dev.handover.console;

import dev.handover.people.Undertaking;
import dev.handover.record.HandoverException;
import dev.handover.record.Html;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one meets before the cases: login, undertaking, refusals; and the pages' style. */
@Controller
final class Entrance implements ErrorController {
  /** Why the last sign-in was refused, in a session: words only. */
  static final String REFUSAL = "handover.refusal";

  private final Staff staff;
  private final byte[] css;

  Entrance(Staff staff) throws IOException {
    this.staff = staff;
    try (InputStream own = Entrance.class.getResourceAsStream("console.css")) {
      css =
          (Html.style() + new String(own.readAllBytes(), StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8);
    }
  }

  @GetMapping("/console.css")
  ResponseEntity<byte[]> css() {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
        .body(css);
  }

  @GetMapping("/login")
  ResponseEntity<byte[]> login(HttpServletRequest request, Locale locale) {
    Page page = Page.of(request, locale, Texts.in(locale).say("login"), false);
    Texts texts = page.texts;
    if (request.getParameter("error") != null) {
      page.html
          .raw("<div class=\"notice clear\" role=\"alert\">")
          .element("p", texts.say("login.refused"));
      refusal(request.getSession(false)).ifPresent(why -> page.html.element("p", why));
      page.html.raw("</div>\n");
    } else if (request.getParameter("ended") != null) {
      page.html.element("p class=\"notice clear\" role=\"status\"", texts.say("login.ended"));
    } else if (request.getParameter("out") != null) {
      page.html.element("p class=\"notice\" role=\"status\"", texts.say("login.out"));
    }
    if (!staff.any().getAsBoolean()) {
      page.html.element("p class=\"notice\"", texts.say("login.nobody"));
    }
    page.form("/login", "login");
    field(page, "username", "text", "username", "login.name");
    field(page, "password", "password", "current-password", "login.password");
    page.html.element("button", texts.say("login.in")).raw("</form>\n");
    return page.close();
  }

  private static Optional<String> refusal(HttpSession session) {
    return Optional.ofNullable(session == null ? null : (String) session.getAttribute(REFUSAL));
  }

  private static void field(Page page, String name, String type, String fills, String key) {
    page.html
        .raw("<label for=\"" + name + "\">")
        .text(page.texts.say(key))
        .raw("</label>\n<input id=\"" + name + "\" name=\"" + name + "\" type=\"" + type)
        .raw("\" autocomplete=\"" + fills + "\" autocapitalize=\"none\" required>\n");
  }

  @GetMapping("/undertaking")
  ResponseEntity<byte[]> undertaking(HttpServletRequest request, Locale locale, SignedIn who) {
    Page page = Page.of(request, locale, Texts.in(locale).say("undertaking"), false);
    Undertaking now = staff.undertaking().get();
    page.html.raw("<div class=\"undertaking\">");
    for (String paragraph : now.text().split("\\R\\s*\\R")) {
      page.html.element("p", paragraph.strip());
    }
    page.html
        .raw("</div>\n")
        .element("p class=\"soft\"", page.texts.say("undertaking.version", now.version()));
    if (who.person().undertaken()) {
      page.html.element("p class=\"notice\"", page.texts.say("undertaking.done"));
      return page.close();
    }
    page.form("/undertaking", "undertake");
    page.html
        .raw("<input type=\"hidden\" name=\"version\" value=\"")
        .text(now.version())
        .raw("\">\n");
    page.html.element("button", page.texts.say("undertaking.accept")).raw("</form>\n");
    return page.close();
  }

  @PostMapping("/undertaking")
  ResponseEntity<byte[]> accept(
      HttpServletRequest request, Locale locale, SignedIn who, @RequestParam String version) {
    try {
      staff.accept().accept(who.getName(), version);
    } catch (HandoverException e) {
      Page page = Page.of(request, locale, Texts.in(locale).say("undertaking"), false);
      page.html.element("p class=\"notice clear\" role=\"alert\"", e.plainMessage());
      page.html.raw("<p>");
      page.anchor(page.texts.say("undertaking.again"), "undertaking");
      page.html.raw("</p>\n");
      return page.close(HttpStatus.CONFLICT);
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", "/").build();
  }

  /** Says what happened by its number alone: messages of the inside are not for pages. */
  @RequestMapping("/error")
  ResponseEntity<byte[]> error(HttpServletRequest request, Locale locale) {
    Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        Optional.ofNullable(told instanceof Integer code ? HttpStatus.resolve(code) : null)
            .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    String key =
        switch (status) {
          case NOT_FOUND -> "error.gone";
          case FORBIDDEN -> "error.forbidden";
          default -> status.is4xxClientError() ? "error.request" : "error.inside";
        };
    Page page = Page.of(request, locale, Texts.in(locale).say("error", status.value()), false);
    page.html.element("p", page.texts.say(key)).raw("<p>");
    page.anchor(page.texts.say("error.home"), "");
    page.html.raw("</p>\n");
    return page.close(status);
  }
}
