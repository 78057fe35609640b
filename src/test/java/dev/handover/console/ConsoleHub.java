package dev.handover.console;

import dev.handover.cli.CommandHome;
import dev.handover.cli.Serving;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.cases.Cases;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A hub that serves a home's hotel, with its console on a free port, over made-up people. */
final class ConsoleHub implements AutoCloseable {
  final CommandHome home;
  final Settings settings;
  final Ledger ledger;
  final Keystore keystore;
  final Hub hub;

  ConsoleHub(Path folder, MadeUpStaff staff) {
    this(new CommandHome(folder), folder, Map.of(), staff);
  }

  ConsoleHub(CommandHome home, Path folder, Map<String, String> own, MadeUpStaff staff) {
    this.home = home;
    settings = Settings.load(folder, own);
    ledger =
        Ledger.open(settings.ledgerUrl(), Optional.empty(), Optional.empty());
    keystore = Keystore.open(settings.keys(), "correct horse battery staple".toCharArray());
    Serving commands = new Serving(settings, ledger, keystore);
    Hub started;
    try {
      started =
          Hub.start(
              settings,
              new Deals(new Cases(settings.mappings(), settings::find)),
              ledger,
              keystore,
              true,
              Console.annex(settings, commands.commands(), Optional.of(staff.staff())));
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
    hub = started;
    commands.over(hub);
  }

  int port() {
    return hub.port().orElseThrow();
  }

  Browser browser() {
    return new Browser("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    hub.close();
  }
}
