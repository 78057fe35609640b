package dev.handover.cli.users;

import dev.handover.cli.Columns;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import dev.handover.people.Role;
import dev.handover.people.Roster;
import dev.handover.record.HubClock;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who may use the hub, and as what. */
@Command(
    name = "users",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Say who may use this hub and as what: operator, engineer, officer, auditor, administrator.",
      "Until the first person is added, whoever holds keystore and ledger may do everything."
    },
    subcommands = {
      UsersAdd.class,
      UsersPassword.class,
      UsersToken.class,
      UsersUndertake.class,
      UsersEnrol.class
    })
public final class UsersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "list", description = "Show who is here.")
  int list(@Mixin Printed printed) {
    try (Ledger ledger = Workplace.here().ledger()) {
      Clock clock = HubClock.utc();
      List<Roster.Line> all =
          new Roster(ledger, clock).all(new People(ledger, clock).undertaking());
      printed.result(
          Map.of("people", all.stream().map(UsersCommand::json).toList()),
          () -> {
            all.forEach(each -> printed.line(line(each)));
            if (all.isEmpty()) {
              printed.line("nobody yet: whoever holds keystore and ledger may do everything");
            }
          });
      return 0;
    }
  }

  @Command(name = "roles", description = "Give a person these roles in place of those before.")
  int roles(
      @Mixin Printed printed,
      @Option(names = "--name", required = true, paramLabel = "NAME", description = "Whose.")
          String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "A role; several times for several.")
          Set<String> roles) {
    Set<Role> wanted = roles.stream().map(Role::named).collect(Collectors.toSet());
    return change(
        printed, name, "has other roles now", (roster, actor) -> roster.roles(name, wanted, actor));
  }

  @Command(
      name = "lock",
      description = "Let a person in no more, by password or token, until he is unlocked.")
  int lock(
      @Mixin Printed printed,
      @Option(names = "--name", required = true, paramLabel = "NAME", description = "Whom.")
          String name) {
    return change(printed, name, "is locked", (roster, actor) -> roster.lock(name, actor));
  }

  @Command(
      name = "unlock",
      description =
          "Let a person in again who was locked, or who was locked out by wrong passwords.")
  int unlock(
      @Mixin Printed printed,
      @Option(names = "--name", required = true, paramLabel = "NAME", description = "Whom.")
          String name) {
    return change(printed, name, "is unlocked", (roster, actor) -> roster.unlock(name, actor));
  }

  @Command(
      name = "remove",
      description =
          "Take roles, password and tokens away for good. The name stays taken: the audit chain"
              + " speaks of it.")
  int remove(
      @Mixin Printed printed,
      @Option(names = "--name", required = true, paramLabel = "NAME", description = "Whom.")
          String name) {
    return change(printed, name, "is removed", (roster, actor) -> roster.remove(name, actor));
  }

  private static int change(
      Printed printed, String name, String told, BiConsumer<Roster, String> change) {
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      change.accept(new Roster(ledger, HubClock.utc()), workplace.actor());
      printed.result(Map.of("name", name, "change", told), () -> printed.line(name + " " + told));
      return 0;
    }
  }

  private static Map<String, Object> json(Roster.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", line.name());
    json.put("roles", line.roles().stream().map(Role::word).toList());
    json.put("locked", line.locked());
    line.waitsUntil().ifPresent(until -> json.put("lockedOutUntil", until.toString()));
    json.put("undertaken", line.undertaken());
    line.key().ifPresent(key -> json.put("key", key));
    return json;
  }

  private static String line(Roster.Line line) {
    String roles = line.roles().stream().map(Role::word).collect(Collectors.joining(", "));
    String state =
        line.locked()
            ? "locked"
            : line.waitsUntil()
                .map(until -> "locked out until " + until)
                .orElse(line.undertaken() ? "" : "has not accepted the undertaking");
    return Columns.pad(line.name(), 16)
        + Columns.pad(roles, 34)
        + Columns.pad(state, 34)
        + line.key().map(key -> "signs with " + key).orElse("");
  }
}
