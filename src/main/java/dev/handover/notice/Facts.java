package dev.handover.notice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.NoticeRules.Language;
import dev.handover.ledger.NoticeState;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.YamlFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What a case's notices tell, in one language, by the places of a template. */
final class Facts {
  /** Stays as it is until a message goes out. */
  static final String REFERENCE = "reference";

  private final Case deal;
  private final Path folder;
  private final Language language;
  private final Properties words;

  private Facts(Case deal, Path folder, Language language) {
    this.deal = deal;
    this.folder = folder;
    this.language = language;
    this.words = words(language);
  }

  /** By place; an empty text is a fact that is not known or does not apply. */
  static Map<String, String> of(
      Case deal,
      Path folder,
      Duties duties,
      Optional<NoticeState.Publication> published,
      Language language) {
    Facts facts = new Facts(deal, folder, language);
    CaseFile file = deal.file();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("seller.name", file.seller().name());
    all.put("seller.contact", file.seller().contact());
    all.put("buyer.name", file.buyer().name());
    all.put("buyer.contact", file.buyer().contact());
    all.put("deal", facts.say("deal." + file.deal()));
    all.put("purpose", file.purpose());
    all.put("method", facts.say("method"));
    all.put("kinds", facts.kinds());
    all.put("retention", facts.retention());
    all.put("source", facts.say("source"));
    all.put("basis", duties.basis(language));
    all.put("consent", duties.consent(language));
    all.put("rights", duties.rights(language));
    all.put("complaint", duties.complaint(language));
    all.put("objection", facts.objection());
    all.put("statement", published.map(NoticeState.Publication::where).orElse(""));
    all.put(REFERENCE, "{{" + REFERENCE + "}}");
    return all;
  }

  private static Properties words(Language language) {
    Properties words = new Properties();
    String name = "/notice/words." + language.word() + ".properties";
    try (Reader reader =
        new InputStreamReader(Facts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String say(String key, Object... with) {
    return words.getProperty(key).formatted(with);
  }

  /** The classes of what travels, whatever is read for checks alone left out. */
  private String kinds() {
    Set<DataClass> classes = new TreeSet<>();
    for (Mapping mapping : deal.mappings()) {
      mapping.carry().stream()
          .filter(each -> each.treat().filter(t -> t.name().equals("drop")).isEmpty())
          .map(Mapping.Field::dataClass)
          .forEach(classes::add);
    }
    return String.join(
        say("and"), classes.stream().map(each -> each.said(language.word())).toList());
  }

  /** What the mappings say under {@code retain}; empty where none says anything. */
  private String retention() {
    Set<String> lines = new LinkedHashSet<>();
    for (Mapping mapping : deal.mappings()) {
      YamlFile.read(folder.resolve(mapping.entity() + ".yaml"), "MAP")
          .root()
          .path("retain")
          .forEach(each -> lines.add(retained(each)));
    }
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n" + say("retention.recipient");
  }

  private String retained(JsonNode rule) {
    String named = rule.path("class").asText();
    String what =
        named.equals("*")
            ? say("class.other")
            : DataClass.valueOf(named.toUpperCase(Locale.ROOT)).said(language.word());
    Period keep = Period.parse(rule.path("keep").asText());
    JsonNode start = rule.path("after");
    String after = start.isObject() ? start.path("what").asText() : start.asText("acknowledged");
    String ground = rule.path("ground").asText("");
    String text =
        keep.isZero() && after.equals("acknowledged")
            ? say("retention.none", what)
            : say(kept(after), what, keep.isZero() ? say("days", 0) : time(keep));
    return ground.isEmpty() ? text : text + say("retention.ground", ground);
  }

  private static String kept(String after) {
    return after.equals("acknowledged") ? "retention.kept" : "retention.kept." + after;
  }

  private String time(Period time) {
    StringBuilder text = new StringBuilder();
    append(text, time.getYears(), "years");
    append(text, time.getMonths(), "months");
    append(text, time.getDays(), "days");
    return text.toString();
  }

  private void append(StringBuilder text, int number, String unit) {
    if (number > 0) {
      text.append(text.isEmpty() || language == Language.ZH ? "" : " ").append(say(unit, number));
    }
  }

  private String objection() {
    return deal.file()
        .notice()
        .filter(rules -> !rules.window().isZero())
        .map(rules -> say("objection", rules.window().getDays(), deal.file().seller().contact()))
        .orElse("");
  }
}
