package dev.handover.cli.users;

import dev.handover.cli.Workplace;
import dev.handover.people.People;
import dev.handover.people.Person;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By what somebody proves that he acts for himself: his token, else name and password. */
final class Proof {
  static final String FROM = "command line";

  @Option(names = "--name", paramLabel = "NAME", description = "Who you are; not with a token.")
  private String name;

  @Mixin private PasswordOption password;

  /** Who that is; the command acts as him from now on. */
  Person of(Workplace workplace, People people) {
    Optional<Person> known = workplace.person();
    if (known.isPresent() && (name == null || name.equals(known.get().name()))) {
      return known.get();
    }
    return byPassword(workplace, people);
  }

  /** The same where a token is not enough. */
  Person byPassword(Workplace workplace, People people) {
    requireAny(people);
    String who =
        Optional.ofNullable(name)
            .or(() -> workplace.person().map(Person::name))
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.NOT_PERMITTED,
                        "HUB-CLI-63",
                        "say who you are with --name, or give your token"));
    char[] typed = password.present(who);
    try {
      Person person = people.signIn(who, typed, FROM);
      workplace.actAs(person);
      return person;
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  static void requireAny(People people) {
    if (!people.any()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-64",
          "this hub knows nobody yet; add the first person with: handover users add --role"
              + " administrator --name NAME");
    }
  }

  static void requireUndertaken(Person person) {
    if (!person.undertaken()) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-CLI-65",
          person.name()
              + " has not accepted the present confidentiality undertaking; read and accept it"
              + " with: handover users undertake --name "
              + person.name());
    }
  }
}
