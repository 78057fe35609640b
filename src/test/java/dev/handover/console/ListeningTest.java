package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.flow.Settings;
import dev.handover.people.Person;
import dev.handover.people.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where the console listens, and for how long a session nobody uses lives. */
class ListeningTest {
  @TempDir private Path home;

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void listensOnLoopbackUnlessToldOtherwise() {
    Listening listening = of(Map.of());
    assertThat(listening.address().isLoopbackAddress()).isTrue();
    assertThat(listening.port()).isEqualTo(8080);
    assertThat(listening.url(8080)).isEqualTo("http://127.0.0.1:8080");
    assertThat(Listening.of(settings(Map.of("handover.console", "off")))).isEmpty();
    assertThat(of(Map.of("handover.console.hosts", " Hub.example , ")).hosts())
        .contains("hub.example")
        .doesNotContain("");
  }

  @Test
  void isNotOpenedToOthersWithoutTls() throws Exception {
    for (String address : new String[] {"0.0.0.0", "::", "192.0.2.1"}) {
      assertThatThrownBy(() -> of(Map.of("handover.console.address", address)))
          .hasMessageContaining("[HUB-CON-02]");
    }
    Path junk = Files.writeString(home.resolve("junk.pem"), "junk");
    assertThatThrownBy(() -> of(Map.of("handover.console.tls.certificate", junk.toString())))
        .hasMessageContaining("[HUB-CON-04]");
    assertThatThrownBy(
            () ->
                of(
                    Map.of(
                        "handover.console.tls.certificate", junk.toString(),
                        "handover.console.tls.key", junk.toString())))
        .hasMessageContaining("[HUB-CON-04]");
  }

  @Test
  void aPortIsANumber() {
    for (String port : new String[] {"", "-1", "65536", "http", "99999999999"}) {
      assertThatThrownBy(() -> of(Map.of("handover.console.port", port)))
          .as(port)
          .hasMessageContaining("[HUB-CON-01]");
    }
    assertThat(of(Map.of("handover.console.port", "0")).port()).isZero();
  }

  @Test
  void aPageThatRefreshesItselfKeepsNoSessionAlive() throws Exception {
    MadeUpStaff staff = new MadeUpStaff().enrol("olivia", true, Role.OPERATOR);
    MockHttpSession session = new MockHttpSession();
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(asked(staff, session, start, false)).isEqualTo(200);
    assertThat(asked(staff, session, start.plus(Duration.ofMinutes(29)), true)).isEqualTo(200);
    assertThat(asked(staff, session, start.plus(Duration.ofMinutes(31)), true)).isEqualTo(302);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void camelsConsoleKeepsNoSessionAliveEither() throws Exception {
    MadeUpStaff staff = new MadeUpStaff().enrol("olivia", true, Role.OPERATOR);
    MockHttpSession session = new MockHttpSession();
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    String polled = "/actuator/jolokia";
    assertThat(asked(staff, session, start, "/cases/hotel", false)).isEqualTo(200);
    assertThat(asked(staff, session, start.plus(Duration.ofMinutes(29)), polled, false))
        .isEqualTo(200);
    assertThat(asked(staff, session, start.plus(Duration.ofMinutes(31)), polled, false))
        .isEqualTo(302);
  }

  private static int asked(MadeUpStaff staff, MockHttpSession session, Instant at, boolean again)
      throws Exception {
    return asked(staff, session, at, "/cases/hotel", again);
  }

  private static int asked(
      MadeUpStaff staff, MockHttpSession session, Instant at, String path, boolean again)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    request.setSession(session);
    if (again) {
      request.setParameter("again", "");
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    SecurityContextHolder.getContext()
        .setAuthentication(
            SignedIn.byPassword(
                new Person("olivia", Set.of(Role.OPERATOR), true),
                "mark of " + MadeUpStaff.password("olivia")));
    new EachRequest(staff.staff(), new OwnerToken(staff.staff()), Clock.fixed(at, ZoneOffset.UTC))
        .doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  private Listening of(Map<String, String> own) {
    return Listening.of(settings(own)).orElseThrow();
  }

  private Settings settings(Map<String, String> own) {
    return Settings.load(home, own);
  }
}
