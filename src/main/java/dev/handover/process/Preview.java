package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Batch;
import dev.handover.record.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One record as it was read and as the buyer would see it, by the same steps as a run. What depends
 * on other records (whether a stay's guest consented) is not part of it.
 *
 * @param outcome delivered, quarantined, withheld or deleted
 * @param why the field and rule that stopped it, empty where it travels
 * @param read column to value; a missing value is null
 * @param delivered field to value, empty where it does not travel
 */
public record Preview(
    String outcome, String why, Map<String, String> read, Map<String, String> delivered) {

  /** Previews every record of a sample. */
  public static List<Preview> of(CompiledMapping mapping, Batch sample, CaseKeys keys, AsOf asOf) {
    Validator validator = new Validator(mapping, Decision.notNeeded(), keys, asOf);
    Minimiser minimiser = new Minimiser(mapping, keys);
    List<Preview> previews = new ArrayList<>();
    for (int row = 0; row < sample.rows().count(); row++) {
      ValidatedBatch validated = validator.validate(single(sample, row));
      Rows delivered = minimiser.minimise(validated).rows();
      String reason =
          validated.tally().reasons().keySet().stream()
              .filter(each -> !each.startsWith("flagged/") && !each.startsWith("emptied/"))
              .findFirst()
              .orElse("");
      int slash = reason.indexOf('/');
      previews.add(
          new Preview(
              slash < 0 ? "delivered" : reason.substring(0, slash),
              slash < 0 ? "" : reason.substring(slash + 1).replace('/', ' '),
              values(sample.rows(), row),
              delivered.count() == 0 ? Map.of() : values(delivered, 0)));
    }
    return previews;
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
    return new Batch(sample.window(), sample.snapshot(), one.build(), deleted);
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
