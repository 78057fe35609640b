package dev.handover.people;

import dev.handover.keys.Certificate;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Note;
import dev.handover.ledger.PersonRow;
import dev.handover.ledger.Persons;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes who is here; each change is in the audit chain with whoever made it. There is always an
 * administrator who is not locked.
 */
public final class Roster {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final int MOST_CERTIFICATE = 200_000;
  private final Ledger ledger;
  private final Persons persons;
  private final Clock clock;

  public Roster(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.persons = ledger.persons();
    this.clock = clock;
  }

  /**
   * One line of the list of people.
   *
   * @param waitsUntil while no sign-in is looked at, after too many refused ones
   * @param key the fingerprint by which he signs approvals
   */
  public record Line(
      String name,
      Set<Role> roles,
      boolean locked,
      Optional<Instant> waitsUntil,
      boolean undertaken,
      Optional<String> key) {}

  public List<Line> all(Undertaking undertaking) {
    return persons.all().stream()
        .map(
            row ->
                new Line(
                    row.name(),
                    roles(row),
                    row.locked(),
                    row.refusedUntil().filter(clock.instant()::isBefore),
                    persons.hasAccepted(row.name(), undertaking.version()),
                    persons.key(row.name()).map(Persons.Key::fingerprint)))
        .toList();
  }

  /** Adds the first of all, who must be an administrator: he lets the others in. */
  public void addFirst(String name, Set<Role> roles, char[] password, String actor) {
    if (!roles.contains(Role.ADMINISTRATOR)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-PPL-10",
          "the first person lets the others in; give him the role administrator");
    }
    add(name, roles, password, actor, true);
  }

  public void add(String name, Set<Role> roles, char[] password, String actor) {
    add(name, roles, password, actor, false);
  }

  private void add(String name, Set<Role> roles, char[] password, String actor, boolean first) {
    if (!NAME.matcher(name).matches() || name.equals(AuditChain.HUB)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-PPL-11",
          "a name is 1 to 64 lower-case letters, digits, dots, underscores and hyphens, and not hub");
    }
    PersonRow row =
        new PersonRow(
            name,
            words(required(roles)),
            Passwords.hash(name, password),
            false,
            0,
            Optional.empty(),
            clock.instant(),
            Optional.empty());
    if (!persons.add(row, first, note(actor, "person added", name + ": " + told(roles)))) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-PPL-12",
          "somebody has, or had, that name, and it stands in the audit chain; choose another");
    }
  }

  public void roles(String name, Set<Role> roles, String actor) {
    change(
        name,
        person -> keepsAdministrator(person, person.withRoles(words(required(roles)))),
        note(actor, "person's roles changed", name + ": " + told(roles)));
  }

  /** His tokens are refused while he is locked, and good again afterwards. */
  public void lock(String name, String actor) {
    change(
        name,
        person -> keepsAdministrator(person, person.withLock(true)),
        note(actor, "person locked", name));
  }

  /** Also ends the wait after too many refused sign-ins. */
  public void unlock(String name, String actor) {
    change(
        name,
        person -> person.withLock(false).withFailures(0, Optional.empty()),
        note(actor, "person unlocked", name));
  }

  /** Takes roles, password and tokens away for good; the name stays taken. */
  public void remove(String name, String actor) {
    Instant now = clock.instant();
    change(
        name,
        person -> keepsAdministrator(person, person.removed(now)),
        note(actor, "person removed", name));
    revokeAll(name, actor, now);
  }

  /** Sets another password; whoever had the old one is out, his tokens too. */
  public void password(String name, char[] password, String actor) {
    require(name);
    String hash = Passwords.hash(name, password);
    change(name, person -> person.withPassword(hash), note(actor, "person's password set", name));
    revokeAll(name, actor, clock.instant());
  }

  /** Takes a certificate as that by which the person signs approvals from now on. */
  public void enrol(String name, Certificate certificate, String actor) {
    require(name);
    certificate.requireMaySign(clock.instant());
    String text = certificate.armoured();
    if (text.length() > MOST_CERTIFICATE) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-PPL-13",
          "the certificate is larger than 200,000 characters; export it without others' signatures"
              + " (gpg --export-options export-minimal)");
    }
    if (!persons.enrol(
        name,
        certificate.fingerprint(),
        text,
        clock.instant(),
        note(actor, "key enrolled", name + ": " + certificate.fingerprint()))) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-PPL-14",
          "that key is or was somebody else's, or you replaced it once; enrol a key of your own,"
              + " and a new one");
    }
  }

  private void revokeAll(String name, String actor, Instant now) {
    ledger
        .tokens()
        .revoke(name, Optional.empty(), now, note(actor, "tokens revoked", name + ": all"));
  }

  private void require(String name) {
    if (persons.find(name).filter(row -> row.removedAt().isEmpty()).isEmpty()) {
      throw nobody();
    }
  }

  private void change(String name, UnaryOperator<PersonRow> to, Note note) {
    if (persons.change(name, to, note).isEmpty()) {
      throw nobody();
    }
  }

  private PersonRow keepsAdministrator(PersonRow was, PersonRow next) {
    boolean others =
        persons.all().stream()
            .anyMatch(each -> !each.name().equals(was.name()) && administers(each));
    if (administers(was) && !administers(next) && !others) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-PPL-15",
          "that is the last administrator; make somebody else one first: handover users roles");
    }
    return next;
  }

  private static boolean administers(PersonRow row) {
    return row.isHere() && row.roles().contains(Role.ADMINISTRATOR.word());
  }

  private static Set<Role> required(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-PPL-16", "a person has one role at least; name it");
    }
    return roles;
  }

  private static Set<String> words(Set<Role> roles) {
    return roles.stream().map(Role::word).collect(Collectors.toSet());
  }

  private static Set<Role> roles(PersonRow row) {
    return row.roles().stream()
        .map(Role::named)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private static String told(Set<Role> roles) {
    return String.join(", ", new TreeSet<>(words(roles)));
  }

  private static Note note(String actor, String act, String detail) {
    return Note.ofHub(actor, act, detail);
  }

  private static HandoverException nobody() {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-PPL-17",
        "there is nobody of that name (any more); look at: handover users list");
  }
}
