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
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;

/** What one meets before the cases: login, undertaking, refusals; the pages' style and scripts. */
@Controller
final class Entrance implements ErrorController {
  /** Why the last sign-in was refused, in a session: words only. */
  static final String REFUSAL = "handover.refusal";

  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private final Staff staff;
  private final byte[] css;
  private final byte[] htmx;
  private final byte[] sse;

  Entrance(Staff staff) throws IOException {
    this.staff = staff;
    css =
        (Html.style() + new String(read("console.css"), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    htmx = read(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js");
    sse = read(WEBJARS + "htmx-ext-sse/2.2.2/sse.js");
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream in = Entrance.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }

  @GetMapping("/console.css")
  ResponseEntity<byte[]> css() {
    return file("css", css);
  }

  @GetMapping("/htmx.js")
  ResponseEntity<byte[]> htmx() {
    return file("javascript", htmx);
  }

  @GetMapping("/sse.js")
  ResponseEntity<byte[]> sse() {
    return file("javascript", sse);
  }

  private static ResponseEntity<byte[]> file(String type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", type, StandardCharsets.UTF_8))
        .body(content);
  }

  @GetMapping("/login")
  ModelAndView login(HttpServletRequest request) {
    String why =
        request.getParameter("error") != null
            ? "login.refused"
            : request.getParameter("ended") != null
                ? "login.ended"
                : request.getParameter("out") != null ? "login.out" : "";
    return new ModelAndView("login")
        .addObject("why", why)
        .addObject("refusal", refusal(request.getSession(false)).orElse(""))
        .addObject("nobody", !staff.any().getAsBoolean());
  }

  private static Optional<String> refusal(HttpSession session) {
    return Optional.ofNullable(session == null ? null : (String) session.getAttribute(REFUSAL));
  }

  @GetMapping("/undertaking")
  ModelAndView undertaking(SignedIn who) {
    Undertaking now = staff.undertaking().get();
    return new ModelAndView("undertaking")
        .addObject("paragraphs", List.of(now.text().split("\\R\\s*\\R")))
        .addObject("version", now.version())
        .addObject("undertaken", who.person().undertaken())
        .addObject("trouble", "");
  }

  @PostMapping("/undertaking")
  ModelAndView accept(SignedIn who, @RequestParam String version) {
    try {
      staff.accept().accept(who.getName(), version);
    } catch (HandoverException e) {
      ModelAndView again = undertaking(who).addObject("trouble", e.plainMessage());
      again.setStatus(HttpStatus.CONFLICT);
      return again;
    }
    ModelAndView home = new ModelAndView("redirect:/");
    home.setStatus(HttpStatus.SEE_OTHER);
    return home;
  }

  /** Says what happened by its number alone: messages of the inside are not for pages. */
  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request) {
    Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        Optional.ofNullable(told instanceof Integer code ? HttpStatus.resolve(code) : null)
            .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    String key =
        switch (status) {
          case NOT_FOUND -> "error.gone";
          case FORBIDDEN -> "error.forbidden";
          case SERVICE_UNAVAILABLE -> "error.busy";
          default -> status.is4xxClientError() ? "error.request" : "error.inside";
        };
    ModelAndView page = new ModelAndView("error");
    page.setStatus(status);
    return page.addObject("status", Integer.toString(status.value())).addObject("key", key);
  }
}
