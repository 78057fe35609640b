package dev.handover.cli;

import dev.handover.ledger.Alarm;
import dev.handover.record.RunId;
import java.util.LinkedHashMap;
import java.util.Map;

/** An alarm and what to do about it, for people and for programs. */
final class AlarmText {
  private AlarmText() {}

  static Map<String, Object> json(Alarm alarm) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", alarm.kind().word());
    alarm.run().map(RunId::value).ifPresent(run -> json.put("run", run));
    json.put("detail", alarm.detail());
    json.put("raisedAt", alarm.raisedAt().toString());
    json.put("do", remedy(alarm));
    return json;
  }

  static String line(Alarm alarm) {
    return "%s%s since %s: %s"
        .formatted(
            alarm.kind().word(),
            alarm.run().map(run -> ", run " + run).orElse(""),
            alarm.raisedAt(),
            alarm.detail());
  }

  /** What a person does about it. */
  static String remedy(Alarm alarm) {
    return switch (alarm.kind()) {
      case RECEIPT_LATE -> "ask the buyer whether he has received the run; his receipt ends this";
      case RECEIPT_FORGED ->
          "find out who writes to the folder of receipts; ask the buyer to put his own there again";
      case RECEIPT_UNREADABLE ->
          "ask the buyer which program wrote it and to answer again; the next run is full";
      case RECEIPT_STALE ->
          "an answer to another run lies under this one's name: ask the buyer to put the right one"
              + " there";
      case RECEIPT_DISAGREES ->
          "read what the buyer says; the next run is full and, once acknowledged, ends this";
      case RECORDS_REFUSED ->
          "the receipt names what was refused and with which status; have the buyer mend his system"
              + " and receive the run again, or set such records aside by a check in the mapping;"
              + " the next run is full and, once acknowledged, ends this";
      case RECEIPT_DUPLICATED ->
          "ask the buyer which of his answers is true; the next run is full and, once acknowledged,"
              + " ends this";
      case RUN_OVERTAKEN ->
          "see what slows the run down, raise handover.workers, or schedule it less often";
      case ENTITY_HELD_BACK ->
          "ask the seller what was changed; mend the mapping and raise its version, or have the"
              + " column back";
    };
  }
}
