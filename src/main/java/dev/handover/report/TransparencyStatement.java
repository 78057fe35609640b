package dev.handover.report;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.Question;
import java.util.List;

/** What the public may read: no run, no key, nobody's name but the two businesses'. */
final class TransparencyStatement implements Template {
  @Override
  public boolean showsQueries() {
    return false;
  }

  @Override
  public void write(Paper paper) {
    Parts parts = new Parts(paper);
    CaseFile file = paper.dossier().deal().file();
    Terms terms = paper.terms();
    paper.section("public.who");
    paper.say("public.who.text", file.seller().name(), file.buyer().name());
    paper.section("public.why");
    paper.say("public.why.text", file.purpose());
    parts.kinds();
    paper.section("public.not");
    paper.say("public.not.text", parts.withheld());
    paper.section("public.numbers");
    paper.say(
        "public.numbers.text",
        Paper.count(paper.ask(Question.OUTCOMES).number("delivered")),
        Paper.count(paper.ask(Question.OUTCOMES).number("withheld")),
        Paper.count(paper.ask(Question.PARCELS).number("tombstones")));
    paper.section("public.safe");
    paper.list(
        List.of(
            terms.say("public.safe.sealed"),
            terms.say("public.safe.least"),
            terms.say("public.safe.record")));
    paper.section("public.rights");
    paper.say("public.rights.text", file.seller().contact(), file.buyer().contact());
  }
}
