package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How one gets in, what is refused, and what every answer carries. */
class ConsoleTest {
  @TempDir private static Path folder;
  private static final MadeUpStaff STAFF = new MadeUpStaff();
  private static ConsoleHub hub;

  @BeforeAll
  static void serve() {
    STAFF
        .enrol("olivia", true, Role.OPERATOR)
        .enrol("adam", true, Role.AUDITOR)
        .enrol("newton", false, Role.OPERATOR)
        .enrol("gone", true, Role.OPERATOR);
    hub = new ConsoleHub(folder, STAFF);
  }

  @AfterAll
  static void end() {
    hub.close();
  }

  @Test
  void showsTheCasesToWhoeverSignsInAndNothingBefore() {
    Browser browser = hub.browser();
    HttpResponse<String> before = browser.get("/");
    assertThat(before.statusCode()).isEqualTo(302);
    assertThat(before.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    assertThat(before.body()).doesNotContain("hotel");

    HttpResponse<String> wrong = browser.signIn("olivia", "wrong");
    assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
    assertThat(browser.get("/login?error").body()).contains("name or password is wrong");

    browser.signedIn("olivia");
    assertThat(browser.get("/").body()).contains("hotel-2026", "olivia", "no run yet");
    assertThat(browser.get("/cases/hotel").body()).contains("hotel-2026");
  }
}
