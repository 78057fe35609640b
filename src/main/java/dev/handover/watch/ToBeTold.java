package dev.handover.watch;

import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Incident.Duty;
import dev.handover.ledger.IncidentState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Incidents of which somebody is still to be told, with little time left or none. */
final class ToBeTold implements Detector {
  private static final int LAST_PARTS = 4;

  @Override
  public List<Sighting> look(Look look) {
    Instant now = look.now();
    return List.of(
        sighting(look, AlarmKind.INCIDENT_DUE, duty -> isNear(duty, now) && !duty.isMissed(now)),
        sighting(look, AlarmKind.INCIDENT_OVERDUE, duty -> duty.isMissed(now)));
  }

  /** Within the last quarter of the time; where it is to be at once, from the beginning. */
  private static boolean isNear(Duty duty, Instant now) {
    Duration last = duty.within().dividedBy(LAST_PARTS);
    return !now.isBefore(duty.dueAt().minus(last));
  }

  private static Sighting sighting(Look look, AlarmKind kind, Predicate<Duty> concerns) {
    List<String> found = new ArrayList<>();
    for (Incident incident : look.ledger().incidents().all()) {
      if (incident.state() != IncidentState.CLOSED && !incident.facts().drill()) {
        incident.open().stream()
            .filter(concerns)
            .forEach(duty -> found.add("incident " + incident.id() + ": " + said(duty)));
      }
    }
    return found.isEmpty()
        ? Sighting.passed(kind, Optional.empty(), "nobody is to be told just now")
        : Sighting.ofHub(kind, String.join("; ", found));
  }

  private static String said(Duty duty) {
    return duty.to()
        + " ("
        + duty.rule()
        + ") "
        + (duty.within().isZero() ? "at once" : "until " + duty.dueAt());
  }
}
