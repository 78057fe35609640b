package dev.handover.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.handover.ledger.LedgerTables.Kind;
import dev.handover.ledger.LedgerTables.Table;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Loads what {@link LedgerExport} wrote into a database that holds no ledger yet, H2 or PostgreSQL,
 * whichever it came from: all of it or nothing. The tables are made as of the version that was
 * written; opening the ledger brings them to this program's.
 */
public final class LedgerImport {
  private static final int BATCH = 500;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final JsonFactory JSON = new JsonFactory();

  private LedgerImport() {}

  /** Where tables come from. */
  public interface Tables {
    /** Has a table's lines read; the rows that were. */
    long table(String name, Lines lines) throws IOException;
  }

  /** Reads a table's lines. */
  public interface Lines {
    long from(InputStream in) throws IOException;
  }

  /**
   * Loads every table.
   *
   * @throws HandoverException CONFIGURATION where there is a ledger already, or of a newer version;
   *     INTEGRITY where a table is cut short, or is not as it was written; LEDGER where the
   *     database does not take it
   */
  public static void load(
      String url,
      Optional<String> user,
      Optional<String> password,
      LedgerExport.Written written,
      Tables from) {
    requireKnown(written.version());
    LedgerAddress address = LedgerAddress.of(url, user, password);
    try (LedgerPool pool = address.connect(Duration.ofSeconds(20))) {
      requireEmpty(pool, address.shown());
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/ledger")
          .table(Ledger.MIGRATIONS)
          .target(written.version())
          .load()
          .migrate();
      try (Connection connection = pool.getConnection()) {
        load(connection, written, from);
      }
    } catch (PoolInitializationException e) {
      throw Trouble.opening(address.shown(), Optional.empty(), e);
    } catch (FlywayException e) {
      throw Trouble.migrating(address.shown(), e);
    } catch (SQLException e) {
      throw trouble(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireKnown(String version) {
    boolean isNumber = version.matches("[0-9]{1,6}");
    if (!isNumber || Integer.parseInt(version) > Integer.parseInt(Ledger.NEWEST)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LED-81",
          "the backup's ledger is of version "
              + (isNumber ? version : "unknown")
              + ", this program knows "
              + Ledger.NEWEST
              + "; restore with the program that made the backup, or a newer one");
    }
  }

  private static void requireEmpty(LedgerPool pool, String where) throws SQLException {
    try (Connection connection = pool.getConnection();
        ResultSet found =
            connection
                .getMetaData()
                .getTables(
                    connection.getCatalog(),
                    connection.getSchema(),
                    "%",
                    new String[] {"TABLE", "BASE TABLE"})) {
      if (found.next()) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-LED-80",
            "the database "
                + where
                + " holds tables already; a ledger is restored into an empty one only: where a"
                + " restore has failed there before, empty the database, then restore again");
      }
    }
  }

  private static void load(Connection connection, LedgerExport.Written written, Tables from)
      throws SQLException, IOException {
    Map<String, Table> known =
        LedgerTables.of(connection).stream()
            .collect(
                Collectors.toMap(
                    Table::name, table -> table, (one, two) -> one, LinkedHashMap::new));
    // a database may hold tables that are not ours: they are copied, and stay behind here
    if (!written.rows().keySet().containsAll(known.keySet())) {
      throw damaged("its tables are not those of its version");
    }
    connection.setAutoCommit(false);
    try {
      clear(connection, known);
      for (Table table : known.values()) {
        long rows = from.table(table.name(), in -> rows(connection, table, in));
        if (rows != written.rows().get(table.name())) {
          throw damaged("table " + table.name() + " does not hold as many rows as were written");
        }
      }
      connection.commit();
    } catch (SQLException | IOException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
    connection.setAutoCommit(true);
    for (Table table : known.values()) {
      countOn(connection, table);
    }
  }

  /** The migrations put a few rows in. */
  private static void clear(Connection connection, Map<String, Table> known) throws SQLException {
    List<String> names = new ArrayList<>(known.keySet());
    Collections.reverse(names);
    try (Statement statement = connection.createStatement()) {
      for (String name : names) {
        statement.executeUpdate("delete from " + name);
      }
    }
  }

  private static void countOn(Connection connection, Table table) throws SQLException {
    for (String column : table.counted()) {
      try (Statement statement = connection.createStatement()) {
        long next;
        try (ResultSet most =
            statement.executeQuery(
                "select coalesce(max(" + column + "), 0) + 1 from " + table.name())) {
          most.next();
          next = most.getLong(1);
        }
        statement.execute(
            "alter table " + table.name() + " alter column " + column + " restart with " + next);
      }
    }
  }

  private static HandoverException trouble(SQLException e) {
    return Trouble.during("being restored", new UncategorizedSQLException("restore", null, e));
  }

  private static long rows(Connection connection, Table table, InputStream in) throws IOException {
    try {
      return load(connection, table, in);
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  private static long load(Connection connection, Table table, InputStream in)
      throws SQLException, IOException {
    try (JsonParser json = JSON.createParser(in)) {
      List<String> columns = columns(json, table);
      String insert =
          "insert into "
              + table.name()
              + " ("
              + String.join(", ", columns)
              + ") values ("
              + String.join(", ", Collections.nCopies(columns.size(), "?"))
              + ")";
      List<Kind> kinds = columns.stream().map(table.columns()::get).toList();
      long rows = 0;
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        while (json.nextToken() == JsonToken.START_ARRAY) {
          for (int i = 0; i < kinds.size(); i++) {
            json.nextToken();
            set(statement, i + 1, kinds.get(i), json);
          }
          require(json.nextToken() == JsonToken.END_ARRAY, table);
          statement.addBatch();
          if (++rows % BATCH == 0) {
            statement.executeBatch();
          }
        }
        statement.executeBatch();
      }
      require(json.currentToken() == JsonToken.START_OBJECT, table);
      require(
          "rows".equals(json.nextFieldName())
              && json.nextToken() == JsonToken.VALUE_NUMBER_INT
              && json.getLongValue() == rows,
          table);
      return rows;
    } catch (com.fasterxml.jackson.core.JsonProcessingException
        | java.time.DateTimeException
        | NumberFormatException e) {
      throw damaged("table " + table.name() + " cannot be read");
    }
  }

  private static List<String> columns(JsonParser json, Table table) throws IOException {
    require(json.nextToken() == JsonToken.START_OBJECT, table);
    require(
        "table".equals(json.nextFieldName()) && table.name().equals(json.nextTextValue()), table);
    require("columns".equals(json.nextFieldName()), table);
    require(json.nextToken() == JsonToken.START_OBJECT, table);
    List<String> columns = new ArrayList<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      require(NAME.matcher(name).matches() && table.columns().containsKey(name), table);
      require(table.columns().get(name).name().equals(json.nextTextValue()), table);
      columns.add(name);
    }
    require(columns.size() == table.columns().size(), table);
    require(json.nextToken() == JsonToken.END_OBJECT, table);
    return columns;
  }

  private static void set(PreparedStatement statement, int at, Kind kind, JsonParser json)
      throws SQLException, IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      statement.setObject(at, null);
      return;
    }
    switch (kind) {
      case NUMBER -> statement.setLong(at, json.getLongValue());
      case TRUTH -> statement.setBoolean(at, json.getBooleanValue());
      case BYTES -> statement.setBytes(at, json.getBinaryValue());
      case TIME -> statement.setObject(at, Instant.parse(json.getText()).atOffset(ZoneOffset.UTC));
      case DAY -> statement.setObject(at, LocalDate.parse(json.getText()));
      case DECIMAL -> statement.setBigDecimal(at, new BigDecimal(json.getText()));
      case TEXT -> statement.setString(at, json.getText());
    }
  }

  private static void require(boolean holds, Table table) {
    if (!holds) {
      throw damaged("table " + table.name() + " is cut short, or not as it was written");
    }
  }

  private static HandoverException damaged(String what) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-LED-82",
        "the ledger in the backup is damaged: " + what + "; take another backup");
  }
}
