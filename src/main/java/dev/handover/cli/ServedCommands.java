package dev.handover.cli;

import dev.handover.console.Commands;
import dev.handover.flow.Hub;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The command line as a serving hub executes it for others, over what it holds open. */
final class ServedCommands implements Commands {
  private final Supplier<CommandLine> commands;
  private final Settings settings;
  private final Ledger ledger;
  private final Keystore keystore;
  private volatile Hub hub;

  ServedCommands(
      Supplier<CommandLine> commands, Settings settings, Ledger ledger, Keystore keystore) {
    this.commands = commands;
    this.settings = settings;
    this.ledger = ledger;
    this.keystore = keystore;
  }

  /** The hub is up: commands are taken from now on. */
  void over(Hub running) {
    hub = running;
  }

  @Override
  public Optional<Demand> needs(Order order) {
    // a trace may quote values, and is for whoever runs the hub
    if (hub == null || order.arguments().stream().anyMatch(each -> each.startsWith("--debug"))) {
      return Optional.empty();
    }
    try {
      return ForOthers.needs(
          line(order).parseArgs(order.arguments().toArray(String[]::new)),
          order.folder().isPresent());
    } catch (CommandLine.ParameterException misused) {
      return Optional.empty();
    }
  }

  @Override
  public int execute(Order order, Writer out, Writer err) {
    PrintWriter told = new PrintWriter(err, true);
    PrintWriter printed = new PrintWriter(out, true);
    CommandLine line = line(order);
    line.setOut(printed);
    line.setErr(told);
    Seat seat = new Seat(settings, hub, ledger, keystore, order.person(), order.terminal(), told);
    int code = seat.during(() -> line.execute(order.arguments().toArray(String[]::new)));
    printed.flush();
    told.flush();
    return code;
  }

  /** No file of the hub's is read by way of an argument; others are named from where he stands. */
  private CommandLine line(Order order) {
    CommandLine line = commands.get().setExpandAtFiles(false);
    order.folder().ifPresent(from -> line.registerConverter(Path.class, from::resolve));
    return line;
  }
}
