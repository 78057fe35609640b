package dev.handover.report;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.Question;
import java.util.ArrayList;
import java.util.List;

/** Whoever got something of a case, or holds a key to it. */
final class ThirdParties implements Template {
  @Override
  public void write(Paper paper) {
    Parts parts = new Parts(paper);
    CaseFile file = paper.dossier().deal().file();
    Terms terms = paper.terms();
    paper.section("third.who");
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(terms, "buyer", file.buyer().name(), file.buyer().contact()));
    rows.add(row(terms, "keeper", "", ""));
    rows.add(row(terms, "operator", "", ""));
    paper.table(List.of("role", "name", "contact", "gets"), rows);
    paper.note("third.who.note");
    paper.section("third.keys");
    paper.answer(Question.KEYS);
    paper.section("third.escrow");
    paper.answer(Question.ESCROW);
    paper.section("third.auditors");
    paper.say("third.auditors.text", paper.number(Question.EXPORTS, "exports"));
    parts.agreements();
    paper.signatures("responsible");
  }

  private static List<String> row(Terms terms, String role, String name, String contact) {
    return List.of(terms.say("third." + role), name, contact, terms.say("third." + role + ".gets"));
  }
}
