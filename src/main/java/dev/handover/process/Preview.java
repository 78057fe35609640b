package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Batch;
import dev.handover.record.Misread;
import dev.handover.record.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record as it was read and as the buyer would see it, by the same steps as a run. What depends
 * on other records (whether a stay's guest consented, whether a key is repeated) is not part of it.
 *
 * @param outcome delivered, quarantined, withheld or deleted
 * @param field and {@code rule}: what stopped it; empty where it travels
 * @param reason one sentence without any value; empty where the rule says it all
 * @param notes what was noticed or taken out of it on the way
 * @param faults every field that breaks a rule of its own, not only the first
 * @param read column to value; a missing value is null
 * @param delivered field to value, empty where it does not travel
 */
public record Preview(
    String outcome,
    String field,
    String rule,
    String reason,
    List<Note> notes,
    List<Fault> faults,
    Map<String, String> read,
    Map<String, String> delivered) {
  private static final String DELIVERED = "delivered";
  private static final List<String> FALLS = List.of("quarantined", "withheld", "deleted");

  /**
   * What happened to a field of a record.
   *
   * @param kind such as flagged or emptied
   */
  public record Note(String kind, String field, String rule) {
    /** A reason as a tally counts it. */
    static Note of(String reason) {
      String[] parts = reason.split("/", 3);
      return new Note(parts[0], parts[1], parts[2]);
    }
  }

  /**
   * Previews every record of a sample.
   *
   * @param orders what subjects asked for
   */
  public static List<Preview> of(
      CompiledMapping mapping, Batch sample, CaseKeys keys, AsOf asOf, Orders orders) {
    Validator validator = new Validator(mapping, Decision.asked(orders), keys, asOf);
    Minimiser minimiser = new Minimiser(mapping, keys);
    List<Preview> previews = new ArrayList<>();
    for (int row = 0; row < sample.rows().count(); row++) {
      ValidatedBatch validated = validator.validate(single(sample, row));
      MinimisedBatch minimised = minimiser.minimise(validated);
      List<Note> notes =
          minimised.account().tally().reasons().keySet().stream().map(Note::of).toList();
      Note fall =
          notes.stream()
              .filter(note -> FALLS.contains(note.kind()))
              .findFirst()
              .orElse(new Note(DELIVERED, "", ""));
      String reason =
          validated.quarantined().stream().map(q -> q.rejection().reason()).findFirst().orElse("");
      previews.add(
          new Preview(
              fall.kind(),
              fall.field(),
              fall.rule(),
              reason,
              notes.stream().filter(note -> !FALLS.contains(note.kind())).toList(),
              fall.kind().equals("deleted") ? List.of() : Fault.of(mapping, sample.rows(), row),
              values(sample.rows(), row),
              minimised.rows().count() == 0 ? Map.of() : values(minimised.rows(), 0)));
    }
    return previews;
  }

  /** Whether the buyer would get the record. */
  public boolean travels() {
    return outcome.equals(DELIVERED);
  }

  /** The field and rule that stopped it; empty where it travels. */
  public String why() {
    return travels() ? "" : field + " " + rule;
  }

  private static Batch single(Batch sample, int row) {
    Rows rows = sample.rows();
    Rows.Builder one = Rows.builder(rows.columns(), 1);
    for (int column = 0; column < rows.columns().size(); column++) {
      if (rows.isAbsent(row, column)) {
        one.addAbsent();
      } else {
        one.add(rows.text(row, column));
      }
    }
    BitSet deleted = new BitSet();
    deleted.set(0, sample.deleted().get(row));
    Map<Integer, List<Misread.In>> misread =
        Optional.ofNullable(sample.misread().get(row))
            .map(trouble -> Map.of(0, trouble))
            .orElse(Map.of());
    return new Batch(sample.window(), sample.snapshot(), one.build(), deleted, misread);
  }

  private static Map<String, String> values(Rows rows, int row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int column = 0; column < rows.columns().size(); column++) {
      values.put(
          rows.columns().get(column), rows.isAbsent(row, column) ? null : rows.text(row, column));
    }
    return values;
  }

  @Override
  public String toString() {
    return "Preview[" + outcome + ", " + read.keySet() + "]";
  }
}
