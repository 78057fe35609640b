package dev.handover.report;

import dev.handover.ledger.Question;

/** What was done in a period, by whom it was allowed, and what went wrong. */
final class ComplianceReport implements Template {
  @Override
  public void write(Paper paper) {
    Parts parts = new Parts(paper);
    paper.section("compliance.sum");
    paper.say(
        "compliance.sum.text",
        paper.sum(Question.RUNS, "runs"),
        paper.number(Question.OUTCOMES, "delivered"),
        paper.number(Question.OUTCOMES, "withheld"),
        paper.sum(Question.ALARMS, "raised"),
        paper.sum(Question.ALARMS, "still_open"));
    paper.section("compliance.runs");
    paper.answer(Question.RUNS);
    paper.answer(Question.ANSWERS);
    parts.outcomes();
    paper.section("compliance.evidence");
    paper.answer(Question.EVIDENCE);
    paper.answer(Question.GATES);
    paper.section("compliance.notices");
    paper.answer(Question.NOTICES);
    paper.answer(Question.OBJECTIONS);
    paper.section("compliance.requests");
    paper.say(
        "compliance.requests.text",
        paper.sum(Question.REQUESTS, "requests"),
        paper.sum(Question.REQUESTS, "in_time"),
        paper.sum(Question.REQUESTS, "late"));
    paper.answer(Question.REQUESTS);
    paper.section("compliance.incidents");
    paper.answer(Question.INCIDENTS);
    paper.answer(Question.INCIDENT_LIST);
    paper.section("compliance.exported");
    paper.say("compliance.exported.lead");
    paper.answer(Question.EXPORTED);
    paper.section("compliance.alarms");
    paper.answer(Question.ALARMS);
    paper.section("compliance.acts");
    paper.say("compliance.acts.lead");
    paper.answer(Question.ACTS);
    paper.heading(paper.terms().say("compliance.hub"));
    paper.answer(Question.HUB_ACTS);
    paper.section("compliance.two");
    paper.answer(Question.PROPOSALS);
    paper.section("compliance.keys");
    paper.answer(Question.KEYS);
    parts.measures();
    paper.signatures("officer");
  }
}
