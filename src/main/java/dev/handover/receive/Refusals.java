package dev.handover.receive;

import dev.handover.delivery.Receipt;
import java.util.List;
import java.util.Map;

/**
 * What a target would not have of a run.
 *
 * @param byFile lines of each parcel that were refused
 * @param groups the same for the receipt
 * @param reasons what there is to say, one sentence each, for the seller
 */
record Refusals(
    Map<String, Opened.LineCount> byFile, List<Receipt.Refusal> groups, List<String> reasons) {
  static final Refusals NONE = new Refusals(Map.of(), List.of(), List.of());

  boolean isEmpty() {
    return reasons.isEmpty();
  }
}
