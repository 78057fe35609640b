package dev.handover.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice
final class EveryPage {
  private final MessageSource texts;
  private final ActDesk acts;

  EveryPage(MessageSource consoleTexts, ActDesk acts) {
    this.texts = consoleTexts;
    this.acts = acts;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request, Locale locale) {
    Optional<SignedIn> who =
        request.getUserPrincipal() instanceof SignedIn signedIn
            ? Optional.of(signedIn)
            : Optional.empty();
    return new Frame(
        texts, locale, who, request.getRequestURI(), who.flatMap(each -> told(request, each)));
  }

  private Optional<ActRun> told(HttpServletRequest request, SignedIn who) {
    String number = request.getParameter("done");
    return number != null && number.matches("\\d{1,12}")
        ? acts.find(Long.parseLong(number), who)
        : Optional.empty();
  }
}
