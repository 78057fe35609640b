package dev.handover.cli;

import dev.handover.cases.Cases;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.OwnKeys;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.keys.Passphrase;
import dev.handover.keys.Profile;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** Opens what a command needs: cases, ledger, keystore, hub; each only where it is asked for. */
public record Workplace(Settings settings) {

  public static Workplace here() {
    return new Workplace(Settings.load());
  }

  /** Who is at the terminal, as the operating system knows it: the actor of what is done there. */
  public static String user() {
    return System.getProperty("user.name", "unknown");
  }

  public Cases cases() {
    return new Cases(settings.mappings(), settings::find);
  }

  public Ledger ledger() {
    Ledger ledger =
        Ledger.open(
            settings.ledgerUrl(),
            settings.find("spring.datasource.username"),
            settings.find("spring.datasource.password"),
            settings.ledgerPatience());
    try {
      settings.find("handover.audit").map(Profile::named).ifPresent(ledger.audit()::keepIn);
      return ledger;
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /** The keystore, opened with the passphrase from the environment, a file or the terminal. */
  public Keystore keystore(Optional<Path> passphraseFile) {
    if (!Keystore.exists(settings.keys())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-08",
          "there is no keystore in " + settings.keys() + "; make one with: handover keys init");
    }
    char[] passphrase = passphrase(passphraseFile);
    try {
      return Keystore.open(settings.keys(), passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** The hub's own keys, known to the ledger. */
  public OwnKeys ownKeys(Ledger ledger, Keystore keystore) {
    return new OwnKeys(ledger, keystore, settings.keyValidity(), Clock.systemUTC());
  }

  public char[] passphrase(Optional<Path> file) {
    return Passphrase.find(
        file.or(() -> settings.find("handover.passphrase.file").map(settings.home()::resolve)),
        System.getenv(),
        true);
  }

  /** The hub with its routes; the caller closes it. */
  public Hub hub(Deals deals, Keystore keystore, boolean serve) {
    Ledger ledger = ledger();
    try {
      return Hub.start(settings, deals, ledger, keystore, serve);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }
}
