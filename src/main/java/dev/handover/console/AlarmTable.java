package dev.handover.console;

import dev.handover.ledger.Alarm;
import dev.handover.record.RunId;
import java.time.ZoneId;
import java.util.List;

/** Open alarms of one case. */
final class AlarmTable {
  private AlarmTable() {}

  static void write(Page page, String folder, List<Alarm> alarms, ZoneId zone) {
    page.table("alarms.open", "alarm.kind", "alarm.since", "run.run", "alarm.detail");
    for (Alarm each : alarms) {
      page.html.raw("<tr>");
      page.tag("alarm.kind", "alarm", each.kind().word(), "quarantined");
      page.cell("alarm.since", Page.time(each.raisedAt(), zone));
      if (each.run().isPresent()) {
        String run = each.run().map(RunId::value).get();
        page.link("run.run", run, "cases", folder, "runs", run);
      } else {
        page.cell("run.run", "–");
      }
      page.cell("alarm.detail", each.detail());
      page.html.raw("</tr>\n");
    }
    page.endTable();
  }
}
