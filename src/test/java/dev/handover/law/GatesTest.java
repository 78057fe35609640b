package dev.handover.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.handover.cases.Case;
import dev.handover.cases.CaseFile.Agreement;
import dev.handover.cases.LegalTerms;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.Mapping;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How gates stand by what is in the register, the case file and on the disk. */
class GatesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 1, 31);
  private final SampleDeal sample = new SampleDeal();
  private final List<Evidence.Item> items = new ArrayList<>();
  private final AgreementFiles files = new AgreementFiles();
  private boolean peopleKnown = true;
  @TempDir Path folder;

  private Gate gate(String name, LocalDate day) {
    Case deal = sample.made();
    List<Duty> duties = duties(deal, day);
    return new Gates(deal, "hotel", items, day, peopleKnown, files)
        .of(duties, new CasePlan(deal, duties)).stream()
            .filter(gate -> gate.duty().name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  private static List<Duty> duties(Case deal, LocalDate day) {
    return new Obligations(RulePacks.shipped())
        .of(Facts.of(deal, new ExportRules.Numbers(0, 0)), day);
  }

  private Gate.State state(String name, LocalDate day) {
    return gate(name, day).state();
  }

  private void record(String kind, String party, Optional<Integer> score, String sha256) {
    Evidence.Entry entry =
        new Evidence.Entry(
            SampleDeal.CASE,
            kind,
            party,
            "a document",
            Optional.of(sha256),
            "olga",
            DAY,
            Optional.of(LAST),
            score,
            "because");
    items.add(
        new Evidence.Item(
            items.size() + 1,
            entry,
            "olga",
            Instant.EPOCH,
            Evidence.Status.VALID,
            Optional.empty()));
  }

  private void record(String kind, String party) {
    record(kind, party, Optional.empty(), "ab".repeat(32));
  }

  @Test
  void evidenceOpensItsGateFromItsFirstDayToItsLastAndNoOther() {
    record("notice", "");
    assertThat(state("notice", DAY.minusDays(1))).isEqualTo(Gate.State.CLOSED);
    assertThat(state("notice", DAY)).isEqualTo(Gate.State.OPEN);
    assertThat(state("notice", LAST)).isEqualTo(Gate.State.OPEN);
    assertThat(state("notice", LAST.plusDays(1))).isEqualTo(Gate.State.CLOSED);
    assertThat(gate("notice", LAST.plusDays(1)).shown()).contains("ended on 2027-01-31");
    assertThat(gate("notice", DAY))
        .returns(Optional.of(LAST), Gate::until)
        .returns("olga", Gate::owner);
    assertThat(state("impact-assessment", DAY)).isEqualTo(Gate.State.CLOSED);
  }

  @Test
  void anAssessmentNeedsItsScore() {
    record("buyer-assessment", "", Optional.empty(), "ab".repeat(32));
    record("buyer-assessment", "", Optional.of(59), "ab".repeat(32));
    assertThat(gate("buyer-assessment", DAY).shown()).contains("59", "60");
    assertThat(state("buyer-assessment", DAY)).isEqualTo(Gate.State.CLOSED);
    record("buyer-assessment", "", Optional.of(60), "ab".repeat(32));
    assertThat(state("buyer-assessment", DAY)).isEqualTo(Gate.State.OPEN);
  }

  @Test
  void anAgreementIsInForceUnalteredOrNone() throws IOException {
    Path signed = Files.writeString(folder.resolve("nda.pdf"), "signed");
    String valid = "2026-11-01/2027-01-31";
    agree(new Agreement("nda", Optional.of(signed), Optional.of(Sha256.hex("signed")), valid));
    assertThat(state("agreement:nda", DAY)).isEqualTo(Gate.State.OPEN);
    assertThat(state("agreement:nda", LAST.plusDays(1))).isEqualTo(Gate.State.CLOSED);
    assertThat(state("agreement:nda", DAY.minusDays(1))).isEqualTo(Gate.State.CLOSED);
    Files.writeString(signed, "signed and altered");
    record("agreement", "nda");
    assertThat(gate("agreement:nda", DAY).shown()).contains("nda.pdf is altered");
    Files.delete(signed);
    assertThat(gate("agreement:nda", DAY).shown()).contains("cannot be read");
  }

  @Test
  void anAgreementWithoutADigestWantsOneInTheRegister() {
    agree(new Agreement("nda", Optional.empty(), Optional.empty(), "2026-01-01/2027-12-31"));
    assertThat(gate("agreement:nda", DAY))
        .returns(Gate.State.CLOSED, Gate::state)
        .satisfies(gate -> assertThat(gate.next()).contains("evidence add", "--party \"nda\""));
    record("agreement", "data-security");
    assertThat(state("agreement:nda", DAY)).isEqualTo(Gate.State.CLOSED);
    record("agreement", "nda");
    assertThat(state("agreement:nda", DAY)).isEqualTo(Gate.State.OPEN);
  }

  private void agree(Agreement agreement) {
    sample.agreements = List.of(agreement);
  }

  @Test
  void counselsOpinionStandsForConsentInASaleButNotAbroadOrOfSensitiveData() {
    record("counsel-opinion", "");
    assertThat(state("separate-consent", DAY)).isEqualTo(Gate.State.OPEN);
    sample.buyer = "SG";
    assertThat(state("separate-consent", DAY)).isEqualTo(Gate.State.CLOSED);
    record("separate-consent", "");
    assertThat(state("separate-consent", DAY)).isEqualTo(Gate.State.OPEN);
  }

  @Test
  void aHeavierMechanismStandsForALighterOneOnly() {
    sample.buyer = "SG";
    sample.law =
        new LegalTerms(
            true, "consent", Set.of(), "none", Set.of(), Set.of(), 0, List.of(), Set.of());
    record("export-mechanism", "contract");
    assertThat(state("export-mechanism:assessment", DAY)).isEqualTo(Gate.State.CLOSED);
    record("export-mechanism", "assessment");
    assertThat(state("export-mechanism:assessment", DAY)).isEqualTo(Gate.State.OPEN);
  }

  @Test
  void aCaseThatAsksForAMechanismIsContentWithAny() {
    sample.law =
        new LegalTerms(
            false,
            "consent",
            Set.of(),
            "none",
            Set.of(),
            Set.of(),
            0,
            List.of(),
            Set.of("export-mechanism"));
    assertThat(gate("export-mechanism:contract", DAY).next()).contains("--party \"contract\"");
    record("export-mechanism", "");
    assertThat(state("export-mechanism:contract", DAY)).isEqualTo(Gate.State.CLOSED);
    record("export-mechanism", "assessment");
    assertThat(state("export-mechanism:contract", DAY)).isEqualTo(Gate.State.OPEN);
  }

  @Test
  void evidenceOfAnExportNamesAMechanism() {
    try (Ledger ledger = Ledger.open("jdbc:h2:mem:mechanism", Optional.empty(), Optional.empty())) {
      EvidenceDesk desk = new EvidenceDesk(ledger);
      for (String party : List.of("Contract", "none", "")) {
        record("export-mechanism", party);
        Evidence.Entry entry = items.get(items.size() - 1).entry();
        assertThatThrownBy(() -> desk.add(entry, Instant.EPOCH, "olga"))
            .hasMessageContaining("HUB-LAW-37");
      }
      record("export-mechanism", "contract");
      assertThat(desk.add(items.get(items.size() - 1).entry(), Instant.EPOCH, "olga")).isPositive();
    }
  }

  @Test
  void anApprovalIsOfExactlyOnePlan() {
    Case deal = sample.made();
    record("approval", "", Optional.empty(), new CasePlan(deal, duties(deal, DAY)).sha256());
    assertThat(state("approval", DAY)).isEqualTo(Gate.State.OPEN);
    sample.schedule = "0 0 5 * * ?";
    sample.checks = List.of(new Mapping.Step("required", TextNode.valueOf("")));
    assertThat(state("approval", DAY))
        .as("schedules and checks may change")
        .isEqualTo(Gate.State.OPEN);
    sample.fields = List.of("name", "mobile");
    assertThat(gate("approval", DAY).shown()).contains("has changed since");
    sample.fields = List.of("name");
    sample.purpose = "advertise";
    assertThat(state("approval", DAY)).isEqualTo(Gate.State.CLOSED);
    sample.purpose = "perform the bookings";
    sample.consents = List.of(new Mapping.Consent("yes", Set.of("Y"), Set.of(), Optional.empty()));
    assertThat(state("approval", DAY)).as("who travels").isEqualTo(Gate.State.CLOSED);
  }

  @Test
  void whileNobodyIsRegisteredTheApprovalSaysThatItIsNone() {
    peopleKnown = false;
    assertThat(gate("approval", DAY))
        .returns(Gate.State.OPEN, Gate::state)
        .satisfies(gate -> assertThat(gate.shown()).contains("not four eyes"));
  }

  @Test
  void aWaiverLetsItsGatePassUntilItsDayAndNeverTheApproval() {
    record("waiver", "notice");
    record("waiver", "approval");
    assertThat(gate("notice", DAY).state()).isEqualTo(Gate.State.WAIVED);
    assertThat(state("notice", LAST.plusDays(1))).isEqualTo(Gate.State.CLOSED);
    assertThat(state("impact-assessment", DAY)).isEqualTo(Gate.State.CLOSED);
    assertThat(state("approval", DAY)).isEqualTo(Gate.State.CLOSED);
  }

  @Test
  void anAuditsFindingClosesOnceItIsOverdue() {
    record("audit-finding", "");
    assertThat(state("audit-finding:1", LAST)).isEqualTo(Gate.State.OPEN);
    assertThat(state("audit-finding:1", LAST.plusDays(1))).isEqualTo(Gate.State.CLOSED);
  }

  @Test
  void aCaseMayAskForMore() {
    sample.law =
        new LegalTerms(
            false,
            "consent",
            Set.of(),
            "none",
            Set.of(),
            Set.of(),
            0,
            List.of(new LegalTerms.ThirdParty("Print Ltd", "letters", "x", List.of())),
            Set.of("training"));
    assertThat(gate("training", DAY))
        .returns(Gate.State.CLOSED, Gate::state)
        .satisfies(gate -> assertThat(gate.duty().articles()).isEqualTo("case file"));
    record("training", "");
    record("agreement", "Another Ltd");
    assertThat(state("training", DAY)).isEqualTo(Gate.State.OPEN);
    assertThat(state("third-party:Print Ltd", DAY)).isEqualTo(Gate.State.CLOSED);
    assertThat(ClosedGates.outward(gate("third-party:Print Ltd", DAY).duty()))
        .isEqualTo("third-party (PIPL Art. 21, 23)");
    record("agreement", "Print Ltd");
    assertThat(state("third-party:Print Ltd", DAY)).isEqualTo(Gate.State.OPEN);
  }

  @Test
  void whatANewLawChangesIsTold() {
    Case deal = sample.made();
    Obligations obligations =
        new Obligations(RulePacks.with(Path.of("src/test/resources/law/packs")));
    Facts facts = Facts.of(deal, new ExportRules.Numbers(0, 0));
    List<LawChange> changes =
        LawChange.between(
            obligations.of(facts, LocalDate.of(2027, 2, 28)),
            obligations.of(facts, LocalDate.of(2027, 3, 1)));
    assertThat(changes)
        .containsExactlyInAnyOrder(
            new LawChange("new", "recipient-filed", "", "Made-up Measures Art. 7"),
            new LawChange(
                "changed",
                "buyer-assessment",
                "Network Data Regulations Art. 12, score 60",
                "Network Data Regulations Art. 12, score 80"));
  }

  @Test
  void aConditionThatThereIsNotIsRefused() throws IOException {
    String shipped = Files.readString(Path.of("src/main/resources/law/cn-2026.yaml"));
    Files.writeString(
        folder.resolve("cn-2026.yaml"), shipped.replaceFirst("when: \\[]", "when: [at-night]"));
    Facts facts = Facts.of(sample.made(), new ExportRules.Numbers(0, 0));
    assertThatThrownBy(() -> new Obligations(RulePacks.with(folder)).of(facts, DAY))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("a condition or a side that there is not");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deals: \\[equity]   | deals: [equty]  | of a deal that there is not
          deals: \\[equity]   | deals: []       | of a deal that there is not
          gate: approval      | gate: aproval   | there is no gate aproval
          at: \\[seller]      | at: []          | says no side
          opens: \\[approval] | opens: []       | not what opens it
          sensitive: \\[bio   | sensitive: [ibo | there is no class of data ibo
          """)
  void aSlipInAPackIsNamedAndRemovesNoGate(String written, String slip, String named)
      throws IOException {
    String shipped = Files.readString(Path.of("src/main/resources/law/cn-2026.yaml"));
    String gates = shipped.substring(shipped.indexOf("\ngates:"));
    refused(
        shipped.substring(0, shipped.indexOf("\ngates:")) + gates.replaceFirst(written, slip),
        named);
  }

  @Test
  void aPackWithoutRulesIsRefusedAndOneWithoutTheApprovalAsksForIt() throws IOException {
    String head = "places: [CN]\nvalid: {from: 2026-01-01}\ngates:\n  sensitive: []\n  score: 60\n";
    refused(head + "  rules: []\n", "it has no rules");
    Files.writeString(
        folder.resolve("cn-2026.yaml"),
        head
            + "  rules:\n"
            + "    - {gate: notice, of: '', deals: [equity], when: [], at: [seller], from: 0,\n"
            + "       before: run, opens: [notice], ground: g, en: e, zh: z}\n");
    Facts facts = Facts.of(sample.made(), new ExportRules.Numbers(0, 0));
    assertThat(new Obligations(RulePacks.with(folder)).of(facts, DAY))
        .extracting(Duty::name)
        .containsExactly("approval");
  }

  private void refused(String pack, String named) throws IOException {
    Files.writeString(folder.resolve("cn-2026.yaml"), pack);
    Facts facts = Facts.of(sample.made(), new ExportRules.Numbers(0, 0));
    assertThatThrownBy(() -> new Obligations(RulePacks.with(folder)).of(facts, DAY))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-LAW-02")
        .hasMessageContaining(named);
  }
}
