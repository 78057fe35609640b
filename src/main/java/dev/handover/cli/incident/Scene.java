package dev.handover.cli.incident;

import dev.handover.cases.Case;
import dev.handover.cli.Seat;
import dev.handover.cli.Workplace;
import dev.handover.incident.IncidentRules;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Incident.Duty;
import dev.handover.ledger.Incident.Step;
import dev.handover.record.HubClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the commands about incidents have in common: cases, packs, time, who acts. */
final class Scene {
  private final Workplace workplace = Workplace.here();
  private final Clock clock = HubClock.utc();
  private final long began = System.nanoTime();

  Instant now() {
    return clock.instant();
  }

  Clock clock() {
    return clock;
  }

  String actor() {
    return workplace.actor();
  }

  List<Case> cases(List<String> folders) {
    return folders.stream().map(workplace.cases()::load).toList();
  }

  RulePacks packs() {
    return RulePacks.with(workplace.settings().law());
  }

  /** The countries of both sides of each case, and those that are named besides. */
  static Set<String> places(List<Case> cases, List<String> more) {
    Set<String> places = new TreeSet<>(more);
    for (Case each : cases) {
      places.add(each.file().jurisdiction().seller());
      places.add(each.file().jurisdiction().buyer());
    }
    return places;
  }

  /** Who must be told; where no pack holds, that is said. */
  List<Duty> duties(Incident.Facts facts, Set<String> places, long people) {
    RulePacks packs = packs();
    Set<String> unknown = IncidentRules.unknown(packs, facts, places);
    if (!unknown.isEmpty()) {
      Seat.say(
          "no rule pack holds in "
              + String.join(", ", unknown)
              + ": whom to tell there is for a lawyer to say");
    }
    return IncidentRules.duties(packs, facts, places, people);
  }

  /** A step that was taken just now and took since the command began. */
  Step step(String name, String detail) {
    return new Step(name, now(), actor(), detail, Duration.ofNanos(System.nanoTime() - began));
  }
}
