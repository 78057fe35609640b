package dev.handover.flow;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;

/**
 * The one way by which a run begins, whoever asks for it: one at a time per case, its failure
 * explained and kept for the one who takes it up.
 */
final class Conductor {
  private final ProducerTemplate routes;
  private final RunControl runs;
  private final Deals deals;
  private final AlarmDesk alarms;
  private final Clock clock;
  private final Set<CaseId> underWay = ConcurrentHashMap.newKeySet();

  Conductor(ProducerTemplate routes, RunControl runs, Deals deals, AlarmDesk alarms, Clock clock) {
    this.routes = routes;
    this.runs = runs;
    this.deals = deals;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Runs a case to the delivered manifest, or goes on with its unfinished run. */
  RunReport run(RunOrder order) {
    CaseId caseId = order.caseId();
    if (!underWay.add(caseId)) {
      throw CaseClaim.busy(caseId);
    }
    Instant since = clock.instant();
    try {
      RunId id = routes.requestBody("direct:run", order, RunId.class);
      return runs.report(id, since);
    } catch (RuntimeException e) {
      throw Trouble.explain(e, deals.of(caseId).file().delivery().to());
    } finally {
      underWay.remove(caseId);
      alarms.afterRun();
    }
  }

  /** Whether this hub is working on the case. */
  boolean isRunning(CaseId caseId) {
    return underWay.contains(caseId);
  }
}
