package dev.handover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.ledger.Proposal.State;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one alone may not do, he alone cannot do. */
class ApprovalsTest {
  private static final String ACT = "escrow of a case's data keys";
  private static final String CASE = "hotel-2026";
  private static final String PLAN = "{\"act\":\"escrow\",\"to\":\"ABCD\"}";
  private static final SecretKey PGP = Profile.OPENPGP.generate("olga");
  private static final SecretKey OTHER = Profile.OPENPGP.generate("somebody else");

  @TempDir private Path folder;
  private final SetClock clock = new SetClock(Instant.now().plusSeconds(60)); // later than the keys
  private Ledger ledger;
  private People people;
  private Roster roster;
  private Approvals approvals;

  @BeforeEach
  void open() {
    ledger = Ledger.open(url(), Optional.empty(), Optional.empty());
    people = new People(ledger, clock);
    roster = new Roster(ledger, clock);
    approvals = new Approvals(ledger, people, clock);
    add("ann", Role.ADMINISTRATOR);
    add("eve", Role.ENGINEER);
    add("olga", Role.OFFICER);
    add("otto", Role.OFFICER);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("ledger");
  }

  private void add(String name, Role role) {
    char[] password = "correct horse battery".toCharArray();
    if (role == Role.ADMINISTRATOR) {
      roster.addFirst(name, Set.of(role), password, "root");
    } else {
      roster.add(name, Set.of(role), password, "ann");
    }
    people.accept(name, people.undertaking().version());
  }

  private Person person(String name) {
    return people.find(name).orElseThrow();
  }

  private Proposal propose() {
    return approvals.propose(ACT, CASE, PLAN, person("eve"), "the keeper changes");
  }

  private Proposal sign(Proposal proposal, String name, SecretKey key) {
    return approvals.sign(
        proposal.id(), person(name), key.signDetached(Approvals.bytesToSign(proposal)));
  }

  /** Proposed by eve, signed by olga. */
  private Proposal approved() {
    roster.enrol("olga", PGP.certificate(), "olga");
    return sign(propose(), "olga", PGP);
  }

  private static void refused(ThrowingCallable act, ExitCode exit, String... words) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> {
              assertThat(e.exitCode()).as(e.getMessage()).isEqualTo(exit);
              for (String word : words) {
                assertThat(e.getMessage()).contains(word);
              }
            });
  }

  private void closed(String... words) {
    refused(() -> approvals.require(ACT, CASE, PLAN), ExitCode.GATE_CLOSED, words);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatSomebodyElseSignedIsDoneOnce(Profile profile) {
    SecretKey key = profile.generate("olga");
    closed("needs a second person");
    Proposal proposal = propose();
    closed(proposal.id(), "waits for a second person", "other than eve");
    roster.enrol("olga", key.certificate(), "olga");
    assertThat(sign(proposal, "olga", key).state()).isEqualTo(State.APPROVED);

    Proposal good = approvals.require(ACT, CASE, PLAN);
    assertThat(good.id()).isEqualTo(proposal.id());
    assertThat(good.decision().orElseThrow().fingerprint()).isEqualTo(key.fingerprint());
    assertThat(approvals.use(good, "eve", () -> "done")).isEqualTo("done");
    closed("needs a second person");
    refused(() -> approvals.use(good, "eve", () -> "again"), ExitCode.BUSY);
    assertThat(ledger.audit().entries(0, 100))
        .filteredOn(entry -> entry.detail().startsWith(proposal.id()))
        .extracting(entry -> entry.actor() + " " + entry.act())
        .containsExactly("eve proposed", "olga approved", "eve approval used");
  }

  @Test
  void anApprovalWhoseActFailsIsNotUsed() {
    Proposal good = approved();
    refused(
        () ->
            approvals.use(
                good,
                "eve",
                () -> {
                  ledger.audit().append("eve", "escrowed", CASE, "");
                  throw new HandoverException(ExitCode.LEDGER, "HUB-X", "the disk is full");
                }),
        ExitCode.LEDGER);
    assertThat(approvals.require(ACT, CASE, PLAN).state()).isEqualTo(State.APPROVED);
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .doesNotContain("escrowed");
  }

  @Test
  void anotherPlanActOrSubjectIsNotApproved() {
    approved();
    String other = PLAN.replace("ABCD", "ABCE");
    refused(() -> approvals.require(ACT, CASE, other), ExitCode.GATE_CLOSED);
    refused(() -> approvals.require(ACT, "other-2026", PLAN), ExitCode.GATE_CLOSED);
    refused(() -> approvals.require("destruction", CASE, PLAN), ExitCode.GATE_CLOSED);
    approvals.require(ACT, CASE, PLAN);
  }

  @Test
  void nobodyDecidesAboutHisOwn() {
    roster.roles("olga", Set.of(Role.OFFICER, Role.ENGINEER), "ann");
    roster.enrol("olga", PGP.certificate(), "olga");
    Proposal own = approvals.propose(ACT, CASE, PLAN, person("olga"), "why not");
    refused(() -> sign(own, "olga", PGP), ExitCode.NOT_PERMITTED, "yourself");
    refused(() -> approvals.refuse(own.id(), person("olga"), "no"), ExitCode.NOT_PERMITTED);
    closed("waits");
  }

  @Test
  void onlyWhoMayApprovesAndOnlyWhoMayProposes() {
    Proposal proposal = propose();
    for (String name : new String[] {"eve", "ann"}) {
      refused(() -> sign(proposal, name, PGP), ExitCode.NOT_PERMITTED, "officer");
      refused(() -> approvals.refuse(proposal.id(), person(name), "no"), ExitCode.NOT_PERMITTED);
    }
    refused(
        () ->
            approvals.propose(
                ACT, CASE, PLAN, new Person("ada", Set.of(Role.AUDITOR), true), "mine"),
        ExitCode.NOT_PERMITTED,
        "operator");
    approvals.propose(ACT, CASE, PLAN, person("ann"), "a restore is an administrator's");
    Person not = new Person("otto", Set.of(Role.OFFICER), false);
    refused(() -> approvals.sign(proposal.id(), not, new byte[0]), ExitCode.NOT_PERMITTED);
    refused(() -> propose("  "), ExitCode.CONFIGURATION, "reason");
  }

  private Proposal propose(String reason) {
    return approvals.propose(ACT, CASE, PLAN, person("eve"), reason);
  }

  @Test
  void onlyHisOwnEnrolledKeySignsAndOnlyTheseBytes() {
    Proposal proposal = propose();
    refused(() -> sign(proposal, "olga", PGP), ExitCode.CONFIGURATION, "users enrol");
    roster.enrol("olga", PGP.certificate(), "olga");
    refused(() -> sign(proposal, "olga", OTHER), ExitCode.INTEGRITY);
    Proposal another = approvals.propose(ACT, "other-2026", PLAN, person("eve"), "as well");
    byte[] elsewhere = PGP.signDetached(Approvals.bytesToSign(another));
    refused(() -> approvals.sign(proposal.id(), person("olga"), elsewhere), ExitCode.INTEGRITY);
    refused(() -> approvals.sign(proposal.id(), person("olga"), new byte[0]), ExitCode.INTEGRITY);
    refused(
        () -> approvals.sign(proposal.id(), person("olga"), new byte[200_000]), ExitCode.INTEGRITY);
    closed("waits");
  }

  @Test
  void aKeyBelongsToOnePersonAndDoesNotComeBack() {
    roster.enrol("olga", PGP.certificate(), "olga");
    roster.enrol("olga", PGP.certificate(), "olga"); // renewed
    refused(
        () -> roster.enrol("eve", PGP.certificate(), "eve"),
        ExitCode.CONFIGURATION,
        "somebody else");
    roster.enrol("olga", OTHER.certificate(), "olga");
    refused(() -> roster.enrol("olga", PGP.certificate(), "olga"), ExitCode.CONFIGURATION);
  }

  @Test
  void anApprovalLapses() {
    Proposal proposal = approved();
    roster.roles("olga", Set.of(Role.AUDITOR), "ann");
    closed("may approve no more", "propose it again");
    refused(() -> approvals.use(proposal, "eve", () -> "done"), ExitCode.GATE_CLOSED);
    roster.roles("olga", Set.of(Role.OFFICER), "ann");
    roster.lock("olga", "ann");
    closed("may approve no more");
    roster.unlock("olga", "ann");
    roster.lock("eve", "ann");
    closed("who proposed it is locked or gone");
    roster.unlock("eve", "ann");
    approvals.require(ACT, CASE, PLAN);
    clock.goOn(Duration.ofDays(7).plusSeconds(1));
    closed("too long ago");
    refused(() -> approvals.use(proposal, "eve", () -> "done"), ExitCode.GATE_CLOSED);
  }

  @Test
  void anotherKeyTakesTheApprovalsOfTheOneBeforeAway() {
    approved();
    roster.enrol("olga", OTHER.certificate(), "olga");
    closed("replaced his key");
  }

  @Test
  void aProposalThatNobodyDecidedIsTooOldAfterAWeek() {
    Proposal proposal = propose();
    assertThat(propose().id()).as("not proposed twice").isEqualTo(proposal.id());
    clock.goOn(Duration.ofDays(7).plusSeconds(1));
    roster.enrol("olga", PGP.certificate(), "olga");
    refused(() -> sign(proposal, "olga", PGP), ExitCode.CONFIGURATION, "too old");
    closed("nobody agreed in time");
    assertThat(propose().id()).isNotEqualTo(proposal.id());
  }

  @Test
  void whatWasRefusedIsProposedAnew() {
    Proposal proposal = propose();
    approvals.refuse(proposal.id(), person("otto"), "the keeper is unknown to me");
    closed("refused", "otto", "the keeper is unknown to me");
    roster.enrol("olga", PGP.certificate(), "olga");
    refused(() -> sign(proposal, "olga", PGP), ExitCode.CONFIGURATION, "decided");
    Proposal again = propose();
    sign(again, "olga", PGP);
    assertThat(approvals.require(ACT, CASE, PLAN).id()).isEqualTo(again.id());
  }

  @Test
  void whoeverWritesToTheLedgerDoesNotMakeAnApproval() throws SQLException {
    Proposal good = approved();
    sql("update proposal set reason = 'another'"); // not signed, and not believed for anything
    approvals.require(ACT, CASE, PLAN);
    sql("update proposal set expires_at = dateadd(day, 1, expires_at)");
    closed("the signature in the ledger does not fit");
    sql("update proposal set expires_at = dateadd(day, -1, expires_at), plan = plan || ' '");
    closed("altered");
    sql("update proposal set plan = '" + PLAN + "', decider = 'otto'");
    closed("replaced his key");
    Proposal open = approvals.propose(ACT, "other-2026", PLAN, person("eve"), "as well");
    sql(
        "update proposal set state = 'APPROVED', decider = 'olga', decided_at = made_at,"
            + " fingerprint = '"
            + PGP.fingerprint()
            + "', signature = (select signature from proposal where id = '"
            + good.id()
            + "') where id = '"
            + open.id()
            + "'");
    refused(
        () -> approvals.require(ACT, "other-2026", PLAN),
        ExitCode.GATE_CLOSED,
        "the signature in the ledger does not fit");
  }

  @Test
  void whatIsUnderWayWasAgreedOnHoweverLongAgo() throws SQLException {
    Proposal good = approved();
    String id = good.id();
    refused(() -> approvals.requireUsed(id, ACT, CASE, PLAN), ExitCode.GATE_CLOSED, "never");
    approvals.use(good, "eve", () -> "done");
    clock.goOn(Duration.ofDays(70));
    approvals.requireUsed(id, ACT, CASE, PLAN);
    refused(() -> approvals.requireUsed("", ACT, CASE, PLAN), ExitCode.GATE_CLOSED, "never");
    refused(() -> approvals.requireUsed(id, ACT, CASE, PLAN + " "), ExitCode.GATE_CLOSED, "never");
    refused(() -> approvals.requireUsed(id, ACT, "other-2026", PLAN), ExitCode.GATE_CLOSED);
    refused(() -> approvals.requireUsed(id, "destruction", CASE, PLAN), ExitCode.GATE_CLOSED);
    sql("update proposal set expires_at = dateadd(day, 1, expires_at)");
    refused(() -> approvals.requireUsed(id, ACT, CASE, PLAN), ExitCode.GATE_CLOSED, "signature");
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = ledger.forQuartz().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
