package dev.handover.watch;

/** The acts of the audit chain that detectors know. */
final class Acts {
  static final String BEGUN = "run running";
  static final String RESUMED = "run resumed";
  static final String DELIVERED = "manifest signed";
  static final String REFUSED = "run refused";
  static final String HOST_KEY = "host key refused";
  static final String SIGN_IN = "sign-in refused";
  static final String SHOWN = "quarantined record shown in clear";
  static final String EXPORTED = "quarantine exported";

  private Acts() {}
}
