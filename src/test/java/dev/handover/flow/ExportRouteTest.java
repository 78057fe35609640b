package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.law.Duty;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Exported.Numbers;
import dev.handover.ledger.Exported.Period;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.ExportedPeople;
import dev.handover.record.HandoverException;
import dev.handover.testing.Confirmed;
import dev.handover.testing.OpenedGates;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The shipped routes, two cases that leave the country, and an officer's pack of small numbers. */
class ExportRouteTest {
  private static final CaseId ONE = new CaseId("one");
  private static final CaseId TWO = new CaseId("two");
  private static final Period THIS_YEAR = new Period("CN", 2040);
  private static final String CASE =
      """
      case: NAME
      zone: Asia/Shanghai
      deal: asset-sale
      jurisdiction: {seller: CN, buyer: BUYER}
      seller: {name: Seller (example), contact: seller@seller.example}
      buyer: {name: Buyer (example), contact: buyer@buyer.example, certificate: "{{buyer.NAME}}"}
      purpose: a test
      source: {jdbc: '{{seller.url}}'}
      delivery: {to: "{{delivery.to}}"}
      limits: {rejected: 100%, gone: 100%, batch: 5}
      """;
  private static final String GUEST =
      """
      entity: guest
      version: 1
      from: {table: guests_NAME, key: id, changed: changed}
      subject: id
      carry:
        - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
        - {from: name, to: name, class: basic, check: [required]}
        - {from: id_no, to: id_masked, class: identity, check: [resident-id], treat: {mask: {head: 6, tail: 2}}}
        - {from: mobile, to: mobile, class: contact, clean: [trim, narrow, phone]}
      """;
  private static final String STAY =
      """
      entity: stay
      version: 1
      from: {table: stays_NAME, key: id}
      subject: guest_id
      carry:
        - {from: id, to: stay_ref, class: basic, treat: pseudonymise}
        - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
        - {from: needs, to: needs, class: health}
      """;

  @TempDir private Path folder;
  private JdbcTemplate seller;
  private Settings settings;
  private Keystore keystore;
  private Ledger ledger;
  private Deals deals;
  private Hub hub;
  private Instant now = Instant.parse("2040-11-01T04:00:00Z");

  @BeforeEach
  void prepare() throws IOException {
    String url = "jdbc:h2:mem:export" + folder.getFileName() + ";DB_CLOSE_DELAY=-1";
    seller = new JdbcTemplate(new SingleConnectionDataSource(url, true));
    settings =
        new Settings(
            Path.of("").toAbsolutePath(),
            Map.of(
                "handover.var",
                folder.resolve("var").toString(),
                "handover.mappings",
                folder.resolve("mappings").toString(),
                "handover.keys.validity",
                "P99999D",
                "handover.workers",
                "1",
                "seller.url",
                url,
                "buyer.one",
                folder.resolve("one.asc").toString(),
                "buyer.two",
                folder.resolve("two.asc").toString(),
                "delivery.to",
                "file:" + folder.resolve("inbox")),
            Map.of());
    keystore = Keystore.create(settings.keys(), "correct horse".toCharArray());
    ledger = Ledger.open(settings.ledgerUrl(), Optional.empty(), Optional.empty());
    deals = new Deals(new Cases(settings.mappings(), settings::find));
    for (String each : List.of("one", "two")) {
      seller.execute(
          "create table guests_NAME (id int primary key, name varchar(9), id_no varchar(20),"
                  .replace("NAME", each)
              + " mobile varchar(20), changed timestamp(0))");
      seller.execute(
          "create table stays_NAME (id int primary key, guest_id int, needs varchar(9))"
              .replace("NAME", each));
      Files.writeString(
          folder.resolve(each + ".asc"),
          PgpSecretKey.generate("Buyer (example)").certificate().armoured());
      write(each + "/case.yaml", CASE.replace("BUYER", "DE"), each);
      write(each + "/guest.yaml", GUEST, each);
      write(each + "/stay.yaml", STAY, each);
    }
    limits("{people: 20, sensitive: 3}", "{people: 30, sensitive: 7}");
    start("none");
  }

  @AfterEach
  void close() {
    hub.close();
    ledger.close();
  }

  @Test
  void aRunThatWouldBeTooManyIsRefusedBeforeItsFirstByteAndGoesOnUnderTheMechanism()
      throws IOException {
    guests("one", 1, 19);
    run(ONE);
    assertThat(counted()).isEqualTo(new Numbers(19, 0));

    guests("two", 20, 20);
    HandoverException refused = refused(TWO);

    assertThat(refused.exitCode()).isEqualTo(ExitCode.GATE_CLOSED);
    assertThat(refused.code()).isEqualTo("HUB-EXP-01");
    assertThat(refused.getMessage()).contains("20 people", "contract", "Art. 5, 7, 8");
    assertThat(folder.resolve("inbox/two")).doesNotExist();
    assertThat(counted()).isEqualTo(new Numbers(19, 0));
    Run stopped = ledger.runs().unfinished(TWO).orElseThrow();
    assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
    assertThat(acts()).contains("export refused", "export counted");
    assertThat(refused.getMessage())
        .contains("evidence add --case CASE --kind export-mechanism --party contract");
    assertThat(alarms(TWO)).contains(AlarmKind.GATE_CLOSED);

    start("contract");
    assertThat(run(TWO).run().id()).isEqualTo(stopped.id());
    assertThat(alarms(TWO)).doesNotContain(AlarmKind.GATE_CLOSED);
    assertThat(counted()).isEqualTo(new Numbers(20, 0));

    guests("two", 21, 29);
    run(TWO, RunMode.DELTA);
    assertThat(counted()).isEqualTo(new Numbers(29, 0));
    guests("two", 30, 30);
    assertThat(refused(TWO).getMessage()).contains("30 people", "assessment");

    start("assessment");
    run(TWO, RunMode.DELTA);
    assertThat(counted()).isEqualTo(new Numbers(30, 0));
  }

  /** Else an approved case would close by itself while it runs. */
  @Test
  void whatWasApprovedIsThePlanHoweverManyHaveLeft() throws IOException {
    Path pack = folder.resolve("law/cn-2026.yaml");
    Files.writeString(pack, Files.readString(pack).replaceFirst("from: 1000000\\b", "from: 5"));
    GateKeeper before = new GateKeeper(ledger, settings.law(), new Standing());
    Case deal = deals.inFolder("one");
    LocalDate today = before.today(deal);
    assertThat(before.duties(deal, today)).extracting(Duty::name).doesNotContain("officer-filed");
    guests("two", 1, 5);
    OpenedGates.record(ledger, TWO, "officer-filed", "", LocalDate.of(2099, 12, 31));
    run(TWO);

    GateKeeper after = new GateKeeper(ledger, settings.law(), new Standing());
    assertThat(after.duties(deal, today)).extracting(Duty::name).contains("officer-filed");
    assertThat(after.plan(deal, today).sha256()).isEqualTo(before.plan(deal, today).sha256());
  }

  @Test
  void aPersonOfBothCasesCountsOnceByIdElseByTelephone() {
    guests("one", 1, 10);
    guest("one", 90, null, "138 0000 0001");
    run(ONE);
    assertThat(counted()).isEqualTo(new Numbers(11, 0));

    guests("two", 6, 15); // five of them again, under other numbers of the seller's
    guest("two", 91, null, "+8613800000001");
    guest("two", 92, null, null); // nobody knows who
    run(TWO);
    assertThat(counted()).isEqualTo(new Numbers(17, 0));

    ledger.caseKeys().destroy(ONE, "ann", "the deal is over", now);
    assertThat(counted()).isEqualTo(new Numbers(17, 0));
    assertThat(keystore.names()).contains("people");
  }

  @Test
  void sensitiveDataOfOtherRecordsCountBeforeTheFirstByte() throws IOException {
    guests("one", 1, 10);
    needs(1, 4);
    HandoverException refused = refused(ONE);

    assertThat(refused.code()).isEqualTo("HUB-EXP-01");
    assertThat(refused.getMessage()).contains("10 people, 4 of them with sensitive data");
    assertThat(folder.resolve("inbox/one")).doesNotExist();
    assertThat(counted()).isEqualTo(new Numbers(0, 0));
  }

  @Test
  void whatTheCaseTreatsAsSensitiveCountsSo() throws IOException {
    Path file = folder.resolve("mappings/one/case.yaml");
    Files.writeString(file, Files.readString(file) + "law: {sensitive: [identity]}\n");
    guests("one", 1, 3);
    assertThat(refused(ONE).getMessage()).contains("3 people, 3 of them with sensitive data");
  }

  @Test
  void whatAContractWithThePersonNeedsIsOutsideTheCountAtGateAndRun() throws IOException {
    Path file = folder.resolve("mappings/one/case.yaml");
    Files.writeString(file, Files.readString(file) + "law: {sharing: contract}\n");
    guests("one", 1, 25);
    run(ONE);
    assertThat(counted()).isEqualTo(new Numbers(0, 0));
    assertThat(standing(ONE)).isEmpty();
    guests("two", 1, 19);
    run(TWO);
    assertThat(counted()).isEqualTo(new Numbers(19, 0));
    assertThat(standing(TWO).orElseThrow().exact()).as("counted at the run's end").isTrue();
  }

  /** Another hub counts while this one runs. */
  @Test
  void theWindowWithTheFirstSensitiveDataTooManyStaysAndNothingBehindIt() throws IOException {
    guests("one", 1, 10);
    needs(5, 6);
    byte[] stranger = new byte[ExportedPeople.ENTRY];
    stranger[ExportedPeople.DIGEST] = 1;
    boolean[] added = {false};
    deals.inFolder("one");
    HandoverException refused =
        catchThrowableOfType(
            HandoverException.class,
            () ->
                hub.run(
                    new RunOrder(
                        ONE,
                        RunMode.FULL,
                        false,
                        progress -> {
                          Optional<Run> run = ledger.runs().unfinished(ONE);
                          boolean three =
                              run.filter(r -> ledger.windows().delivered(r.id()).size() == 3)
                                  .isPresent();
                          if (three && !added[0]) {
                            added[0] = true;
                            ledger.exported().add(THIS_YEAR, new ExportedPeople(stranger));
                          }
                        })));

    assertThat(refused.code()).isEqualTo("HUB-EXP-01");
    Run run = ledger.runs().unfinished(ONE).orElseThrow();
    // two windows of guests, the first of stays, with one guest's needs
    assertThat(ledger.windows().delivered(run.id())).hasSize(3);
    assertThat(counted()).isEqualTo(new Numbers(11, 2));
    assertThat(alarms(ONE)).contains(AlarmKind.GATE_CLOSED);
    assertThat(words(run)).singleElement().asString().contains("export-mechanism (");
    assertThat(words(run).get(0)).as("numbers of all cases stay here").doesNotContain("people");

    start("contract");
    run(ONE);
    assertThat(words(run)).as("the word is gone").isEmpty();
    assertThat(counted()).isEqualTo(new Numbers(11, 3));
  }

  /** So many stays as guests; those of some tell what their guests need. */
  private void needs(int from, int to) {
    for (int guest = 1; guest <= 10; guest++) {
      seller.update(
          "insert into stays_one values (?, ?, ?)",
          guest,
          guest,
          guest >= from && guest <= to ? "x" : null);
    }
  }

  @Test
  void theYearBeginsAtMidnightInBeijing() {
    now = Instant.parse("2040-12-31T15:59:00Z");
    guests("one", 1, 19);
    run(ONE);
    assertThat(counted()).isEqualTo(new Numbers(19, 0));

    now = Instant.parse("2040-12-31T16:00:00Z");
    assertThat(standing().year()).isEqualTo(2041);
    assertThat(standing().numbers()).isEqualTo(new Numbers(0, 0));
    guests("two", 31, 49);
    run(TWO);
    assertThat(counted()).isEqualTo(new Numbers(19, 0));
    assertThat(ledger.exported().count(new Period("CN", 2041))).isEqualTo(new Numbers(19, 0));
  }

  /** Twenty people in two cases of which each would stay under it; nobody new leaves. */
  @Test
  void aDeltaOfOneCountsTheWholeCase() {
    guests("one", 1, 12);
    run(ONE);
    now = Instant.parse("2041-02-01T04:00:00Z");
    guests("two", 21, 28);
    run(TWO);
    seller.update(
        "update guests_one set name = 'new', changed = '2041-02-01 00:00:00' where id = 1");

    assertThat(refused(ONE).getMessage()).contains("20 people");
  }

  /** Under fourteen by the pack shipped; the made-up numbers must be of people born by now. */
  @Test
  void whoIsTooYoungIsSensitive() throws IOException {
    limits("{people: 20, sensitive: 1}", "{people: 30, sensitive: 7}");
    guest("two", 1, id("20101101", 1), null); // thirty today
    run(TWO);
    assertThat(counted()).isEqualTo(new Numbers(1, 0));

    guest("one", 1, id("20101102", 1), null);
    assertThat(refused(ONE).getMessage()).contains("2 people, 1 of them with sensitive data");
  }

  @Test
  void ofACaseThatStaysInTheCountryNothingIsCounted() throws IOException {
    write("one/case.yaml", CASE.replace("BUYER", "CN"), "one");
    guests("one", 1, 25);
    run(ONE);

    assertThat(counted()).isEqualTo(new Numbers(0, 0));
    assertThat(standing(ONE)).isEmpty();
    assertThat(keystore.names()).doesNotContain("people");
    assertThat(ledger.exported().key()).isEmpty();
  }

  @Test
  void anotherKeyThanTheLedgerCountsByIsRefused() throws IOException {
    guests("one", 1, 2);
    run(ONE);
    Files.delete(settings.keys().resolve("people.wrapped"));
    guests("two", 1, 2);

    HandoverException refused = refused(TWO);
    assertThat(refused.code()).isEqualTo("HUB-EXP-03");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.INTEGRITY);
    assertThat(keystore.names()).doesNotContain("people");
  }

  private void start(String mechanism) {
    if (hub != null) {
      hub.close();
    }
    hub = Hub.start(settings, deals, ledger.lent(), keystore.lent(), false, new Standing());
    for (String each : List.of("one", "two")) {
      CaseId caseId = deals.inFolder(each).file().id();
      if (ledger.runs().of(caseId).isEmpty()) {
        Confirmed.buyer(ledger, caseId, folder.resolve(each + ".asc"));
      }
      if (!mechanism.equals("none")) {
        OpenedGates.record(
            ledger, caseId, "export-mechanism", mechanism, LocalDate.of(2099, 12, 31));
      }
    }
  }

  private final class Standing extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private RunReport run(CaseId caseId) {
    return run(caseId, RunMode.FULL);
  }

  private RunReport run(CaseId caseId, RunMode mode) {
    deals.inFolder(caseId.value());
    RunReport report = hub.run(new RunOrder(caseId, mode, false, progress -> {}));
    assertThat(report.run().state()).isEqualTo(RunState.DELIVERED);
    return report;
  }

  private HandoverException refused(CaseId caseId) {
    RunMode mode = ledger.runs().lastDelivered(caseId).isPresent() ? RunMode.DELTA : RunMode.FULL;
    return catchThrowableOfType(HandoverException.class, () -> run(caseId, mode));
  }

  private List<AlarmKind> alarms(CaseId caseId) {
    return ledger.alarms().open(caseId).stream().map(Alarm::kind).toList();
  }

  /** What the buyer was told of a run that stopped. */
  private List<String> words(Run run) throws IOException {
    List<String> words = new ArrayList<>();
    Path inbox = folder.resolve("inbox").resolve(run.caseId().value()).resolve(run.id().value());
    try (DirectoryStream<Path> found = Files.newDirectoryStream(inbox, "stopped-*.json")) {
      for (Path word : found) {
        words.add(Files.readString(word));
      }
    }
    return words;
  }

  private Numbers counted() {
    return ledger.exported().count(THIS_YEAR);
  }

  private Exports.Standing standing() {
    return standing(ONE).orElseThrow();
  }

  private Optional<Exports.Standing> standing(CaseId caseId) {
    return new Exports(settings, ledger, new Standing())
        .standing(deals.inFolder(caseId.value()).file());
  }

  private List<String> acts() {
    return ledger.audit().before(Long.MAX_VALUE, 50).stream().map(AuditChain.Entry::act).toList();
  }

  private void guests(String name, int from, int to) {
    for (int person = from; person <= to; person++) {
      guest(name, person + (name.equals("two") ? 1000 : 0), id("19800101", person), null);
    }
  }

  private void guest(String name, int id, String idNo, String mobile) {
    seller.update(
        "insert into guests_" + name + " values (?, 'Li', ?, ?, '2040-11-01 00:00:00')",
        id,
        idNo,
        mobile);
  }

  /** A resident's number, made up; its check character is right. */
  private static String id(String born, int sequence) {
    String body = "110101" + born + String.format("%03d", sequence);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += weights[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  private void limits(String contract, String assessment) throws IOException {
    Path law = Files.createDirectories(folder.resolve("law"));
    String shipped = Files.readString(Path.of("src/main/resources/law/cn-2026.yaml"));
    Files.writeString(
        law.resolve("cn-2026.yaml"),
        shipped
            .replaceFirst("minor: 14", "minor: 30")
            .replaceFirst("contract: \\{[^}]*}", "contract: " + contract)
            .replaceFirst("assessment: \\{[^}]*}", "assessment: " + assessment));
  }

  private void write(String name, String text, String caseName) throws IOException {
    Path file = folder.resolve("mappings").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace("NAME", caseName));
  }
}
