package dev.handover.report;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Figures;
import dev.handover.mapping.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the numbers were found, and of which files the rest was taken. */
final class Annex {
  private final Paper paper;

  Annex(Paper paper) {
    this.paper = paper;
  }

  void write() {
    paper.section("annex.title");
    paper.say("annex.lead");
    List<List<String>> sources = new ArrayList<>();
    CaseFile file = paper.dossier().deal().file();
    sources.add(List.of("case.yaml", "–", file.digest()));
    for (Mapping each : paper.dossier().deal().mappings()) {
      sources.add(List.of(each.entity() + ".yaml", "v" + each.version(), each.digest()));
    }
    paper
        .dossier()
        .packs()
        .forEach(
            pack ->
                sources.add(
                    List.of("law/" + pack.id() + ".yaml", "" + pack.from(), pack.digest())));
    AuditChain.Head head = paper.dossier().ledger().audit().head();
    sources.add(List.of(paper.terms().say("annex.head"), "" + head.sequence(), head.hash()));
    paper.table(List.of("file", "version", "sha256"), sources);
    int number = 0;
    for (Figures.Answer each : paper.asked().values()) {
      number++;
      paper.heading("[" + number + "]  " + paper.terms().say("question." + each.question().word()));
      paper.code(each.sql());
      if (each.rows().size() == 1) {
        paper.note("annex.gave", summary(each));
      } else if (each.rows().isEmpty()) {
        paper.note("annex.none");
      } else {
        paper.note("annex.rows", each.rows().size());
      }
    }
  }

  private static String summary(Figures.Answer answer) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      row.put(answer.columns().get(i), answer.rows().get(0).get(i).toString());
    }
    return row.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Every number of an answer, named by the row's words and the column. */
  static List<Figure> figures(Figures.Answer answer) {
    List<Figure> figures = new ArrayList<>();
    for (List<Object> row : answer.rows()) {
      String words =
          row.stream()
              .filter(String.class::isInstance)
              .map(each -> "." + each)
              .collect(Collectors.joining());
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i) instanceof Long value) {
          String name = answer.question().word() + words + "." + answer.columns().get(i);
          figures.add(new Figure(name, value, answer.sql()));
        }
      }
    }
    return figures;
  }
}
