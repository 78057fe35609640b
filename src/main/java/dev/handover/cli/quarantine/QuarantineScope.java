package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.cli.Seat;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.QuarantineFilter;
import dev.handover.ledger.QuarantineGroup;
import dev.handover.ledger.QuarantineRow;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which part of the quarantine a command is about. */
final class QuarantineScope {
  /** So many digits of a key's digest are a record's short id. */
  static final int SHORT_ID = 12;

  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_OF_ONE_KEY = 20;

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

  /**
   * Everything that one run set aside.
   *
   * @param run null for the newest that set any record aside
   */
  static QuarantineScope of(String run) {
    QuarantineScope scope = new QuarantineScope();
    scope.run = run;
    return scope;
  }

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

  /**
   * The records of one key: several where the key is repeated or missing.
   *
   * @param id at least four of its hex digits
   */
  List<QuarantineRow> named(Ledger ledger, Case deal, String folder, String id) {
    String digits = id.toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{" + FEWEST_DIGITS + ",64}")) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-24",
          "an id is at least "
              + FEWEST_DIGITS
              + " hex digits; list them with: handover quarantine list --records --case "
              + folder);
    }
    Run meant = run(ledger, deal.file().id()).orElseThrow(() -> unknown(digits, folder));
    List<QuarantineRow> rows =
        ledger.quarantine().list(meant.id(), filter().withDigest(digits), limit(MOST_OF_ONE_KEY));
    if (rows.isEmpty()) {
      throw unknown(digits, folder);
    }
    if (rows.stream().map(row -> row.rejection().keyDigest()).distinct().count() > 1) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-26",
          "several records have an id that begins with " + digits + "; give more of its digits");
    }
    return rows;
  }

  private static HandoverException unknown(String digits, String folder) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CLI-25",
        "no record "
            + digits
            + " lies in quarantine of that run; list them with: handover quarantine list --records"
            + " --case "
            + folder);
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
