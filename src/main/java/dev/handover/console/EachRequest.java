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
 * session, whoever has another role has it at once, whoever has not undertaken sees nothing else.
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
    Optional<Person> now = now(signedIn.getName());
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
    context.setAuthentication(new SignedIn(now.get()));
    SecurityContextHolder.setContext(context);
    if (!now.get().undertaken() && !BEFORE_UNDERTAKING.contains(request.getServletPath())) {
      response.sendRedirect("/undertaking");
      return;
    }
    chain.doFilter(request, response);
  }

  /** A page that refreshes itself would keep a session alive for ever: that is no click. */
  private boolean isIdle(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return false;
    }
    Instant last = (Instant) session.getAttribute(CLICKED);
    if (last == null || request.getParameter("again") == null) {
      session.setAttribute(CLICKED, clock.instant());
      return false;
    }
    return last.plus(IDLE).isBefore(clock.instant());
  }

  /** The owner of a hub without people is somebody only as long as there are none. */
  private Optional<Person> now(String name) {
    return owner
        .owner()
        .filter(each -> each.name().equals(name))
        .or(() -> staff.find().apply(name));
  }
}
