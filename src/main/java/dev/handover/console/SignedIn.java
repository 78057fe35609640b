package dev.handover.console;

import dev.handover.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who has proved who he is, as Spring carries him through a request. */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;
  private final transient Person person;
  private final boolean owner;
  private final String passwordMark;

  private SignedIn(Person person, boolean owner, String passwordMark) {
    super(List.of());
    this.person = person;
    this.owner = owner;
    this.passwordMark = passwordMark;
    setAuthenticated(true);
  }

  /** The hub's own user, who has not said yet who he is: he may nothing. */
  static SignedIn unknown() {
    return new SignedIn(new Person("unknown", Set.of(), true), false, "");
  }

  /** For one request, by a token. */
  SignedIn(Person person) {
    this(person, false, "");
  }

  /** The owner of a hub that knows nobody, by his token. */
  static SignedIn asOwner(Person owner) {
    return new SignedIn(owner, true, "");
  }

  /**
   * By a password.
   *
   * @param mark of that password, see {@link Staff#passwordMark}
   */
  static SignedIn byPassword(Person person, String mark) {
    return new SignedIn(person, false, mark);
  }

  /** The same session's, as its person is now. */
  SignedIn as(Person now) {
    return new SignedIn(now, owner, passwordMark);
  }

  boolean isOwner() {
    return owner;
  }

  String passwordMark() {
    return passwordMark;
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
    return other instanceof SignedIn signedIn
        && owner == signedIn.owner
        && passwordMark.equals(signedIn.passwordMark)
        && person.equals(signedIn.person);
  }

  @Override
  public int hashCode() {
    return Objects.hash(person, owner, passwordMark);
  }
}
