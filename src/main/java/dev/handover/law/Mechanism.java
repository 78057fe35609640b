package dev.handover.law;

/** What must be in place before personal data leaves the country, the lightest first. */
public enum Mechanism {
  NONE,
  /** A standard contract that was filed, or a certification. */
  CONTRACT,
  /** A security assessment that was passed. */
  ASSESSMENT;

  /** Whether it does where another is asked for: the heavier stands for the lighter. */
  public boolean covers(Mechanism asked) {
    return compareTo(asked) >= 0;
  }
}
