package dev.handover.cli;

import dev.handover.ledger.Alarm;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.watch.AlarmWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** An alarm and what to do about it, for people and for programs. */
public final class AlarmText {
  private AlarmText() {}

  public static Map<String, Object> json(Alarm alarm) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", alarm.id());
    alarm.caseId().map(CaseId::value).ifPresent(id -> json.put("case", id));
    json.put("kind", alarm.kind().word());
    alarm.run().map(RunId::value).ifPresent(run -> json.put("run", run));
    json.put("detail", alarm.detail());
    json.put("raisedAt", alarm.raisedAt().toString());
    alarm.clearedAt().ifPresent(at -> json.put("clearedAt", at.toString()));
    json.put("do", remedy(alarm));
    return json;
  }

  public static String line(Alarm alarm) {
    return "%s%s since %s: %s"
        .formatted(
            alarm.kind().word(),
            alarm.run().map(run -> ", run " + run).orElse(""),
            alarm.raisedAt(),
            alarm.detail());
  }

  /** What a person does about it. */
  public static String remedy(Alarm alarm) {
    return AlarmWords.remedy(alarm.kind());
  }
}
