package dev.handover.cli;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.DueRun;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a case's schedule will do next, and what it has called for already. */
record ScheduleText(Map<String, String> next, Optional<DueRun> due, ZoneId zone) {

  static ScheduleText of(CaseFile file, Optional<DueRun> due, Instant now) {
    Map<String, String> next = new LinkedHashMap<>();
    for (String what : List.of("sync", "sweep")) {
      file.cron(what)
          .flatMap(cron -> cron.next(now))
          .ifPresent(at -> next.put(what, shown(at, file.zone())));
    }
    return new ScheduleText(next, due, file.zone());
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schedule", next);
    due.ifPresent(
        run ->
            json.put(
                "due",
                Map.of(
                    "mode", lower(run),
                    "called", shown(run.called(), zone),
                    "notBefore", shown(run.notBefore(), zone))));
    return json;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!next.isEmpty()) {
      List<String> each = new ArrayList<>();
      next.forEach((what, at) -> each.add(what + " " + at));
      lines.add("  scheduled, while a hub serves: " + String.join(", ", each));
    }
    due.ifPresent(
        run ->
            lines.add(
                "  called for by the schedule: "
                    + lower(run)
                    + " at "
                    + shown(run.called(), zone)
                    + "; not answered yet, tried from "
                    + shown(run.notBefore(), zone)));
    return lines;
  }

  private static String lower(DueRun run) {
    return run.mode().name().toLowerCase(Locale.ROOT);
  }

  private static String shown(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
