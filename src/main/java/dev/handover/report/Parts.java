package dev.handover.report;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.Question;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Sections that several documents have. */
final class Parts {
  private final Paper paper;
  private final Terms terms;
  private final CaseFile file;

  Parts(Paper paper) {
    this.paper = paper;
    this.terms = paper.terms();
    this.file = paper.dossier().deal().file();
  }

  /** Who hands over to whom, on what ground. */
  void parties() {
    paper.section("parties.title");
    paper.table(
        List.of("side", "name", "contact", "uscc", "country"),
        List.of(
            party("seller", file.seller(), file.jurisdiction().seller()),
            party("buyer", file.buyer(), file.jurisdiction().buyer())));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("case", file.id().value());
    facts.put("deal", terms.word("deal", file.deal()));
    facts.put("asks", asks());
    facts.put("purpose", file.purpose());
    facts.put("abroad", terms.say(paper.dossier().isAbroad() ? "abroad.yes" : "abroad.no"));
    paper.facts(facts);
  }

  private String asks() {
    RecordRules.Wording asks = paper.dossier().rules().deals().get(file.deal());
    return asks == null ? "" : asks.in(terms.language());
  }

  private List<String> party(String side, CaseFile.Party party, String country) {
    return List.of(
        terms.say("side." + side),
        party.name(),
        party.contact(),
        party.uscc().orElse(terms.say("page.none")),
        country);
  }

  void agreements() {
    paper.section("agreements.title");
    if (file.agreements().isEmpty()) {
      paper.say("agreements.none");
      return;
    }
    paper.table(
        List.of("agreement", "valid", "sha256"),
        file.agreements().stream()
            .map(
                each ->
                    List.of(
                        terms.word("agreement", each.kind()),
                        each.valid(),
                        each.sha256().orElse(terms.say("agreements.no-digest"))))
            .toList());
  }

  /** Kinds of data, each with the fields that travel. */
  void kinds() {
    paper.section("kinds.title");
    paper.say("kinds.lead");
    Map<DataClass, TreeSet<String>> fields = new EnumMap<>(DataClass.class);
    for (Mapping mapping : mappings()) {
      for (Mapping.Field each : mapping.carry()) {
        fields
            .computeIfAbsent(each.dataClass(), any -> new TreeSet<>())
            .add(mapping.entity() + "." + each.to());
      }
    }
    paper.table(
        List.of("class", "fields"),
        fields.entrySet().stream()
            .map(each -> List.of(className(each.getKey()), String.join(", ", each.getValue())))
            .toList());
  }

  /** Every field that travels and how, and every column that stays. */
  void fields() {
    paper.section("fields.title");
    for (Mapping mapping : mappings()) {
      paper.heading(mapping.entity() + " (v" + mapping.version() + ")");
      List<List<String>> rows = new ArrayList<>();
      for (Mapping.Field each : mapping.carry()) {
        String treat = each.treat().map(Mapping.Step::name).orElse("keep");
        rows.add(List.of(each.to(), className(each.dataClass()), terms.word("treat", treat)));
      }
      for (Mapping.Withheld each : mapping.withhold()) {
        rows.add(List.of(each.field(), terms.say("fields.withheld"), each.reason()));
      }
      paper.table(List.of("field", "class", "treatment"), rows);
    }
  }

  /** What became of every record that was read. */
  void outcomes() {
    paper.section("outcomes.title");
    paper.say("outcomes.lead");
    paper.answer(Question.OUTCOMES);
    paper.answer(Question.ENTITIES);
    paper.heading(terms.say("reasons.title"));
    paper.answer(Question.REASONS);
  }

  void measures() {
    paper.section("measures.title");
    paper.list(
        List.of(
            terms.say("measure.deny"),
            terms.say("measure.treat", treated()),
            terms.say("measure.seal." + file.delivery().seal()),
            terms.say("measure.rest"),
            terms.say("measure.access", paper.number(Question.PEOPLE, "undertaken")),
            terms.say("measure.chain", paper.number(Question.CHAIN, "entries")),
            terms.say("measure.reconcile")));
  }

  private long treated() {
    return mappings().stream()
        .flatMap(each -> each.carry().stream())
        .filter(each -> each.treat().isPresent())
        .count();
  }

  long carried() {
    return mappings().stream().mapToLong(each -> each.carry().size()).sum();
  }

  long withheld() {
    return mappings().stream().mapToLong(each -> each.withhold().size()).sum();
  }

  List<Mapping> mappings() {
    return paper.dossier().deal().mappings();
  }

  String className(DataClass each) {
    return each.said(terms.language());
  }
}
