package dev.handover.law;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One rule of a pack: which gate stands in the way of which deals, when, and why.
 *
 * @param gate its name: {@code buyer-assessment}
 * @param of of what, where there are several: an agreement's kind; else empty
 * @param deals the deals, as case files name them
 * @param when words of {@link Facts#CONDITIONS} of which each must hold
 * @param at whether the pack's place must be the {@code seller}'s or the {@code buyer}'s
 * @param from from how many individuals on
 * @param before {@code run} or {@code destruction}
 * @param opens the kinds of evidence that open it
 * @param ground the article
 * @param en what must be true, for people
 * @param zh the same in Chinese
 */
record GateRule(
    String gate,
    String of,
    Set<String> deals,
    List<String> when,
    Set<String> at,
    long from,
    Before before,
    List<String> opens,
    String ground,
    String en,
    String zh) {
  private static final Set<String> SIDES = Set.of("seller", "buyer");

  private static final Set<String> DEALS =
      new TreeSet<>(
          Set.of("equity", "merger", "division", "dissolution", "asset-sale", "entrusted"));

  /** Of all other gates evidence of their own name is what opens them, so that a slip is found. */
  private static final Set<String> OPENED_BY_OTHERS = Set.of("third-party");

  GateRule {
    deals = Set.copyOf(deals);
    when = List.copyOf(when);
    at = Set.copyOf(at);
    opens = List.copyOf(opens);
    if (!Facts.CONDITIONS.containsAll(when) || !SIDES.containsAll(at)) {
      throw new IllegalArgumentException(
          "the gate " + gate + " has a condition or a side that there is not");
    }
    if (deals.isEmpty() || !DEALS.containsAll(deals)) {
      throw new IllegalArgumentException(
          "the gate " + gate + " is of a deal that there is not; there are " + DEALS);
    }
    if (at.isEmpty() || opens.isEmpty()) {
      throw new IllegalArgumentException(
          "the gate " + gate + " says no side, or not what opens it");
    }
    if (!OPENED_BY_OTHERS.contains(gate) && !opens.contains(gate)) {
      throw new IllegalArgumentException(
          "there is no gate " + gate + ", and no evidence of that name opens it");
    }
  }
}
