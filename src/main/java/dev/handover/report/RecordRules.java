package dev.handover.report;

import java.time.Period;
import java.util.Map;

/**
 * What the law asks of records and documents: the part {@code records} of a rule pack.
 *
 * @param keep how long a transfer record is kept, from its making
 * @param ground the provision that says so
 * @param deals what each deal asks, by the deal's word
 * @param documents the provision behind each document, by its word
 */
public record RecordRules(
    Period keep, Wording ground, Map<String, Wording> deals, Map<String, Wording> documents) {
  /** The part's name in a pack. */
  public static final String SECTION = "records";

  public RecordRules {
    deals = Map.copyOf(deals);
    documents = Map.copyOf(documents);
  }

  /** A sentence in both languages. */
  public record Wording(String zh, String en) {
    String in(String language) {
      return language.equals("zh") ? zh : en;
    }
  }
}
