package dev.handover.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.handover.ledger.LedgerTables.Kind;
import dev.handover.ledger.LedgerTables.Table;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Writes the ledger's tables as they are at one moment, while others go on writing: of each table
 * one stream of JSON lines, the columns first, then a row each, last how many there were. What is
 * written loads into H2 and PostgreSQL alike. Streams: memory does not grow with the ledger.
 *
 * <p>The wrapped keys of cases are left out: they are the keystore's to keep.
 */
public final class LedgerExport {
  private static final int FETCH = 500;

  /** H2's level at which all tables are seen as they were at the first statement. */
  private static final int H2_SNAPSHOT = 6;

  private static final JsonFactory JSON = new JsonFactory();
  private final DataSource source;

  LedgerExport(DataSource source) {
    this.source = source;
  }

  /** Where tables go. */
  public interface Sink {
    /** Has a table's lines written, once. */
    void table(String name, Lines lines) throws IOException;
  }

  /** Writes a table's lines. */
  public interface Lines {
    /** How many rows were written; the stream stays open. */
    long into(OutputStream out) throws IOException;
  }

  /**
   * What was written.
   *
   * @param version of the ledger's tables
   * @param rows by table, in an order in which they can be loaded
   * @param head of the audit chain at that moment
   */
  public record Written(String version, Map<String, Long> rows, AuditChain.Head head) {
    /** Of all tables. */
    public long all() {
      return rows.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Writes every table of one moment; an {@link IOException} of the sink comes out unchecked. */
  public Written write(Sink sink) {
    try (Connection connection = source.getConnection()) {
      boolean isH2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
      List<Table> tables = LedgerTables.of(connection);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(
          isH2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
      try (Statement settings = connection.createStatement()) {
        if (isH2) {
          settings.execute("set lazy_query_execution 1"); // else H2 gathers a table's rows first
        }
        AuditChain.Head head = head(connection);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Table table : tables) {
          sink.table(
              table.name(),
              out -> {
                long written = rows(connection, table, out);
                rows.put(table.name(), written);
                return written;
              });
        }
        return new Written(Ledger.NEWEST, rows, head);
      } finally {
        connection.rollback();
        if (isH2) {
          try (Statement settings = connection.createStatement()) {
            settings.execute("set lazy_query_execution 0");
          }
        }
      }
    } catch (SQLException e) {
      throw trouble(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HandoverException trouble(SQLException e) {
    return Trouble.during("being copied", new UncategorizedSQLException("copy", null, e));
  }

  private static long rows(Connection connection, Table table, OutputStream out)
      throws IOException {
    try {
      return write(connection, table, out);
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  private static AuditChain.Head head(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select seq, hash from audit_head where id = 1")) {
      row.next();
      return new AuditChain.Head(row.getLong(1), row.getString(2));
    }
  }

  private static long write(Connection connection, Table table, OutputStream out)
      throws SQLException, IOException {
    List<String> names = new ArrayList<>(table.columns().keySet());
    List<Kind> kinds = new ArrayList<>(table.columns().values());
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setRootValueSeparator(null);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      json.writeStringField("table", table.name());
      json.writeObjectFieldStart("columns");
      for (Map.Entry<String, Kind> column : table.columns().entrySet()) {
        json.writeStringField(column.getKey(), column.getValue().name());
      }
      json.writeEndObject();
      json.writeEndObject();
      long rows = 0;
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(FETCH);
        String columns = leavesKeysOut(table) ? withoutKeys(names) : String.join(", ", names);
        try (ResultSet row =
            statement.executeQuery("select " + columns + " from " + table.name())) {
          while (row.next()) {
            json.writeRaw('\n');
            json.writeStartArray();
            for (int i = 0; i < kinds.size(); i++) {
              value(json, row, i + 1, kinds.get(i));
            }
            json.writeEndArray();
            rows++;
          }
        }
      }
      json.writeRaw('\n');
      json.writeStartObject();
      json.writeNumberField("rows", rows);
      json.writeEndObject();
      json.writeRaw('\n');
      return rows;
    }
  }

  private static boolean leavesKeysOut(Table table) {
    return table.name().equals("case_key");
  }

  private static String withoutKeys(List<String> names) {
    List<String> columns = new ArrayList<>(names);
    columns.replaceAll(name -> name.equals("wrapped") ? "cast('' as bytea) as wrapped" : name);
    return String.join(", ", columns);
  }

  private static void value(JsonGenerator json, ResultSet row, int at, Kind kind)
      throws SQLException, IOException {
    switch (kind) {
      case NUMBER -> {
        long value = row.getLong(at);
        if (row.wasNull()) {
          json.writeNull();
        } else {
          json.writeNumber(value);
        }
      }
      case TRUTH -> {
        boolean value = row.getBoolean(at);
        if (row.wasNull()) {
          json.writeNull();
        } else {
          json.writeBoolean(value);
        }
      }
      case BYTES -> {
        byte[] value = row.getBytes(at);
        if (value == null) {
          json.writeNull();
        } else {
          json.writeBinary(value);
        }
      }
      case TIME -> text(json, row.getObject(at, OffsetDateTime.class));
      case DAY -> text(json, row.getObject(at, LocalDate.class));
      case DECIMAL, TEXT -> text(json, row.getString(at));
    }
  }

  private static void text(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(
          value instanceof OffsetDateTime time ? time.toInstant().toString() : value.toString());
    }
  }
}
