package dev.handover.cases;

import java.time.Period;
import java.util.List;
import java.util.Locale;

/**
 * How the people of a case are told of the handover.
 *
 * @param window how many days they have to object, after the day on which they were told
 * @param channels in the order in which a person is tried
 * @param languages in the order in which a message says the same
 * @param letter the delivered names of the fields that a file for a mail-merge has of each person
 */
public record NoticeRules(
    Period window, List<Channel> channels, List<Language> languages, List<String> letter) {
  public NoticeRules {
    channels = List.copyOf(channels);
    languages = List.copyOf(languages);
    letter = List.copyOf(letter);
  }

  /** How a message goes out. */
  public enum Channel {
    /** By the gateway of a provider of short messages. */
    SMS,
    MAIL,
    /** As a line in a file, of which others print letters. */
    FILE;

    /** As case files write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** In which a notice is written. */
  public enum Language {
    ZH,
    EN;

    /** As case files write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
