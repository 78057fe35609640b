package dev.handover.console;

import dev.handover.people.Permission;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One thing that can be asked of the console, and who may. What is not in the table is refused to
 * everybody; {@code docs/console.md} shows the same table.
 *
 * @param method empty: any
 * @param needs the permission, where a permission decides
 */
record Endpoint(Optional<HttpMethod> method, String pattern, Way way, Optional<Permission> needs) {

  /** How one comes in. */
  enum Way {
    /** Whoever can reach the port. */
    OPEN,
    /** Whoever has signed in, even before he has accepted the undertaking. */
    SIGNED_IN,
    /** Whoever's roles give the permission. */
    PERMITTED
  }

  static final List<Endpoint> ALL =
      List.of(
          open(HttpMethod.GET, "/login"),
          open(HttpMethod.POST, "/login"),
          open(HttpMethod.GET, "/console.css"),
          open(HttpMethod.GET, "/htmx.js"),
          open(HttpMethod.GET, "/sse.js"),
          open(HttpMethod.GET, "/actuator/health"),
          open(HttpMethod.GET, "/actuator/health/liveness"),
          open(HttpMethod.GET, "/actuator/health/readiness"),
          signedIn(HttpMethod.GET, "/undertaking"),
          signedIn(HttpMethod.POST, "/undertaking"),
          signedIn(HttpMethod.POST, "/logout"),
          permitted(HttpMethod.GET, "/", Permission.LOOK),
          permitted(HttpMethod.GET, "/cases/{folder}", Permission.LOOK),
          permitted(HttpMethod.GET, "/cases/{folder}/runs/{run}", Permission.LOOK),
          permitted(HttpMethod.GET, "/cases/{folder}/runs/{run}/live", Permission.LOOK),
          permitted(HttpMethod.GET, "/cases/{folder}/mapping", Permission.LOOK),
          permitted(HttpMethod.GET, "/cases/{folder}/gates", Permission.LOOK),
          permitted(HttpMethod.GET, "/cases/{folder}/quarantine", Permission.READ_QUARANTINE),
          permitted(HttpMethod.GET, "/cases/{folder}/quarantine/{id}", Permission.READ_QUARANTINE),
          permitted(HttpMethod.GET, "/cases/{folder}/requests", Permission.LOOK),
          permitted(HttpMethod.GET, "/cases/{folder}/retention", Permission.LOOK),
          permitted(HttpMethod.GET, "/cases/{folder}/backups", Permission.LOOK),
          permitted(HttpMethod.GET, "/alarms", Permission.LOOK),
          permitted(HttpMethod.GET, "/approvals", Permission.LOOK),
          permitted(HttpMethod.GET, "/approvals/{id}", Permission.LOOK),
          permitted(HttpMethod.GET, "/incidents", Permission.LOOK),
          permitted(HttpMethod.GET, "/routes", Permission.LOOK),
          permitted(HttpMethod.GET, "/keys", Permission.LOOK),
          permitted(HttpMethod.GET, "/reports", Permission.READ_AUDIT),
          permitted(HttpMethod.GET, "/people", Permission.MANAGE_PEOPLE),
          signedIn(HttpMethod.GET, "/acts/{number}"),
          signedIn(HttpMethod.POST, "/acts/{act}"),
          permitted(HttpMethod.GET, "/audit", Permission.READ_AUDIT),
          signedIn(HttpMethod.POST, "/api/commands"),
          permitted(HttpMethod.GET, "/actuator/prometheus", Permission.LOOK),
          any("/actuator/hawtio/**", Permission.CAMEL_CONSOLE),
          permitted(HttpMethod.GET, "/actuator/jolokia", Permission.CAMEL_CONSOLE),
          permitted(HttpMethod.GET, "/actuator/jolokia/version", Permission.CAMEL_CONSOLE),
          permitted(HttpMethod.GET, "/actuator/jolokia/list/**", Permission.CAMEL_CONSOLE),
          permitted(HttpMethod.GET, "/actuator/jolokia/read/**", Permission.CAMEL_CONSOLE),
          permitted(HttpMethod.GET, "/actuator/jolokia/search/**", Permission.CAMEL_CONSOLE),
          permitted(HttpMethod.POST, "/actuator/jolokia/**", Permission.CAMEL_CONSOLE));

  RequestMatcher matcher() {
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    return method
        .<RequestMatcher>map(each -> paths.matcher(each, pattern))
        .orElseGet(() -> paths.matcher(pattern));
  }

  private static Endpoint open(HttpMethod method, String pattern) {
    return new Endpoint(Optional.of(method), pattern, Way.OPEN, Optional.empty());
  }

  private static Endpoint signedIn(HttpMethod method, String pattern) {
    return new Endpoint(Optional.of(method), pattern, Way.SIGNED_IN, Optional.empty());
  }

  private static Endpoint permitted(HttpMethod method, String pattern, Permission needs) {
    return new Endpoint(Optional.of(method), pattern, Way.PERMITTED, Optional.of(needs));
  }

  private static Endpoint any(String pattern, Permission needs) {
    return new Endpoint(Optional.empty(), pattern, Way.PERMITTED, Optional.of(needs));
  }
}
