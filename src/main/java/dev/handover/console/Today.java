package dev.handover.console;

import dev.handover.ledger.Alarm;
import dev.handover.ledger.IncidentState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.Tally;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How every case stands, at one glance. */
record Today(List<Line> lines, List<Alarm> ofHub, boolean stopped, List<Waits> waits) {

  /**
   * A case.
   *
   * @param phase empty where its files have problems
   * @param newest its newest run's figures, null before the first
   */
  record Line(
      String folder,
      Optional<CaseId> id,
      Optional<String> phase,
      boolean suspended,
      Run newest,
      Tally tally,
      Optional<CaseLook.Next> next,
      int alarms,
      ZoneId zone) {
    public boolean isWell() {
      return phase.isPresent()
          && !suspended
          && alarms == 0
          && (newest == null || !RunFigures.isBad(newest))
          && (tally == null || tally.balances());
    }

    public Instant nextAt() {
      return next.map(CaseLook.Next::at).orElse(null);
    }

    public String nextWhat() {
      return next.map(CaseLook.Next::what).orElse("");
    }
  }

  /** Something that waits for somebody. */
  record Waits(String key, long count, String to) {}

  public boolean isWell() {
    return !stopped && ofHub.isEmpty() && lines.stream().allMatch(Line::isWell);
  }

  static Today of(List<CaseLook> all, Ledger ledger, Instant now) {
    List<Line> lines = all.stream().map(each -> line(each, ledger, now)).toList();
    List<Waits> waits = new ArrayList<>();
    long open =
        ledger.proposals().all().stream()
            .filter(each -> each.state() == Proposal.State.OPEN && each.expiresAt().isAfter(now))
            .count();
    add(waits, "waits.proposals", open, "/approvals");
    add(
        waits,
        "waits.incidents",
        ledger.incidents().all().stream()
            .filter(each -> each.state() != IncidentState.CLOSED)
            .count(),
        "/incidents");
    for (Line each : lines) {
      each.id()
          .ifPresent(
              id ->
                  add(
                      waits,
                      "waits.requests",
                      ledger.requests().unanswered().stream()
                          .filter(request -> request.caseId().equals(id))
                          .count(),
                      "/cases/" + each.folder() + "/requests"));
    }
    return new Today(
        lines, ledger.alarms().openOfHub(), ledger.stopSwitch().now().isPresent(), waits);
  }

  private static void add(List<Waits> waits, String key, long count, String to) {
    if (count > 0) {
      waits.add(new Waits(key, count, to));
    }
  }

  private static Line line(CaseLook look, Ledger ledger, Instant now) {
    ZoneId zone = look.zone();
    Optional<Run> newest = look.newest(ledger);
    return new Line(
        look.folder(),
        look.id(),
        look.id().map(id -> ledger.caseStates().of(id).phase().word()),
        look.id().filter(id -> ledger.caseStates().suspension(id).isPresent()).isPresent(),
        newest.orElse(null),
        newest.map(run -> ledger.windows().tally(run.id())).orElse(null),
        look.next(now),
        look.id().map(id -> ledger.alarms().open(id).size()).orElse(0),
        zone);
  }
}
