package dev.handover.report;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of documents in one language, from {@code terms*.properties}. */
public final class Terms {
  private final Locale locale;
  private final ResourceBundle bundle;

  private Terms(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "dev.handover.report.terms",
            locale,
            Terms.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * @param tag {@code en} or {@code zh-CN}
   */
  public static Terms in(String tag) {
    return new Terms(Locale.forLanguageTag(tag));
  }

  /** {@code zh} or {@code en}. */
  public String language() {
    return locale.getLanguage();
  }

  /** As HTML names it: {@code zh-CN}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** A sentence, its {@code %s} filled in. */
  String say(String key, Object... with) {
    String text = bundle.getString(key);
    return with.length == 0 ? text : String.format(Locale.ROOT, text, with);
  }

  /** The same where there are words for it. */
  Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /** What is written in the hub's own words, where it has no others. */
  String word(String group, String word) {
    return find(group + "." + word.replace(' ', '_')).orElse(word);
  }
}
