package dev.handover.cli;

import dev.handover.mapping.DataClass;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of documents for people, in one language, from {@code words*.properties}. */
public final class Words {
  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "dev.handover.cli.words",
            language.locale(),
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Words in(Language language) {
    return new Words(language);
  }

  public Language language() {
    return language;
  }

  /** What a class of data is called. */
  public String of(DataClass dataClass) {
    return dataClass.said(language.locale().getLanguage());
  }

  /** A sentence, its {@code %s} and {@code %,d} filled in. */
  public String say(String key, Object... with) {
    return String.format(Locale.ROOT, bundle.getString(key), with);
  }

  /** The same where there is such a sentence. */
  public Optional<String> find(String key, Object... with) {
    return bundle.containsKey(key) ? Optional.of(say(key, with)) : Optional.empty();
  }

  /** What is wrong with a record that breaks a rule. */
  public String why(String rule, String otherwise) {
    return find("rule." + rule + ".why").orElse(otherwise.isEmpty() ? rule : otherwise);
  }

  /** What the seller, or whoever keeps the mapping, does about it. */
  public String remedy(String rule) {
    return find("rule." + rule + ".do").orElseGet(() -> say("rule.do"));
  }
}
