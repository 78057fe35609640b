package dev.handover.cli;

import dev.handover.ledger.CaseState;
import dev.handover.ledger.Suspension;
import dev.handover.record.RunId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a case stands, for people and for programs. */
final class CaseText {
  private CaseText() {}

  /** Why no run is made just now. */
  static Map<String, Object> json(Suspension suspension) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("since", suspension.since().toString());
    json.put("by", suspension.actor());
    json.put("reason", suspension.reason());
    return json;
  }

  static String line(Suspension suspension) {
    return "  SUSPENDED since %s by %s: %s"
        .formatted(suspension.since(), suspension.actor(), suspension.reason());
  }

  static Map<String, Object> json(CaseState state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", state.caseId().value());
    json.put("state", state.phase().word());
    state.since().ifPresent(since -> json.put("since", since.toString()));
    state.finalRun().map(RunId::value).ifPresent(run -> json.put("finalRun", run));
    state.supportUntil().ifPresent(end -> json.put("supportUntil", end.toString()));
    return json;
  }

  static List<String> lines(CaseState state) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "case "
            + state.caseId()
            + ": "
            + state.phase().word()
            + state.since().map(since -> " since " + since).orElse(""));
    state.finalRun().ifPresent(run -> lines.add("  final run: " + run));
    state.supportUntil().ifPresent(end -> lines.add("  corrections flow until " + end));
    return lines;
  }
}
