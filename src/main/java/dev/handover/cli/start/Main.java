package dev.handover.cli.start;

import dev.handover.cli.Needs;
import dev.handover.cli.Serves;
import dev.handover.cli.ServingHub;
import dev.handover.cli.Workplace;
import dev.handover.mapping.Nearest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Starts the command line and exits with its code. */
public final class Main {
  private Main() {}

  /** Runs one command; the exit codes are those of {@link ExitCode}. */
  public static void main(String[] args) {
    // Texts of people are UTF-8 whatever the terminal's locale says.
    Locale.setDefault(Locale.ENGLISH);
    CommandLine line = commandLine();
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionStrategy(Main::here);
    int code = line.execute(args);
    line.getOut().flush();
    System.exit(code);
  }

  /** All commands, ready to execute. */
  public static CommandLine commandLine() {
    CommandLine line = HandoverCommand.line();
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setParameterExceptionHandler(Main::misused);
    line.setExecutionExceptionHandler(Main::failed);
    line.setExecutionStrategy(Main::admitted);
    line.getSubcommands()
        .values()
        .forEach(
            each -> {
              if (each.getCommand() instanceof Serves serving) {
                serving.serves(Main::commandLine);
              }
            });
    return line;
  }

  /** Executes where the ledger is: in the hub that serves, if one does, else in this process. */
  private static int here(CommandLine.ParseResult parsed) {
    return ServingHub.of(parsed, root(parsed).tokenFile())
        .map(hub -> hub.execute(parsed, Main::admitted))
        .orElseGet(() -> admitted(parsed));
  }

  private static int admitted(CommandLine.ParseResult parsed) {
    return admitted(parsed, new CommandLine.RunLast());
  }

  private static HandoverCommand root(CommandLine.ParseResult parsed) {
    return (HandoverCommand) parsed.commandSpec().root().userObject();
  }

  /** Lets a command begin for who may use it; help is for everybody. */
  static int admitted(CommandLine.ParseResult parsed, CommandLine.IExecutionStrategy then) {
    CommandLine.ParseResult last = parsed;
    boolean help = asksForHelp(last);
    while (last.hasSubcommand()) {
      last = last.subcommand();
      help |= asksForHelp(last);
    }
    if (help) {
      return new CommandLine.RunLast().execute(parsed);
    }
    CommandSpec command = last.commandSpec();
    Workplace entered;
    try {
      entered = Workplace.enter(Needs.path(command), Needs.of(command), root(parsed).tokenFile());
    } catch (RuntimeException e) {
      throw new CommandLine.ExecutionException(command.commandLine(), "not admitted", e);
    }
    try (Workplace running = entered) {
      return then.execute(parsed);
    }
  }

  private static boolean asksForHelp(CommandLine.ParseResult parsed) {
    return parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
  }

  private static int misused(CommandLine.ParameterException trouble, String[] args) {
    CommandLine.ParameterException e = unknownFirst(trouble);
    PrintWriter err = e.getCommandLine().getErr();
    err.println("handover: " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      nearestOption(e).ifPresent(name -> err.println("did you mean " + name + "?"));
    }
    err.println("see: handover " + String.join(" ", path(e.getCommandLine())) + "--help");
    return ExitCode.CONFIGURATION.number();
  }

  /** Picocli itself suggests an option only where its first two letters are right. */
  private static Optional<String> nearestOption(CommandLine.ParameterException e) {
    return e instanceof CommandLine.UnmatchedArgumentException unmatched
        ? Nearest.to(
            unmatched.getUnmatched().get(0),
            e.getCommandLine().getCommandSpec().optionsMap().keySet())
        : Optional.empty();
  }

  /** A mistyped option is usually why a required one is missing, so it is what to tell. */
  private static CommandLine.ParameterException unknownFirst(CommandLine.ParameterException e) {
    List<String> unknown = e.getCommandLine().getUnmatchedArguments();
    return e instanceof CommandLine.MissingParameterException && !unknown.isEmpty()
        ? new CommandLine.UnmatchedArgumentException(e.getCommandLine(), unknown)
        : e;
  }

  private static String[] path(CommandLine line) {
    String name = line.getCommandSpec().qualifiedName(" ").replaceFirst("^handover ?", "");
    return name.isEmpty() ? new String[0] : new String[] {name + " "};
  }

  /**
   * Says what went wrong; the stack trace only with --debug, since foreign messages may quote
   * values.
   */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    HandoverException known =
        e instanceof HandoverException own
            ? own
            : new HandoverException(
                ExitCode.INTERNAL,
                "HUB-INT-03",
                "the command failed inside ("
                    + e.getClass().getName()
                    + "); run again with --debug and report it",
                e);
    line.getErr().println("handover: " + known.getMessage());
    if (root(parsed).debug()) {
      known.printStackTrace(line.getErr());
    }
    return known.exitCode().number();
  }
}
