package dev.handover.cli.start;

import dev.handover.cli.CheckCommand;
import dev.handover.cli.CutoverCommand;
import dev.handover.cli.OpenCommand;
import dev.handover.cli.ReceiveCommand;
import dev.handover.cli.ResumeCommand;
import dev.handover.cli.RunCommand;
import dev.handover.cli.ServeCommand;
import dev.handover.cli.StatusCommand;
import dev.handover.cli.SuspendCommand;
import dev.handover.cli.VerifyCommand;
import dev.handover.cli.Version;
import dev.handover.cli.alarms.AlarmsCommand;
import dev.handover.cli.approve.ApproveCommand;
import dev.handover.cli.audit.AuditCommand;
import dev.handover.cli.backup.BackupCommand;
import dev.handover.cli.demo.DemoCommand;
import dev.handover.cli.gates.EvidenceCommand;
import dev.handover.cli.gates.GatesCommand;
import dev.handover.cli.incident.IncidentCommand;
import dev.handover.cli.keys.KeysCommand;
import dev.handover.cli.notice.NoticeCommand;
import dev.handover.cli.preview.PreviewCommand;
import dev.handover.cli.quarantine.QuarantineCommand;
import dev.handover.cli.report.ReportCommand;
import dev.handover.cli.retention.RetentionCommand;
import dev.handover.cli.routes.RoutesCommand;
import dev.handover.cli.scan.ScanCommand;
import dev.handover.cli.subject.SubjectCommand;
import dev.handover.cli.users.UsersCommand;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
    name = "handover",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Moves a business's customer data from the seller's CRM to the buyer, and proves it.",
    subcommands = {
      DemoCommand.class,
      KeysCommand.class,
      RetentionCommand.class,
      CheckCommand.class,
      ScanCommand.class,
      PreviewCommand.class,
      GatesCommand.class,
      EvidenceCommand.class,
      RunCommand.class,
      CutoverCommand.class,
      StatusCommand.class,
      AlarmsCommand.class,
      SuspendCommand.class,
      ResumeCommand.class,
      NoticeCommand.class,
      IncidentCommand.class,
      SubjectCommand.class,
      QuarantineCommand.class,
      AuditCommand.class,
      ReportCommand.class,
      BackupCommand.class,
      UsersCommand.class,
      ApproveCommand.class,
      ServeCommand.class,
      RoutesCommand.class,
      VerifyCommand.class,
      OpenCommand.class,
      ReceiveCommand.class
    })
final class HandoverCommand implements Runnable {
  private static final String[] EXIT_CODES = {
    "",
    "Exit codes: 0 done; 1 internal; 2 usage or configuration; 3 gate closed;",
    "4 source unavailable; 5 delivery failed, resumable; 6 does not reconcile;",
    "7 integrity; 8 reject limit; 9 busy; 10 not permitted; 11 ledger or local disk."
  };
  private boolean debug;

  @Spec private CommandSpec spec;

  /** The whole command line; what concerns every command is told at the root only. */
  static CommandLine line() {
    CommandLine line = new CommandLine(new HandoverCommand());
    line.getCommandSpec().usageMessage().footer(EXIT_CODES);
    return line;
  }

  boolean debug() {
    return debug;
  }

  /** Shows stack traces and the hub's own log; foreign messages in them may quote values. */
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description =
          "Show stack traces and what the hub logs. They may quote values: do not pass them on.")
  void debug(boolean wanted) {
    debug = wanted;
    if (wanted) {
      System.setProperty("handover.log", "INFO");
      System.setProperty("handover.log.foreign", "INFO");
      System.setProperty("handover.log.trace", "%ex{full}");
    }
  }

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "A file whose first line is your token, where the hub knows its people. Otherwise it comes"
              + " from HANDOVER_TOKEN or the setting handover.token.file.")
  private Path tokenFile;

  Optional<Path> tokenFile() {
    return Optional.ofNullable(tokenFile);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
