package dev.handover.cli.subject;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Columns;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.HubClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what waits for an answer, the most urgent first. */
@Command(
    name = "list",
    description =
        "Show the requests of a case that wait for an answer or for the buyer, the most urgent"
            + " first; no person is named.")
final class SubjectList implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Printed printed;

  @Option(names = "--all", description = "Also those that are answered and done.")
  private boolean all;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      Instant now = HubClock.now();
      List<SubjectRequest> requests =
          ledger.requests().of(deal.file().id()).stream()
              .filter(each -> all || each.isOpen() || isUnderWay(each))
              .sorted(
                  java.util.Comparator.comparing((SubjectRequest each) -> !each.isOpen())
                      .thenComparing(SubjectRequest::due))
              .toList();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", deal.file().id().value());
      json.put("overdue", requests.stream().filter(each -> each.isOverdue(now)).count());
      json.put("requests", requests.stream().map(Texts::json).toList());
      printed.result(json, () -> text(deal, requests, now));
      return 0;
    }
  }

  private static boolean isUnderWay(SubjectRequest request) {
    return switch (request.state()) {
      case EXECUTING, SENT -> true;
      default -> false;
    };
  }

  private void text(Case deal, List<SubjectRequest> requests, Instant now) {
    if (requests.isEmpty()) {
      printed.line("no request waits");
    }
    for (SubjectRequest each : requests) {
      printed.line(
          each.id()
              + "  "
              + Columns.pad(each.kind().word(), 9)
              + Columns.pad(each.state().word(), 11)
              + (each.isOpen() ? "due " : "told, due ")
              + Texts.at(deal, each.due())
              + "  "
              + each.owner()
              + (each.isOverdue(now) ? "  OVERDUE" : ""));
    }
  }
}
