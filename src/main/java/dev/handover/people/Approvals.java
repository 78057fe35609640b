package dev.handover.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.keys.Certificate;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Note;
import dev.handover.ledger.Persons;
import dev.handover.ledger.Proposal;
import dev.handover.ledger.Proposal.Decision;
import dev.handover.ledger.Proposal.State;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Acts that one person alone may not do: somebody proposes the exact plan, somebody else signs it
 * with his own key, and then it is done, once. Both must be enrolled; whom only the operating
 * system knows is neither.
 */
public final class Approvals {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration GOOD = Duration.ofDays(7);
  private static final int ID_BYTES = 8;
  private static final int MOST_PLAN = 200_000;
  private static final int MOST_REASON = 500;
  private static final int MOST_SIGNATURE = 100_000;
  private final Ledger ledger;
  private final People people;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Approvals(Ledger ledger, People people, Clock clock) {
    this.ledger = ledger;
    this.people = people;
    this.clock = clock;
  }

  /** All that was ever proposed, the oldest first. */
  public List<Proposal> all() {
    return ledger.proposals().all();
  }

  public Proposal find(String id) {
    return ledger
        .proposals()
        .find(id)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-APR-01",
                    "there is no proposal " + id + "; look at: handover approve list"));
  }

  /**
   * Proposes a plan; one that waits already is not proposed again.
   *
   * @param plan canonical: the same plan is the same text, byte by byte
   * @param reason why, for who is to agree; no value of a record
   */
  public Proposal propose(String act, String subject, String plan, Person proposer, String reason) {
    requireMay(proposer, Permission.PROPOSE);
    if (reason.isBlank() || reason.length() > MOST_REASON || plan.length() > MOST_PLAN) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-APR-02",
          "a proposal needs a reason of at most " + MOST_REASON + " characters; say why: --reason");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Proposal> waiting =
        same(act, subject, plan).stream()
            .filter(each -> each.state() == State.OPEN && now.isBefore(each.expiresAt()))
            .findFirst();
    if (waiting.isPresent()) {
      return waiting.get();
    }
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Proposal proposal =
        new Proposal(
            HexFormat.of().formatHex(id),
            act,
            subject,
            plan,
            Sha256.hex(plan),
            proposer.name(),
            reason,
            now,
            now.plus(GOOD).truncatedTo(ChronoUnit.SECONDS), // as it is signed
            State.OPEN,
            Optional.empty(),
            "",
            Optional.empty());
    ledger
        .proposals()
        .add(
            proposal,
            new Note(
                proposer.name(),
                "proposed",
                subject,
                proposal.id() + ": " + act + ", plan sha256 " + proposal.sha256()));
    return proposal;
  }

  /**
   * What the second person signs: a few lines that say which proposal it is, and the plan as it
   * stands, UTF-8.
   */
  public static byte[] bytesToSign(Proposal proposal) {
    String text =
        """
        handover-approval-1
        id: %s
        act: %s
        subject: %s
        proposer: %s
        expires: %s
        sha256: %s

        %s
        """
            .formatted(
                proposal.id(),
                proposal.act(),
                proposal.subject(),
                proposal.proposer(),
                proposal.expiresAt(),
                proposal.sha256(),
                proposal.plan());
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The key by which somebody signs; CONFIGURATION where he has enrolled none. */
  public Certificate keyOf(String name) {
    Persons.Key key =
        ledger
            .persons()
            .key(name)
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.CONFIGURATION,
                        "HUB-APR-03",
                        "you have no key enrolled to sign with; enrol one: handover users enrol"
                            + " --certificate FILE"));
    return certificate(key);
  }

  /**
   * Agrees with a detached signature over {@link #bytesToSign} by the approver's own enrolled key.
   */
  public Proposal sign(String id, Person approver, byte[] signature) {
    Proposal proposal = open(id, approver);
    Certificate certificate = keyOf(approver.name());
    requireNotTheSameKey(proposal, certificate);
    certificate.requireMaySign(clock.instant());
    if (signature.length > MOST_SIGNATURE) {
      throw new HandoverException(
          ExitCode.INTEGRITY, "HUB-APR-04", "that is no signature: it is too long");
    }
    certificate.verifyDetached(bytesToSign(proposal), signature);
    decide(
        proposal,
        State.APPROVED,
        new Decision(approver.name(), clock.instant(), certificate.fingerprint(), signature),
        "",
        "approved");
    return find(id);
  }

  public Proposal refuse(String id, Person approver, String reason) {
    Proposal proposal = open(id, approver);
    if (reason.isBlank() || reason.length() > MOST_REASON) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-APR-02",
          "a refusal needs a reason of at most " + MOST_REASON + " characters; say why: --reason");
    }
    decide(
        proposal,
        State.REFUSED,
        new Decision(approver.name(), clock.instant(), "", new byte[0]),
        reason,
        "refused");
    return find(id);
  }

  /**
   * The good approval of exactly that plan, not used yet; GATE_CLOSED, with what to do, where there
   * is none.
   */
  public Proposal require(String act, String subject, String plan) {
    String why = "needs a second person: propose it with --reason";
    List<Proposal> oldestFirst = new ArrayList<>(same(act, subject, plan));
    Collections.reverse(oldestFirst);
    for (Proposal each : oldestFirst) {
      Optional<String> trouble = trouble(each);
      if (trouble.isEmpty()) {
        return each;
      }
      why = each.state() == State.USED ? why : trouble.get();
    }
    throw new HandoverException(
        ExitCode.GATE_CLOSED, "HUB-APR-05", act + " (" + subject + ") " + why);
  }

  /**
   * Uses an approval, once, in the ledger's transaction of the act itself.
   *
   * @param act writes to the ledger; where it fails, the approval is unused
   */
  public <T> T use(Proposal approved, String actor, Supplier<T> act) {
    return ledger
        .proposals()
        .use(
            approved.id(),
            actor,
            clock.instant(),
            () -> {
              trouble(find(approved.id()), State.USED)
                  .ifPresent(
                      why -> {
                        throw new HandoverException(
                            ExitCode.GATE_CLOSED, "HUB-APR-05", approved.act() + " " + why);
                      });
              return act.get();
            });
  }

  /**
   * The exact plan of an act, canonical.
   *
   * @param details what is planned, besides act and subject; in the order in which it is signed
   */
  public static String plan(String act, String subject, Map<String, ?> details) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("act", act);
    plan.put("case", subject);
    plan.putAll(details);
    try {
      return JSON.writeValueAsString(plan);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  /**
   * Refuses where an act that is under way was not agreed on: its approval must be used, be of
   * exactly that plan and be signed still, however long ago.
   */
  public void requireUsed(String id, String act, String subject, String plan) {
    Optional<String> why = whyNotUsed(id, act, subject, plan);
    if (why.isPresent()) {
      throw new HandoverException(
          ExitCode.GATE_CLOSED, "HUB-APR-05", act + " (" + subject + ", " + id + ") " + why.get());
    }
  }

  /** Why {@link #requireUsed} would refuse, and whose key or standing it is about. */
  public Optional<String> whyNotUsed(String id, String act, String subject, String plan) {
    Optional<Proposal> used =
        ledger
            .proposals()
            .find(id)
            .filter(each -> each.state() == State.USED)
            .filter(each -> each.act().equals(act) && each.subject().equals(subject))
            .filter(each -> each.plan().equals(plan));
    return used.isEmpty()
        ? Optional.of("was never agreed on")
        : unsound(used.get()).map(flaw -> "was agreed on, but " + flaw);
  }

  /** What is in the way of using a proposal now, and what to do about it; empty when nothing. */
  public Optional<String> trouble(Proposal proposal) {
    return trouble(proposal, State.APPROVED);
  }

  private Optional<String> trouble(Proposal proposal, State expected) {
    String id = proposal.id();
    if (proposal.state() == expected) {
      return lapsed(proposal)
          .map(why -> "was approved as " + id + ", but " + why + "; propose it again");
    }
    return Optional.of(
        switch (proposal.state()) {
          case REFUSED ->
              "was refused as "
                  + id
                  + " by "
                  + proposal.decision().map(Decision::decider).orElse("")
                  + ": "
                  + proposal.refusal();
          case USED -> "was done as " + id + "; each time is proposed anew";
          default ->
              expired(proposal)
                  ? "was proposed as " + id + ", and nobody agreed in time; propose it again"
                  : "waits for a second person as "
                      + id
                      + ": an officer other than "
                      + proposal.proposer()
                      + " signs it with: handover approve sign "
                      + id;
        });
  }

  /** Why an approval is none any more. */
  private Optional<String> lapsed(Proposal proposal) {
    return unsound(proposal)
        .or(() -> expired(proposal) ? Optional.of("that was too long ago") : Optional.empty());
  }

  /** Why it is none, however young. */
  private Optional<String> unsound(Proposal proposal) {
    Decision decision = proposal.decision().orElseThrow();
    Optional<Person> approver = people.find(decision.decider());
    Optional<Persons.Key> key =
        ledger
            .persons()
            .key(decision.decider())
            .filter(each -> each.fingerprint().equals(decision.fingerprint()));
    if (!proposal.sha256().equals(Sha256.hex(proposal.plan()))) {
      return Optional.of("the plan in the ledger was altered");
    } else if (people.find(proposal.proposer()).isEmpty()) {
      return Optional.of("who proposed it is locked or gone (" + proposal.proposer() + ")");
    } else if (approver.filter(each -> each.may(Permission.APPROVE)).isEmpty()) {
      return Optional.of(
          "who approved it may approve no more ("
              + decision.decider()
              + " is locked, gone or no officer now)");
    } else if (proposal.proposer().equals(decision.decider())) {
      return Optional.of("nobody approves his own");
    } else if (key.isEmpty()) {
      return Optional.of(
          "who approved it has replaced his key ("
              + decision.decider()
              + ", who signed with "
              + decision.fingerprint()
              + ")");
    }
    try {
      certificate(key.get()).verifyDetached(bytesToSign(proposal), decision.signature());
      return Optional.empty();
    } catch (HandoverException e) {
      return Optional.of("the signature in the ledger does not fit it");
    }
  }

  private boolean expired(Proposal proposal) {
    return !clock.instant().isBefore(proposal.expiresAt());
  }

  private Proposal open(String id, Person approver) {
    requireMay(approver, Permission.APPROVE);
    Proposal proposal = find(id);
    if (proposal.proposer().equals(approver.name())) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-APR-06",
          "you proposed that yourself; another person decides about it");
    }
    if (proposal.state() != State.OPEN || expired(proposal)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-APR-07",
          "proposal " + id + " is decided or too old; look at: handover approve show " + id);
    }
    return proposal;
  }

  private void requireNotTheSameKey(Proposal proposal, Certificate certificate) {
    if (ledger
        .persons()
        .key(proposal.proposer())
        .filter(key -> key.fingerprint().equals(certificate.fingerprint()))
        .isPresent()) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-APR-06",
          "that is the key of who proposed it; another person decides, with his own key");
    }
  }

  private void decide(
      Proposal proposal, State state, Decision decision, String refusal, String act) {
    String by = decision.fingerprint().isEmpty() ? "" : ", signed by " + decision.fingerprint();
    ledger
        .proposals()
        .decide(
            proposal.id(),
            state,
            decision,
            refusal,
            new Note(
                decision.decider(),
                act,
                proposal.subject(),
                proposal.id() + ": " + proposal.act() + ", plan sha256 " + proposal.sha256() + by));
  }

  private List<Proposal> same(String act, String subject, String plan) {
    return ledger.proposals().of(act, subject, Sha256.hex(plan));
  }

  private static Certificate certificate(Persons.Key key) {
    return Certificate.read(
        key.certificate().getBytes(StandardCharsets.US_ASCII), "enrolled by " + key.name());
  }

  private static void requireMay(Person person, Permission permission) {
    if (!person.may(permission) || !person.undertaken()) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-APR-08",
          person.name() + " may not " + permission.word() + "; " + permission.told());
    }
  }
}
