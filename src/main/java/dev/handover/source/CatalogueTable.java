package dev.handover.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table or view as the database's catalogue describes it, before any mapping names it.
 *
 * @param written how a mapping names it: with its schema where it is not on the search path
 * @param comment what the database keeps as its description; may be empty
 * @param key the columns of the primary key, in its order
 * @param references declared foreign keys of one column
 */
public record CatalogueTable(
    String schema,
    String name,
    String written,
    boolean isView,
    String comment,
    List<Column> columns,
    List<String> key,
    List<Reference> references) {
  public CatalogueTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    references = List.copyOf(references);
  }

  /**
   * A column of it.
   *
   * @param form what its values are, whatever the database calls the type
   * @param unique whether an index keeps its values apart
   */
  public record Column(
      String name, String comment, Form form, String typeName, boolean nullable, boolean unique) {}

  /** What kind of values a type holds. */
  public enum Form {
    TEXT,
    /** Whole numbers. */
    WHOLE,
    DECIMAL,
    TRUTH,
    DAY,
    MOMENT,
    TIME,
    /** Bytes without a text form; never read. */
    BYTES,
    OTHER
  }

  /** A declared foreign key: a column here, and the one that it refers to. */
  public record Reference(String column, String table, String key) {}

  public Optional<Column> column(String columnName) {
    return columns.stream().filter(each -> each.name().equals(columnName)).findFirst();
  }

  /** Its name with its schema, which tells it from every other. */
  public Map.Entry<String, String> place() {
    return Map.entry(schema, name);
  }
}
