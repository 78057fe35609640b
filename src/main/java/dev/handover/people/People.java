package dev.handover.people;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Note;
import dev.handover.ledger.PersonRow;
import dev.handover.ledger.Persons;
import dev.handover.ledger.Tokens;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is here: signs people in, locks out who guesses, remembers what they undertook. */
public final class People {
  /** Who was refused under a name that nobody has; what was typed may be a password. */
  public static final String UNKNOWN = "unknown person";

  private static final String REFUSED = "sign-in refused";
  private static final int FREE_FAILURES = 5;
  private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
  private static final Duration LONGEST_LOCK = Duration.ofDays(1);

  /** How exactly the last use of a token is known: not each request is worth a write. */
  private static final Duration USE_NOTED = Duration.ofMinutes(5);

  private final Ledger ledger;
  private final Persons persons;
  private final Clock clock;
  private final Undertaking undertaking;
  private final Refusals refusals;

  public People(Ledger ledger, Clock clock) {
    this(ledger, clock, Undertaking.present());
  }

  People(Ledger ledger, Clock clock, Undertaking undertaking) {
    this.ledger = ledger;
    this.persons = ledger.persons();
    this.clock = clock;
    this.undertaking = undertaking;
    this.refusals = new Refusals(ledger, clock);
  }

  /** Whether anybody was enrolled yet; until then whoever holds keystore and ledger acts alone. */
  public boolean any() {
    return persons.any();
  }

  /**
   * Signs in with a password; noted in the audit chain, good or not, but what can be repeated
   * without end (unknown names, who is locked out) at most once a minute.
   *
   * @param from where it came from: console, command line
   * @throws dev.handover.record.HandoverException NOT_PERMITTED, with the same words whether the
   *     name or the password is wrong, and with others where the person is locked out
   */
  public Person signIn(String name, char[] password, String from) {
    String known = name.strip().toLowerCase(Locale.ROOT);
    Instant now = clock.instant();
    // Counted before the password is looked at, so that many at once are not more than one by one.
    boolean[] waits = {false};
    Optional<PersonRow> row =
        persons.count(
            known,
            person -> {
              waits[0] = person.refusedUntil().filter(now::isBefore).isPresent();
              return waits[0] ? person : failed(person, now);
            });
    if (waits[0]) {
      // the words tell that the name is known, so no password need be looked at for that
      refusals.note(known, REFUSED, from + ", locked out");
      throw lockedOut(row.orElseThrow().refusedUntil().orElseThrow());
    }
    boolean right = matches(known, password, row);
    if (row.isEmpty()) {
      refusals.note(UNKNOWN, REFUSED, from);
      throw wrong();
    }
    if (!right) {
      note(known, REFUSED, from + ", wrong password");
      throw wrong();
    }
    if (row.get().locked()) {
      note(known, REFUSED, from + ", locked");
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-PPL-04",
          "you are locked; an administrator unlocks you with: handover users unlock");
    }
    PersonRow here =
        persons
            .change(
                known,
                person -> person.withFailures(0, Optional.empty()),
                Note.ofHub(known, "signed in", from))
            .filter(PersonRow::isHere)
            .orElseThrow(People::wrong);
    return person(here);
  }

  /** What was not looked at counts as no failure. */
  private boolean matches(String name, char[] password, Optional<PersonRow> row) {
    try {
      return Passwords.matches(password, row.map(PersonRow::password).orElse(Passwords.NOBODYS));
    } catch (HandoverException busy) {
      persons.count(
          name,
          person -> person.withFailures(Math.max(person.failures() - 1, 0), Optional.empty()));
      throw busy;
    }
  }

  /** The person whose token that is, if it is good still; the token is kept as a digest only. */
  public Optional<Person> byToken(String token) {
    Optional<Tokens.Token> found = token(token);
    if (found.isEmpty()) {
      refusals.note(UNKNOWN, REFUSED, "unknown token");
    }
    return found.flatMap(this::bearer);
  }

  /** The same without a note of a token that nobody ever had: whoever asks counts those. */
  public Optional<Person> byTokenUnnoted(String token) {
    return token(token).flatMap(this::bearer);
  }

  private Optional<Tokens.Token> token(String token) {
    return ledger.tokens().find(Sha256.hex(token.strip()));
  }

  private Optional<Person> bearer(Tokens.Token known) {
    Instant now = clock.instant();
    Optional<Person> person = known.isGood(now) ? find(known.name()) : Optional.empty();
    if (person.isEmpty()) {
      String why =
          known.revokedAt().isPresent() ? "revoked" : known.isGood(now) ? "locked" : "expired";
      refusals.note(known.name(), REFUSED, "token " + known.id() + ", " + why);
    } else if (known.usedAt().filter(used -> used.plus(USE_NOTED).isAfter(now)).isEmpty()) {
      ledger.tokens().used(known.id(), now);
    }
    return person;
  }

  /** The person of that name who is not locked or gone: asked anew with each request. */
  public Optional<Person> find(String name) {
    return persons.find(name).filter(PersonRow::isHere).map(this::person);
  }

  /** Stands for his present password, and says nothing of it: another with each new one. */
  public Optional<String> passwordMark(String name) {
    return persons.find(name).filter(PersonRow::isHere).map(row -> Sha256.hex(row.password()));
  }

  /** What everybody undertakes before the first use. */
  public Undertaking undertaking() {
    return undertaking;
  }

  /** Notes that the person has accepted that version; refused where it is not the present one. */
  public void accept(String name, String version) {
    if (!undertaking.version().equals(version)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-PPL-05",
          "that is not the present version of the undertaking; read it and accept "
              + undertaking.version());
    }
    String here = find(name).orElseThrow(People::wrong).name();
    persons.accept(
        here, version, clock.instant(), Note.ofHub(here, "undertaking accepted", version));
  }

  Person person(PersonRow row) {
    return new Person(
        row.name(),
        row.roles().stream().map(Role::named).collect(Collectors.toSet()),
        persons.hasAccepted(row.name(), undertaking.version()));
  }

  private void note(String actor, String act, String detail) {
    ledger.audit().append(actor, act, AuditChain.HUB, detail);
  }

  /** 15 minutes from the fifth refusal on, twice as long with each further one, at most a day. */
  private static PersonRow failed(PersonRow person, Instant now) {
    int failures = Math.min(person.failures() + 1, 1_000);
    if (failures < FREE_FAILURES) {
      return person.withFailures(failures, Optional.empty());
    }
    Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(failures - FREE_FAILURES, 10));
    Duration held = lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    return person.withFailures(failures, Optional.of(now.plus(held)));
  }

  private static HandoverException wrong() {
    return new HandoverException(
        ExitCode.NOT_PERMITTED, "HUB-PPL-02", "name or password is wrong; try again");
  }

  private static HandoverException lockedOut(Instant until) {
    return new HandoverException(
        ExitCode.NOT_PERMITTED,
        "HUB-PPL-03",
        "too many sign-ins were refused; try again after "
            + until.truncatedTo(ChronoUnit.SECONDS)
            + ", or ask an administrator to unlock you");
  }
}
