package dev.handover.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which language a document for people is written. */
public enum Language {
  EN(Locale.ENGLISH),
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** As HTML and BCP 47 name it: {@code en} or {@code zh-CN}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  Locale locale() {
    return locale;
  }

  /**
   * The terminal's language. The environment is asked first: Java knows only locales that are
   * installed, and a container has none.
   */
  static Language ofTerminal(Map<String, String> environment, String ofJava) {
    Optional<String> told =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isBlank())
            .findFirst();
    return told.orElse(ofJava).toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
  }

  public static Language ofTerminal() {
    return ofTerminal(System.getenv(), System.getProperty("user.language", ""));
  }
}
