package dev.handover.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.handover.cli.CommandHome;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.ledger.Run;
import dev.handover.people.Role;
import dev.handover.record.CaseId;
import dev.handover.testing.OutsideProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real Chromium: every page in both languages, and what people do there. */
class ConsoleBrowserIT {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static final int RECORDS = 60_000;
  private static final MadeUpStaff STAFF = new MadeUpStaff();
  @TempDir private static Path folder;
  private static ConsoleHub hub;
  private static Chromium chromium;

  @BeforeAll
  static void serve() throws Exception {
    OutsideProgram.require("chromium");
    STAFF
        .enrol("olivia", true, Role.OPERATOR)
        .enrol("oscar", true, Role.OFFICER)
        .enrol("adam", true, Role.AUDITOR)
        .enrol("ada", true, Role.ADMINISTRATOR);
    String seller = "jdbc:h2:file:" + folder.resolve("seller/hotel");
    CommandHome home = new CommandHome(folder, seller, SellerHotel.READER);
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    home.confirm("hotel-2026");
    hub = new ConsoleHub(home, folder, Map.of(), STAFF);
    chromium = new Chromium();
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
    if (hub != null) {
      hub.close();
    }
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(chromium.closeWindows()).isEmpty();
  }

  @Test
  void aRunIsWatchedToItsEndAndItsPagesHoldWhateverTheScreenAndTheLanguage() {
    Page page = signedIn("olivia", "en", 1280, ColorScheme.LIGHT);
    open(page, "/cases/hotel");
    page.locator("form[action='/acts/run'] button").click();
    Run run = hub.ledger.runs().of(HOTEL).stream().reduce((before, last) -> last).orElseThrow();
    page.navigate(base() + "/cases/hotel/runs/" + run.id().value());
    page.evaluate("window.before = true");
    Locator live = page.locator("#live");
    assertThat(live)
        .hasAttribute(
            "data-state",
            "DELIVERED",
            new LocatorAssertions.HasAttributeOptions().setTimeout(120_000));
    assertThat(page.evaluate("window.before")).as("the page was not loaded anew").isEqualTo(true);
    assertThat(page.locator(".flow rect.delivered")).hasCount(1);
    assertThat(page.locator("tr.sum")).containsText("60,000");

    command("olivia", "[\"backup\",\"now\",\"--case\",\"hotel\"]");
    command("olivia", "[\"backup\",\"drill\",\"--case\",\"hotel\"]");
    command("oscar", "[\"incident\",\"raise\",\"--summary\",\"a lost disk\",\"--case\",\"hotel\"]");
    everyPage(run.id().value());
  }

  private static void command(String who, String arguments) {
    assertThat(
            hub.browser()
                .command(MadeUpStaff.token(who), "{\"arguments\":" + arguments + "}")
                .body())
        .contains("{\"exit\":0}");
  }

  private void everyPage(String run) {
    // English is the wider of the two, so it is the one that a narrow screen would cut
    for (Map.Entry<String, Integer> each : Map.of("en", 390, "zh-CN", 1280).entrySet()) {
      String language = each.getKey();
      int width = each.getValue();
      ColorScheme colours = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
      Page officer = signedIn("oscar", language, width, colours);
      for (String path :
          List.of(
              "/",
              "/cases/hotel",
              "/cases/hotel/mapping",
              "/cases/hotel/gates",
              "/cases/hotel/quarantine",
              "/cases/hotel/quarantine?entity=guest&field=mobile",
              "/cases/hotel/requests",
              "/cases/hotel/retention",
              "/cases/hotel/backups",
              "/cases/hotel/runs/" + run,
              "/alarms",
              "/approvals",
              "/incidents",
              "/keys",
              "/reports",
              "/routes",
              "/audit")) {
        chromium.looksRight(officer, path, language);
      }
      Locator first = openQuarantine(officer);
      chromium.looksRight(officer, first.getAttribute("href"), language);
      chromium.looksRight(signedIn("ada", language, width, colours), "/people", language);
    }
  }

  private Locator openQuarantine(Page page) {
    open(page, "/cases/hotel/quarantine?entity=guest&field=mobile");
    return page.locator(".ids a").first();
  }

  @Test
  void everyFlowIsStoppedAndLetGoOnByWhoeverMay() {
    Page operator = signedIn("olivia", "en", 1280, ColorScheme.LIGHT);
    open(operator, "/incidents");
    operator.locator("button.danger").click();
    assertThat(operator.locator(".switch")).containsText("no byte leaves");
    open(operator, "/");
    assertThat(operator.locator("main")).containsText("Every flow is stopped");
    open(operator, "/incidents");
    assertThat(operator.locator("form[action='/acts/release']"))
        .hasCount(0); // letting go on is not his

    Page officer = signedIn("oscar", "zh-CN", 390, ColorScheme.DARK);
    open(officer, "/incidents");
    officer.locator(".switch summary").click();
    officer.locator("form[action='/acts/release'] input[name=reason]").fill("looked into");
    officer.locator("form[action='/acts/release'] button").click();
    assertThat(officer.locator(".switch")).containsText("传输正常开放");
    assertThat(hub.ledger.stopSwitch().now()).isEmpty();
  }

  @Test
  void aCaseIsSuspendedWithAReasonAndResumedByAnOfficer() {
    Page operator = signedIn("olivia", "en", 1280, ColorScheme.LIGHT);
    open(operator, "/cases/courier");
    operator.locator("summary", new Page.LocatorOptions().setHasText("Suspend")).click();
    operator.locator("form[action='/acts/suspend'] input[name=reason]").fill("strange figures");
    operator.locator("form[action='/acts/suspend'] button").click();
    assertThat(operator.locator("main")).containsText("Suspend: done.");
    assertThat(operator.locator("dl .tag").first()).hasText("suspended");

    Page officer = signedIn("oscar", "en", 1280, ColorScheme.LIGHT);
    open(officer, "/cases/courier");
    officer.locator("summary", new Page.LocatorOptions().setHasText("Resume")).click();
    officer.locator("form[action='/acts/resume'] input[name=reason]").fill("the figures are right");
    officer.locator("form[action='/acts/resume'] button").click();
    assertThat(officer.locator("dl .tag").first()).not().hasText("suspended");
  }

  @Test
  void whatSomebodyMayNotDoIsNotOfferedAndRefused() {
    Page auditor = signedIn("adam", "en", 1280, ColorScheme.LIGHT);
    open(auditor, "/cases/hotel");
    assertThat(auditor.locator("form[action^='/acts/']")).hasCount(0);
    Browser forger = hub.browser().signedIn("adam");
    assertThat(forger.submit("/cases/hotel", "/acts/run", Map.of("case", "hotel")).statusCode())
        .isEqualTo(403);
    Response answer = auditor.navigate(base() + "/people");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(auditor.locator("main")).containsText("None of your roles");
    chromium.expected("403");
  }

  private Page signedIn(String name, String language, int width, ColorScheme colours) {
    return chromium.signedIn(hub, name, MadeUpStaff.password(name), language, width, colours);
  }

  private static void open(Page page, String path) {
    Chromium.open(page, path);
  }

  private static String base() {
    return "http://127.0.0.1:" + hub.port();
  }
}
