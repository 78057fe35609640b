package dev.handover.ledger;

import dev.handover.ledger.Incident.Count;
import dev.handover.ledger.Incident.Duty;
import dev.handover.ledger.Incident.Facts;
import dev.handover.ledger.Incident.Settled;
import dev.handover.ledger.Incident.Step;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register of incidents and drills, kept for ever; what changes is in the audit chain too. */
public final class Incidents {
  private final Database database;
  private final AuditChain audit;

  Incidents(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Every incident, oldest first. */
  public List<Incident> all() {
    return database.read(IncidentTable::all);
  }

  public Optional<Incident> find(long id) {
    return database.read(jdbc -> IncidentTable.find(jdbc, id));
  }

  /**
   * Enters an incident.
   *
   * @param people how many people, as estimated; zero where nobody can say
   * @param duties who must be told, by what is known now
   */
  public Incident raise(Facts facts, long people, List<Duty> duties, Instant at, String actor) {
    return locked(
        jdbc -> {
          long id = IncidentTable.insert(jdbc, facts, people);
          IncidentTable.replaceDuties(jdbc, id, duties);
          String what = facts.kind().word() + ", " + facts.severity().word();
          note(jdbc, id, new Step("raise", at, actor, facts.summary(), Duration.ZERO), what);
          return get(jdbc, id);
        });
  }

  /** Notes that it was contained, and how; as often as something is. */
  public Incident contained(long id, Step step) {
    return step(id, IncidentState.CONTAINED, step, jdbc -> {});
  }

  /** Notes who is affected; a later assessment takes the place of an earlier one. */
  public Incident assessed(long id, Assessed found, Step step) {
    return step(
        id,
        IncidentState.ASSESSED,
        step,
        jdbc -> {
          jdbc.update("update incident set people = ? where id = ?", found.people(), id);
          for (CaseId each : found.cases()) {
            IncidentTable.addCase(jdbc, id, each);
          }
          for (String place : found.places()) {
            IncidentTable.addPlace(jdbc, id, place);
          }
          IncidentTable.replaceCounts(jdbc, id, found.counts());
          IncidentTable.replaceDuties(jdbc, id, found.duties());
        });
  }

  /**
   * What an assessment found.
   *
   * @param people distinct within each case, added up over cases
   * @param cases which it looked into
   */
  public record Assessed(
      long people, List<CaseId> cases, List<String> places, List<Count> counts, List<Duty> duties) {
    public Assessed {
      cases = List.copyOf(cases);
      places = List.copyOf(places);
      counts = List.copyOf(counts);
      duties = List.copyOf(duties);
    }
  }

  /** Notes something about it that moves it no further, such as drafts that were written. */
  public Incident noted(long id, Step step) {
    return step(id, IncidentState.RAISED, step, jdbc -> {});
  }

  /** Notes that somebody was told, or need not be; when that is so of all, it is notified. */
  public Incident settled(long id, String rule, Settled settled, Step step) {
    return locked(
        jdbc -> {
          Incident incident = requireOpen(get(jdbc, id));
          Duty duty =
              incident.duties().stream()
                  .filter(each -> each.rule().equals(rule))
                  .findFirst()
                  .orElseThrow(() -> noDuty(incident, rule));
          if (duty.settled().isPresent()) {
            throw refused(
                ExitCode.CONFIGURATION,
                "HUB-INC-03",
                "that " + rule + " of incident " + id + " was settled is noted already");
          }
          IncidentTable.settle(jdbc, id, rule, settled);
          if (incident.open().size() == 1 && incident.state() == IncidentState.ASSESSED) {
            IncidentTable.state(jdbc, id, IncidentState.NOTIFIED);
          }
          note(jdbc, id, step, step.detail());
          return get(jdbc, id);
        });
  }

  /**
   * Ends it for good.
   *
   * @throws HandoverException GATE_CLOSED while it is not assessed, or somebody is still to be told
   */
  public Incident close(long id, String remedy, String lessons, Step step) {
    return step(
        id,
        IncidentState.CLOSED,
        step,
        jdbc -> {
          Incident incident = get(jdbc, id);
          if (incident.state().compareTo(IncidentState.ASSESSED) < 0) {
            throw refused(
                ExitCode.GATE_CLOSED,
                "HUB-INC-04",
                "incident "
                    + id
                    + " is not assessed: first say whom it touches, with handover"
                    + " incident assess");
          }
          if (!incident.open().isEmpty()) {
            throw refused(
                ExitCode.GATE_CLOSED,
                "HUB-INC-05",
                "of incident "
                    + id
                    + " somebody is still to be told: "
                    + String.join(", ", incident.open().stream().map(Duty::rule).toList())
                    + "; note that it was done, or why it need not be, with handover incident"
                    + " notify");
          }
          IncidentTable.finish(jdbc, id, remedy, lessons);
        });
  }

  /**
   * Enters what was practised on a copy: the steps with how long each took, and that it is over.
   * Nobody need be told of it.
   */
  public Incident drilled(Incident practised, String actor) {
    return locked(
        jdbc -> {
          long id = IncidentTable.insert(jdbc, practised.facts(), practised.people());
          practised.steps().forEach(step -> IncidentTable.addStep(jdbc, id, step));
          IncidentTable.replaceCounts(jdbc, id, practised.counts());
          IncidentTable.replaceDuties(jdbc, id, practised.duties());
          practised
              .duties()
              .forEach(
                  duty ->
                      duty.settled()
                          .ifPresent(end -> IncidentTable.settle(jdbc, id, duty.rule(), end)));
          IncidentTable.finish(
              jdbc, id, practised.remedy().orElse(""), practised.lessons().orElse(""));
          audit.append(
              actor, "incident drill", "incident " + id, practised.steps().size() + " steps");
          return get(jdbc, id);
        });
  }

  private interface Change {
    void make(JdbcTemplate jdbc);
  }

  private Incident step(long id, IncidentState reached, Step step, Change change) {
    return locked(
        jdbc -> {
          Incident incident = requireOpen(get(jdbc, id));
          change.make(jdbc);
          IncidentState state = reached;
          if (reached == IncidentState.ASSESSED && get(jdbc, id).open().isEmpty()) {
            state = IncidentState.NOTIFIED;
          }
          if (reached == IncidentState.ASSESSED || state.compareTo(incident.state()) > 0) {
            IncidentTable.state(jdbc, id, state);
          }
          note(jdbc, id, step, step.detail());
          return get(jdbc, id);
        });
  }

  private void note(JdbcTemplate jdbc, long id, Step step, String detail) {
    IncidentTable.addStep(jdbc, id, step);
    audit.append(step.actor(), "incident " + step.name(), "incident " + id, detail);
  }

  /** One at a time over all hubs: whoever appends to the audit chain waits here anyway. */
  private <T> T locked(Function<JdbcTemplate, T> work) {
    return database.inTransaction(
        jdbc -> {
          Alarms.lockHead(jdbc);
          return work.apply(jdbc);
        });
  }

  private static Incident get(JdbcTemplate jdbc, long id) {
    return IncidentTable.find(jdbc, id)
        .orElseThrow(
            () ->
                refused(
                    ExitCode.CONFIGURATION,
                    "HUB-INC-01",
                    "there is no incident " + id + "; see handover incident list"));
  }

  private static Incident requireOpen(Incident incident) {
    if (incident.state() == IncidentState.CLOSED) {
      throw refused(
          ExitCode.CONFIGURATION,
          "HUB-INC-02",
          "incident " + incident.id() + " is closed; raise another one");
    }
    return incident;
  }

  private static HandoverException noDuty(Incident incident, String rule) {
    return refused(
        ExitCode.CONFIGURATION,
        "HUB-INC-06",
        "incident "
            + incident.id()
            + " asks nobody to be told by "
            + rule
            + "; it has "
            + String.join(", ", incident.duties().stream().map(Duty::rule).toList()));
  }

  private static HandoverException refused(ExitCode exit, String code, String text) {
    return new HandoverException(exit, code, text);
  }
}
