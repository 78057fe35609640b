package dev.handover.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * What is refused of Jolokia whoever asks: acts by GET, which carries no token against forgery, and
 * scripts of other origins. Hawtio hands its own path on to Jolokia's.
 */
final class JolokiaGuard {
  private static final Pattern JOLOKIA = Pattern.compile("/actuator/(hawtio/)?jolokia(/.*)?");
  private static final Pattern READS =
      Pattern.compile("/actuator/(hawtio/)?jolokia(/?|/version/?|/(list|read|search)(/.*)?)");

  private JolokiaGuard() {}

  static boolean refuses(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!JOLOKIA.matcher(path).matches()) {
      return false;
    }
    if (!isOwn(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))) {
      return true;
    }
    // "p" once was the path in another way
    return !request.getMethod().equals("POST")
        && (!READS.matcher(path).matches() || request.getParameter("p") != null);
  }

  /** A browser names the origin of what another page has it send. */
  private static boolean isOwn(String origin, String host) {
    if (origin == null) {
      return true;
    }
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
