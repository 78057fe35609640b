package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.people.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
    assertThat(browser.get("/cases/hotel").body())
        .contains("hotel-2026", "Buyer&#39;s certificate", ", confirmed</dd>")
        .doesNotContain("Our signing key"); // none is made by looking
  }

  @Test
  void everyAnswerCarriesStrictHeadersAndTheCookieIsStrict() {
    Browser browser = hub.browser();
    for (String path :
        List.of("/login", "/", "/nothing", "/console.css", "/api/commands", "/actuator/health")) {
      HttpResponse<String> answer = browser.get(path);
      assertThat(header(answer, "Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
      assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
      assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
    }
    String cookie = header(hub.browser().get("/login"), "Set-Cookie");
    assertThat(cookie)
        .startsWith("handover=")
        .contains("HttpOnly", "SameSite=Strict")
        .doesNotContain("Domain");
  }

  @Test
  void aFormThatAnotherPageMadeUpIsNotTaken() {
    Browser browser = hub.browser().signedIn("olivia");
    assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
    assertThat(browser.post("/logout", "_csrf=made-up").statusCode()).isEqualTo(403);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(header(browser.submit("/", "/logout", Map.of()), "Location")).endsWith("/login?out");
    assertThat(browser.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void signingInChangesTheSessionsName() {
    Browser browser = hub.browser();
    browser.get("/login");
    String before = session(browser);
    browser.signedIn("olivia");
    assertThat(session(browser)).isNotEqualTo(before);
  }

  @Test
  void answersOnlyToItsOwnNames() throws IOException {
    for (String host :
        List.of("localhost", "127.0.0.1:" + hub.port(), "[::1]:8080", "LocalHost:1")) {
      assertThat(status(host)).as(host).isEqualTo(200);
    }
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + hub.port(),
            "127.0.0.1.evil.example",
            "10.0.0.1",
            "")) {
      assertThat(status(host)).as(host).isEqualTo(400);
    }
  }

  @Test
  void whoeverIsRemovedOrLockedOutHasLostHisSession() {
    STAFF.enrol("fleeting", true, Role.OPERATOR);
    Browser browser = hub.browser().signedIn("fleeting");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    STAFF.lock("fleeting");
    assertThat(header(browser.get("/"), "Location")).endsWith("/login?ended");
    STAFF.unlock("fleeting");
    assertThat(browser.get("/").statusCode()).as("the session itself is gone").isEqualTo(302);

    STAFF.lock("fleeting");
    browser.signIn("fleeting", MadeUpStaff.password("fleeting"));
    assertThat(browser.get("/login?error").body()).contains("locked out for 15 minutes");
    STAFF.unlock("fleeting");
    browser.signedIn("fleeting");
    STAFF.enrol("fleeting", true, Role.AUDITOR);
    assertThat(browser.get("/audit").statusCode()).as("the new role holds at once").isEqualTo(200);
    STAFF.remove("fleeting");
    assertThat(header(browser.get("/audit"), "Location")).endsWith("/login?ended");
  }

  @Test
  void whoeverHasAnotherPasswordSignsInAnew() {
    STAFF.enrol("forgetful", true, Role.OPERATOR);
    Browser browser = hub.browser().signedIn("forgetful");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    STAFF.password("forgetful", "another");
    assertThat(header(browser.get("/"), "Location")).endsWith("/login?ended");
    browser.signedIn("forgetful");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    STAFF.remove("forgetful");
  }

  @Test
  void aWrongTokenIsNotedOnceAMinuteAndNotWhereEverybodyMayLook() {
    for (int i = 0; i < 5; i++) {
      assertThat(
              hub.browser()
                  .get("/actuator/health", "Authorization", "Bearer made-up-" + i)
                  .statusCode())
          .isEqualTo(200);
    }
    long before = hub.ledger.audit().head().sequence();
    for (int i = 0; i < 5; i++) {
      assertThat(hub.browser().command("made-up-" + i, STATUS).statusCode()).isEqualTo(401);
    }
    assertThat(hub.ledger.audit().head().sequence() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void beforeTheUndertakingThereIsNothingElse() {
    Browser browser = hub.browser().signedIn("newton");
    for (String path : List.of("/", "/alarms", "/cases/hotel", "/actuator/hawtio")) {
      assertThat(header(browser.get(path), "Location")).as(path).endsWith("/undertaking");
    }
    assertThat(hub.browser().command(MadeUpStaff.token("newton"), STATUS).body())
        .contains("HUB-CON-12", "undertaking");
    assertThat(browser.get("/undertaking").body())
        .contains("I undertake to keep confidential", "本人承诺保密");
    assertThat(
            browser
                .submit("/undertaking", "/undertaking", Map.of("version", "an older one"))
                .statusCode())
        .isEqualTo(409);
    assertThat(header(browser.get("/"), "Location")).endsWith("/undertaking");
    browser.submit(
        "/undertaking", "/undertaking", Map.of("version", MadeUpStaff.UNDERTAKING.version()));
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void speaksTheBrowsersLanguageOrTheChosenOne() {
    Browser browser = hub.browser();
    assertThat(browser.get("/login", "Accept-Language", "zh-CN,zh;q=0.9").body())
        .contains("lang=\"zh-CN\"", "登录");
    assertThat(browser.get("/login", "Accept-Language", "fr").body())
        .contains("lang=\"en\"", "Sign in");
    assertThat(browser.get("/login?lang=zh-CN", "Accept-Language", "en").body()).contains("登录");
    assertThat(browser.get("/login", "Accept-Language", "en").body())
        .as("it is remembered")
        .contains("登录");
    assertThat(browser.get("/login?lang=%3Cscript%3E").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereIsToldWithoutItsInside() {
    Browser browser = hub.browser().signedIn("olivia");
    for (String path :
        List.of(
            "/cases/none",
            "/cases/hotel/runs/none",
            "/cases/hotel/runs/%3Cb%3E",
            "/cases/..%2f..%2fetc")) {
      HttpResponse<String> answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.body()).as(path).doesNotContain("Exception", "at dev.", "Tomcat");
    }
    assertThat(browser.get("/audit").statusCode()).as("no auditor").isEqualTo(403);
  }

  @Test
  void healthTellsStrangersNoMoreThanItsStatus() {
    for (String path : List.of("", "/liveness", "/readiness")) {
      HttpResponse<String> answer = hub.browser().get("/actuator/health" + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body().replaceAll("\\s", ""))
          .as(path)
          .isIn(
              "{\"status\":\"UP\"}", "{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
    }
  }

  private static final String STATUS = "{\"arguments\":[\"status\",\"--case\",\"hotel\"]}";

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String session(Browser browser) {
    return browser.cookies().getCookieStore().getCookies().stream()
        .filter(each -> each.getName().equals("handover"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** By hand, as no client lets one say whose host it asks for. */
  private static int status(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", hub.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String first =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      return Integer.parseInt(first.split(" ")[1]);
    }
  }
}
