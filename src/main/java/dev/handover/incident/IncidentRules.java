package dev.handover.incident;

import dev.handover.law.RulePack;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Incident.Duty;
import dev.handover.ledger.Severity;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who must be told of an incident and until when: the part {@code incidents} of a pack.
 *
 * @param rules of those for one addressee the first that fits counts
 * @param contents what must be told
 */
public record IncidentRules(List<Rule> rules, List<Words> contents) {
  private static final String SECTION = "incidents";

  public IncidentRules {
    rules = List.copyOf(rules);
    contents = List.copyOf(contents);
  }

  /**
   * One rule.
   *
   * @param to authority or individuals
   * @param within after somebody became aware; zero is at once
   * @param people fits from so many on
   * @param critical fits only where critical infrastructure is hit
   * @param severity fits from this on: low, medium or high
   * @param ground the provision
   */
  public record Rule(
      String id,
      String to,
      Duration within,
      long people,
      boolean critical,
      String severity,
      String ground,
      String en,
      String zh) {

    boolean fits(Incident.Facts facts, long touched) {
      return touched >= people
          && (!critical || facts.critical())
          && facts.severity().compareTo(from()) >= 0;
    }

    private Severity from() {
      return Arrays.stream(Severity.values())
          .filter(each -> each.word().equals(severity))
          .findFirst()
          .orElseThrow(
              () ->
                  new HandoverException(
                      ExitCode.CONFIGURATION,
                      "HUB-INC-20",
                      "the rule "
                          + id
                          + " says severity: "
                          + severity
                          + "; write low, medium or high"));
    }
  }

  /** The same in both languages. */
  public record Words(String en, String zh) {}

  /**
   * Who must be told of an incident at these places, the most urgent first. A place without a pack
   * asks for nobody here: {@link #unknown} names it.
   *
   * @param touched how many people, as far as is known
   */
  public static List<Duty> duties(
      RulePacks packs, Incident.Facts facts, Set<String> places, long touched) {
    List<Duty> duties = new ArrayList<>();
    for (RulePack pack : packs(packs, facts, places)) {
      Map<String, Rule> first = new LinkedHashMap<>();
      pack.section(SECTION, IncidentRules.class).rules().stream()
          .filter(rule -> rule.fits(facts, touched))
          .forEach(rule -> first.putIfAbsent(rule.to(), rule));
      first.values().forEach(rule -> duties.add(duty(pack, rule, facts)));
    }
    duties.sort((one, other) -> one.dueAt().compareTo(other.dueAt()));
    return duties;
  }

  private static Duty duty(RulePack pack, Rule rule, Incident.Facts facts) {
    return new Duty(
        rule.id(),
        pack.id(),
        rule.to(),
        rule.within(),
        facts.awareAt().plus(rule.within()),
        rule.ground(),
        Optional.empty());
  }

  /** What must be told at these places, each thing once. */
  static List<Words> contents(RulePacks packs, Incident.Facts facts, Set<String> places) {
    return packs(packs, facts, places).stream()
        .flatMap(pack -> pack.section(SECTION, IncidentRules.class).contents().stream())
        .distinct()
        .toList();
  }

  /** Places for which no pack tells anything: a lawyer does. */
  public static Set<String> unknown(RulePacks packs, Incident.Facts facts, Set<String> places) {
    return places.stream()
        .filter(place -> packs.all().stream().noneMatch(each -> each.holds(place, day(facts))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<RulePack> packs(RulePacks packs, Incident.Facts facts, Set<String> places) {
    Set<String> unknown = unknown(packs, facts, places);
    return new TreeSet<>(places)
        .stream()
            .filter(place -> !unknown.contains(place))
            .map(place -> packs.at(place, day(facts)))
            .distinct()
            .toList();
  }

  private static LocalDate day(Incident.Facts facts) {
    return facts.awareAt().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
