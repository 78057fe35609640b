package dev.handover.console;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the pages say, in Chinese or English. */
final class Texts {
  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "dev.handover.console.texts",
            locale,
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Chinese for whoever asks for any Chinese, else English. */
  static Texts in(Locale asked) {
    return new Texts(asked.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
  }

  boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  String tag() {
    return locale.toLanguageTag();
  }

  String say(String key, Object... with) {
    return String.format(Locale.ROOT, bundle.getString(key), with);
  }

  /** A word of the program's own, such as a run's state; as it is where there is no translation. */
  String word(String prefix, String word) {
    String key = prefix + "." + word.replace(' ', '-');
    return bundle.containsKey(key) ? bundle.getString(key) : word;
  }
}
