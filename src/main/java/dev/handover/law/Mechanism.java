package dev.handover.law;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be in place before personal data leaves the country, the lightest first. */
public enum Mechanism {
  NONE,
  /** A standard contract that was filed, or a certification. */
  CONTRACT,
  /** A security assessment that was passed. */
  ASSESSMENT;

  /** As evidence names it: {@code contract}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mechanism of that word. */
  public static Optional<Mechanism> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** Whether it does where another is asked for: the heavier stands for the lighter. */
  public boolean covers(Mechanism asked) {
    return compareTo(asked) >= 0;
  }
}
