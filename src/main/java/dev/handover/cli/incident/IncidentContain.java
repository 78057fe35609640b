package dev.handover.cli.incident;

import dev.handover.cases.Case;
import dev.handover.cli.Printed;
import dev.handover.cli.Seat;
import dev.handover.cli.Workplace;
import dev.handover.flow.StopWatch;
import dev.handover.ledger.Incident;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.people.Permission;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stops what is under way, everywhere, and returns when it has. */
@Command(
    name = "contain",
    description = {
      "Stop every flow of every hub, or those of a case, and return when no byte leaves any more.",
      "With --all connections are cut in the middle of a file; with --case the windows under way are"
          + " sent to their end first. Alarms still go out.",
      "Without a number an incident is raised for it. Runs go on where they stopped, after handover"
          + " incident release (--all) or handover resume (--case)."
    })
final class IncidentContain implements Callable<Integer> {
  @Parameters(
      paramLabel = "NUMBER",
      arity = "0..1",
      description = "The incident, as handover incident list shows it.")
  private Long number;

  @Option(names = "--all", description = "Every flow of every hub.")
  private boolean all;

  @Option(
      names = {"-c", "--case"},
      paramLabel = "FOLDER",
      description = "Only this case, by its folder's name under mappings/; several times.")
  private List<String> folders = new ArrayList<>();

  @Option(
      names = "--revoke-keys",
      description = "Revoke the keys that the hub signs the cases' parcels with (--case).")
  private boolean revokeKeys;

  @Option(
      names = "--revoke-recipient",
      description =
          "Revoke the buyers' certificates of the cases: nothing is sealed to them (--case).")
  private boolean revokeRecipient;

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      description = "How long hubs may take to stop, such as PT2M (where nothing is said).")
  private Duration patience = Duration.ofMinutes(2);

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    requireSense();
    Scene scene = new Scene();
    Workplace workplace = Workplace.here();
    if (revokeKeys || revokeRecipient) {
      workplace.require(Permission.CONFIRM_KEYS, "--revoke-keys and --revoke-recipient");
    }
    Instant aware = scene.now();
    try (Ledger ledger = workplace.ledger()) {
      Optional<Long> known = Optional.ofNullable(number);
      known.ifPresent(id -> IncidentNumber.open(ledger, id));
      String reason = known.map(id -> "incident " + id).orElse("an incident");
      boolean news = stop(scene, ledger, reason); // before anything else
      List<CaseId> ids = folders.stream().map(workplace.cases()::id).toList();
      int revoked = revoke(ledger, ids, reason, scene.actor());
      StopWatch.awaitQuiet(
          ledger,
          all ? List.of() : ids,
          workplace.hubHere(),
          workplace.settings().aloneOnLedger(),
          patience);
      String done = done(ids, revoked);
      Incident incident =
          known
              .map(id -> IncidentNumber.open(ledger, id))
              .orElseGet(() -> raise(scene, ledger, aware, done));
      Incident contained = ledger.incidents().contained(incident.id(), scene.step("contain", done));
      Map<String, Object> json = new LinkedHashMap<>(IncidentText.json(contained));
      json.put("stopped", all ? "all" : ids.stream().map(CaseId::value).toList());
      json.put("news", news);
      json.put("revoked", revoked);
      printed.result(
          json,
          () -> {
            printed.line(done + "; no byte leaves any more");
            printed.line("next: handover incident assess " + incident.id() + " --case FOLDER");
          });
    }
    return 0;
  }

  private void requireSense() {
    if (all == !folders.isEmpty() && !(all && (revokeKeys || revokeRecipient))) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-INC-36",
          "say what is to be stopped: --all, or --case FOLDER; with --all, --case names the cases"
              + " whose keys are revoked");
    }
    if ((revokeKeys || revokeRecipient) && folders.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-INC-37",
          "--revoke-keys and --revoke-recipient want the case: --case FOLDER");
    }
  }

  private boolean stop(Scene scene, Ledger ledger, String reason) {
    if (all) {
      return ledger.stopSwitch().stop(reason, scene.now(), scene.actor());
    }
    boolean news = false;
    for (String folder : folders) {
      CaseId id = Workplace.here().cases().id(folder);
      news |= ledger.caseStates().suspend(id, reason, scene.now(), scene.actor());
    }
    return news;
  }

  /** Last: it reads case files, mappings and rule packs, any of which may be broken. */
  private Incident raise(Scene scene, Ledger ledger, Instant aware, String done) {
    try {
      List<Case> cases = scene.cases(folders);
      Incident.Facts facts =
          new FactsOption().facts("raised by the stop; say more about it", cases, false, aware);
      return ledger
          .incidents()
          .raise(facts, 0, scene.duties(facts, facts.places(), 0), scene.now(), scene.actor());
    } catch (HandoverException e) {
      Seat.say(done + "; no byte leaves any more. Only the incident could not be raised:");
      throw e;
    }
  }

  /** Revokes what signs or is sealed to now or next; how many keys that were. */
  private int revoke(Ledger ledger, List<CaseId> ids, String reason, String actor) {
    List<KeyPurpose> purposes = new ArrayList<>();
    if (revokeKeys) {
      purposes.add(KeyPurpose.CASE_SIGNING);
    }
    if (revokeRecipient) {
      purposes.add(KeyPurpose.BUYER);
    }
    int revoked = 0;
    for (CaseId id : ids) {
      for (KeyPurpose purpose : purposes) {
        for (KeyEntry key : ledger.keys().of(purpose, Optional.of(id))) {
          if (key.state() != KeyState.REVOKED) {
            ledger.keys().revoke(key.fingerprint(), reason, actor);
            revoked++;
          }
        }
      }
    }
    return revoked;
  }

  private String done(List<CaseId> ids, int revoked) {
    String what =
        all
            ? "every flow is stopped"
            : "stopped: " + String.join(", ", ids.stream().map(CaseId::value).toList());
    return revoked == 0 ? what : what + "; " + revoked + " keys revoked";
  }
}
