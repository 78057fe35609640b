package dev.handover.cli.users;

import dev.handover.cli.EnrolledMark;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import dev.handover.people.Permission;
import dev.handover.people.Role;
import dev.handover.people.Roster;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a person; the first one by whoever opens the keystore. */
@Command(
    name = "add",
    description = {
      "Add a person. The first one is added by whoever has the keystore's passphrase, and must be an"
          + " administrator; from then on every command wants a token, and only administrators add.",
      "",
      "Examples:",
      "  handover users add --name ann --role administrator",
      "  handover users add --name ben --role operator --role engineer --password-file new.txt"
    })
final class UsersAdd implements Callable<Integer> {
  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description =
          "Lower-case letters, digits, dots, underscores, hyphens; stands in the audit chain.")
  private String name;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description =
          "operator, engineer, officer, auditor, administrator; several times for several.")
  private Set<String> roles;

  @Mixin private PasswordOption password;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Set<Role> wanted = roles.stream().map(Role::named).collect(Collectors.toSet());
    Workplace workplace = Workplace.here();
    Clock clock = HubClock.utc();
    try (Ledger ledger = workplace.ledger()) {
      boolean first = !new People(ledger, clock).any();
      if (first) {
        workplace.keystore(passphrase.file()).close(); // proves that it is the hub's own keeper
      }
      Roster roster = new Roster(ledger, clock);
      char[] typed = password.fresh(name);
      try {
        if (first) {
          // before: whoever asks the mark must never find somebody enrolled without it
          EnrolledMark.set(workplace.settings());
          roster.addFirst(name, wanted, typed, workplace.actor());
        } else {
          requireAdministrator(workplace);
          roster.add(name, wanted, typed, workplace.actor());
        }
      } finally {
        Arrays.fill(typed, '\0');
      }
      printed.result(
          Map.of("name", name, "roles", wanted.stream().map(Role::word).sorted().toList()),
          () -> {
            printed.line(name + " is added; next, he says for himself:");
            printed.line("  handover users undertake --name " + name);
            printed.line("  handover users token --name " + name);
          });
      return 0;
    }
  }

  /** Who was let in while there was nobody is nobody now. */
  private static void requireAdministrator(Workplace workplace) {
    if (workplace.person().filter(each -> each.may(Permission.MANAGE_PEOPLE)).isEmpty()) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-CLI-75",
          "somebody was added meanwhile: only an administrator adds the next, with his token");
    }
  }
}
