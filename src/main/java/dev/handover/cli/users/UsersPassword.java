package dev.handover.cli.users;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import dev.handover.people.Permission;
import dev.handover.people.Person;
import dev.handover.people.Roster;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets a password: one's own with the old one, somebody else's as administrator. */
@Command(
    name = "password",
    description = {
      "Set a password: your own, with the old one; or somebody else's, as administrator.",
      "All tokens of that person are revoked with it."
    })
final class UsersPassword implements Callable<Integer> {
  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Whose; yours where you leave it out.")
  private String name;

  @Option(
      names = "--old-password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the old password; otherwise it is typed.")
  private Path old;

  @Mixin private PasswordOption password;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      People people = new People(ledger, HubClock.utc());
      Proof.requireAny(people);
      Optional<Person> asking = workplace.person();
      String whose =
          Optional.ofNullable(name)
              .or(() -> asking.map(Person::name))
              .orElseThrow(
                  () ->
                      new HandoverException(
                          ExitCode.NOT_PERMITTED, "HUB-CLI-63", "say who you are with --name"));
      if (asking.isEmpty() || asking.get().name().equals(whose)) {
        proveOldPassword(workplace, people, whose);
      } else {
        Proof.requireUndertaken(asking.get());
        workplace.require(Permission.MANAGE_PEOPLE, "--name", ledger);
      }
      char[] fresh = password.fresh(whose);
      try {
        new Roster(ledger, HubClock.utc()).password(whose, fresh, workplace.actor());
      } finally {
        Arrays.fill(fresh, '\0');
      }
      printed.result(
          Map.of("name", whose),
          () -> printed.line(whose + " has another password; make tokens anew"));
      return 0;
    }
  }

  private void proveOldPassword(Workplace workplace, People people, String whose) {
    char[] typed =
        old == null
            ? PasswordOption.typed("Old password of " + whose + ": ")
            : PasswordOption.inFile(old);
    try {
      workplace.actAs(people.signIn(whose, typed, Proof.FROM));
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
