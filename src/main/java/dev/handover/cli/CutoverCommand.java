package dev.handover.cli;

import dev.handover.cases.Case;
import dev.handover.flow.CaseCertificates;
import dev.handover.flow.CutOver;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.ledger.CasePhase;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.Console;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends a case: the last comparison, the final manifest, the buyer's receipt, the hand-over. */
@Command(
    name = "cutover",
    description = {
      "Hand a case over for good, or go on with a cut-over that stopped.",
      "After the seller has frozen his system: compares every record, compares once more, which must",
      "find nothing, signs the final manifest, waits for the buyer's receipt. Then syncs stop."
    })
public final class CutoverCommand implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--yes",
      description = "The seller has frozen his system: do not ask at the terminal.")
  private boolean yes;

  @Option(
      names = "--freeze-check",
      paramLabel = "DURATION",
      description =
          "How long the source must have stood still between the two comparisons (default:"
              + " ${DEFAULT-VALUE}).")
  private Duration freezeCheck = Duration.ofMinutes(1);

  @Option(
      names = "--wait",
      paramLabel = "DURATION",
      description = "How long the buyer's receipt is waited for (default: ${DEFAULT-VALUE}).")
  private Duration wait = Duration.ofHours(1);

  @Option(
      names = "--support",
      paramLabel = "DURATION",
      description =
          "How long corrections still flow afterwards, such as P14D (default: limits.support of the"
              + " case, else not at all).")
  private Duration support;

  @Option(
      names = "--call-off",
      description = "End a cut-over that is under way without a hand-over: the case is open again.")
  private boolean callOff;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Deals deals = new Deals(workplace.cases());
    Case deal = deals.inFolder(which.folder);
    if (callOff) {
      return calledOff(workplace, deal);
    }
    askForTheFreeze(deal);
    try (Hub hub = workplace.hub(deals, workplace.keystore(passphrase.file()), false);
        ProgressLine progress = new ProgressLine()) {
      CutOver.Done done =
          hub.cutOver(
              new CutOver.Order(
                  deal.file().id(),
                  freezeCheck,
                  wait,
                  Optional.ofNullable(support).orElse(deal.file().limits().support()),
                  workplace.actor(),
                  step -> Seat.say("handover: " + step),
                  progress::show));
      progress.close();
      printed.result(json(done), () -> print(done));
      return 0;
    }
  }

  private int calledOff(Workplace workplace, Case deal) {
    try (Ledger ledger = workplace.ledger()) {
      if (ledger.caseStates().of(deal.file().id()).phase() == CasePhase.FREEZING) {
        Optional<Run> unfinished = ledger.runs().unfinished(deal.file().id());
        boolean mayBeAtTheBuyer =
            unfinished.flatMap(run -> ledger.manifests().find(run.id())).isPresent();
        Optional<Run> revoked =
            unfinished.filter(run -> CaseCertificates.revoked(ledger, run.id()).isPresent());
        if (revoked.isPresent()) { // nobody can ever go on with it
          ledger
              .runs()
              .state(
                  revoked.get().id(),
                  RunState.REFUSED,
                  Optional.of("its key is revoked"),
                  workplace.actor());
        } else if (mayBeAtTheBuyer) {
          throw new HandoverException(
              ExitCode.GATE_CLOSED,
              "HUB-CUT-12",
              "the final manifest of case "
                  + deal.file().id()
                  + " is signed and may be at the buyer already; go on with: handover cutover");
        }
        ledger
            .caseStates()
            .reopen(deal.file().id(), "on request", HubClock.now(), workplace.actor());
      }
      CaseState state = ledger.caseStates().of(deal.file().id());
      printed.result(CaseText.json(state), () -> CaseText.lines(state).forEach(printed::line));
      return 0;
    }
  }

  private void askForTheFreeze(Case deal) {
    if (yes) {
      return;
    }
    Console console = Seat.console().orElse(null);
    String answer =
        console == null
            ? null
            : console.readLine(
                "Has %s frozen every write to his system? Type %s to go on: ",
                deal.file().seller().name(), deal.file().id());
    if (!deal.file().id().value().equals(answer)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CUT-10",
          "the cut-over of case "
              + deal.file().id()
              + " was not begun; have the seller freeze his system, then type the case's id when"
              + " asked, or say --yes");
    }
  }

  private static Map<String, Object> json(CutOver.Done done) {
    Map<String, Object> json = new LinkedHashMap<>(CaseText.json(done.state()));
    json.put("runs", done.runs());
    json.put("firstRun", done.first().value());
    json.put("manifestSha256", done.manifestSha256());
    return json;
  }

  private void print(CutOver.Done done) {
    CaseText.lines(done.state()).forEach(printed::line);
    printed.line(
        "  the chain of manifests is whole: %d runs from %s".formatted(done.runs(), done.first()));
    printed.line("  its last manifest: sha256 " + done.manifestSha256());
  }
}
