package dev.handover.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.handover.cli.CommandHome;
import dev.handover.cli.TwoPeople;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.ledger.Run;
import dev.handover.people.Approvals;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.testing.OpenedGates;
import dev.handover.testing.OutsideProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes two people of the ledger, from page to page in a real Chromium. */
class ConsoleJourneysIT {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static Chromium chromium;
  @TempDir private Path folder;
  private CommandHome home;
  private TwoPeople people;
  private ConsoleHub hub;

  @BeforeAll
  static void start() {
    OutsideProgram.require("chromium");
    chromium = new Chromium();
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void aNightAndPeople() throws IOException {
    home = new CommandHome(folder);
    home.sell(
        "insert into guests (guest_id, name, mobile, share_consent, is_deleted, created_at)"
            + " values (900001, '归心甲', '138-WRONG', 'Y', 0, timestamp '2026-01-01 00:00:00')");
    Path file = home.at("mappings/hotel/case.yaml");
    Files.writeString(
        file, Files.readString(file) + "\ndestroy: {user: " + SellerHotel.OWNER + "}\n");
    good(home.run("keys", "export", "--case", "hotel", "--out", at("seller.asc")));
    good(home.run("run", "--case", "hotel"));
    people = new TwoPeople(home);
    people.join("otto", "operator");
    people.join("oscar", "officer");
  }

  @AfterEach
  void nothingWasComplainedOf() {
    List<String> complaints = chromium.closeWindows();
    if (hub != null) {
      hub.close();
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void aCorrectedRecordIsReleasedByASecondPersonAndTravelsWithTheNextDelta() throws IOException {
    openCase();
    serve();
    Page operator = signedIn("otto", "en", 1280);
    Chromium.open(operator, "/cases/hotel/quarantine?entity=guest&field=mobile&rule=phone");
    operator.locator(".ids a").last().click(); // the highest key of all
    Locator form = operator.locator("form.correct");
    assertThat(form.locator("input[name=field]")).hasValue("mobile");
    form.locator("input[name=value]").fill("999-WRONG");
    form.locator("input[name=reason]").fill("read to us on the telephone");
    form.locator("button").click();
    assertThat(operator.locator("main")).containsText("breaks the check phone");
    operator.goBack();
    form.locator("input[name=value]").fill("13800138777");
    form.locator("input[name=reason]").fill("read to us on the telephone");
    form.locator("button").click();
    Locator corrections = operator.locator("table.corrections");
    assertThat(corrections).containsText("waits for a signature");
    assertThat(operator.locator("main")).not().containsText("13800138777");
    assertThat(corrections.locator("form[action='/acts/release-correction']")).hasCount(0);
    chromium.looksRight(operator, "en");

    Page officer = signedIn("olga", "zh-CN", 390);
    chromium.looksRight(officer, "/cases/hotel/quarantine", "zh-CN");
    officer.locator("table.corrections td a").first().click();
    agree(officer);

    Chromium.open(operator, "/cases/hotel/quarantine");
    corrections.locator("form[action='/acts/release-correction'] button").click();
    assertThat(corrections).containsText("released");

    Chromium.open(operator, "/cases/hotel");
    operator.locator("form[action='/acts/run'] button").click();
    operator.navigate("/cases/hotel/runs/" + newest().id().value());
    assertThat(operator.locator("#live"))
        .hasAttribute(
            "data-state",
            "DELIVERED",
            new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    assertThat(newest().mode().name()).isEqualTo("DELTA");
    assertThat(hub.ledger.windows().tally(newest().id()).reasons())
        .containsEntry("corrected/mobile/released", 1L);
    assertThat(hub.ledger.windows().tally(newest().id()).delivered()).isEqualTo(1);
    chromium.looksRight(operator, "en");
  }

  @Test
  void anIncidentIsRaisedAndContained() {
    serve();
    Page operator = signedIn("otto", "en", 1280);
    Chromium.open(operator, "/incidents");
    operator.locator("summary", byText("Raise an incident")).click();
    operator.locator("form[action='/acts/raise-incident'] input[name=summary]").fill("a lost disk");
    operator.locator("form[action='/acts/raise-incident'] select[name=case]").selectOption("hotel");
    operator.locator("form[action='/acts/raise-incident'] button").click();
    assertThat(operator.locator("section.record")).containsText("a lost disk");
    operator.locator("button.danger").click();
    assertThat(operator.locator(".switch")).containsText("no byte leaves");
    assertThat(hub.ledger.stopSwitch().now()).isPresent();
  }

  @Test
  void aRouteIsStoppedAndStartedByWhoeverMay() {
    serve();
    Page engineer = signedIn("eve", "en", 1280);
    chromium.looksRight(engineer, "/routes", "en");
    Locator row =
        engineer.locator("tbody tr", byText("offsite.camel.yaml")).filter(named("offsite-once"));
    row.locator("form[action='/acts/stop-route'] button").click();
    assertThat(row.locator(".tag")).hasText("stopped");
    row.locator("form[action='/acts/start-route'] button").click();
    assertThat(row.locator(".tag")).hasText("runs");
    assertThat(hub.ledger.audit().entries(0, 1000).toString())
        .contains("route stopped", "route started", "offsite-once");
    Page operator = signedIn("otto", "zh-CN", 390);
    chromium.looksRight(operator, "/routes", "zh-CN");
    assertThat(operator.locator("form[action^='/acts/']")).hasCount(0);
  }

  @Test
  void whatTwoOfficersAgreedOnIsDestroyedAndCertified() throws Exception {
    handOver();
    serve();
    Page officer = signedIn("oscar", "en", 1280);
    Chromium.open(officer, "/cases/hotel/retention");
    officer.locator("form[action='/acts/plan-destruction'] button").click();
    assertThat(officer.locator(".destruction")).containsText("planned");
    officer.locator("summary", byText("Propose")).click();
    officer.locator("form[action='/acts/propose-destruction'] input[name=reason]").fill("sold");
    officer.locator("form[action='/acts/propose-destruction'] button").click();
    assertThat(officer.locator("main")).containsText("It waits for a second person.");

    Page second = signedIn("olga", "zh-CN", 390);
    Chromium.open(second, "/approvals");
    second.locator("tbody a").first().click();
    agree(second);

    long before = preferences();
    Page engineer = signedIn("eve", "en", 1280);
    Chromium.open(engineer, "/cases/hotel/retention");
    engineer.locator("form[action='/acts/rehearse-destruction'] button").click();
    assertThat(engineer.locator("main")).containsText("Rehearse, change nothing: done.");
    assertThat(preferences()).isEqualTo(before).isPositive();
    DestructionPlan plan = hub.ledger.destructions().of(HOTEL).get(0);
    engineer.locator("summary", byText("Destroy for good")).click();
    Locator destroy = engineer.locator("form[action='/acts/destroy']");
    destroy.locator("input[name=plan]").fill(plan.id());
    destroy.locator("input[type=checkbox]").check();
    destroy.locator("button").click();
    Locator certificates = engineer.locator("table.certificates");
    assertThat(certificates)
        .containsText(plan.id(), new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    assertThat(preferences()).isZero();
    chromium.looksRight(officer, "/cases/hotel/retention", "en");
    chromium.looksRight(second, "/cases/hotel/retention", "zh-CN");
    assertThat(officer.locator(".destruction")).containsText("carried out");
  }

  /** Signs what a page shows, as with a program of one's own. */
  private void agree(Page page) throws IOException {
    String id = page.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    Proposal proposal = hub.ledger.proposals().find(id).orElseThrow();
    PgpSecretKey key = PgpSecretKey.read(Files.readAllBytes(home.at("olga-key.asc")), new char[0]);
    byte[] signature = key.signDetached(Approvals.bytesToSign(proposal));
    page.locator("textarea[name=signature]").fill(new String(signature, StandardCharsets.US_ASCII));
    page.locator("form[action='/acts/sign'] button").click();
    assertThat(page.locator("textarea[name=signature]")).hasCount(0);
    assertThat(hub.ledger.proposals().find(id).orElseThrow().state())
        .isEqualTo(Proposal.State.APPROVED);
  }

  private void openCase() throws IOException {
    assertThat(people.as("otto", "approve", "case", "--case", "hotel", "--reason", "sold").code())
        .isEqualTo(3);
    people.agree();
    good(people.as("otto", "approve", "case", "--case", "hotel"));
  }

  private void handOver() {
    try (Ledger ledger = home.ledger()) {
      RunId run = ledger.runs().of(HOTEL).get(0).id();
      good(
          home.run(
              "receive",
              home.at("inbox/hotel-2026").resolve(run.value()).toString(),
              "--key",
              at("buyer-secret.asc"),
              "--trust",
              at("seller.asc"),
              "--out",
              at("received"),
              "--receipts",
              at("receipts")));
    }
    good(people.as("otto", "status", "--case", "hotel", "--receipts"));
    try (Ledger ledger = home.ledger()) {
      RunId run = ledger.runs().of(HOTEL).get(0).id();
      Instant now = Instant.now();
      ledger.caseStates().freeze(HOTEL, now, "me");
      ledger.caseStates().swept(HOTEL, run, now, "me");
      ledger.caseStates().finish(HOTEL, run, now, "me");
      ledger.caseStates().handOver(HOTEL, Optional.of(now), now, "me");
      OpenedGates.of(ledger, HOTEL);
    }
  }

  private void serve() {
    hub = new ConsoleHub(home, folder, Map.of(), Optional.empty());
  }

  private Page signedIn(String name, String language, int width) {
    return chromium.signedIn(
        hub, name, "correct horse of " + name, language, width, ColorScheme.LIGHT);
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.LocatorOptions byText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private Run newest() {
    return hub.ledger.runs().of(HOTEL).stream()
        .max(Comparator.comparing(Run::startedAt))
        .orElseThrow();
  }

  private long preferences() throws SQLException {
    try (Connection seller =
            DriverManager.getConnection(
                "jdbc:h2:file:" + home.at("seller/hotel") + ";IFEXISTS=TRUE",
                SellerHotel.OWNER,
                "");
        ResultSet rows =
            seller.createStatement().executeQuery("select count(*) from preferences")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private String at(String name) {
    return home.at(name).toString();
  }

  private static void good(CommandHome.Ended ended) {
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
  }
}
