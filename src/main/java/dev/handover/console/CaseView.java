package dev.handover.console;

import dev.handover.cases.CaseFile;
import dev.handover.flow.BuyerFile;
import dev.handover.flow.RunReport;
import dev.handover.keys.Profile;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ReceiptRow;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One case: how it stands, its alarms, its runs, its receipts, whose keys. */
final class CaseView {
  private static final int RUNS = 30;
  private static final int RECEIPTS = 10;
  private final Page page;
  private final Ledger ledger;

  CaseView(Page page, Ledger ledger) {
    this.page = page;
    this.ledger = ledger;
  }

  void write(CaseLook look, Instant now) {
    if (look.deal().isEmpty()) {
      page.html.element(
          "p class=\"notice clear\"", page.texts.say("case.broken.do", look.folder()));
      return;
    }
    CaseFile file = look.deal().get().file();
    CaseId id = file.id();
    List<Run> runs =
        ledger.runs().of(id).stream()
            .sorted(Comparator.comparing(Run::startedAt).reversed())
            .limit(RUNS)
            .toList();
    stands(look, file, now);
    List<Alarm> alarms = ledger.alarms().open(id);
    if (!alarms.isEmpty()) {
      page.section("alarms");
      AlarmTable.write(page, look.folder(), alarms, file.zone());
    }
    page.section("runs");
    runs(look.folder(), runs, file.zone());
    receipts(look.folder(), runs, file.zone());
  }

  private void stands(CaseLook look, CaseFile file, Instant now) {
    CaseState state = ledger.caseStates().of(file.id());
    page.html.raw("<dl>\n");
    entry(
        "case.state",
        page.texts.word("case", state.phase().word())
            + state.since().map(since -> ", " + Page.time(since, file.zone())).orElse(""));
    state.supportUntil().ifPresent(end -> entry("case.support", Page.time(end, file.zone())));
    entry("case.parties", file.seller().name() + " → " + file.buyer().name());
    entry("case.purpose", file.purpose());
    look.next(now)
        .ifPresent(
            next ->
                entry(
                    "case.next",
                    page.texts.word("what", next.what())
                        + ", "
                        + Page.time(next.at(), file.zone())));
    buyer(file)
        .ifPresent(
            print ->
                entry(
                    "case.buyer.key",
                    print
                        + ", "
                        + page.texts.say(
                            isConfirmed(print, file) ? "key.confirmed" : "key.unconfirmed")));
    ledger.keys().of(KeyPurpose.CASE_SIGNING, Optional.of(file.id())).stream()
        .filter(key -> key.state() == KeyState.CURRENT)
        .filter(key -> key.kind().equals(Profile.named(file.delivery().seal()).word()))
        .forEach(key -> entry("case.our.key", key.fingerprint()));
    page.html.raw("</dl>\n");
  }

  /** As a run asks it: of the certificate that is in the file now. */
  private boolean isConfirmed(String fingerprint, CaseFile file) {
    return ledger
        .keys()
        .find(fingerprint)
        .filter(key -> key.purpose() == KeyPurpose.BUYER && key.state() == KeyState.CURRENT)
        .filter(key -> key.caseId().filter(file.id()::equals).isPresent())
        .flatMap(KeyEntry::confirmation)
        .isPresent();
  }

  private static Optional<String> buyer(CaseFile file) {
    try {
      return Optional.of(BuyerFile.of(file).fingerprint());
    } catch (HandoverException notThere) {
      return Optional.empty();
    }
  }

  private void entry(String key, String text) {
    page.html.element("dt", page.texts.say(key)).element("dd", text);
  }

  private void runs(String folder, List<Run> runs, ZoneId zone) {
    if (runs.isEmpty()) {
      page.html.element("p", page.texts.say("run.none"));
      return;
    }
    page.table(
        "runs",
        "run.run",
        "run.mode",
        "run.state",
        "run.began",
        "#run.read",
        "#run.delivered",
        "#run.quarantined",
        "run.balance");
    for (Run run : runs) {
      RunReport report = RunReport.of(run, ledger);
      page.html.raw("<tr>");
      page.link("run.run", run.id().value(), "cases", folder, "runs", run.id().value());
      page.cell("run.mode", page.texts.word("mode", CasesView.lower(run.mode())));
      page.tag("run.state", "state", CasesView.lower(run.state()), RunView.style(run));
      page.cell("run.began", Page.time(run.startedAt(), zone));
      page.number("run.read", report.tally().read());
      page.number("run.delivered", report.tally().delivered());
      page.number("run.quarantined", report.tally().quarantined());
      page.cell(
          "run.balance", page.texts.say(report.tally().balances() ? "balance.yes" : "balance.no"));
      page.html.raw("</tr>\n");
    }
    page.endTable();
  }

  private void receipts(String folder, List<Run> runs, ZoneId zone) {
    page.section("receipts");
    page.table("receipts", "run.run", "receipt.outcome", "receipt.at", "receipt.detail");
    for (Run run : runs.subList(0, Math.min(RECEIPTS, runs.size()))) {
      for (ReceiptRow each : ledger.receipts().of(run.id())) {
        page.html.raw("<tr>");
        page.link("run.run", run.id().value(), "cases", folder, "runs", run.id().value());
        page.tag(
            "receipt.outcome",
            "receipt",
            CasesView.lower(each.outcome()),
            each.agrees() ? "delivered" : "quarantined");
        page.cell("receipt.at", Page.time(each.receivedAt(), zone));
        page.cell("receipt.detail", each.detail().isEmpty() ? "–" : each.detail());
        page.html.raw("</tr>\n");
      }
    }
    page.endTable();
  }
}
