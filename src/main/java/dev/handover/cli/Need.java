package dev.handover.cli;

import dev.handover.people.Permission;
import java.util.Optional;

/**
 * What a command needs before it begins.
 *
 * @param permission empty where no role gives it
 * @param undertaken whether who gives a token must have accepted the undertaking
 */
public record Need(Kind kind, Optional<Permission> permission, boolean undertaken) {

  /** How it is asked for. */
  public enum Kind {
    /** Touches neither ledger nor keystore: anybody. */
    NOTHING,
    /** The operating system's user who holds the passphrase: the hub is its own actor. */
    HUB,
    /** A person for himself, by his token or by name and password, which the command asks for. */
    ONESELF,
    /** A person who has the permission; asked before anything else. */
    PERSON,
    /** The same for a command that touches neither ledger nor keystore. */
    PERSON_ONLY,
    /** The same, but only once the command wants ledger or keystore: it can do without. */
    PERSON_AT_LEDGER
  }

  static Need nothing() {
    return new Need(Kind.NOTHING, Optional.empty(), false);
  }

  static Need hub() {
    return new Need(Kind.HUB, Optional.empty(), false);
  }

  static Need oneself(boolean undertaken) {
    return new Need(Kind.ONESELF, Optional.empty(), undertaken);
  }

  static Need of(Permission permission) {
    return of(Kind.PERSON, permission);
  }

  static Need of(Kind kind, Permission permission) {
    return new Need(kind, Optional.of(permission), true);
  }
}
