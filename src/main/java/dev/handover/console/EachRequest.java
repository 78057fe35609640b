package dev.handover.console;

import dev.handover.people.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request of a session who its person is now: whoever is locked out or gone loses the
 * session, whoever has another password signs in anew, whoever has another role has it at once,
 * whoever has not undertaken sees nothing else.
 */
final class EachRequest extends OncePerRequestFilter {
  private static final Set<String> BEFORE_UNDERTAKING =
      Set.of("/undertaking", "/logout", "/login", "/console.css");
  private static final String CLICKED = "handover.clicked";
  private static final Duration IDLE = Duration.ofMinutes(30);
  private final Staff staff;
  private final OwnerToken owner;
  private final Clock clock;

  EachRequest(Staff staff, OwnerToken owner, Clock clock) {
    this.staff = staff;
    this.owner = owner;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Person> now = now(signedIn);
    if (now.isEmpty() || isIdle(request)) {
      SecurityContextHolder.clearContext();
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      response.sendRedirect("/login?ended");
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn.as(now.get()));
    SecurityContextHolder.setContext(context);
    if (!now.get().undertaken() && !BEFORE_UNDERTAKING.contains(request.getServletPath())) {
      response.sendRedirect("/undertaking");
      return;
    }
    chain.doFilter(request, response);
  }

  /** What asks by itself (a page again, Camel's console) would keep a session alive for ever. */
  private boolean isIdle(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return false;
    }
    Instant last = (Instant) session.getAttribute(CLICKED);
    boolean byItself =
        request.getParameter("again") != null || request.getServletPath().startsWith("/actuator/");
    if (last == null || !byItself) {
      session.setAttribute(CLICKED, clock.instant());
      return false;
    }
    return last.plus(IDLE).isBefore(clock.instant());
  }

  /** The owner is somebody only while there are no people, and never one of them. */
  private Optional<Person> now(SignedIn signedIn) {
    String name = signedIn.getName();
    if (signedIn.isOwner()) {
      return owner.owner().filter(each -> each.name().equals(name));
    }
    return staff
        .find()
        .apply(name)
        .filter(
            each ->
                staff
                    .passwordMark()
                    .apply(name)
                    .filter(signedIn.passwordMark()::equals)
                    .isPresent());
  }
}
