package dev.handover.cli.backup;

import dev.handover.backup.Archive;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.SecretKeyOption;
import dev.handover.cli.Workplace;
import dev.handover.flow.BackupRoutes;
import dev.handover.flow.Hub;
import dev.handover.flow.HubBackup;
import dev.handover.flow.HubRestore;
import dev.handover.keys.EscrowBundle;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.KeptElsewhere;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What {@code handover backup … --hub} does. */
final class HubCommands {
  private final Workplace workplace = Workplace.here();
  private final Printed printed;
  private final PassphraseOption passphrase;

  HubCommands(Printed printed, PassphraseOption passphrase) {
    this.printed = printed;
    this.passphrase = passphrase;
  }

  /** The routes of the hub that serves, or routes alone; what is closed is only the latter. */
  static BackupRoutes routes(Workplace workplace) {
    return workplace
        .hubHere()
        .map(Hub::backupRoutes)
        .orElseGet(() -> BackupRoutes.alone(workplace.settings()));
  }

  /** Does something with the hub's backups. */
  <T> T with(BiFunction<HubBackup, Ledger, T> work) {
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = workplace.keystore(passphrase.file());
        BackupRoutes routes = routes(workplace)) {
      return work.apply(
          new HubBackup(workplace.settings(), ledger, keystore, routes, HubClock.utc()), ledger);
    }
  }

  int now() {
    HubBackup.Made made;
    try (ProgressLine progress = new ProgressLine()) {
      made = with((backups, ledger) -> backups.now(workplace.actor(), progress::show));
    }
    Map<String, Object> json = new LinkedHashMap<>(BackupText.json(made.entry()));
    json.put("escrow", made.bundle().map(KeptElsewhere.Bundle::sha256).orElse(null));
    json.put("offsite", made.offsite().orElse(null));
    json.put("removed", made.removed());
    printed.result(json, () -> tell(made));
    made.trouble()
        .ifPresent(
            trouble -> {
              throw trouble;
            });
    return 0;
  }

  private void tell(HubBackup.Made made) {
    printed.line(BackupText.line(made.entry()));
    printed.line(
        made.bundle()
            .map(each -> "the escrow bundle that opens it: " + each.file())
            .orElse(
                "WARNING: it opens only with this machine's keystore; set handover.backup.recovery"
                    + " and handover.backup.escrow, and keep an escrow bundle apart"));
    made.offsite().ifPresent(place -> printed.line("a copy lies in " + place));
    made.removed().forEach(id -> printed.line("removed, not kept by the rule: " + id));
  }

  int list(boolean all) {
    try (Ledger ledger = workplace.ledger()) {
      List<BackupEntry> backups =
          ledger.backups().ofHub().stream()
              .filter(each -> all || each.removedAt().isEmpty())
              .toList();
      List<KeptElsewhere.Copy> copies = ledger.elsewhere().copies();
      List<KeptElsewhere.Bundle> bundles = ledger.elsewhere().bundles();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("backups", backups.stream().map(BackupText::json).toList());
      json.put("copies", copies.stream().map(HubCommands::json).toList());
      json.put("escrow", bundles.stream().map(HubCommands::json).toList());
      printed.result(
          json,
          () -> {
            backups.forEach(each -> printed.line(BackupText.line(each)));
            copies.stream().filter(each -> all || each.removedAt().isEmpty()).forEach(this::line);
            bundles.forEach(
                each ->
                    printed.line(
                        "escrow bundle of "
                            + each.madeAt()
                            + " to "
                            + each.fingerprint()
                            + ": "
                            + each.file()));
            if (backups.isEmpty()) {
              printed.line("no backups; take one with: handover backup now --hub");
            }
          });
      return 0;
    }
  }

  private void line(KeptElsewhere.Copy copy) {
    printed.line(
        "copy of "
            + copy.owner()
            + "/"
            + copy.id()
            + " in "
            + copy.place()
            + copy.reason().map(why -> ": " + why).orElse(""));
  }

  private static Map<String, Object> json(KeptElsewhere.Copy copy) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", copy.id());
    json.put("of", copy.owner());
    json.put("place", copy.place());
    json.put("copied", copy.copiedAt().map(Instant::toString).orElse(null));
    json.put("bytes", copy.bytes());
    json.put("removed", copy.removedAt().map(Instant::toString).orElse(null));
    json.put("reason", copy.reason().orElse(null));
    return json;
  }

  static Map<String, Object> json(KeptElsewhere.Bundle bundle) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", bundle.file());
    json.put("sha256", bundle.sha256());
    json.put("made", bundle.madeAt().toString());
    json.put("to", bundle.fingerprint());
    json.put("cases", bundle.cases().stream().map(Object::toString).sorted().toList());
    return json;
  }

  int verify(Optional<String> id) {
    Archive good;
    try (ProgressLine progress = new ProgressLine()) {
      good =
          with(
              (backups, ledger) -> {
                BackupEntry entry = entry(backups, id);
                Archive read =
                    backups.verify(
                        backups.folder(entry.id()), part -> progress.show("good: " + part.name()));
                requireKnown(entry, read);
                ledger
                    .audit()
                    .append(workplace.actor(), "backup verified", "hub/" + entry.id(), "");
                return read;
              });
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", good.contents().id());
    json.put("good", true);
    json.put("records", good.contents().rows());
    json.put("digest", good.digest());
    printed.result(
        json, () -> printed.line("backup " + good.contents().id() + " is as it was written"));
    return 0;
  }

  private static BackupEntry entry(HubBackup backups, Optional<String> id) {
    return backups.complete().stream()
        .filter(each -> id.map(each.id()::equals).orElse(true))
        .reduce((one, other) -> other)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-BAK-04",
                    "there is no such backup of the hub; handover backup list --hub shows which"
                        + " there are"));
  }

  private static void requireKnown(BackupEntry entry, Archive read) {
    if (!entry.digest().filter(read.digest()::equals).isPresent()) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-BAK-06",
          "backup " + entry.id() + " is not the one that the ledger knows; use another backup");
    }
  }

  /** What `restore --hub` is given. */
  record Restoring(
      Path from, Path escrow, Path key, Path keyPassphrase, Path home, Map<String, String> set) {}

  int restore(Restoring given) {
    if (given.from() == null
        || given.escrow() == null
        || given.key() == null
        || given.home() == null) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-96",
          "a hub is restored with --from FOLDER --escrow FILE --recovery-key FILE --to HOME");
    }
    if (!(SecretKeyOption.read(given.key(), given.keyPassphrase()) instanceof PgpSecretKey key)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-97", given.key() + " is not an OpenPGP key");
    }
    byte[] sealed = bytes(given.escrow());
    HubRestore.Used used =
        new HubRestore.Used(given.escrow(), Sha256.hex(sealed), key.fingerprint());
    char[] secret = workplace.passphrase(passphrase.file());
    try (EscrowBundle bundle = EscrowBundle.open(sealed, key);
        BackupRoutes routes = BackupRoutes.alone(workplace.settings());
        ProgressLine progress = new ProgressLine()) {
      HubRestore.Restored restored =
          new HubRestore(HubClock.utc())
              .restore(
                  new HubRestore.Order(given.from(), given.home(), secret, given.set(), used),
                  bundle,
                  routes,
                  workplace.actor(),
                  progress::show);
      progress.close();
      print(restored, given.home());
      return 0;
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private void print(HubRestore.Restored restored, Path home) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("backup", restored.id());
    json.put("recoveryPoint", restored.point().toString());
    json.put("rows", restored.rows());
    json.put("home", home.toString());
    Map<String, Object> newest = new LinkedHashMap<>();
    restored
        .newest()
        .forEach((id, run) -> newest.put(id.value(), run.map(Object::toString).orElse(null)));
    json.put("cases", newest);
    json.put("destroyedSince", restored.forgotten().stream().map(Object::toString).toList());
    printed.result(
        json,
        () -> {
          printed.line(
              "restored into "
                  + home
                  + ", as the hub was at "
                  + restored.point()
                  + ", from backup "
                  + restored.id());
          restored
              .newest()
              .forEach(
                  (id, run) ->
                      printed.line(
                          "case "
                              + id
                              + ": the newest delivered run it knows is "
                              + run.map(Object::toString).orElse("none")));
          restored
              .forgotten()
              .forEach(
                  id ->
                      printed.line("case " + id + ": its keys were destroyed since; it stays so"));
          printed.line(
              "what was done after that moment this hub cannot know. Before a case's first run it"
                  + " compares the buyer's inbox with its ledger: where he holds more, or where"
                  + " that cannot be told, the run is full");
          printed.line(
              "put back what settings name and no backup holds (SSH keys, drivers), then: handover"
                  + " audit verify, handover check, handover run");
        });
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-95", file + " cannot be read; check its name", e);
    }
  }
}
