package dev.handover.receive;

import dev.handover.delivery.EntityDescription;
import dev.handover.delivery.FileEntry;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.seal.RecordLine;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of one entity: {@code ref} as its key, a column per field, and {@code handover_run},
 * the run that last wrote the row.
 */
final class EntityTable {
  private static final String RUN = "handover_run";
  private static final int LONGEST_NAME = 63;
  private static final int BATCH = 500;

  private final Dialect dialect;
  private final String name;
  private final EntityDescription entity;

  EntityTable(Dialect dialect, String name, EntityDescription entity) {
    this.dialect = dialect;
    this.name = name;
    this.entity = entity;
    Stream.concat(Stream.of(name), entity.fields().stream().map(EntityDescription.Field::name))
        .filter(
            each ->
                each.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                    || each.equalsIgnoreCase(RUN))
        .findFirst()
        .ifPresent(
            each -> {
              throw refused(
                  "the name " + each + " is not possible here",
                  "have the seller name it otherwise, within 63 bytes, or load into files");
            });
  }

  /** Creates the table, or adds the columns that it lacks; refuses a table of somebody else's. */
  void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      StringBuilder create =
          new StringBuilder("create table if not exists ")
              .append(dialect.quoted(name))
              .append(" (")
              .append(dialect.quoted(EntityDescription.REF))
              .append(' ')
              .append(dialect.key())
              .append(" primary key");
      entity.fields().forEach(field -> create.append(", ").append(column(field)));
      create.append(", ").append(dialect.quoted(RUN)).append(" varchar(40) not null)");
      statement.execute(create.toString());
      Set<String> present = columns(statement);
      if (!present.contains(RUN)) {
        throw refused(
            "a table of that name is there and was not made by handover",
            "name a database or schema of its own for the records");
      }
      for (EntityDescription.Field field : entity.fields()) {
        if (!present.contains(field.name().toLowerCase(Locale.ROOT))) {
          statement.execute("alter table " + dialect.quoted(name) + " add column " + column(field));
        }
        ReceivedTables.brought(connection, name, field.name());
      }
    }
  }

  /** Writes a parcel's lines in their order, within the caller's transaction. */
  Opened.LineCount write(Connection connection, RunId run, FileEntry file, Plain plain)
      throws SQLException {
    List<String> columns = new ArrayList<>(List.of(EntityDescription.REF, RUN));
    entity.fields().forEach(field -> columns.add(field.name()));
    try (PreparedStatement upsert = connection.prepareStatement(dialect.upsert(name, columns));
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from "
                    + dialect.quoted(name)
                    + " where "
                    + dialect.quoted(EntityDescription.REF)
                    + " = ? and "
                    + dialect.quoted(RUN)
                    + " <> ?")) { // what this run has brought in another window stays
      Writing writing = new Writing(upsert, delete, run, file);
      plain.each(
          line -> {
            try {
              writing.add(line);
            } catch (SQLException e) {
              throw new Broken(e);
            }
          });
      writing.flush();
      return new Opened.LineCount(writing.upserts, writing.deletes);
    } catch (Broken e) {
      throw e.trouble;
    }
  }

  /** Removes every row that the run did not write and returns how many are left. */
  long keepOnly(Connection connection, RunId run) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from " + dialect.quoted(name) + " where " + dialect.quoted(RUN) + " <> ?")) {
      delete.setString(1, run.value());
      delete.executeUpdate();
    }
    try (Statement count = connection.createStatement();
        ResultSet rows = count.executeQuery("select count(*) from " + dialect.quoted(name))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * Empties the fields that earlier runs brought and this mapping no longer names; columns that the
   * buyer added are his own.
   */
  void emptyWhatNoRunBrings(Connection connection) throws SQLException {
    Set<String> gone = ReceivedTables.brought(connection, name);
    entity.fields().forEach(field -> gone.remove(field.name()));
    try (Statement statement = connection.createStatement()) {
      Set<String> present = columns(statement);
      for (String field : gone) {
        if (present.contains(field.toLowerCase(Locale.ROOT))) {
          String column = dialect.quoted(field);
          statement.executeUpdate(
              "update %s set %s = null where %s is not null"
                  .formatted(dialect.quoted(name), column, column));
        }
      }
    }
  }

  /** Removes every row of an entity that is no longer handed over. */
  static void empty(Connection connection, String entity) throws SQLException {
    String here = connection.getCatalog();
    try (Statement statement = connection.createStatement();
        ResultSet table =
            connection.getMetaData().getTables(here, connection.getSchema(), entity, null)) {
      if (table.next()) { // else the buyer has dropped it himself
        statement.executeUpdate("delete from " + Dialect.of(connection).quoted(entity));
      }
    }
  }

  private Set<String> columns(Statement statement) throws SQLException {
    try (ResultSet none =
        statement.executeQuery("select * from " + dialect.quoted(name) + " where 1 = 0")) {
      Set<String> names = new HashSet<>();
      for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
        names.add(none.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
      }
      return names;
    }
  }

  private String column(EntityDescription.Field field) {
    return dialect.quoted(field.name()) + " " + dialect.column(field.type());
  }

  private HandoverException refused(String what, String remedy) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-RCV-18", "table " + name + ": " + what + "; " + remedy);
  }

  /** Batches that keep the order of upserts and deletes. */
  private final class Writing {
    private final PreparedStatement upsert;
    private final PreparedStatement delete;
    private final RunId run;
    private final FileEntry file;
    private int waiting;
    private RecordLine.Op waitingFor = RecordLine.Op.UPSERT;
    private long upserts;
    private long deletes;

    Writing(PreparedStatement upsert, PreparedStatement delete, RunId run, FileEntry file) {
      this.upsert = upsert;
      this.delete = delete;
      this.run = run;
      this.file = file;
    }

    void add(RecordLine line) throws SQLException {
      if (waiting == BATCH || line.op() != waitingFor) {
        flush();
        waitingFor = line.op();
      }
      if (line.op() == RecordLine.Op.UPSERT) {
        upsert.setString(1, line.ref());
        upsert.setString(2, run.value());
        int index = 3;
        for (EntityDescription.Field field : entity.fields()) {
          set(index++, field, line.record().getOrDefault(field.name(), Optional.empty()));
        }
        upsert.addBatch();
        upserts++;
      } else {
        delete.setString(1, line.ref());
        delete.setString(2, run.value());
        delete.addBatch();
        deletes++;
      }
      waiting++;
    }

    void flush() throws SQLException {
      if (waiting > 0) {
        (waitingFor == RecordLine.Op.UPSERT ? upsert : delete).executeBatch();
        waiting = 0;
      }
    }

    private void set(int index, EntityDescription.Field field, Optional<String> value)
        throws SQLException {
      if (!Cell.set(upsert, index, field.type(), value)) {
        throw unfit(field, "is no " + field.type());
      }
      if (value.isPresent() && !dialect.holds(value.get())) {
        throw unfit(field, "holds a NUL, which " + dialect + " cannot keep");
      }
    }

    private HandoverException unfit(EntityDescription.Field field, String what) {
      return new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-RCV-11",
          "%s: record %d: field %s %s; ask the seller to mend it and to run again"
              .formatted(file.name(), upserts + deletes + 1, field.name(), what));
    }
  }

  /** Carries an SQLException out of a loop over lines. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient SQLException trouble;

    Broken(SQLException trouble) {
      super(null, null, false, false);
      this.trouble = trouble;
    }
  }
}
