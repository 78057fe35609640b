package dev.handover.api;

import java.util.Set;

/**
 * What is wanted of an answer.
 *
 * @param rows the way to the list; empty where the answer is the list
 * @param one whether what lies there is one record
 * @param facts ways to what the answer tells of itself, such as the number of all rows
 */
public record Wanted(String rows, boolean one, Set<String> facts) {
  /** Whether a way is the beginning of one that is wanted. */
  public boolean leadsOn(String way) {
    String begun = way.isEmpty() ? "" : way + ".";
    return rows.startsWith(begun) || facts.stream().anyMatch(fact -> fact.startsWith(begun));
  }
}
