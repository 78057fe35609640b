package dev.handover.cli.notice;

import dev.handover.cases.CaseFile;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.Deals;
import dev.handover.flow.NoticeDesk;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.NoticeState;
import dev.handover.record.HubClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells how far people are told, and when the time to object is over. */
@Command(
    name = "status",
    description = "Tell how many people are told, and when their time to object is over.")
final class NoticeStatus implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    CaseFile file = new Deals(workplace.cases()).inFolder(which.folder()).file();
    NoticeState state;
    try (Ledger ledger = workplace.ledger()) {
      state = ledger.notices().state(file.id());
    }
    printed.result(json(file, state), () -> lines(file, state).forEach(printed::line));
    return 0;
  }

  private static Map<String, Object> json(CaseFile file, NoticeState state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", file.id().value());
    json.put("told", state.told());
    json.put("failed", state.failed());
    json.put("bounced", state.bounced());
    json.put("unsure", state.unsure());
    json.put("people", state.people());
    json.put("withoutAddress", state.unreachable());
    json.put("waiting", state.countedAt().map(any -> state.waiting()).orElse(null));
    json.put("countedAt", text(state.countedAt()));
    json.put("firstSent", text(state.firstSent()));
    json.put("lastSent", text(state.lastSent()));
    json.put("publishedOn", state.published().map(each -> each.on().toString()).orElse(null));
    json.put("publishedWhere", state.published().map(NoticeState.Publication::where).orElse(null));
    json.put("toldAll", state.toldAll());
    json.put("windowEnds", text(NoticeDesk.windowEnds(file, state)));
    json.put("gateOpens", text(NoticeDesk.firstWindowEnds(file, state)));
    json.put("done", NoticeDesk.isDone(file, state, HubClock.now()));
    return json;
  }

  private static String text(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }

  private static List<String> lines(CaseFile file, NoticeState state) {
    List<String> text = new ArrayList<>();
    text.add(
        state
            .countedAt()
            .map(
                at ->
                    String.format(
                        Locale.ROOT,
                        "case %s: %,d people at the source",
                        file.id(),
                        state.people()))
            .orElse(
                "case "
                    + file.id()
                    + ": not all people were looked at; count them with: handover notice send"
                    + " --dry-run"));
    add(text, state.told(), "told");
    add(text, state.countedAt().isPresent() ? state.waiting() : 0, "still to be told");
    add(text, state.failed(), "refused by a server");
    add(text, state.bounced(), "came back");
    add(text, state.unsure(), "unsure: a message may have gone out");
    add(text, state.unreachable(), "have no address");
    state
        .published()
        .ifPresent(each -> text.add("public statement since " + each.on() + ": " + each.where()));
    text.add(
        NoticeDesk.windowEnds(file, state)
            .map(end -> "time to object until " + end.atZone(file.zone()).toOffsetDateTime())
            .orElse("nobody is told yet"));
    text.add(
        NoticeDesk.isDone(file, state, HubClock.now())
            ? "Everybody is told, and the time to object is over."
            : state.toldAll() ? "Everybody is told." : "Not everybody is told.");
    text.add(
        "The gate notice opens once everybody is told"
            + NoticeDesk.firstWindowEnds(file, state)
                .map(end -> ", not before " + end.atZone(file.zone()).toOffsetDateTime())
                .orElse("")
            + "; after that whoever is not told yet, or may still object, waits himself.");
    return text;
  }

  private static void add(List<String> text, long people, String what) {
    if (people > 0) {
      text.add(String.format(Locale.ROOT, "%,11d  %s", people, what));
    }
  }
}
