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
  private static final Map<String, Permission> COMMANDS =
      Map.ofEntries(
          Map.entry("status", Permission.LOOK),
          Map.entry("run", Permission.RUN),
          Map.entry("cutover", Permission.CUT_OVER),
          Map.entry("quarantine list", Permission.READ_QUARANTINE),
          Map.entry("quarantine show", Permission.READ_QUARANTINE),
          Map.entry("quarantine retry", Permission.READ_QUARANTINE),
          Map.entry("subject explain", Permission.READ_RECORDS),
          Map.entry("audit list", Permission.READ_AUDIT),
          Map.entry("audit verify", Permission.READ_AUDIT));

  /** Options that ask for more than the command itself. */
  private static final Map<String, Permission> OPTIONS =
      Map.of("--unmask", Permission.READ_RECORDS, "--receipts", Permission.RUN);

  /** The keystore is open already, so this file is not read. */
  private static final Set<String> NOT_READ = Set.of("--passphrase-file");

  private ForOthers() {}

  /** What the command needs; nothing where it is not executed for others. */
  static Optional<Permission> needs(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = last(parsed);
    if (Stream.iterate(parsed, each -> each != null, each -> each.subcommand())
        .anyMatch(each -> each.isUsageHelpRequested() || each.isVersionHelpRequested())) {
      return Optional.empty();
    }
    String name = last.commandSpec().qualifiedName(" ").replaceFirst("^handover ?", "");
    if (last.matchedArgs().stream().anyMatch(ForOthers::isFile)) {
      return Optional.empty();
    }
    return OPTIONS.entrySet().stream()
        .filter(each -> last.hasMatchedOption(each.getKey()))
        .map(Map.Entry::getValue)
        .filter(more -> COMMANDS.containsKey(name))
        .findFirst()
        .or(() -> Optional.ofNullable(COMMANDS.get(name)));
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
