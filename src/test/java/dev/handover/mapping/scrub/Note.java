package dev.handover.mapping.scrub;

import java.util.List;

/** An invented note and where in it the values stand that must not travel. */
record Note(String text, List<Label> labels) {
  /**
   * One value.
   *
   * @param plain as one would write it in a form: digits, letters and {@code @} alone
   */
  record Label(Kind kind, int start, int end, String plain) {}

  @Override
  public String toString() {
    return text;
  }
}
