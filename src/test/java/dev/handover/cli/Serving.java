package dev.handover.cli;

import dev.handover.cli.start.Main;
import dev.handover.console.Commands;
import dev.handover.flow.Hub;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine;

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

  /** A command as another process would send it to the hub of that home; its exit code. */
  public static int sent(Settings settings, Writer out, Writer err, String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setExecutionStrategy(
        parsed -> ServingHub.at(settings).orElseThrow().execute(parsed, new CommandLine.RunLast()));
    return line.execute(arguments);
  }
}
