package dev.handover.cli;

import dev.handover.people.Permission;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/**
 * Which commands a serving hub executes for others, and what they need. What reads or writes files
 * is not among them: the files would be the hub's.
 */
final class ForOthers {
  private static final Set<String> COMMANDS =
      Set.of(
          "status",
          "run",
          "cutover",
          "suspend",
          "resume",
          "alarms list",
          "alarms look",
          "alarms clear",
          "quarantine list",
          "quarantine show",
          "quarantine retry",
          "subject explain",
          "subject find",
          "subject lodge",
          "subject verify",
          "subject list",
          "subject delete",
          "subject restrict",
          "subject object",
          "subject withdraw",
          "subject lift",
          "subject answer",
          "keys list",
          "keys check",
          "keys confirm",
          "keys revoke",
          "keys rotate",
          "approve list",
          "approve show",
          "approve refuse",
          "users list",
          "users roles",
          "users lock",
          "users unlock",
          "users remove",
          "audit list",
          "audit verify");

  /** Options that ask for more than the command itself. */
  private static final Map<String, Permission> OPTIONS =
      Map.of("--unmask", Permission.READ_RECORDS, "--receipts", Permission.RUN);

  /** The keystore is open already and the person known, so these files are not read. */
  private static final Set<String> NOT_READ = Set.of("--passphrase-file", "--token-file");

  private ForOthers() {}

  /** What the command needs; nothing where it is not executed for others. */
  static Optional<Permission> needs(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = last(parsed);
    if (Stream.iterate(parsed, each -> each != null, each -> each.subcommand())
        .anyMatch(each -> each.isUsageHelpRequested() || each.isVersionHelpRequested())) {
      return Optional.empty();
    }
    String name = Needs.path(last.commandSpec());
    if (!COMMANDS.contains(name) || last.matchedArgs().stream().anyMatch(ForOthers::isFile)) {
      return Optional.empty();
    }
    return OPTIONS.entrySet().stream()
        .filter(each -> last.hasMatchedOption(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> Needs.of(last.commandSpec()).permission());
  }

  private static CommandLine.ParseResult last(CommandLine.ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }

  private static boolean isFile(ArgSpec arg) {
    boolean read =
        !(arg instanceof CommandLine.Model.OptionSpec option)
            || !NOT_READ.contains(option.longestName());
    return read
        && Stream.of(arg.typeInfo().getType(), arg.typeInfo().getAuxiliaryTypes()[0])
            .anyMatch(Path.class::equals);
  }
}
