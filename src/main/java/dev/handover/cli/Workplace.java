package dev.handover.cli;

import dev.handover.cases.Cases;
import dev.handover.flow.Annex;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.keys.Passphrase;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Opens what a command needs: cases, ledger, keystore, hub; each only where it is asked for. */
public record Workplace(Settings settings) {

  public static Workplace here() {
    return new Workplace(Seat.taken().map(Seat::settings).orElseGet(Settings::load));
  }

  /** Who asks: the person in whose name a hub executes, else whom the operating system knows. */
  public static String user() {
    return Seat.taken()
        .map(seat -> seat.person().name())
        .orElse(System.getProperty("user.name", "unknown"));
  }

  public Cases cases() {
    return new Cases(settings.mappings(), settings::find);
  }

  public Ledger ledger() {
    return Seat.taken().map(seat -> seat.ledger().lent()).orElseGet(this::opened);
  }

  private Ledger opened() {
    return Ledger.open(
        settings.ledgerUrl(),
        settings.find("spring.datasource.username"),
        settings.find("spring.datasource.password"),
        settings.ledgerPatience());
  }

  /** The keystore, opened with the passphrase from the environment, a file or the terminal. */
  public Keystore keystore(Optional<Path> passphraseFile) {
    if (Seat.taken().isPresent()) {
      return Seat.taken().get().keystore().lent();
    }
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

  public char[] passphrase(Optional<Path> file) {
    return Passphrase.find(
        file.or(() -> settings.find("handover.passphrase.file").map(settings.home()::resolve)),
        System.getenv(),
        true);
  }

  /** The hub with its routes; the caller closes it. */
  public Hub hub(Deals deals, Keystore keystore, boolean serve) {
    return Seat.taken()
        .map(seat -> seat.hub().lent())
        .orElseGet(() -> hub(deals, ledger(), keystore, serve, Annex.NONE));
  }

  /** The same over a ledger that is open already, with what is built onto it. */
  public Hub hub(Deals deals, Ledger ledger, Keystore keystore, boolean serve, Annex annex) {
    try {
      return Hub.start(settings, deals, ledger, keystore, serve, annex);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }
}
