package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What reports are made of. It only reads, and says with each answer what exactly was asked. */
public final class Figures {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private final Database database;

  Figures(Database database) {
    this.database = database;
  }

  /**
   * What is asked about.
   *
   * @param from the first moment
   * @param to the first moment that no longer belongs to it
   */
  public record Scope(CaseId caseId, Instant from, Instant to) {}

  /**
   * An answer.
   *
   * @param sql the statement that was run, word for word: it can be repeated as it stands
   * @param rows of {@link Long} where the column is a number, else of text; never null
   */
  public record Answer(
      Question question, String sql, List<String> columns, List<List<Object>> rows) {
    public Answer {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** A number of the only row. */
    public long number(String column) {
      return (Long) rows.get(0).get(columns.indexOf(column));
    }

    /** The sum of a column of numbers; 0 without rows. */
    public long sum(String column) {
      int place = columns.indexOf(column);
      return rows.stream().mapToLong(row -> (Long) row.get(place)).sum();
    }

    @Override
    public String toString() {
      return "Answer[" + question.word() + ", " + rows.size() + " rows]";
    }
  }

  /**
   * Reads several answers, and whatever else of the ledger, as all of it stood at one moment; may
   * write nothing.
   */
  public <T> T ofOneMoment(Supplier<T> reading) {
    return database.inOneMoment(reading);
  }

  public Answer ask(Question question, Scope scope) {
    String sql = sql(question, scope);
    return database.read(jdbc -> jdbc.query(sql, (ResultSet rows) -> answer(question, sql, rows)));
  }

  /**
   * The scope stands in the statement itself, so that what is printed is what was run. A case's
   * name is letters, digits and hyphens, times are written here: nothing needs quoting.
   */
  private static String sql(Question question, Scope scope) {
    return question
        .template()
        .replace("{case}", "'" + scope.caseId.value() + "'")
        .replace("{case/}", "'" + scope.caseId.value() + "/%'")
        .replace("{from}", time(scope.from))
        .replace("{to}", time(scope.to));
  }

  private static String time(Instant at) {
    return "timestamp with time zone '" + TIME.format(at) + "+00:00'";
  }

  private static Answer answer(Question question, String sql, ResultSet rows) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnLabel(i).toLowerCase(Locale.ROOT));
    }
    List<List<Object>> all = new ArrayList<>();
    while (rows.next()) {
      List<Object> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(value(rows, i, meta.getColumnType(i)));
      }
      all.add(row);
    }
    return new Answer(question, sql, columns, all);
  }

  private static Object value(ResultSet rows, int column, int type) throws SQLException {
    return switch (type) {
      case java.sql.Types.BIGINT -> rows.getLong(column);
      case java.sql.Types.TIMESTAMP, java.sql.Types.TIMESTAMP_WITH_TIMEZONE ->
          rows.getObject(column, OffsetDateTime.class).toInstant().toString();
      default -> rows.getString(column);
    };
  }
}
