package dev.handover.console;

import dev.handover.people.Person;
import dev.handover.record.HandoverException;
import java.util.Arrays;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Has the people sign in by name and password; their words reach the login page as they are. */
final class PasswordCheck implements AuthenticationProvider {
  private final Staff staff;
  private final OwnerToken token;

  PasswordCheck(Staff staff, OwnerToken token) {
    this.staff = staff;
    this.token = token;
  }

  @Override
  public Authentication authenticate(Authentication told) {
    char[] password = String.valueOf(told.getCredentials()).toCharArray();
    try {
      return token
          .owner(new String(password))
          .map(SignedIn::asOwner)
          .orElseGet(() -> person(told.getName(), password));
    } catch (HandoverException e) {
      throw new BadCredentialsException(e.plainMessage());
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private SignedIn person(String name, char[] password) {
    Person person = staff.signsIn().signIn(name, password, "console");
    return SignedIn.byPassword(person, staff.passwordMark().apply(person.name()).orElse(""));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
