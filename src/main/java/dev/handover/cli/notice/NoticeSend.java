package dev.handover.cli.notice;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.Workplace;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.NoticeDesk;
import dev.handover.flow.NoticeReport;
import dev.handover.keys.Keystore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells everybody who is not told yet, or goes on with it. */
@Command(
    name = "send",
    description = {
      "Tell everybody at the source who is not told yet, by the channels of case.yaml.",
      "Again, it goes on where it stopped, tells new people, and tries another channel where a"
          + " message failed or came back. Nobody is told twice."
    })
final class NoticeSend implements Callable<Integer> {
  @Mixin private CaseOption which;

  @Option(names = "--dry-run", description = "Send nothing; tell how many would get which.")
  private boolean dryRun;

  @Option(
      names = "--unsure",
      description =
          "Tell those again of whom nobody knows whether a message went out; some get it twice.")
  private boolean unsure;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Deals deals = new Deals(workplace.cases());
    Case deal = deals.inFolder(which.folder());
    Keystore keystore = workplace.keystore(passphrase.file());
    NoticeReport report;
    try (Hub hub = workplace.hub(deals, keystore, false);
        ProgressLine progress = new ProgressLine()) {
      report =
          hub.notices()
              .send(
                  new NoticeDesk.Order(
                      deal.file().id(), dryRun, unsure, workplace.actor(), progress::show));
    }
    printed.result(json(deal, report), () -> lines(deal, report).forEach(printed::line));
    return 0;
  }

  private static Map<String, Object> json(Case deal, NoticeReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("dryRun", report.dryRun());
    json.put("people", report.people());
    Map<String, Object> sent = new LinkedHashMap<>();
    report.sent().forEach((channel, people) -> sent.put(channel.word(), people));
    json.put("sent", sent);
    json.put("toldBefore", report.before());
    json.put("withoutAddress", report.unreachable());
    json.put("noChannelLeft", report.exhausted());
    json.put("failed", report.failed());
    json.put("unsure", report.unsure());
    return json;
  }

  private List<String> lines(Case deal, NoticeReport report) {
    List<String> text = new ArrayList<>();
    text.add(
        String.format(
            Locale.ROOT, "case %s: %,d people at the source", deal.file().id(), report.people()));
    report
        .sent()
        .forEach(
            (channel, people) ->
                text.add(
                    counted(
                        people,
                        (report.dryRun() ? "would be told by " : "told by ") + channel.word())));
    add(text, report.before(), "had been told before");
    add(text, report.failed(), "refused by the server; run again to try another channel");
    add(text, report.exhausted(), "failed or came back, and no other channel is left");
    add(text, report.unsure(), "unsure: a message may have gone out (--unsure tells them again)");
    add(text, report.unreachable(), "have no address: the public statement is for them");
    if (report.dryRun()) {
      text.add("Nothing was sent.");
    }
    return text;
  }

  private static void add(List<String> text, long people, String what) {
    if (people > 0) {
      text.add(counted(people, what));
    }
  }

  private static String counted(long people, String what) {
    return String.format(Locale.ROOT, "%,11d  %s", people, what);
  }
}
