package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Columns;
import dev.handover.cli.Masked;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProposalText;
import dev.handover.cli.Workplace;
import dev.handover.flow.CorrectionDesk;
import dev.handover.ledger.Correction;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.people.Approvals;
import dev.handover.people.Permission;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was corrected of quarantined records. */
@Command(
    name = "corrections",
    description = {
      "List the corrections of a case's quarantined records that wait or that runs obey.",
      "Of each value its first character and its length; --unmask shows them in clear, which is"
          + " written into the audit chain before anything is shown."
    })
final class QuarantineCorrections implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(names = "--all", description = "Those that have ended, too.")
  private boolean all;

  @Option(names = "--unmask", description = "Show the values in clear; noted with your user name.")
  private boolean unmask;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    if (unmask) {
      workplace.require(Permission.READ_RECORDS, "--unmask");
    }
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      workplace.requireReadable(deal, ledger, "quarantine corrections");
      List<Map<String, Object>> shown = new ArrayList<>();
      if (ledger.caseKeys().find(deal.file().id()).isPresent()) {
        CorrectionDesk desk =
            new CorrectionDesk(deal, ledger, workplace.keystore(passphrase.file()));
        List<Correction> found =
            all
                ? ledger.corrections().all(deal.file().id())
                : ledger.corrections().live(deal.file().id());
        if (unmask) {
          desk.noteShown(workplace.actor(), found);
        }
        found.forEach(each -> shown.add(json(each, desk, ledger)));
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", deal.file().id().value());
      json.put("masked", !unmask);
      json.put("corrections", shown);
      printed.result(json, () -> lines(deal, shown).forEach(printed::line));
      return 0;
    }
  }

  private Map<String, Object> json(Correction each, CorrectionDesk desk, Ledger ledger) {
    Optional<Proposal> proposal = proposal(each, desk, ledger);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", each.id());
    json.put("entity", each.entity());
    json.put("id", each.digest());
    json.put("field", each.field());
    json.put("value", unmask ? each.value() : Masked.of(each.value()));
    json.put("proposedBy", each.proposedBy());
    json.put("proposedAt", each.proposedAt().toString());
    json.put("state", state(each, proposal));
    proposal.ifPresent(it -> json.put("proposal", it.id()));
    proposal.ifPresent(it -> json.put("reason", it.reason()));
    each.releasedBy().ifPresent(it -> json.put("releasedBy", it));
    each.releasedAt().ifPresent(it -> json.put("releasedAt", it.toString()));
    each.endedAt().ifPresent(it -> json.put("endedAt", it.toString()));
    if (each.hasEnded()) {
      json.put("endedWhy", each.endedWhy());
    }
    return json;
  }

  /** The word of a proposal where it is neither released nor ended. */
  private static String state(Correction each, Optional<Proposal> proposal) {
    if (each.hasEnded()) {
      return "ended";
    }
    if (each.isReleased()) {
      return "released";
    }
    boolean late =
        proposal
            .filter(it -> !it.state().equals(Proposal.State.REFUSED))
            .filter(it -> !ProposalText.isPending(it, HubClock.now()))
            .isPresent();
    return late
        ? "lapsed"
        : proposal
            .map(
                it ->
                    switch (it.state()) {
                      case APPROVED -> "approved";
                      case REFUSED -> "refused";
                      default -> "waits";
                    })
            .orElse("lapsed");
  }

  private static Optional<Proposal> proposal(Correction each, CorrectionDesk desk, Ledger ledger) {
    String subject = each.caseId().value();
    String plan = Approvals.plan(CorrectionDesk.ACT, subject, desk.plan(each));
    List<Proposal> same = ledger.proposals().of(CorrectionDesk.ACT, subject, Sha256.hex(plan));
    return same.isEmpty() ? Optional.empty() : Optional.of(same.get(same.size() - 1));
  }

  private List<String> lines(Case deal, List<Map<String, Object>> shown) {
    List<String> text = new ArrayList<>();
    text.add(
        "case "
            + deal.file().id()
            + ": "
            + (shown.isEmpty() ? "no correction " : shown.size() + " corrections ")
            + (all ? "was ever made" : shown.isEmpty() ? "waits or is obeyed" : ""));
    for (Map<String, Object> each : shown) {
      String value = (String) each.get("value");
      text.add(
          Columns.pad("  " + each.get("number"), 8)
              + Columns.pad((String) each.get("entity"), 14)
              + Columns.pad(QuarantineScope.shortId((String) each.get("id")), 14)
              + Columns.pad((String) each.get("field"), 18)
              + Columns.pad(value.isEmpty() ? "(nothing)" : Columns.shown(value), 24)
              + each.get("state"));
      text.add(
          "        by "
              + each.get("proposedBy")
              + (each.containsKey("proposal") ? ", proposal " + each.get("proposal") : "")
              + (each.containsKey("endedWhy") ? "; ended: " + each.get("endedWhy") : ""));
    }
    return text.stream().map(String::stripTrailing).toList();
  }
}
