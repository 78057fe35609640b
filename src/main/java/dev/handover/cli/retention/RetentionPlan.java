package dev.handover.cli.retention;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.DestructionCertificate;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.retention.PlanText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what would be destroyed at the seller today, and keeps it as a plan. */
@Command(
    name = "plan",
    description = {
      "Read the source and write down what is to become of every row; nothing is changed there.",
      "Needs the case handed over and its gates open. The plan takes the place of one that was not"
          + " begun. Next: handover retention approve."
    })
final class RetentionPlan implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(names = "--list", description = "Only show the case's plans and how far each is.")
  private boolean list;

  @Override
  public Integer call() {
    if (list) {
      return list();
    }
    try (Destroying open = new Destroying(which.folder(), passphrase)) {
      String actor = open.workplace().actor();
      DestructionPlan plan = open.desk().plan(actor, open.progress());
      List<DestructionCertificate> certified =
          open.desk().brokenOff().stream()
              .map(
                  each -> open.desk().certifyBrokenOff(each, open.signer(), actor, open.progress()))
              .toList();
      open.quiet();
      PlanText text = PlanText.of(plan);
      Map<String, Object> json = json(plan);
      json.put("content", text.json());
      json.put(
          "brokenOff",
          certified.stream()
              .map(each -> Map.of("plan", each.planId(), "certificate", each.id()))
              .toList());
      printed.result(
          json,
          () -> {
            print(plan, text);
            certified.forEach(
                each ->
                    printed.line(
                        "plan "
                            + each.planId()
                            + " is broken off; what it destroyed is certified: "
                            + each.id()));
          });
      return 0;
    }
  }

  private void print(DestructionPlan plan, PlanText text) {
    printed.line("plan " + plan.id() + " for " + text.day() + ", sha256 " + plan.sha256());
    text.numbers()
        .forEach(
            (entity, rows) ->
                printed.line(
                    "  %s: %,d rows: %,d to delete, %,d to overwrite in part, %,d kept, %,d held"
                        .formatted(
                            entity,
                            rows.get("rows"),
                            rows.get("delete"),
                            rows.get("blank"),
                            rows.get("keep"),
                            rows.get("held"))));
    text.json()
        .path("outside")
        .forEach(
            each ->
                printed.line(
                    "  not reached: "
                        + each.path("what").asText()
                        + ": "
                        + each.path("why").asText()));
    printed.line(
        "next: handover retention approve --case "
            + which.folder()
            + " --plan "
            + plan.id()
            + " --reason …");
  }

  private int list() {
    Workplace workplace = Workplace.here();
    CaseId caseId = workplace.cases().id(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      List<DestructionPlan> plans = ledger.destructions().of(caseId);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("plans", plans.stream().map(RetentionPlan::json).toList());
      printed.result(
          json,
          () ->
              plans.forEach(
                  plan ->
                      printed.line(
                          plan.id()
                              + "  "
                              + plan.state().word()
                              + ", made "
                              + plan.madeAt()
                              + " by "
                              + plan.madeBy())));
      return 0;
    }
  }

  private static Map<String, Object> json(DestructionPlan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("plan", plan.id());
    json.put("state", plan.state().word());
    json.put("sha256", plan.sha256());
    json.put("day", PlanText.of(plan).day().toString());
    json.put("madeAt", plan.madeAt().toString());
    json.put("madeBy", plan.madeBy());
    json.put("entities", PlanText.of(plan).numbers());
    return json;
  }
}
