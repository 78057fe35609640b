package dev.handover.people;

import java.util.Set;

/**
 * Somebody who has proved who he is.
 *
 * @param name as he signs in, lower case; it stands in the audit chain as the actor
 * @param undertaken whether he has accepted the present confidentiality undertaking
 */
public record Person(String name, Set<Role> roles, boolean undertaken) {
  public Person {
    roles = Set.copyOf(roles);
  }

  /** Whether one of his roles allows it; what he has undertaken is asked separately. */
  public boolean may(Permission permission) {
    return permission.roles().stream().anyMatch(roles::contains);
  }
}
