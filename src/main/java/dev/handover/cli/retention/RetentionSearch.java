package dev.handover.cli.retention;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.ledger.DestructionPlan;
import dev.handover.record.ExitCode;
import dev.handover.retention.Search;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether what was destroyed is there again. */
@Command(
    name = "search",
    description = {
      "Look for destroyed rows and people in every table of the mappings and in the case's stores.",
      "Ends with 7 and raises an alarm where something is there that was destroyed, as after an old"
          + " dump was restored. Impossible once the case's keys are destroyed."
    })
final class RetentionSearch implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PlanOption plan;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    try (Destroying open = new Destroying(which.folder(), passphrase)) {
      DestructionPlan found = open.desk().find(plan.id());
      Search.Found search = open.desk().search(found, open.workplace().actor(), open.progress());
      open.quiet();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("plan", found.id());
      json.putAll(Destroying.json(search));
      printed.result(json, () -> Destroying.lines(search).forEach(printed::line));
      if (search.isAnything()) {
        return ExitCode.INTEGRITY.number();
      }
      return search.complete() ? 0 : ExitCode.SOURCE_UNAVAILABLE.number();
    }
  }
}
