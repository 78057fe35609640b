package dev.handover.people;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id (RFC 9106): 19 MiB, two passes, one lane, as OWASP recommends;
 * what is typed is brought to NFKC first (NIST SP 800-63B, 3.1.1.2), so that every keyboard gives
 * the same.
 */
final class Passwords {
  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  static final int FEWEST = 12;
  private static final int MOST = 1_024;

  /** Nobody's; looked at for unknown names, so that they take as long as known ones. */
  static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$nLXXpzULsiWMw1qIkVPHEQ"
          + "$+stHrWBHtVSHd1fxVESTBAuHspmPs698RXlgtNj+bdQ";

  private static final Argon2PasswordEncoder ARGON =
      new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY_KIB, PASSES);

  /** So that many who sign in at once wait for each other, and do not take all memory. */
  private static final Semaphore AT_ONCE = new Semaphore(3);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Passwords() {}

  /** The hash of a new password; CONFIGURATION where it is too easily guessed. */
  static String hash(String name, char[] password) {
    String text = normal(password);
    if (text.codePointCount(0, text.length()) < FEWEST) {
      throw refused("a password has at least " + FEWEST + " characters; take several words");
    }
    if (text.length() > MOST) {
      throw refused("a password has at most " + MOST + " characters");
    }
    if (text.strip().toLowerCase(Locale.ROOT).equals(name)) {
      throw refused("a password is not the name; take several words");
    }
    if (text.codePoints().distinct().count() < 4) {
      throw refused("a password of so few different characters is guessed at once");
    }
    return alone(() -> ARGON.encode(text));
  }

  static boolean matches(char[] password, String hash) {
    String text = normal(password);
    return alone(() -> ARGON.matches(text.length() > MOST ? "" : text, hash));
  }

  private static <T> T alone(Supplier<T> work) {
    try {
      if (!AT_ONCE.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      AT_ONCE.release();
    }
  }

  private static HandoverException busy() {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-PPL-07",
        "too many are signing in at this moment; try again in a minute");
  }

  private static String normal(char[] password) {
    return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC);
  }

  private static HandoverException refused(String what) {
    return new HandoverException(ExitCode.CONFIGURATION, "HUB-PPL-01", what);
  }
}
