package dev.handover.console;

import dev.handover.people.Person;
import dev.handover.people.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A secret made at each start, in a file that only the hub's own user can read. It stands in for
 * people while nobody is enrolled, and shows afterwards that a command comes from that user, whose
 * files may be read and written. Whoever reads it could as well open ledger and keystore.
 */
final class OwnerToken {
  private final String secret;
  private final Staff staff;

  OwnerToken(Staff staff) {
    this.staff = staff;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.secret = HexFormat.of().formatHex(random);
  }

  String secret() {
    return secret;
  }

  /** The owner, if that is the secret and nobody is enrolled still. */
  Optional<Person> owner(CharSequence told) {
    return isSecret(told) ? owner() : Optional.empty();
  }

  /** Whether somebody could read the file: then he is, to the operating system, the hub's user. */
  boolean isSecret(CharSequence told) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), told.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The owner while nobody is enrolled: he acts under the name the operating system knows. */
  Optional<Person> owner() {
    return staff.any().getAsBoolean()
        ? Optional.empty()
        : Optional.of(
            new Person(System.getProperty("user.name", "owner"), Set.of(Role.values()), true));
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "OwnerToken";
  }
}
