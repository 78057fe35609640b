package dev.handover.cli.users;

import dev.handover.cli.Printed;
import dev.handover.cli.Seat;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import dev.handover.people.Person;
import dev.handover.people.Undertaking;
import dev.handover.record.HubClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the confidentiality undertaking, and notes who accepts it. */
@Command(
    name = "undertake",
    description = {
      "Read the confidentiality undertaking, and accept it: once before anything else, and again"
          + " when its text has changed.",
      "Without a terminal it is shown; accept it with --accept VERSION."
    })
final class UsersUndertake implements Callable<Integer> {
  @Mixin private Proof proof;

  @Option(
      names = "--accept",
      paramLabel = "VERSION",
      description = "Accept this version, which you have read, without being asked.")
  private String accepted;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      People people = new People(ledger, HubClock.utc());
      Proof.requireAny(people);
      Undertaking now = people.undertaking();
      Optional<String> version =
          accepted == null && !printed.json() ? asked(now) : Optional.ofNullable(accepted);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("version", now.version());
      if (version.isPresent()) {
        Person person = proof.of(workplace, people);
        people.accept(person.name(), version.get());
        json.put("acceptedBy", person.name());
        printed.result(
            json, () -> printed.line(person.name() + " has accepted version " + version.get()));
      } else if (printed.json()) {
        json.put("text", now.text());
        printed.result(json, () -> {});
      } else {
        printed.line("accept it with: handover users undertake --accept " + now.version());
      }
      return 0;
    }
  }

  /** Empty where nobody is at a terminal, or he does not accept. */
  private Optional<String> asked(Undertaking now) {
    printed.line(now.text());
    return Seat.console()
        .map(each -> each.readLine("Type %s to accept it: ", now.version()))
        .map(String::strip)
        .filter(now.version()::equals);
  }
}
