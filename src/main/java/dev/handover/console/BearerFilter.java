package dev.handover.console;

import dev.handover.people.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who a program acts for: the person whose token it sends, for this one request. */
final class BearerFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";
  private static final int LONGEST = 200;
  private final Staff staff;
  private final OwnerToken owner;
  private final RefusedTokens refused;

  BearerFilter(Staff staff, OwnerToken owner, RefusedTokens refused) {
    this.staff = staff;
    this.owner = owner;
    this.refused = refused;
  }

  /** What is open to everybody is so with a wrong token too, and nobody counts there. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Endpoint.ALL.stream()
        .anyMatch(each -> each.way() == Endpoint.Way.OPEN && each.matcher().matches(request));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String told = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (told == null) {
      if (isOwn(request)) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.unknown());
        SecurityContextHolder.setContext(context);
      }
      chain.doFilter(request, response);
      return;
    }
    Optional<Person> person =
        told.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? whose(told.substring(BEARER.length()).strip())
            : Optional.empty();
    if (person.isEmpty()) {
      refused.note();
      Problem.NOT_SIGNED_IN.write(response);
    } else if (!person.get().undertaken()) {
      Problem.NOT_UNDERTAKEN.write(response);
    } else {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new SignedIn(person.get()));
      SecurityContextHolder.setContext(context);
      chain.doFilter(request, response);
    }
  }

  /** A command of the hub's own user that asks by itself who he is: he proves it by a password. */
  private boolean isOwn(HttpServletRequest request) {
    String secret = request.getHeader(CommandsEndpoint.OWNER);
    return secret != null
        && request.getServletPath().equals(CommandsEndpoint.PATH)
        && owner.isSecret(secret);
  }

  private Optional<Person> whose(String token) {
    return token.isEmpty() || token.length() > LONGEST
        ? Optional.empty()
        : owner.owner(token).or(() -> staff.byToken().apply(token));
  }
}
