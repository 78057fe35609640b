package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.delivery.Manifest;
import dev.handover.delivery.ManifestJson;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.process.DecisionRecord;
import dev.handover.process.Lineage;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run decided about each person is kept, and its manifest is bound to it. */
class DecidedRunsTest {
  @TempDir private Path folder;
  private ManyNights nights;

  @BeforeEach
  void open() {
    nights = new ManyNights(folder);
    guest(1, "Y", "Y", "2000-01-01");
    guest(2, "N", "Y", "2000-01-01");
    guest(3, "Y", "N", "2000-01-01");
    guest(4, "Y", "Y", "2039-01-01");
  }

  @AfterEach
  void close() {
    nights.close();
  }

  @Test
  void whatWasDecidedIsKeptByPersonAndClassAndTheManifestNamesIt() throws IOException {
    Run run = nights.run(RunMode.FULL).run();

    said(1, run.id(), "delivered", "", List.of());
    said(2, run.id(), "withheld", "consent", List.of());
    said(3, run.id(), "delivered", "", List.of("note"));
    said(4, run.id(), "withheld", "under-14", List.of());
    assertThat(find(5)).isEmpty();
    assertThat(manifest(run).decisions())
        .isPresent()
        .isEqualTo(nights.ledger.decisions().digest(run.id()));
    byte[] stored =
        new org.springframework.jdbc.core.JdbcTemplate(nights.ledger.forQuartz())
            .queryForObject("select content from window_decision", byte[].class);
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("withheld");
  }

  @Test
  void aLaterDecisionComesBeforeAnEarlierOne() throws IOException {
    Run first = nights.run(RunMode.FULL).run();
    nights.later(Duration.ofHours(24));
    nights.seller.update(
        "update guests set ok = 'N', changed = timestamp '2040-02-01 00:00:00' where id = 1");
    Run second = nights.run(RunMode.DELTA).run();

    said(1, second.id(), "withheld", "consent", List.of());
    assertThat(find(3).orElseThrow().run()).isIn(first.id(), second.id());
    assertThat(manifest(second).decisions()).isNotEqualTo(manifest(first).decisions());
  }

  /** PIPL Art. 14: what the case asks beyond the yes that was given needs a fresh one. */
  @Test
  void aYesForAnotherPurposeOrFewerKindsNeedsAFreshOne() {
    nights.seller.execute("alter table guests add column fresh varchar(1)");
    nights.seller.update("update guests set fresh = 'Y' where id = 3");
    given("given: {purpose: a test, classes: [basic, contact, transaction, preference, note],");
    Run same = nights.run(RunMode.FULL).run();
    said(1, same.id(), "delivered", "", List.of());

    given("given: {purpose: a test, classes: [basic, transaction, preference, note],");
    Run fewer = nights.run(RunMode.FULL).run();
    said(1, fewer.id(), "delivered", "", List.of("contact"));
    said(3, fewer.id(), "delivered", "", List.of("note")); // refused; a fresh yes to contact

    given("given: {purpose: another,");
    Run other = nights.run(RunMode.FULL).run();
    said(1, other.id(), "withheld", "purpose-without-consent", List.of());
    said(2, other.id(), "withheld", "consent", List.of());
    said(3, other.id(), "delivered", "", List.of("note"));
  }

  /** PIPL Art. 14, 22, 23: a way of processing that nobody was asked about needs a fresh yes. */
  @Test
  void aWayOfProcessingThatWasNotAgreedToNeedsAFreshYes() throws IOException {
    nights.seller.execute("alter table guests add column fresh varchar(1)");
    nights.seller.update("update guests set fresh = 'Y' where id = 3");
    nights.caseSays("law: {methods: [service, marketing]}\n");
    given("given: {methods: [service, marketing, profiling],");
    Run fewer = nights.run(RunMode.FULL).run();
    said(1, fewer.id(), "delivered", "", List.of());

    given("given: {methods: [service, profiling],");
    Run more = nights.run(RunMode.FULL).run();
    said(1, more.id(), "withheld", "method-without-consent", List.of());
    said(2, more.id(), "withheld", "consent", List.of());
    said(3, more.id(), "delivered", "", List.of("note"));
    assertThat(manifest(more).decisions())
        .isPresent()
        .isEqualTo(nights.ledger.decisions().digest(more.id()));
  }

  private int version = 1;

  private void given(String what) {
    int next = version + 1;
    nights.mapping(
        "guest",
        text ->
            text.replaceFirst(
                    "field: ok, granted: \\[Y\\].*}\n",
                    "field: ok, granted: [Y], " + what + " fresh: {field: fresh, granted: [Y]}}}\n")
                .replace("version: " + version, "version: " + next));
    version = next;
  }

  private void said(int guest, RunId run, String outcome, String rule, List<String> staysBehind) {
    var hit = find(guest).orElseThrow();
    assertThat(hit.run()).isEqualTo(run);
    assertThat(hit.found().outcome()).isEqualTo(outcome);
    assertThat(hit.found().rule()).isEqualTo(rule);
    assertThat(hit.found().staysBehind()).isEqualTo(staysBehind);
    assertThat(hit.found().mapping()).startsWith("guest " + version + " ");
  }

  private Optional<dev.handover.ledger.Decisions.Hit<DecisionRecord.Said>> find(int guest) {
    var caseId = nights.deal.file().id();
    CaseKeys keys =
        nights.keystore.unwrap(nights.ledger.caseKeys().find(caseId).orElseThrow(), caseId);
    byte[] digest =
        HexFormat.of().parseHex(new Lineage(keys.lineage()).person(Integer.toString(guest)));
    assertThat(digest).hasSize(KeyedDigest.BYTES);
    return nights
        .ledger
        .decisions()
        .newest(caseId, content -> DecisionRecord.find(content, digest));
  }

  private Manifest manifest(Run run) throws IOException {
    return new ManifestJson()
        .read(Files.readAllBytes(folder.resolve("inbox/nights/" + run.id() + "/manifest.json")));
  }

  private void guest(int id, String ok, String taste, String born) {
    nights.seller.update(
        "insert into guests values (?, 'Li', ?, 'a note', ?, ?, ?, 0, 0, timestamp '2040-01-30"
            + " 00:00:00')",
        id,
        "1380000000" + id,
        born,
        ok,
        taste);
  }
}
