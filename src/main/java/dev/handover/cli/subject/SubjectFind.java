package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.rights.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells where there is anything of a person, without showing any of it. */
@Command(
    name = "find",
    description = {
      "Find a person across the source, the quarantine, what the buyer holds and every parcel.",
      "Reads the seller's database once; shows counts and no value. The audit chain notes who looked,"
          + " and for whom by a keyed digest."
    })
final class SubjectFind implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Whom whom;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      Person person = desk.find(whom.sought(), "subject looked up");
      printed.result(json(desk, person), () -> text(desk, person));
      return 0;
    }
  }

  private static Map<String, Object> json(Desk desk, Person person) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", desk.deal().file().id().value());
    json.put("known", !person.isUnknown());
    json.put("persons", person.digests().size());
    person
        .records()
        .ifPresent(records -> json.put("source", counts(records, Person.Source::entity)));
    json.put("quarantined", person.quarantined());
    json.put("held", counts(person.held(), Person.Held::entity));
    json.put(
        "parcels",
        person.parcels().stream()
            .map(
                each ->
                    Map.of("run", each.run().value(), "file", each.file(), "entity", each.entity()))
            .toList());
    json.put("requests", person.requests().stream().map(Texts::json).toList());
    return json;
  }

  private static <T> Map<String, Long> counts(List<T> all, Function<T, String> entity) {
    return all.stream().collect(Collectors.groupingBy(entity, TreeMap::new, Collectors.counting()));
  }

  private void text(Desk desk, Person person) {
    if (person.isUnknown()) {
      printed.line("nobody: neither the source nor any parcel knows such a person");
      return;
    }
    if (person.digests().size() > 1) {
      printed.line(person.digests().size() + " persons share it; ask for one of them by KEY");
    }
    printed.line(
        "at the source: "
            + person
                .records()
                .map(records -> told(counts(records, Person.Source::entity)))
                .orElse("not asked"));
    printed.line("in quarantine: " + person.quarantined());
    printed.line("the buyer holds: " + told(counts(person.held(), Person.Held::entity)));
    printed.line("in " + person.parcels().size() + " parcels:");
    person
        .parcels()
        .forEach(each -> printed.line("  " + each.run() + " " + each.entity() + " " + each.file()));
    person.requests().forEach(each -> Texts.story(desk.deal(), each).forEach(printed::line));
  }

  private static String told(Map<String, Long> counts) {
    return counts.isEmpty()
        ? "nothing"
        : counts.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "));
  }
}
