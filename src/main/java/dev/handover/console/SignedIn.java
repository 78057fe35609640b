package dev.handover.console;

import dev.handover.people.Person;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who has proved who he is, as Spring carries him through a request. */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;
  private final transient Person person;

  SignedIn(Person person) {
    super(List.of());
    this.person = person;
    setAuthenticated(true);
  }

  Person person() {
    return person;
  }

  @Override
  public String getName() {
    return person.name();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return person.name();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedIn signedIn && person.equals(signedIn.person);
  }

  @Override
  public int hashCode() {
    return Objects.hash(person);
  }
}
