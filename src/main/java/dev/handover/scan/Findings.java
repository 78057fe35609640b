package dev.handover.scan;

import dev.handover.source.CatalogueTable.Form;
import java.util.List;
import java.util.Optional;

/**
 * What a scan came to. Holds no value of a person: examples are masked before they get here, and
 * labels are short words that many rows share.
 *
 * @param address scheme, host and database
 * @param systemTables that were left out as the database's or a tool's own
 * @param unread tables that could not be read, with the reason's code
 */
public record Findings(
    String address, List<Table> tables, List<String> systemTables, List<Unread> unread) {
  public Findings {
    tables = List.copyOf(tables);
    systemTables = List.copyOf(systemTables);
    unread = List.copyOf(unread);
  }

  /** A table that could not be read. */
  public record Unread(String table, String code) {}

  /**
   * A table that was looked at.
   *
   * @param name as a mapping writes it
   * @param rows of the sample
   * @param whole whether the sample is the whole table
   * @param key the column that tells its rows apart, if one does
   * @param pattern what kind of table it is beside its sense: attributes and values, a link, an
   *     extension
   */
  public record Table(
      String name,
      String comment,
      TableAbout about,
      boolean isView,
      int rows,
      boolean whole,
      Optional<String> key,
      Pattern pattern,
      List<Column> columns) {
    public Table {
      columns = List.copyOf(columns);
    }

    public Optional<Column> column(String columnName) {
      return columns.stream().filter(each -> each.name().equals(columnName)).findFirst();
    }

    /** The first column that plays a role. */
    public Optional<Column> with(Role role) {
      return columns.stream().filter(each -> each.role() == role).findFirst();
    }

    public List<Column> personal() {
      return columns.stream().filter(each -> each.verdict().isPersonal()).toList();
    }
  }

  /** Whom a table is about. */
  public enum TableAbout {
    PEOPLE,
    EVENTS,
    ORGANISATIONS,
    THINGS,
    UNKNOWN
  }

  /** How a table hangs together with others. */
  public enum Pattern {
    PLAIN,
    /** Leads from one table to another. */
    LINK,
    /** A row an attribute: whose, which, value. */
    ATTRIBUTES,
    /** Further columns of another table's rows, under the same key. */
    EXTENSION
  }

  /** What a column is for the record, beside what it tells. */
  public enum Role {
    NONE,
    KEY,
    CHANGED,
    CREATED,
    DELETED,
    CONSENT,
    TENANT
  }

  /**
   * A column.
   *
   * @param values what its values are like
   * @param labels short words that most rows share, where it is no person's; else empty
   * @param examples masked
   */
  public record Column(
      String name,
      String comment,
      String typeName,
      Form form,
      Verdict verdict,
      Role role,
      Optional<Reference> reference,
      Quality values,
      List<String> labels,
      List<String> examples) {
    public Column {
      labels = List.copyOf(labels);
      examples = List.copyOf(examples);
    }

    @Override
    public String toString() {
      return "Column[" + name + "]";
    }
  }

  /**
   * Where a column leads.
   *
   * @param declared whether the database says so; else by name and values
   */
  public record Reference(String table, String key, boolean declared) {}

  /**
   * The measures of a column's values, as shares of 0 to 1.
   *
   * @param blank of the rows: no value, or blanks
   * @param invalid of the values that are there: not of the kind's form; negative where it has none
   * @param duplicate of the values that are there: there before
   * @param distinct how many different ones
   * @param division the share that begins with a Chinese province, city or district
   */
  public record Quality(
      int rows, double blank, double invalid, double duplicate, int distinct, double division) {}
}
