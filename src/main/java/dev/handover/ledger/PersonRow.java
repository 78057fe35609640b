package dev.handover.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person as the ledger keeps him.
 *
 * @param roles as words
 * @param password a hash with its parameters; empty for who is removed
 * @param failures sign-ins refused in a row
 * @param refusedUntil until when no sign-in is looked at, after too many of them
 */
public record PersonRow(
    String name,
    Set<String> roles,
    String password,
    boolean locked,
    int failures,
    Optional<Instant> refusedUntil,
    Instant addedAt,
    Optional<Instant> removedAt) {
  public PersonRow {
    roles = Set.copyOf(roles);
  }

  /** Neither locked nor removed. */
  public boolean isHere() {
    return !locked && removedAt.isEmpty();
  }

  public PersonRow withRoles(Set<String> others) {
    return new PersonRow(
        name, others, password, locked, failures, refusedUntil, addedAt, removedAt);
  }

  public PersonRow withLock(boolean locks) {
    return new PersonRow(name, roles, password, locks, failures, refusedUntil, addedAt, removedAt);
  }

  public PersonRow withFailures(int count, Optional<Instant> until) {
    return new PersonRow(name, roles, password, locked, count, until, addedAt, removedAt);
  }

  public PersonRow withPassword(String hash) {
    return new PersonRow(name, roles, hash, locked, 0, Optional.empty(), addedAt, removedAt);
  }

  /** Without password and roles, for good. */
  public PersonRow removed(Instant at) {
    return new PersonRow(name, Set.of(), "", true, 0, Optional.empty(), addedAt, Optional.of(at));
  }

  /** Never the password's hash. */
  @Override
  public String toString() {
    return "PersonRow[" + name + ", " + roles + (isHere() ? "" : ", locked or removed") + "]";
  }
}
