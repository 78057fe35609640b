package dev.handover.cli.keys;

import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.CryptographicErase;
import dev.handover.keys.Keystore;
import dev.handover.keys.Passphrase;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives the keystore another master key, and another passphrase where one is given. */
@Command(
    name = "renew",
    description = {
      "Give the keystore a new master key, and a new passphrase where one is given.",
      "After somebody left who knew the passphrase, or a copy was lost: what was wrapped before opens"
          + " no more. No case's own key changes. Stop other hubs first and copy the keystore's folder to"
          + " them again. Cut off, it is finished by the same command; until then both keys are kept."
    })
final class KeysRenew implements Callable<Integer> {
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "A file whose first line is the new passphrase (default: it stays as it is).")
  private Path next;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    char[] secret = workplace.passphrase(passphrase.file());
    char[] then = next == null ? secret : Passphrase.find(Optional.of(next), Map.of(), false);
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = open(workplace.settings().keys(), secret, then)) {
      new CryptographicErase(workplace.settings(), ledger, keystore)
          .renewMaster(then, workplace.actor());
    } finally {
      Arrays.fill(secret, '\0');
      Arrays.fill(then, '\0');
    }
    printed.result(
        Map.of("keystore", workplace.settings().keys().toString(), "newPassphrase", next != null),
        () ->
            printed.line(
                "the keystore has a new master key"
                    + (next == null ? "" : " and the new passphrase")
                    + "; destroy older copies of its folder, and copy it anew to other hubs"));
    return 0;
  }

  /** A renewal that was cut off may have put the new passphrase in the place of the old one. */
  private static Keystore open(Path keys, char[] secret, char[] then) {
    try {
      return Keystore.open(keys, secret);
    } catch (HandoverException e) {
      if (secret == then || e.exitCode() != ExitCode.NOT_PERMITTED) {
        throw e;
      }
      Keystore renewed = Keystore.open(keys, then);
      if (!renewed.isBeingRenewed()) {
        renewed.close();
        throw e;
      }
      return renewed;
    }
  }
}
