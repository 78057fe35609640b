package dev.handover.scan;

import dev.handover.record.Rows;
import dev.handover.source.Catalogue;
import dev.handover.source.CatalogueTable;
import dev.handover.source.CatalogueTable.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was seen of one table. Of its values only those of keys are kept, to be compared with other
 * tables', and what may be shown: masked examples, and labels.
 */
final class TableLook {
  private static final int MOST_LABELS = 8;
  private static final int LONGEST_LABEL = 12;
  private static final int EXAMPLES = 2;
  private static final int COMPARED = 200;

  final CatalogueTable table;
  final int rows;
  final boolean whole;
  final ColumnNames names;
  final Map<String, Content> contents = new LinkedHashMap<>();
  final Map<String, Set<String>> keyValues = new HashMap<>();
  final Map<String, List<String>> labels = new HashMap<>();
  final Map<String, List<String>> examples = new HashMap<>();

  /**
   * Kinds of which the labels of an attribute column speak, by the column that holds the values.
   */
  final Map<String, Kind> attributes = new HashMap<>();

  /** Those of them whose labels only people have: a phone, an identity document. */
  final Set<String> plainAttributes = new HashSet<>();

  TableLook(CatalogueTable table, Catalogue.Sample sample, UnaryOperator<String> mask) {
    this.table = table;
    this.names = new ColumnNames(table);
    Rows grid = sample.rows();
    this.rows = grid.columns().isEmpty() ? 0 : grid.count();
    this.whole = sample.whole();
    for (CatalogueTable.Column column : table.columns()) {
      int at = grid.columns().indexOf(column.name());
      List<String> values = at < 0 ? List.of() : values(grid, at);
      see(column, values, mask);
    }
    attributes(grid);
  }

  /** A table of which no row could be read, or has none. */
  TableLook(CatalogueTable table) {
    this.table = table;
    this.names = new ColumnNames(table);
    this.rows = 0;
    this.whole = true;
    table.columns().forEach(column -> contents.put(column.name(), Content.of(List.of())));
  }

  private static List<String> values(Rows grid, int column) {
    List<String> values = new ArrayList<>(grid.count());
    for (int row = 0; row < grid.count(); row++) {
      values.add(grid.isAbsent(row, column) ? null : grid.text(row, column));
    }
    return values;
  }

  private void see(CatalogueTable.Column column, List<String> values, UnaryOperator<String> mask) {
    Content content = Content.of(values);
    contents.put(column.name(), content);
    if (column.form() == Form.WHOLE
        || (column.form() == Form.TEXT && content.averageLength() <= 64)
        || column.form() == Form.OTHER) {
      Set<String> kept = new LinkedHashSet<>();
      values.stream().filter(value -> value != null && !value.isBlank()).forEach(kept::add);
      keyValues.put(column.name(), kept);
    }
    labels.put(column.name(), labels(names.of(column.name()), values, content));
    examples.put(
        column.name(),
        new LinkedHashSet<>(values)
            .stream()
                .filter(value -> value != null && !value.isBlank())
                .limit(EXAMPLES)
                .map(mask)
                .toList());
  }

  /**
   * Words that many rows share, of a column whose name speaks of no person; where one stands alone,
   * none is shown.
   */
  private static List<String> labels(NameReading name, List<String> values, Content content) {
    boolean other = name.verdict() == NameReading.Verdict.OTHER;
    boolean neutral = name.verdict() == NameReading.Verdict.OPEN && content.averageLength() <= 4;
    boolean few =
        (other || neutral)
            && content.distinct() >= 2
            && content.present() >= 20
            && content.distinct() <= MOST_LABELS
            && content.variety() <= 0.2
            && content.averageLength() <= LONGEST_LABEL
            && content.share(Looks.FINDS) == 0
            && content.names() < 0.1;
    if (!few) {
      return List.of();
    }
    Map<String, Integer> counts = new java.util.TreeMap<>();
    values.stream()
        .filter(value -> value != null && !value.isBlank())
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    boolean shared =
        counts.entrySet().stream()
            .allMatch(each -> each.getValue() >= 2 && each.getKey().length() <= LONGEST_LABEL);
    return shared ? List.copyOf(counts.keySet()) : List.of();
  }

  /** Looks for a column that names attributes and one that holds their values. */
  private void attributes(Rows grid) {
    for (CatalogueTable.Column column : table.columns()) {
      Optional<String> value = AttributeTables.valueBeside(table, column.name());
      int at = grid.columns().indexOf(column.name());
      if (value.isPresent() && at >= 0 && column.form() == Form.TEXT && isText(value.get())) {
        Set<String> names = new HashSet<>(values(grid, at));
        names.remove(null);
        AttributeTables.kind(names).ifPresent(kind -> attributes.put(value.get(), kind));
        if (AttributeTables.isPlain(names)) {
          plainAttributes.add(value.get());
        }
      }
    }
  }

  private boolean isText(String column) {
    return table.columns().stream()
        .filter(each -> each.name().equals(column))
        .anyMatch(each -> each.form() == Form.TEXT || each.form() == Form.OTHER);
  }

  List<String> compared(String column) {
    return keyValues.getOrDefault(column, Set.of()).stream().limit(COMPARED).toList();
  }

  @Override
  public String toString() {
    return "TableLook[" + table.written() + ", " + rows + " rows]";
  }
}
