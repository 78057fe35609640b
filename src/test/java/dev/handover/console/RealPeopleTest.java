package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cli.CommandHome;
import dev.handover.ledger.AuditChain;
import dev.handover.people.AccessTokens;
import dev.handover.people.People;
import dev.handover.people.Role;
import dev.handover.people.Roster;
import dev.handover.testing.OpenedGates;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console over the people of the ledger: from the first sign-in to the lock. */
class RealPeopleTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String PASSWORD = "correct horse of ours";

  @TempDir private static Path folder;
  private static ConsoleHub hub;
  private static Roster roster;

  @BeforeAll
  static void serve() {
    hub = new ConsoleHub(new CommandHome(folder), folder, Map.of(), Optional.empty());
    roster = new Roster(hub.ledger, CLOCK);
    roster.addFirst("ann", Set.of(Role.ADMINISTRATOR), PASSWORD.toCharArray(), "test");
    roster.add("ivo", Set.of(Role.AUDITOR), PASSWORD.toCharArray(), "ann");
    roster.add("ben", Set.of(Role.OPERATOR), PASSWORD.toCharArray(), "ann");
    roster.add("zoe", Set.of(Role.OPERATOR), PASSWORD.toCharArray(), "ann");
    OpenedGates.approved(hub.ledger, hub.settings, "hotel");
  }

  @AfterAll
  static void end() {
    hub.close();
  }

  @Test
  void whoSignsInUndertakesAndIsOutAtOnceWhenLocked() {
    Browser browser = hub.browser();
    assertThat(browser.signIn("ivo", PASSWORD).statusCode()).isEqualTo(302);
    assertThat(browser.get("/audit").headers().firstValue("Location").orElse(""))
        .endsWith("/undertaking");
    String version = new People(hub.ledger, CLOCK).undertaking().version();
    HttpResponse<String> page = browser.get("/undertaking");
    assertThat(page.body()).contains(version);
    browser.submit("/undertaking", "/undertaking", Map.of("version", version));
    assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
    assertThat(browser.get("/audit").body()).contains("undertaking accepted", "signed in");
    assertThat(browser.get("/actuator/jolokia").statusCode()).isEqualTo(403);
    roster.lock("ivo", "ann");
    assertThat(browser.get("/audit").statusCode()).as("locked").isEqualTo(302);
    assertThat(actsOf("ivo")).contains("signed in", "undertaking accepted");
  }

  @Test
  void fiveWrongPasswordsLockOutEvenTheRightOne() {
    Browser browser = hub.browser();
    for (int i = 0; i < 5; i++) {
      assertThat(browser.signIn("zoe", "not the password").headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).contains("/login"));
    }
    browser.signIn("zoe", PASSWORD);
    assertThat(browser.get("/login?error").body()).contains("too many sign-ins were refused");
    assertThat(browser.get("/").statusCode()).isEqualTo(302);
    assertThat(actsOf("zoe")).filteredOn("sign-in refused"::equals).hasSize(6);
    for (int i = 0; i < 3; i++) {
      browser.signIn("nobody-here", "PASSWORD-typed-as-name");
      browser.signIn("zoe", PASSWORD);
    }
    assertThat(actsOf(People.UNKNOWN)).containsExactly("sign-in refused");
    assertThat(actsOf("zoe")).filteredOn("sign-in refused"::equals).hasSize(6);
    assertThat(hub.ledger.audit().entries(0, 10_000).toString())
        .doesNotContain("nobody-here", PASSWORD, "PASSWORD-typed");
  }

  @Test
  void aTokenActsForItsPersonAndNoFurtherThanHisRoles() {
    People people = new People(hub.ledger, CLOCK);
    people.accept("ben", people.undertaking().version());
    String token =
        new AccessTokens(hub.ledger, CLOCK).make("ben", AccessTokens.USUAL, "ben").token();
    String run = "{\"arguments\":[\"run\",\"--case\",\"hotel\"]}";
    assertThat(hub.browser().command(token, run).body()).endsWith("{\"exit\":0}\n");
    assertThat(actsOf("ben")).contains("run planned");
    String list = "{\"arguments\":[\"audit\",\"list\"]}";
    assertThat(hub.browser().command(token, list).statusCode()).isEqualTo(403);
    String unmask = "{\"arguments\":[\"keys\",\"confirm\",\"--case\",\"hotel\",\"--how\",\"x\"]}";
    assertThat(hub.browser().command(token, unmask).statusCode()).isEqualTo(403);
    for (int i = 0; i < 4; i++) {
      assertThat(hub.browser().command(token + "x" + i, run).statusCode()).isEqualTo(401);
    }
    assertThat(hub.ledger.audit().entries(0, 10_000))
        .filteredOn(entry -> entry.act().equals("token refused"))
        .hasSize(1);
    roster.remove("ben", "ann");
    assertThat(hub.browser().command(token, run).statusCode()).isEqualTo(401);
  }

  private static List<String> actsOf(String name) {
    return hub.ledger.audit().entries(0, 10_000).stream()
        .filter(entry -> entry.actor().equals(name))
        .map(AuditChain.Entry::act)
        .toList();
  }
}
