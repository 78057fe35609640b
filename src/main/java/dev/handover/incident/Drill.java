package dev.handover.incident;

import dev.handover.cases.Case;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Incident.Settled;
import dev.handover.ledger.Incident.Step;
import dev.handover.ledger.Incidents.Assessed;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Practises an incident on a copy of what the ledger knows of a case: switch, keys and register are
 * the copy's. The real ledger gets one entry in its register of incidents, with how long each step
 * took.
 */
public final class Drill {
  private final Ledger real;
  private final RulePacks packs;
  private final Clock clock;

  public Drill(Ledger real, RulePacks packs, Clock clock) {
    this.real = real;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * What was practised.
   *
   * @param incident as the real register has it
   * @param drafts what would have been sent, by file name
   */
  public record Practised(Incident incident, Map<String, String> drafts) {}

  /**
   * Practises.
   *
   * @param folder an empty one for the copy, which the caller deletes
   */
  public Practised practise(Case deal, Incident.Facts facts, Path folder, String actor) {
    long began = System.nanoTime();
    CaseId caseId = deal.file().id();
    Practised practised;
    try (Ledger copy = real.copyOf(caseId, folder)) {
      String copied = "copied what the ledger knows of case " + caseId;
      long id =
          copy.incidents()
              .raise(
                  facts,
                  0,
                  IncidentRules.duties(packs, facts, facts.places(), 0),
                  clock.instant(),
                  actor)
              .id();
      copy.incidents().noted(id, step("copy", began, actor, copied));
      contain(copy, id, caseId, actor);
      assess(copy, id, deal, facts, actor);
      practised = notifyAll(copy, id, deal, actor);
    }
    Incident entered = real.incidents().drilled(practised.incident(), actor);
    return new Practised(entered, practised.drafts());
  }

  private void contain(Ledger copy, long id, CaseId caseId, String actor) {
    long began = System.nanoTime();
    copy.stopSwitch().stop("drill", clock.instant(), actor);
    List<KeyEntry> keys = copy.keys().of(KeyPurpose.CASE_SIGNING, Optional.of(caseId));
    keys.forEach(key -> copy.keys().revoke(key.fingerprint(), "drill", actor));
    String done = "every flow stopped, " + keys.size() + " signing keys revoked, all in the copy";
    copy.incidents().contained(id, step("contain", began, actor, done));
  }

  private void assess(Ledger copy, long id, Case deal, Incident.Facts facts, String actor) {
    long began = System.nanoTime();
    Assessment found = Assessment.of(copy, deal, Assessment.Reach.everything(), person -> {});
    copy.incidents()
        .assessed(
            id,
            new Assessed(
                found.people(),
                List.of(deal.file().id()),
                List.of(),
                found.counts(),
                IncidentRules.duties(packs, facts, facts.places(), found.people())),
            step("assess", began, actor, found.people() + " people"));
  }

  private Practised notifyAll(Ledger copy, long id, Case deal, String actor) {
    long began = System.nanoTime();
    Incident incident = copy.incidents().find(id).orElseThrow();
    Map<String, String> drafts = new Drafts(packs).of(incident, List.of(deal.file()), Told.NOTHING);
    copy.incidents()
        .noted(id, step("notify", began, actor, drafts.size() + " drafts, nothing was sent"));
    for (Incident.Duty duty : incident.open()) {
      copy.incidents()
          .settled(
              id,
              duty.rule(),
              new Settled(clock.instant(), false, "a drill", actor),
              step("settle", System.nanoTime(), actor, duty.rule() + ": a drill"));
    }
    began = System.nanoTime();
    Incident closed =
        copy.incidents()
            .close(
                id,
                "none: a drill",
                "to be added by who led it",
                step("close", began, actor, "the drill is over"));
    return new Practised(closed, drafts);
  }

  private Step step(String name, long began, String actor, String detail) {
    Instant now = clock.instant();
    return new Step(name, now, actor, detail, Duration.ofNanos(System.nanoTime() - began));
  }
}
