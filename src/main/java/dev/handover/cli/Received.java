package dev.handover.cli;

import dev.handover.delivery.Receipt;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a run at the buyer.
 *
 * @param state accepted, disagrees, refused, or superseded: a later run has taken its place
 * @param isFinal whether it is the last of its case
 * @param refusal why it was refused without a receipt
 */
record Received(
    String run,
    String state,
    Map<String, Receipt.EntityCount> entities,
    List<String> reasons,
    boolean isFinal,
    Optional<HandoverException> refusal) {

  static Received answered(Receipt receipt, boolean isFinal) {
    return new Received(
        receipt.run(),
        receipt.state().name().toLowerCase(Locale.ROOT),
        receipt.entities(),
        receipt.reasons(),
        isFinal,
        Optional.empty());
  }

  static Received superseded(RunId run) {
    return new Received(
        run.value(),
        "superseded",
        Map.of(),
        List.of("a later run was applied without it; it is no use any more"),
        false,
        Optional.empty());
  }

  static Received refused(String run, HandoverException why) {
    return new Received(
        run, "refused", Map.of(), List.of(why.getMessage()), false, Optional.of(why));
  }

  boolean isGood() {
    return state.equals("accepted") || state.equals("superseded");
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", run);
    json.put("state", state);
    json.put("entities", entities);
    json.put("reasons", reasons);
    if (isFinal) {
      json.put("final", true);
    }
    return json;
  }
}
