package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.References;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The seller's database: read only, by JDBC, through a driver on board or one that was dropped into
 * a folder. Opens connections only for {@link #inspect} and for snapshots. An unreachable database
 * is SOURCE_UNAVAILABLE, a missing driver CONFIGURATION; messages name scheme, host and database,
 * never the whole URL.
 */
public final class JdbcSource implements AutoCloseable {
  private final String url;
  private final Optional<String> user;
  private final Optional<String> password;
  private final Optional<Duration> silence;
  private final Drivers drivers;
  private final Driver driver;
  private final Dialect dialect;
  private final Optional<Staging> staging;
  private final Set<Snapshot> snapshots = new LinkedHashSet<>();

  /**
   * @param driverFolder where drivers of other databases lie, such as {@code lib}
   */
  public JdbcSource(
      String url, Optional<String> user, Optional<String> password, Optional<Path> driverFolder) {
    this(url, user, password, driverFolder, Optional.empty());
  }

  /**
   * @param silence after how long without a byte a connection is given up, where the driver can;
   *     shorter than the source's longest query it takes a busy server for a dead one
   */
  public JdbcSource(
      String url,
      Optional<String> user,
      Optional<String> password,
      Optional<Path> driverFolder,
      Optional<Duration> silence) {
    this.url = url;
    this.silence = silence;
    this.user = user;
    this.password = password;
    this.staging = Optional.empty();
    this.dialect = Dialect.of(url);
    this.drivers = new Drivers(driverFolder);
    try {
      this.driver = drivers.find(dialect.url(url));
    } catch (RuntimeException e) {
      drivers.close();
      throw e;
    }
  }

  /** What was copied into a database of our own, which goes when the source is closed. */
  JdbcSource(Staging staging) {
    this.url = staging.url();
    this.silence = Optional.empty();
    this.user = Optional.of(Staging.USER);
    this.password = Optional.of(staging.password());
    this.dialect = new H2Dialect(staging.name());
    this.drivers = new Drivers(Optional.empty());
    this.driver = drivers.find(url);
    this.staging = Optional.of(staging);
  }

  /**
   * Removes copies of sources that processes left which were killed, and those that nobody has gone
   * on with for a fortnight.
   *
   * @param staged where they lie
   */
  public static void removeLeft(Path staged) throws IOException {
    CopyFolder.removeLeft(staged);
  }

  /** How the source differs from what the mapping names; empty when it does not. */
  public List<Drift> inspect(Mapping mapping) {
    return look(mapping).drifts();
  }

  /**
   * What an entity's tables are like.
   *
   * @param types of the columns that the mapping names, as the database calls them; empty where it
   *     could not be asked
   */
  public record Look(List<Drift> drifts, Map<String, String> types) {}

  /** How the source differs from what the mapping names, and what it is. */
  public Look look(Mapping mapping) {
    Connection connection = connect();
    try {
      Inspection inspection = new Inspection(this, connection, mapping);
      return new Look(inspection.drifts(), inspection.types());
    } catch (SQLException e) {
      throw trouble(
          e, "inspecting " + mapping.entity() + " (table " + mapping.from().table() + ")");
    } finally {
      close(connection);
    }
  }

  /** Why no row of an entity could be destroyed at the source, if so. */
  public Optional<String> hindrance(Mapping mapping) {
    if (staging.isPresent()) {
      return Optional.of("the source is no database");
    }
    Connection connection = connect();
    try {
      return Target.hindrance(this, connection, mapping);
    } catch (SQLException e) {
      throw trouble(e, "inspecting " + mapping.entity());
    } finally {
      close(connection);
    }
  }

  /** The columns of an entity's own table that may not be empty, as the table calls them. */
  public Set<String> mandatory(Mapping mapping) {
    Connection connection = connect();
    try {
      Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      Target.tables(this, connection, mapping).main().columns().stream()
          .filter(column -> !column.nullable())
          .forEach(column -> names.add(column.name()));
      return names;
    } catch (SQLException e) {
      throw trouble(e, "inspecting " + mapping.entity());
    } finally {
      close(connection);
    }
  }

  /**
   * The entities in an order in which rows can be deleted: those that refer to others come first,
   * whether the mappings say so or the database's own foreign keys. Of a circle the order is that
   * of the mappings.
   */
  public List<Mapping> childrenFirst(List<Mapping> mappings) {
    Connection connection = connect();
    try {
      List<Mapping> left = new ArrayList<>(References.parentsFirst(mappings));
      Collections.reverse(left);
      Map<Mapping, Table> tables = new HashMap<>();
      for (Mapping each : left) {
        if (each.from().select().isEmpty()) {
          tables.put(each, Target.tables(this, connection, each).main());
        }
      }
      List<Mapping> ordered = new ArrayList<>();
      while (!left.isEmpty()) {
        Mapping next = left.get(0);
        for (Mapping each : left) {
          if (!isReferredTo(connection, each, left, tables)) {
            next = each;
            break;
          }
        }
        left.remove(next);
        ordered.add(next);
      }
      return ordered;
    } catch (SQLException e) {
      throw trouble(e, "reading the foreign keys");
    } finally {
      close(connection);
    }
  }

  private static boolean isReferredTo(
      Connection connection, Mapping parent, List<Mapping> left, Map<Mapping, Table> tables)
      throws SQLException {
    for (Mapping child : left) {
      if (child != parent
          && tables.containsKey(child)
          && tables.containsKey(parent)
          && Ties.refers(connection, tables.get(child), tables.get(parent))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A view of the database that does not change while it is open, as far as the database offers.
   */
  public Snapshot snapshot() {
    Snapshot snapshot = new Snapshot(this);
    synchronized (snapshots) {
      snapshots.add(snapshot);
    }
    return snapshot;
  }

  /** What the source has, whatever mappings name; the caller closes it. */
  public Catalogue catalogue() {
    return new Catalogue(this);
  }

  /**
   * Says that what was read has arrived, or that nobody will go on with it: a copy that was made
   * goes when this is closed, unless the next night can begin with it.
   */
  public void finished() {
    staging.ifPresent(Staging::finished);
  }

  /** Closes every snapshot that is still open, and lets go of the drivers. */
  @Override
  public void close() {
    List<Snapshot> open;
    synchronized (snapshots) {
      open = List.copyOf(snapshots);
    }
    try {
      open.forEach(Snapshot::close);
      drivers.close();
    } finally {
      staging.ifPresent(Staging::close);
    }
  }

  /**
   * Ends every snapshot at once, whoever reads from it, and without a word to the server: it may be
   * the one that does not answer.
   */
  public void cut() {
    List<Snapshot> open;
    synchronized (snapshots) {
      open = List.copyOf(snapshots);
    }
    open.forEach(Snapshot::cut);
  }

  void closed(Snapshot snapshot) {
    synchronized (snapshots) {
      snapshots.remove(snapshot);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  /** Scheme, host and database. */
  String address() {
    return staging.map(Staging::said).orElseGet(() -> Address.printable(url));
  }

  HandoverException trouble(SQLException e, String doing) {
    return staging
        .filter(copy -> CopyTrouble.isDamage(e))
        .map(copy -> copy.damage(e))
        .orElseGet(() -> Trouble.of(dialect.told(e), doing, address()));
  }

  /** A new connection: read only, its reads one transaction. */
  Connection connect() {
    try {
      Connection connection = driver.connect(dialect.url(url), properties());
      if (connection == null) {
        throw new SQLException("the driver refuses the URL", "08001");
      }
      if (staging.isPresent()) {
        connection = CopyConnection.of(connection);
      }
      try {
        dialect.prepare(connection);
        return connection;
      } catch (SQLException | RuntimeException e) {
        discard(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw trouble(e, "connecting");
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    dialect.settings(url).forEach(properties::setProperty);
    silence.ifPresent(most -> dialect.patience(most).forEach(properties::setProperty));
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    return properties;
  }

  /** Ends a connection after an error; a second error is the first one's consequence. */
  static void discard(Connection connection, Throwable reason) {
    try {
      connection.close();
    } catch (SQLException e) {
      reason.addSuppressed(Trouble.withoutWords(e));
    }
  }

  /** Ends a connection that has only read: nothing can be lost if it was broken already. */
  @SuppressWarnings("EmptyCatch")
  static void close(Connection connection) {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      // The server ends a session whose connection is gone.
    }
  }

  /** Ends a connection that another thread still reads from. */
  @SuppressWarnings("EmptyCatch")
  static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      // As above.
    }
  }

  @Override
  public String toString() {
    return "JdbcSource[" + address() + "]";
  }
}
