package dev.handover.cli.incident;

import dev.handover.ledger.Incident;
import dev.handover.ledger.Incident.Count;
import dev.handover.ledger.Incident.Duty;
import dev.handover.ledger.Incident.Step;
import dev.handover.record.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An incident for people and for programs. */
final class IncidentText {
  private static final String PER_CASE =
      ", counted case by case: who is in several counts in each, for their digests cannot be compared";

  private IncidentText() {}

  /** Whether somebody may count twice: each case knows people by digests under its own key. */
  private static boolean isPerCase(Incident incident) {
    return incident.counts().stream().map(Count::caseId).distinct().count() > 1;
  }

  static Map<String, Object> json(Incident incident) {
    Incident.Facts facts = incident.facts();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("incident", incident.id());
    json.put("state", incident.state().word());
    json.put("kind", facts.kind().word());
    json.put("severity", facts.severity().word());
    json.put("drill", facts.drill());
    json.put("critical", facts.critical());
    json.put("awareAt", facts.awareAt().toString());
    json.put("summary", facts.summary());
    json.put("cases", facts.cases().stream().map(CaseId::value).sorted().toList());
    json.put("places", facts.places().stream().sorted().toList());
    json.put("people", incident.people());
    json.put("countedPerCase", isPerCase(incident));
    json.put("counts", incident.counts().stream().map(IncidentText::json).toList());
    json.put("duties", incident.duties().stream().map(IncidentText::json).toList());
    json.put("steps", incident.steps().stream().map(IncidentText::json).toList());
    incident.remedy().ifPresent(text -> json.put("remedy", text));
    incident.lessons().ifPresent(text -> json.put("lessons", text));
    return json;
  }

  private static Map<String, Object> json(Count count) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", count.caseId().value());
    if (!count.entity().isEmpty()) {
      json.put("entity", count.entity());
    }
    if (!count.dataClass().isEmpty()) {
      json.put("class", count.dataClass());
    }
    json.put("people", count.people());
    return json;
  }

  private static Map<String, Object> json(Duty duty) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", duty.rule());
    json.put("pack", duty.pack());
    json.put("to", duty.to());
    json.put("within", duty.within().toString());
    json.put("dueAt", duty.dueAt().toString());
    json.put("ground", duty.ground());
    duty.settled()
        .ifPresent(
            end -> {
              json.put("settledAt", end.at().toString());
              json.put("owed", end.owed());
              json.put("outcome", end.outcome());
              json.put("notedBy", end.actor());
            });
    return json;
  }

  private static Map<String, Object> json(Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("step", step.name());
    json.put("at", step.at().toString());
    json.put("by", step.actor());
    json.put("detail", step.detail());
    json.put("millis", step.took().toMillis());
    return json;
  }

  static String line(Incident incident) {
    Incident.Facts facts = incident.facts();
    return "%s %d: %s, %s severity, %s, since %s: %s"
        .formatted(
            facts.drill() ? "drill" : "incident",
            incident.id(),
            facts.kind().word(),
            facts.severity().word(),
            incident.state().word(),
            facts.awareAt(),
            facts.summary());
  }

  static List<String> lines(Incident incident, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(line(incident));
    lines.add("  people: " + incident.people() + (isPerCase(incident) ? PER_CASE : ""));
    incident.counts().stream()
        .filter(count -> !count.entity().isEmpty() || !count.dataClass().isEmpty())
        .forEach(
            count ->
                lines.add(
                    "    %s %s%s: %d"
                        .formatted(
                            count.caseId(), count.entity(), count.dataClass(), count.people())));
    incident.duties().forEach(duty -> lines.add("  tell " + line(duty, now)));
    incident
        .steps()
        .forEach(
            step ->
                lines.add(
                    "  %s %s by %s, %d ms: %s"
                        .formatted(
                            step.at(),
                            step.name(),
                            step.actor(),
                            step.took().toMillis(),
                            step.detail())));
    incident.remedy().ifPresent(text -> lines.add("  remedy: " + text));
    incident.lessons().ifPresent(text -> lines.add("  lessons: " + text));
    return lines;
  }

  /** Who must be told, until when, and how that stands. */
  static String line(Duty duty, Instant now) {
    String until = duty.within().isZero() ? "at once" : "until " + duty.dueAt();
    String stands =
        duty.settled()
            .map(
                end ->
                    end.owed()
                        ? "told at " + end.at() + ": " + end.outcome()
                        : "need not be told: " + end.outcome())
            .orElseGet(() -> duty.isMissed(now) ? "NOT TOLD, THE TIME IS OVER" : "not told yet");
    return "%s (%s) %s: %s [%s]".formatted(duty.to(), duty.rule(), until, stands, duty.ground());
  }
}
