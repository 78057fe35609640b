package dev.handover.cli;

import dev.handover.delivery.Receipt;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a run at the buyer.
 *
 * @param state accepted, disagrees, refused, superseded: a later run has taken its place, or
 *     waiting: for an earlier one that cannot be loaded
 * @param refused records that the buyer's own system would not have
 * @param isFinal whether it is the last of its case
 * @param refusal why it was refused without a receipt
 */
record Received(
    String run,
    String state,
    Map<String, Receipt.EntityCount> entities,
    List<String> reasons,
    long refused,
    boolean isFinal,
    Optional<HandoverException> refusal) {

  static Received answered(Receipt receipt, boolean isFinal) {
    return new Received(
        receipt.run(),
        receipt.state().name().toLowerCase(Locale.ROOT),
        receipt.entities(),
        receipt.reasons(),
        receipt.refusals().stream().mapToLong(Receipt.Refusal::records).sum(),
        isFinal,
        Optional.empty());
  }

  static Received superseded(RunId run) {
    return new Received(
        run.value(),
        "superseded",
        Map.of(),
        List.of("a later run was applied without it; it is no use any more"),
        0,
        false,
        Optional.empty());
  }

  static Received waiting(RunId run, RunId blocking) {
    return new Received(
        run.value(),
        "waiting",
        Map.of(),
        List.of(
            "builds on run "
                + blocking
                + ", which could not be loaded; mend what is said of that one and run receive"
                + " again, or ask the seller for a full run, which takes the place of both"),
        0,
        false,
        Optional.empty());
  }

  static Received refused(String run, HandoverException why) {
    return new Received(
        run, "refused", Map.of(), List.of(why.getMessage()), 0, false, Optional.of(why));
  }

  /** What the command ends with if this is all. */
  ExitCode exitCode() {
    if (Set.of("accepted", "superseded", "waiting").contains(state)) {
      return ExitCode.DONE; // what one waits for tells
    }
    if (refusal.isPresent()) {
      return refusal.get().exitCode();
    }
    return refused > 0 ? ExitCode.DOES_NOT_RECONCILE : ExitCode.INTEGRITY;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", run);
    json.put("state", state);
    json.put("entities", entities);
    json.put("reasons", reasons);
    if (refused > 0) {
      json.put("refused", refused);
    }
    if (isFinal) {
      json.put("final", true);
    }
    return json;
  }
}
