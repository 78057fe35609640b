package dev.handover.console;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All cases, a line each. */
final class CasesView {
  private CasesView() {}

  static void write(Page page, List<CaseLook> all, Ledger ledger, Instant now) {
    if (all.isEmpty()) {
      page.html.element("p class=\"notice\"", page.texts.say("cases.none"));
      return;
    }
    page.table(
        "cases", "case.folder", "case.id", "case.state", "case.newest", "case.next", "alarms");
    for (CaseLook each : all) {
      page.html.raw("<tr>");
      page.link("case.folder", each.folder(), "cases", each.folder());
      if (each.id().isPresent()) {
        sound(page, each, each.id().get(), ledger, now);
      } else {
        page.cell("case.id", "–");
        page.tag("case.state", "case", "broken", "quarantined");
        page.html
            .raw("<td colspan=\"3\">")
            .text(page.texts.say("case.broken.do", each.folder()))
            .raw("</td>");
      }
      page.html.raw("</tr>\n");
    }
    page.endTable();
  }

  private static void sound(Page page, CaseLook look, CaseId id, Ledger ledger, Instant now) {
    ZoneId zone = look.deal().orElseThrow().file().zone();
    page.cell("case.id", id.value());
    page.tag("case.state", "case", ledger.caseStates().of(id).phase().word(), "");
    Optional<Run> newest = look.newest(ledger);
    page.cell(
        "case.newest",
        newest
            .map(
                run ->
                    page.texts.word("state", lower(run.state()))
                        + ", "
                        + Page.time(run.startedAt(), zone))
            .orElse(page.texts.say("run.none")));
    page.cell(
        "case.next",
        look.next(now)
            .map(next -> page.texts.word("what", next.what()) + ", " + Page.time(next.at(), zone))
            .orElse("–"));
    int open = ledger.alarms().open(id).size();
    if (open == 0) {
      page.number("alarms", 0);
    } else {
      page.tag("alarms", "", Integer.toString(open), "quarantined");
    }
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
