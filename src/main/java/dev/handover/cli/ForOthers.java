package dev.handover.cli;

import dev.handover.console.Commands;
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
 * it executes only for the hub's own user: to anybody else the files would be the hub's.
 */
final class ForOthers {
  private static final Set<String> COMMANDS =
      Set.of(
          "status",
          "run",
          "cutover",
          "suspend",
          "resume",
          "incident raise",
          "incident contain",
          "incident close",
          "incident release",
          "incident list",
          "incident show",
          "alarms list",
          "alarms look",
          "alarms clear",
          "routes list",
          "routes start",
          "routes stop",
          "routes suspend",
          "routes resume",
          "quarantine list",
          "quarantine show",
          "quarantine retry",
          "quarantine corrections",
          "quarantine release",
          "quarantine withdraw",
          "notice send",
          "notice status",
          "notice published",
          "subject explain",
          "subject list",
          "retention due",
          "retention holds",
          "retention preview",
          "retention plan",
          "retention approve",
          "retention purge",
          "retention search",
          "retention release",
          "keys list",
          "keys check",
          "keys confirm",
          "keys revoke",
          "keys rotate",
          "gates",
          "evidence list",
          "evidence withdraw",
          "evidence settle",
          "approve case",
          "approve waiver",
          "approve list",
          "approve refuse",
          "users list",
          "users roles",
          "users lock",
          "users unlock",
          "users remove",
          "audit list",
          "audit verify",
          "backup drill",
          "backup escrow",
          "backup list",
          "backup now",
          "backup offsite",
          "backup verify");

  /** And these with files, for the hub's own user; without an argument that is one, for all. */
  private static final Set<String> WITH_FILES =
      Set.of(
          "approve show",
          "approve sign",
          "audit certificate",
          "audit export",
          "audit head",
          "backup fetch",
          "backup restore",
          "evidence add",
          "incident assess",
          "incident drill",
          "incident notify",
          "keys escrow",
          "keys export",
          "keys import",
          "notice bounced",
          "notice objections",
          "notice show",
          "quarantine correct",
          "quarantine export",
          "report audit-pack",
          "report compliance",
          "report impact-assessment",
          "report list",
          "report processing-record",
          "report third-parties",
          "report transfer-record",
          "report transparency",
          "retention certificates",
          "retention hold",
          "retention notice",
          "subject answer",
          "subject copy",
          "subject correct",
          "subject delete",
          "subject extend",
          "subject find",
          "subject forward",
          "subject lift",
          "subject lodge",
          "subject object",
          "subject restrict",
          "subject verify",
          "subject withdraw",
          "users add");

  /** And these, which ask themselves who somebody is. */
  private static final Set<String> ONESELF =
      Set.of("users enrol", "users password", "users token", "users undertake");

  /** Options that ask for more than the command itself. */
  private static final Map<String, Permission> OPTIONS =
      Map.of(
          "--unmask", Permission.READ_RECORDS,
          "--receipts", Permission.RUN,
          "--revoke-keys", Permission.CONFIRM_KEYS,
          "--revoke-recipient", Permission.CONFIRM_KEYS);

  /** The keystore is open already and the person known, so these files are not read. */
  private static final Set<String> NOT_READ = Set.of("--passphrase-file", "--token-file");

  private ForOthers() {}

  /** What the command needs; nothing where it is not executed for others. */
  static Optional<Commands.Demand> needs(CommandLine.ParseResult parsed, boolean ownUser) {
    CommandLine.ParseResult last = last(parsed);
    if (Stream.iterate(parsed, each -> each != null, each -> each.subcommand())
        .anyMatch(each -> each.isUsageHelpRequested() || each.isVersionHelpRequested())) {
      return Optional.empty();
    }
    String name = Needs.path(last.commandSpec());
    boolean files = last.matchedArgs().stream().anyMatch(ForOthers::isFile);
    boolean taken =
        files || ONESELF.contains(name)
            ? ownUser && (WITH_FILES.contains(name) || ONESELF.contains(name))
            : COMMANDS.contains(name) || WITH_FILES.contains(name);
    if (!taken) {
      return Optional.empty();
    }
    return Optional.of(
        new Commands.Demand(
            OPTIONS.entrySet().stream()
                .filter(each -> last.hasMatchedOption(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Needs.of(last.commandSpec()).permission())));
  }

  /** Whether it is about the serving hub itself, wherever the ledger is. */
  static boolean isOfTheHub(CommandLine.ParseResult parsed) {
    return Needs.path(last(parsed).commandSpec()).startsWith("routes ");
  }

  /** Whether the command asks by itself who somebody is, by name and password. */
  static boolean isForOneself(CommandLine.ParseResult parsed) {
    return ONESELF.contains(Needs.path(last(parsed).commandSpec()));
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
