package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.people.Person;
import dev.handover.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every mapping that Spring knows, asked for by everybody: the table decides, nothing else. */
class EndpointsTest {
  /** What a form or a program would send is not: who may would get no further than a complaint. */
  private static final Set<Integer> REFUSED = Set.of(401, 403);

  /** What filters answer, what is a servlet, what is one mapping for all below it. */
  private static final Set<String> NOT_MAPPED =
      Set.of(
          "/login",
          "/logout",
          "/actuator/jolokia/version",
          "/actuator/jolokia/list/**",
          "/actuator/jolokia/read/**",
          "/actuator/jolokia/search/**",
          "/actuator/health/liveness",
          "/actuator/health/readiness");

  @TempDir private static Path folder;
  private static final MadeUpStaff STAFF = new MadeUpStaff();
  private static ConsoleHub hub;

  @BeforeAll
  static void serve() {
    for (Role role : Role.values()) {
      STAFF.enrol(role.word(), true, role);
    }
    hub = new ConsoleHub(folder, STAFF);
  }

  @AfterAll
  static void end() {
    hub.close();
  }

  @Test
  void everyMappingIsForWhomTheTableSaysAndForNobodyElse() {
    Set<String> wrong = new TreeSet<>();
    List<Asked> all = mappings();
    assertThat(all.size()).isGreaterThan(15);
    Browser nobody = hub.browser();
    for (Asked each : all) {
      boolean open = entry(each).filter(e -> e.way() == Endpoint.Way.OPEN).isPresent();
      if (isLetIn(nobody, each, Optional.empty()) != open) {
        wrong.add("anonymous " + each);
      }
    }
    for (Role role : Role.values()) {
      Browser browser = hub.browser().signedIn(role.word());
      for (Asked each : all) {
        boolean allowed = entry(each).filter(e -> allows(e, role)).isPresent();
        if (isLetIn(browser, each, Optional.of(MadeUpStaff.token(role.word()))) != allowed) {
          wrong.add(role.word() + " " + each);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theTableHasNoEntryWithoutAMappingBehindIt() {
    List<Asked> all = mappings();
    Set<String> unused = new TreeSet<>();
    for (Endpoint each : Endpoint.ALL) {
      if (!NOT_MAPPED.contains(each.pattern())
          && all.stream().noneMatch(asked -> entry(asked).filter(each::equals).isPresent())) {
        unused.add(each.toString());
      }
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void thePageOnTheConsoleShowsTheSameTable() throws Exception {
    String page = Files.readString(Path.of("docs/console.md"));
    for (Endpoint each : Endpoint.ALL) {
      assertThat(page)
          .contains(
              "| "
                  + each.method().map(Object::toString).orElse("any")
                  + " | `"
                  + each.pattern()
                  + "` | "
                  + each.needs()
                      .map(Enum::name)
                      .orElse(each.way() == Endpoint.Way.OPEN ? "open" : "signed in")
                  + " |");
    }
  }

  private record Asked(String method, String pattern) {
    String path() {
      return pattern
          .replace("{folder}", "hotel")
          .replace("{run}", "r1")
          .replaceAll("\\{[^}]*\\}", "x")
          .replace("/**", "");
    }
  }

  private static List<Asked> mappings() {
    List<Asked> all = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping mapping :
        hub.beans(RequestMappingInfoHandlerMapping.class)) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        for (String pattern : info.getPatternValues()) {
          Stream<String> methods =
              info.getMethodsCondition().getMethods().isEmpty()
                  ? Stream.of("GET", "POST", "PUT", "DELETE")
                  : info.getMethodsCondition().getMethods().stream().map(Enum::name);
          methods.forEach(method -> all.add(new Asked(method, pattern)));
        }
      }
    }
    // what is mapped by resource handlers and as servlets
    for (String more :
        List.of(
            "/actuator/hawtio/index.html",
            "/actuator/hawtio/jolokia",
            "/actuator/jolokia",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/actuator/health/ledger",
            "/actuator/env",
            "/actuator",
            "/actuator/heapdump",
            "/hawtio",
            "/jolokia",
            "/auth/login",
            "/auth/logout",
            "/auth/config",
            "/proxy/x",
            "/user",
            "/keycloak/x",
            "/nothing",
            "/console.css",
            "/login")) {
      all.add(new Asked("GET", more));
      all.add(new Asked("POST", more));
    }
    // by GET alone: an act by POST is in the body
    for (String path : List.of("version", "read/a:b=c", "exec/a:b=c/d", "write/a:b=c/d/e")) {
      all.add(new Asked("GET", "/actuator/jolokia/" + path));
    }
    return all;
  }

  private static Optional<Endpoint> entry(Asked asked) {
    MockHttpServletRequest request = new MockHttpServletRequest(asked.method(), asked.path());
    return Endpoint.ALL.stream().filter(each -> each.matcher().matches(request)).findFirst();
  }

  private static boolean allows(Endpoint endpoint, Role role) {
    return endpoint.way() != Endpoint.Way.PERMITTED
        || new Person("x", Set.of(role), true).may(endpoint.needs().orElseThrow());
  }

  private static boolean isForPrograms(Asked asked) {
    return asked.path().startsWith("/api/")
        || asked.path().startsWith("/actuator/health")
        || asked.path().equals("/actuator/prometheus");
  }

  /** A request that changes something is sent with what shows that no other page made it up. */
  private static boolean isLetIn(Browser browser, Asked asked, Optional<String> token) {
    List<String> headers = new ArrayList<>();
    if (isForPrograms(asked)) {
      token.ifPresent(each -> headers.addAll(List.of("Authorization", "Bearer " + each)));
    } else if (!asked.method().equals("GET")) {
      headers.addAll(browser.unforged(asked.path()));
    }
    HttpResponse<String> answer =
        browser.send(asked.method(), asked.path(), headers.toArray(String[]::new));
    boolean sentToLogin =
        answer.statusCode() / 100 == 3
            && answer.headers().firstValue("Location").orElse("").matches(".*/login$");
    return !sentToLogin && !REFUSED.contains(answer.statusCode());
  }
}
