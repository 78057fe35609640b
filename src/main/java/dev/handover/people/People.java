package dev.handover.people;

import dev.handover.ledger.Ledger;
import java.time.Clock;
import java.util.Optional;

/** Who is here: signs people in, locks out who guesses, remembers what they undertook. */
public final class People {
  private final Ledger ledger;
  private final Clock clock;

  public People(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether anybody was enrolled yet; until then whoever holds keystore and ledger acts alone. */
  public boolean any() {
    throw new UnsupportedOperationException(ledger + " " + clock);
  }

  /**
   * Signs in with a password; noted in the audit chain, good or not.
   *
   * @param from where it came from: console, command line
   * @throws dev.handover.record.HandoverException NOT_PERMITTED, with the same words whether the
   *     name or the password is wrong, and with others where the person is locked out
   */
  public Person signIn(String name, char[] password, String from) {
    throw new UnsupportedOperationException();
  }

  /** The person whose token that is, if it is good still; the token is kept as a digest only. */
  public Optional<Person> byToken(String token) {
    throw new UnsupportedOperationException();
  }

  /** The person of that name who is not locked or gone: asked anew with each request. */
  public Optional<Person> find(String name) {
    throw new UnsupportedOperationException();
  }

  /** What everybody undertakes before the first use. */
  public Undertaking undertaking() {
    throw new UnsupportedOperationException();
  }

  /** Notes that the person has accepted that version; refused where it is not the present one. */
  public void accept(String name, String version) {
    throw new UnsupportedOperationException();
  }
}
