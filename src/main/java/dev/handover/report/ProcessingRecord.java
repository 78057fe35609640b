package dev.handover.report;

import dev.handover.ledger.Question;
import java.util.LinkedHashMap;
import java.util.Map;

/** The entry of the register of processing activities. */
final class ProcessingRecord implements Template {
  @Override
  public void write(Paper paper) {
    Parts parts = new Parts(paper);
    parts.parties();
    parts.kinds();
    paper.section("processing.title");
    Terms terms = paper.terms();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("activity", terms.say("processing.activity"));
    facts.put("method", terms.say("processing.method"));
    facts.put("recipients", paper.dossier().deal().file().buyer().name());
    facts.put("records", paper.number(Question.OUTCOMES, "delivered"));
    facts.put("keeping", "");
    facts.put("people", "");
    paper.facts(facts);
    paper.section("compliance.runs");
    paper.answer(Question.RUNS);
    parts.measures();
    parts.agreements();
    paper.signatures("responsible");
  }
}
