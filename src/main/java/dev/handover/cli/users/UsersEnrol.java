package dev.handover.cli.users;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.keys.Certificate;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import dev.handover.people.Person;
import dev.handover.people.Roster;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says by which key somebody signs what he approves. */
@Command(
    name = "enrol",
    description = {
      "Say by which key of yours you sign approvals, OpenPGP or SM2; the secret key stays with you.",
      "Another key takes the place of the one before: what you approved with that and was not used"
          + " yet is approved no more."
    })
final class UsersEnrol implements Callable<Integer> {
  @Mixin private Proof proof;

  @Option(
      names = "--certificate",
      required = true,
      paramLabel = "FILE",
      description = "Your certificate, as gpg --export or openssl req -x509 writes it.")
  private Path file;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Certificate certificate = Certificate.read(file);
    try (Ledger ledger = workplace.ledger()) {
      People people = new People(ledger, HubClock.utc());
      Person person = proof.of(workplace, people);
      Proof.requireUndertaken(person);
      new Roster(ledger, HubClock.utc()).enrol(person.name(), certificate, person.name());
      printed.result(
          Map.of("name", person.name(), "fingerprint", certificate.fingerprint()),
          () ->
              printed.line(
                  person.name() + " signs with " + certificate.fingerprint() + " from now on"));
      return 0;
    }
  }
}
