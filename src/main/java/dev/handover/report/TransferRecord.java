package dev.handover.report;

import dev.handover.ledger.Question;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was handed over: the record that is kept for years. */
final class TransferRecord implements Template {
  @Override
  public void write(Paper paper) {
    Parts parts = new Parts(paper);
    parts.parties();
    parts.agreements();
    paper.section("transfer.title");
    paper.say(
        "transfer.sum",
        paper.number(Question.OUTCOMES, "records_read"),
        paper.number(Question.OUTCOMES, "delivered"),
        paper.number(Question.PARCELS, "parcels"));
    paper.heading(paper.terms().say("transfer.runs"));
    paper.answer(Question.RUN_LIST);
    paper.heading(paper.terms().say("transfer.parcels"));
    paper.answer(Question.PARCELS);
    paper.heading(paper.terms().say("transfer.receipts"));
    paper.answer(Question.RECEIPTS);
    parts.outcomes();
    parts.fields();
    parts.measures();
    paper.section("keeping.title");
    RecordRules rules = paper.dossier().rules();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kept", paper.dossier().keptUntil().toString());
    facts.put("ground", rules.ground().in(paper.terms().language()));
    paper.facts(facts);
    paper.signatures("seller", "buyer");
  }
}
