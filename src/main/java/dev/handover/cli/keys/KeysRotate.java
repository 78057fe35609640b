package dev.handover.cli.keys;

import dev.handover.cases.CaseFile;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.OwnKeys;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the key that follows one of the hub's own, and lets it sign. */
@Command(
    name = "rotate",
    description = {
      "Make the key that follows a case's signing key, or the hub's audit key; then let it sign.",
      "First without --activate: the new certificate is written with keys export --next and given to"
          + " the other party, who trusts both. Then with --activate: new runs are signed by it; a run"
          + " under way ends with the key it began with.",
      "A case's data keys never rotate. The buyer's certificate is his: see keys confirm.",
      "",
      "Example:",
      "  handover keys rotate --case mine",
      "  handover keys export --case mine --next --out seller-2.asc",
      "  handover keys rotate --case mine --activate"
    })
final class KeysRotate implements Callable<Integer> {
  @ArgGroup(exclusive = true, multiplicity = "1")
  private Whose whose;

  /** A case's key or the hub's. */
  static final class Whose {
    @Option(
        names = {"-c", "--case"},
        paramLabel = "FOLDER",
        description = "The case, by its folder's name under mappings/.")
    String folder;

    @Option(names = "--audit", description = "The key by which heads and exports are signed.")
    boolean audit;
  }

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      description = "Of a case's keys: case_signing, which alone rotates (default).")
  private KeyPurpose purpose = KeyPurpose.CASE_SIGNING;

  @Option(
      names = "--activate",
      arity = "0..1",
      fallbackValue = "now",
      paramLabel = "DATE",
      description = "Let the next key sign: at once, or from that day on (such as 2027-01-31).")
  private String activate;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Optional<CaseFile> file = Optional.ofNullable(whose.folder).map(workplace.cases()::file);
    requireRotates();
    try (Keystore keystore = workplace.keystore(passphrase.file());
        Ledger ledger = workplace.ledger()) {
      OwnKeys own = workplace.ownKeys(ledger, keystore);
      OwnKeys.Use use =
          file.map(of -> OwnKeys.Use.signing(of.id(), Profile.named(of.delivery().seal())))
              .orElseGet(own::auditUse);
      KeyEntry key =
          activate == null
              ? own.makeNext(use, workplace.actor())
              : activated(ledger, own, use, file.map(CaseFile::zone).orElse(ZoneOffset.UTC));
      printed.result(KeyText.json(key), () -> print(key));
    }
    return 0;
  }

  private KeyEntry activated(Ledger ledger, OwnKeys own, OwnKeys.Use use, ZoneId zone) {
    KeyEntry next =
        own.next(use)
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.CONFIGURATION,
                        "HUB-KEY-51",
                        "there is no next "
                            + use
                            + "; make it with: handover keys rotate, without --activate"));
    own.secret(next); // what this hub cannot sign with must not become current
    if (activate.equals("now")) {
      return ledger.keys().activate(next.fingerprint(), Workplace.here().actor());
    }
    return ledger.keys().activateAt(next.fingerprint(), day(zone), Workplace.here().actor());
  }

  private Instant day(ZoneId zone) {
    try {
      return LocalDate.parse(activate).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-51", "--activate takes a day such as 2027-01-31", e);
    }
  }

  private void requireRotates() {
    if (purpose == KeyPurpose.CASE_DATA) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-KEY-52",
          "a case's data keys never rotate: with others every reference that the buyer holds would"
              + " change, and nothing could be compared with what was delivered. Only the signing key"
              + " rotates");
    }
    if (purpose == KeyPurpose.BUYER) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-KEY-54",
          "the buyer's certificate is his own: replace its file by the one he sends, then: handover"
              + " keys confirm");
    }
  }

  private void print(KeyEntry key) {
    String option = whose.audit ? "--audit" : "--case " + whose.folder;
    if (key.state() == KeyState.CURRENT) {
      printed.line("signs from now on: " + key.fingerprint());
      return;
    }
    printed.line("the next key: " + key.fingerprint());
    if (key.activeFrom().isPresent()) {
      printed.line("it signs from " + key.activeFrom().get() + " on");
      return;
    }
    printed.line(
        "give its certificate to whoever checks signatures: handover "
            + (whose.audit
                ? "audit certificate --next --out hub-2.asc"
                : "keys export " + option + " --next --out FILE"));
    printed.line(
        "when they have it, let it sign with: handover keys rotate " + option + " --activate");
  }
}
