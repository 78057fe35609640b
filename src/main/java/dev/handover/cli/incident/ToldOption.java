package dev.handover.cli.incident;

import dev.handover.incident.Told;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What only people know, for the drafts. */
final class ToldOption {
  @Option(names = "--cause", paramLabel = "TEXT", description = "For the drafts: why it happened.")
  private String cause;

  @Option(names = "--harm", paramLabel = "TEXT", description = "For the drafts: the possible harm.")
  private String harm;

  @Option(names = "--remedy", paramLabel = "TEXT", description = "For the drafts: what was done.")
  private String remedy;

  @Option(
      names = "--advice",
      paramLabel = "TEXT",
      description = "For the drafts: what the individual can do.")
  private String advice;

  @Option(names = "--contact", paramLabel = "TEXT", description = "For the drafts: whom to ask.")
  private String contact;

  @Option(
      names = "--officer",
      paramLabel = "TEXT",
      description = "For the drafts: the data protection officer, and how to reach that person.")
  private String officer;

  Told words() {
    return new Told(
        Optional.ofNullable(cause),
        Optional.ofNullable(harm),
        Optional.ofNullable(remedy),
        Optional.ofNullable(advice),
        Optional.ofNullable(contact),
        Optional.ofNullable(officer));
  }
}
