package dev.handover.cli.quarantine;

import dev.handover.cli.Seat;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.QuarantineFilter;
import dev.handover.ledger.QuarantineGroup;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which part of the quarantine a command is about. */
final class QuarantineScope {
  /** So many digits of a key's digest are a record's short id. */
  static final int SHORT_ID = 12;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Of this run; otherwise of the newest run that set any record aside.")
  private String run;

  @Option(names = "--entity", paramLabel = "NAME", description = "Only of this entity.")
  private String entity;

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "Only for this field, as list names it; record is the record as a whole.")
  private String field;

  @Option(names = "--rule", paramLabel = "NAME", description = "Only for breaking this rule.")
  private String rule;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
  private Integer limit;

  QuarantineFilter filter() {
    return new QuarantineFilter(
        Optional.ofNullable(entity),
        Optional.ofNullable(field),
        Optional.ofNullable(rule),
        Optional.empty());
  }

  int limit(int otherwise) {
    if (limit != null && limit < 1) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-22", "--limit must be 1 or more");
    }
    return limit == null ? otherwise : limit;
  }

  /** The run that is meant; empty where no run of the case has set anything aside. */
  Optional<Run> run(Ledger ledger, CaseId caseId) {
    if (run == null) {
      return ledger.quarantine().newestRun(caseId).flatMap(ledger.runs()::find);
    }
    Optional<Run> found = named(ledger).filter(each -> each.caseId().equals(caseId));
    if (found.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-23",
          "case " + caseId + " has no run " + run + "; leave --run out for the newest");
    }
    return found;
  }

  private Optional<Run> named(Ledger ledger) {
    try {
      return ledger.runs().find(new RunId(run));
    } catch (IllegalArgumentException notARun) {
      return Optional.empty();
    }
  }

  /** Says on standard error what there is where nothing is as the options ask; no failure. */
  void tellIfNothing(Ledger ledger, RunId id, boolean nothing) {
    if (nothing && !filter().isNone()) {
      List<QuarantineGroup> all = ledger.quarantine().groups(id, QuarantineFilter.NONE);
      Seat.say(
          "note: nothing in quarantine of run "
              + id
              + " is as asked for; there is: "
              + all.stream()
                  .map(g -> g.entity() + " " + g.field() + "/" + g.rule())
                  .collect(Collectors.joining(", ")));
    }
  }

  static String shortId(String keyDigest) {
    return keyDigest.substring(0, Math.min(SHORT_ID, keyDigest.length()));
  }
}
