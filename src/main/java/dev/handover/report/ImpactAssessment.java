package dev.handover.report;

import dev.handover.ledger.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the law wants weighed; what only a person can weigh is left blank. */
final class ImpactAssessment implements Template {
  private static final List<String> RISKS =
      List.of("excess", "consent", "leak", "recipient", "accuracy", "rights", "inside");

  @Override
  public void write(Paper paper) {
    Parts parts = new Parts(paper);
    paper.note("impact.blanks");
    parts.parties();
    parts.agreements();
    parts.kinds();
    paper.section("impact.need");
    paper.say("impact.need.text", parts.carried(), parts.withheld());
    paper.facts(blank("need", "sensitive", "alternatives"));
    parts.fields();
    parts.measures();
    paper.section("impact.tried");
    paper.say(
        "impact.tried.text",
        paper.number(Question.OUTCOMES, "records_read"),
        paper.number(Question.OUTCOMES, "delivered"),
        paper.number(Question.OUTCOMES, "withheld"),
        paper.number(Question.OUTCOMES, "quarantined"));
    risks(paper);
    if (paper.dossier().isAbroad()) {
      paper.section("impact.abroad");
      paper.facts(blank("mechanism", "abroad-law"));
    }
    paper.section("impact.opinion");
    paper.facts(blank("opinion", "conditions", "review"));
    paper.signatures("officer", "responsible");
  }

  private static void risks(Paper paper) {
    Terms terms = paper.terms();
    List<String> risks =
        paper.dossier().isAbroad()
            ? Stream.concat(RISKS.stream(), Stream.of("abroad")).toList()
            : RISKS;
    paper.section("impact.risks");
    paper.table(
        List.of("risk", "measure", "likelihood", "severity"),
        risks.stream()
            .map(
                each ->
                    List.of(
                        terms.say("risk." + each), terms.say("risk." + each + ".measure"), "", ""))
            .toList());
  }

  private static Map<String, String> blank(String... keys) {
    Map<String, String> blank = new LinkedHashMap<>();
    for (String key : keys) {
      blank.put(key, "");
    }
    return blank;
  }
}
