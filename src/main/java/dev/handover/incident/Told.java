package dev.handover.incident;

import java.util.Optional;

/**
 * What only people know of an incident, in their words.
 *
 * @param advice what the individual can do
 * @param officer who is asked about data protection, and how
 */
public record Told(
    Optional<String> cause,
    Optional<String> harm,
    Optional<String> remedy,
    Optional<String> advice,
    Optional<String> contact,
    Optional<String> officer) {
  /** Nothing yet: the drafts say what is to be filled in. */
  public static final Told NOTHING =
      new Told(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
