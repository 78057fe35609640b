package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened to personal data, and what was done about it.
 *
 * @param people how many people it touches, as far as is known: estimated, then counted
 * @param steps in the order in which they were taken; the first is that it was raised
 * @param counts what the last assessment found
 * @param remedy what was done for the people; absent until it is closed
 */
public record Incident(
    long id,
    IncidentState state,
    Facts facts,
    long people,
    List<Step> steps,
    List<Count> counts,
    List<Duty> duties,
    Optional<String> remedy,
    Optional<String> lessons) {
  public Incident {
    steps = List.copyOf(steps);
    counts = List.copyOf(counts);
    duties = List.copyOf(duties);
  }

  /**
   * What was told when it was raised.
   *
   * @param drill whether nothing happened, and it was practised
   * @param critical whether critical infrastructure is hit
   * @param awareAt when somebody became aware of it: deadlines run from there
   * @param summary in words, without any personal value
   * @param cases which it touches; none where that is not known yet
   * @param places countries, ISO 3166, whose rules apply
   */
  public record Facts(
      IncidentKind kind,
      Severity severity,
      boolean drill,
      boolean critical,
      Instant awareAt,
      String summary,
      Set<CaseId> cases,
      Set<String> places) {
    public Facts {
      cases = Set.copyOf(cases);
      places = Set.copyOf(places);
    }
  }

  /** Something that was done. */
  public record Step(String name, Instant at, String actor, String detail, Duration took) {}

  /**
   * Distinct people.
   *
   * @param entity empty where it is of the whole case, or of a class of data
   * @param dataClass empty where it is of the whole case, or of an entity
   */
  public record Count(CaseId caseId, String entity, String dataClass, long people) {}

  /**
   * Somebody who must be told.
   *
   * @param rule the rule's name within its pack
   * @param to authority or individuals
   * @param within how long after somebody became aware; zero is at once
   */
  public record Duty(
      String rule,
      String pack,
      String to,
      Duration within,
      Instant dueAt,
      String ground,
      Optional<Settled> settled) {

    /** Whether the time is over and nobody was told. */
    public boolean isMissed(Instant now) {
      return settled.isEmpty() && !within.isZero() && now.isAfter(dueAt);
    }
  }

  /**
   * What became of a duty.
   *
   * @param owed false where a person found that nobody need be told
   * @param outcome who was told, or why nobody need be
   */
  public record Settled(Instant at, boolean owed, String outcome, String actor) {}

  /** Who is still to be told. */
  public List<Duty> open() {
    return duties.stream().filter(duty -> duty.settled().isEmpty()).toList();
  }
}
