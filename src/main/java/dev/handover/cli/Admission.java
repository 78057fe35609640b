package dev.handover.cli;

import dev.handover.cli.Need.Kind;
import dev.handover.flow.Settings;
import dev.handover.keys.Passphrase;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import dev.handover.people.Permission;
import dev.handover.people.Person;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks who wants to use a command, once, in the ledger that the command then goes on with. While
 * the hub knows nobody, everybody may.
 */
final class Admission {
  private static final String TOKEN = "HANDOVER_TOKEN";
  private static final String TOKEN_FILE = "handover.token.file";
  private final Settings settings;
  private final String command;
  private final Need need;
  private final Optional<Path> tokenFile;
  private boolean asked;
  private Optional<Person> person = Optional.empty();

  Admission(Settings settings, String command, Need need, Optional<Path> tokenFile) {
    this.settings = settings;
    this.command = command;
    this.need = need;
    this.tokenFile = tokenFile;
  }

  /** For a person whom the serving hub has looked at, and who asks it for this command. */
  static Admission of(Seat seat, String command, Need need) {
    Admission seated = new Admission(seat.settings(), command, need, Optional.empty());
    seated.asked = true;
    // who has no role has not said yet who he is, and the command asks him
    seated.person = Optional.of(seat.person()).filter(each -> !each.roles().isEmpty());
    need.permission().ifPresent(permission -> seated.require(permission, command, seat.ledger()));
    return seated;
  }

  Optional<Person> person() {
    return person;
  }

  void actAs(Person proved) {
    person = Optional.of(proved);
  }

  /**
   * Refuses who may not, with NOT_PERMITTED.
   *
   * @return the ledger where it was opened for that and the command may want it
   */
  Optional<Ledger> admit(Supplier<Ledger> open) {
    if (asked) {
      return Optional.empty();
    }
    if (need.kind() == Kind.NOTHING) {
      throw new IllegalStateException(command + " touches what it said it would not");
    }
    asked = true;
    if (need.kind() == Kind.HUB || !Ledger.isThere(settings.ledgerUrl())) {
      return Optional.empty();
    }
    Optional<Ledger> ledger = opened(open);
    try {
      ledger.ifPresent(this::look);
    } catch (RuntimeException e) {
      ledger.ifPresent(Ledger::close);
      throw e;
    }
    if (need.kind() == Kind.PERSON_ONLY) {
      ledger.ifPresent(Ledger::close);
      return Optional.empty();
    }
    return ledger;
  }

  /** A hub that serves holds its H2 file; whether it knows anybody is then told by the marker. */
  private Optional<Ledger> opened(Supplier<Ledger> open) {
    try {
      return Optional.of(open.get());
    } catch (HandoverException e) {
      boolean without = need.kind() == Kind.PERSON_ONLY && e.exitCode() == ExitCode.BUSY;
      if (without && !EnrolledMark.isSet(settings)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void look(Ledger ledger) {
    People people = new People(ledger, HubClock.utc());
    if (!people.any()) {
      return;
    }
    Optional<String> token = token();
    if (token.isEmpty() && need.kind() == Kind.ONESELF) {
      return; // the command asks for name and password
    }
    Person found =
        people
            .byToken(
                token.orElseThrow(
                    () ->
                        refused(
                            "this hub knows its people: give your token by "
                                + TOKEN
                                + " or --token-file; make one with: handover users token")))
            .orElseThrow(
                () ->
                    refused(
                        "the token is unknown, expired or revoked, or its person is locked; make"
                            + " another with: handover users token"));
    if (need.undertaken() && !found.undertaken()) {
      throw refused(
          found.name()
              + " has not accepted the present confidentiality undertaking; read and accept it with:"
              + " handover users undertake");
    }
    person = Optional.of(found);
    need.permission().ifPresent(permission -> require(permission, command, ledger));
  }

  /** Asks for a permission where the hub knows its people. */
  void require(Permission permission, String what, Supplier<Ledger> open) {
    if (person.filter(each -> !each.may(permission)).isEmpty()) {
      return;
    }
    try (Ledger ledger = open.get()) {
      require(permission, command + " " + what, ledger);
    }
  }

  /** The same in a ledger that is open. */
  void requireIn(Ledger ledger, Permission permission, String what) {
    if (person.isPresent()) {
      require(permission, command + " " + what, ledger);
    }
  }

  private void require(Permission permission, String what, Ledger ledger) {
    Person who = person.orElseThrow();
    if (!who.may(permission)) {
      ledger
          .audit()
          .append(who.name(), "not permitted", AuditChain.HUB, what + ": " + permission.word());
      throw refused(
          who.name()
              + " may not "
              + what
              + ": it needs "
              + permission.word()
              + ", and "
              + permission.told());
    }
  }

  private Optional<String> token() {
    Optional<Path> file =
        tokenFile.or(
            () ->
                System.getenv(TOKEN) != null
                    ? Optional.empty()
                    : settings.find(TOKEN_FILE).map(settings.home()::resolve));
    if (file.isEmpty()) {
      return Optional.ofNullable(System.getenv(TOKEN));
    }
    char[] line = Passphrase.inFile(file.get(), "token");
    try {
      return Optional.of(new String(line));
    } finally {
      Arrays.fill(line, '\0');
    }
  }

  private static HandoverException refused(String what) {
    return new HandoverException(ExitCode.NOT_PERMITTED, "HUB-CLI-66", what);
  }
}
