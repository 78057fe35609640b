package dev.handover.cli.keys;

import dev.handover.cases.CaseFile;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.KeyCheck;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which keys stop runs, or soon will. */
@Command(
    name = "check",
    description = {
      "Tell which keys end within thirty days, and which are over, revoked or not confirmed.",
      "Ends with 3 where a key stops runs already, else with 0."
    })
final class KeysCheck implements Callable<Integer> {
  @Option(
      names = {"-c", "--case"},
      paramLabel = "FOLDER",
      description = "Only of this case; otherwise of all cases of which the ledger has a key.")
  private String folder;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      KeyCheck check = new KeyCheck(ledger, HubClock.now());
      Set<KeyCheck.Finding> found = new LinkedHashSet<>();
      if (folder != null) {
        found.addAll(check.of(workplace.cases().file(folder), folder));
      } else {
        everywhere(workplace, ledger, check, found);
      }
      boolean stops = found.stream().anyMatch(KeyCheck.Finding::stops);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("good", !stops);
      json.put("findings", found.stream().map(KeysCheck::json).toList());
      printed.result(json, () -> print(found));
      return stops ? ExitCode.GATE_CLOSED.number() : 0;
    }
  }

  private static void everywhere(
      Workplace workplace, Ledger ledger, KeyCheck check, Set<KeyCheck.Finding> found) {
    Set<String> told = new LinkedHashSet<>();
    for (String name : workplace.cases().names()) {
      readable(workplace, name)
          .filter(
              file ->
                  ledger.keys().all().stream()
                      .anyMatch(key -> key.caseId().equals(Optional.of(file.id()))))
          .ifPresent(
              file -> {
                told.add(file.id().value());
                found.addAll(check.of(file, name));
              });
    }
    List<KeyCheck.Finding> others =
        check.all().stream().filter(finding -> !told.contains(finding.owner())).toList();
    found.addAll(others);
  }

  private static Optional<CaseFile> readable(Workplace workplace, String name) {
    try {
      return Optional.of(workplace.cases().file(name));
    } catch (HandoverException e) {
      return Optional.empty(); // told by check; its keys are told from the register
    }
  }

  private static Map<String, Object> json(KeyCheck.Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("owner", finding.owner());
    json.put("purpose", finding.purpose().word());
    json.put("fingerprint", finding.fingerprint());
    json.put("stops", finding.stops());
    json.put("text", finding.text());
    return json;
  }

  private void print(Set<KeyCheck.Finding> found) {
    found.forEach(
        finding ->
            printed.line(
                (finding.stops() ? "STOPS    " : "warning  ")
                    + finding.owner()
                    + ": "
                    + finding.text()));
    if (found.isEmpty()) {
      printed.line("every key is good for thirty days and more");
    }
  }
}
