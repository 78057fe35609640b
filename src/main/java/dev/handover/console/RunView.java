package dev.handover.console;

import dev.handover.flow.RunReport;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import dev.handover.ledger.WindowRow;
import dev.handover.ledger.WindowState;
import dev.handover.record.Tally;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** One run: how far it is, what became of the records, why some did not travel; counts alone. */
final class RunView {
  private final Page page;
  private final ZoneId zone;

  RunView(Page page, ZoneId zone) {
    this.page = page;
    this.zone = zone;
  }

  static boolean isUnderWay(Run run) {
    return run.state() == RunState.PLANNED || run.state() == RunState.RUNNING;
  }

  static String style(Run run) {
    return switch (run.state()) {
      case DELIVERED, ACKNOWLEDGED -> "delivered";
      case STOPPED, REFUSED -> "quarantined";
      default -> "";
    };
  }

  void write(CaseLook look, RunReport report, List<WindowRow> windows) {
    Run run = report.run();
    page.html.raw("<p>");
    page.anchor(look.id().map(Object::toString).orElse(look.folder()), "cases", look.folder());
    page.html.text(" · " + page.texts.word("mode", CasesView.lower(run.mode())) + " · ");
    page.html.raw("<span class=\"tag " + style(run) + "\">");
    page.html.text(page.texts.word("state", CasesView.lower(run.state()))).raw("</span></p>\n");
    run.stopReason().ifPresent(why -> page.html.element("p class=\"notice clear\"", why));
    page.html.element(
        "p class=\"soft\"",
        page.texts.say(
            "run.times",
            Page.time(run.startedAt(), zone),
            run.endedAt().map(end -> Page.time(end, zone)).orElse("–")));
    windows(windows);
    reconciliation(report);
    reasons(report);
    if (!report.heldBack().isEmpty()) {
      page.section("run.held");
      page.html.raw("<dl>\n");
      report
          .heldBack()
          .forEach((entity, why) -> page.html.element("dt", entity).element("dd", why));
      page.html.raw("</dl>\n");
    }
    page.section("run.proof");
    page.html.element(
        "p class=\"digest\"",
        run.manifestSha256()
            .map(sha -> page.texts.say("run.manifest", sha))
            .orElse(page.texts.say("run.manifest.none")));
  }

  private void windows(List<WindowRow> windows) {
    long done = windows.stream().filter(each -> each.state() == WindowState.DELIVERED).count();
    String told = page.texts.say("run.windows", done, windows.size());
    page.html.raw("<p><progress aria-label=\"").text(told);
    page.html.raw(
        "\" max=\"" + Math.max(1, windows.size()) + "\" value=\"" + done + "\"></progress> ");
    page.html.text(told).raw("</p>\n");
  }

  private void reconciliation(RunReport report) {
    page.section("run.reconciliation");
    page.table(
        "run.reconciliation",
        "run.entity",
        "#run.read",
        "#run.delivered",
        "#run.quarantined",
        "#run.withheld",
        "#run.duplicate",
        "#run.deleted",
        "#run.unchanged",
        "run.balance");
    report.entities().forEach(this::row);
    row(page.texts.say("run.together"), report.tally());
    page.endTable();
  }

  private void row(String name, Tally tally) {
    page.html.raw("<tr>");
    page.cell("run.entity", name)
        .number("run.read", tally.read())
        .number("run.delivered", tally.delivered())
        .number("run.quarantined", tally.quarantined())
        .number("run.withheld", tally.withheld())
        .number("run.duplicate", tally.duplicate())
        .number("run.deleted", tally.deleted())
        .number("run.unchanged", tally.unchanged())
        .cell("run.balance", page.texts.say(tally.balances() ? "balance.yes" : "balance.no"));
    page.html.raw("</tr>\n");
  }

  private void reasons(RunReport report) {
    Map<String, Long> reasons = report.tally().reasons();
    if (reasons.isEmpty()) {
      return;
    }
    page.section("run.reasons");
    page.table("run.reasons", "#reason.records", "reason.outcome", "reason.field", "reason.rule");
    reasons.forEach(
        (reason, n) -> {
          String[] parts = reason.split("/", 3);
          page.html.raw("<tr>");
          page.number("reason.records", n)
              .cell("reason.outcome", page.texts.word("outcome", parts[0]))
              .cell("reason.field", parts.length > 1 ? parts[1] : "–")
              .cell("reason.rule", parts.length > 2 ? parts[2] : "–");
          page.html.raw("</tr>\n");
        });
    page.endTable();
  }
}
