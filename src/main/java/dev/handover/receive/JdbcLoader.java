package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Loads into tables of a database, one per entity, made from the manifest's schemas. Each parcel is
 * one transaction together with the note that it was loaded. During a full, readers see rows of the
 * last run and of this one, never an empty table; rows, fields and entities that the full did not
 * bring go at its end.
 */
public final class JdbcLoader extends Loader {
  private static final String TARGET = "the database";
  private static final String CONNECTION_TROUBLE = "08";
  private static final String DUPLICATE_KEY = "23505";
  private static final String ANY_CONSTRAINT = "23000";

  private final DataSource database;

  /** PostgreSQL, H2 or MariaDB. */
  public JdbcLoader(DataSource database) {
    this.database = database;
  }

  @Override
  Optional<Applied> last(CaseId caseId) {
    return with(
        connection -> {
          ReceivedTables.create(connection, Dialect.of(connection));
          Optional<CaseId> other = ReceivedTables.otherCase(connection, caseId);
          if (other.isPresent()) {
            throw anotherCase(TARGET, other.get(), caseId);
          }
          return ReceivedTables.last(connection);
        });
  }

  @Override
  Optional<RunId> halfLoaded(String exceptManifestSha256) {
    return with(connection -> ReceivedTables.halfLoaded(connection, exceptManifestSha256));
  }

  @Override
  Optional<byte[]> receipt(String manifestSha256) {
    return with(connection -> ReceivedTables.receipt(connection, manifestSha256));
  }

  @Override
  Optional<byte[]> receipt(RunId run) {
    return with(connection -> ReceivedTables.receipt(connection, run));
  }

  @Override
  Loading begin(Manifest manifest, String manifestSha256) {
    Map<String, EntityTable> tables =
        with(
            connection -> {
              Dialect dialect = Dialect.of(connection);
              Map<String, EntityTable> made = new LinkedHashMap<>();
              manifest
                  .entities()
                  .forEach(
                      (name, entity) -> made.put(name, new EntityTable(dialect, name, entity)));
              for (EntityTable table : made.values()) {
                table.prepare(connection);
              }
              ReceivedTables.begin(connection, manifest, manifestSha256);
              return made;
            });
    return new IntoTables(manifest, manifestSha256, tables);
  }

  private final class IntoTables implements Loading {
    private final Manifest manifest;
    private final String sha256;
    private final Map<String, EntityTable> tables;

    IntoTables(Manifest manifest, String sha256, Map<String, EntityTable> tables) {
      this.manifest = manifest;
      this.sha256 = sha256;
      this.tables = tables;
    }

    @Override
    public Opened.LineCount load(FileEntry file, Plain plain) {
      return with(
          connection -> {
            Optional<Opened.LineCount> before = ReceivedTables.loaded(connection, sha256, file);
            if (before.isPresent()) {
              return before.get();
            }
            Opened.LineCount lines =
                tables.get(file.entity()).write(connection, run(), file, plain);
            ReceivedTables.loaded(connection, sha256, file, lines);
            return lines;
          });
    }

    @Override
    public List<String> complete(byte[] receipt) {
      return with(
          connection -> {
            List<String> found = new ArrayList<>();
            if (manifest.mode() == Manifest.Mode.FULL) {
              for (Map.Entry<String, EntityTable> table : tables.entrySet()) {
                compare(table.getKey(), table.getValue().keepOnly(connection, run()), found);
                table.getValue().emptyWhatNoRunBrings(connection);
              }
              Set<String> gone = ReceivedTables.brought(connection);
              gone.removeAll(tables.keySet());
              gone.removeAll(manifest.heldBack());
              for (String entity : gone) {
                EntityTable.empty(connection, entity);
              }
              ReceivedTables.forgetHalfLoaded(connection, sha256);
            }
            if (found.isEmpty()) {
              ReceivedTables.applied(connection, sha256, receipt);
            } else {
              connection.rollback();
            }
            return found;
          });
    }

    private void compare(String entity, long held, List<String> found) {
      long brought =
          manifest.reconciliation().entities().getOrDefault(entity, Tally.NONE).delivered();
      if (held != brought) {
        found.add(entity + ": " + brought + " records were loaded, but the table holds " + held);
      }
    }

    private RunId run() {
      return manifest.run();
    }

    @Override
    public void close() {
      // Every step was a transaction of its own.
    }
  }

  /** One transaction; the driver's messages quote values, so only their SQL state is passed on. */
  private <T> T with(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  private static HandoverException trouble(SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("unknown");
    if (state.equals(DUPLICATE_KEY) || state.equals(ANY_CONSTRAINT)) {
      return atWork(TARGET);
    }
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-RCV-19",
        TARGET
            + (state.startsWith(CONNECTION_TROUBLE)
                ? " does not answer (SQL state "
                    + state
                    + "); check its address, that it is up and lets this user in"
                : " refused the records (SQL state "
                    + state
                    + "); check that it has room and lets this user create and fill tables")
            + "; run receive again to go on");
  }

  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }
}
