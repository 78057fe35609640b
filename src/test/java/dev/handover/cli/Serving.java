package dev.handover.cli;

import dev.handover.cli.start.Main;
import dev.handover.console.Commands;
import dev.handover.flow.Hub;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;

/** The commands of a serving hub, for tests outside this package. */
public final class Serving {
  private final ServedCommands commands;

  public Serving(Settings settings, Ledger ledger, Keystore keystore) {
    commands = new ServedCommands(Main::commandLine, settings, ledger, keystore);
  }

  public Commands commands() {
    return commands;
  }

  public void over(Hub hub) {
    commands.over(hub);
  }
}
