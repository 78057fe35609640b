package dev.handover.cli.preview;

import dev.handover.cli.Words;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.record.Html;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The mappings in words: which field travels how, what is asked of people, what stays behind. */
final class MappingSection {
  private final Html html;
  private final Words words;
  private final Treatments treatments;

  MappingSection(Html html, Words words) {
    this.html = html;
    this.words = words;
    this.treatments = new Treatments(words);
  }

  void write(List<Mapping> mappings) {
    html.element("h2", words.say("page.mapping"));
    html.element("p class=\"soft\"", words.say("page.never"));
    mappings.forEach(this::write);
  }

  private void write(Mapping mapping) {
    html.element("h3", mapping.entity());
    html.element(
        "p",
        words.say(
            "page.mapping.lead",
            mapping.entity(),
            mapping.from().table(),
            mapping.version(),
            mapping.carry().size(),
            classes(mapping),
            mapping.withhold().size()));
    List<String> asked = asked(mapping.who());
    if (!asked.isEmpty()) {
      html.element("p", words.say("page.asks", String.join("; ", asked)));
    }
    html.raw("<table class=\"stack\">\n");
    html.head(
        words.say("page.field"),
        words.say("page.column"),
        words.say("page.class"),
        words.say("page.treatment"));
    html.raw("<tbody>\n");
    for (Mapping.Field field : mapping.carry()) {
      html.raw("<tr>").cell(words.say("page.field"), field.to());
      html.cell(words.say("page.column"), String.join(", ", field.columns()));
      html.cell(words.say("page.class"), word(field.dataClass()));
      html.cell(words.say("page.treatment"), treatments.say(field)).raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
    if (!mapping.withhold().isEmpty()) {
      stays(mapping);
    }
  }

  private void stays(Mapping mapping) {
    html.raw("<table class=\"stack\">\n");
    html.head(words.say("page.stays"), words.say("page.reason"));
    html.raw("<tbody>\n");
    for (Mapping.Withheld each : mapping.withhold()) {
      html.raw("<tr>").cell(words.say("page.stays"), each.field());
      html.cell(words.say("page.reason"), each.reason()).raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  private String classes(Mapping mapping) {
    Map<DataClass, Integer> counts = new LinkedHashMap<>();
    mapping.carry().forEach(field -> counts.merge(field.dataClass(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(each -> words.say("page.count", each.getValue(), word(each.getKey())))
        .collect(Collectors.joining(", "));
  }

  private List<String> asked(Mapping.Who who) {
    List<String> asked = new ArrayList<>();
    for (Mapping.Consent each : who.consents()) {
      asked.add(
          each.classes().isEmpty()
              ? words.say("page.asks.consent", each.field(), list(each.granted()))
              : words.say(
                  "page.asks.consent.classes",
                  each.field(),
                  list(each.granted()),
                  list(each.classes().stream().map(this::word).toList())));
    }
    who.doNotContact()
        .ifPresent(
            each -> asked.add(words.say("page.asks.contact", each.field(), list(each.is()))));
    who.minors().ifPresent(each -> asked.add(words.say("page.asks.minors", each.under())));
    who.objections().ifPresent(each -> asked.add(words.say("page.asks.objections")));
    return asked;
  }

  private String word(DataClass dataClass) {
    return words.of(dataClass);
  }

  private static String list(Collection<String> words) {
    return String.join(", ", new TreeSet<>(words));
  }
}
