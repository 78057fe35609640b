package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.RunId;
import dev.handover.record.Spares;
import dev.handover.record.Window;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * One view of the source, of all its tables together. Safe for several threads: they read at once
 * from PostgreSQL, one after the other elsewhere. A broken connection is SOURCE_UNAVAILABLE and a
 * table or column that is not there CONFIGURATION; the view is then worth no more than a new one.
 */
public final class Snapshot implements AutoCloseable {
  private final JdbcSource source;
  private final Connections connections;
  private final Map<Mapping.Origin, Tables> tables = new ConcurrentHashMap<>();
  private final Map<String, Selection.Expected> expected = new ConcurrentHashMap<>();
  private final Spares spares =
      Spares.of(Math.min(Connections.MOST_READERS, Runtime.getRuntime().availableProcessors()));

  Snapshot(JdbcSource source) {
    this.source = source;
    this.connections = new Connections(source);
  }

  /**
   * The view's name as it stands in the manifest: PostgreSQL's snapshot id; {@code h2-…} and {@code
   * mariadb-…} for what one connection sees; {@code none} where the database promises nothing and
   * rows may change between two reads.
   */
  public String name() {
    return connections.view().name();
  }

  /**
   * Cuts the entity into windows of about {@code batch} records, in the key's order. The bounds are
   * chosen by the database; the first and the last are open-ended, equal keys stay together, absent
   * keys belong to the first. An empty table is one window.
   */
  public void plan(Mapping mapping, int batch, Consumer<Bounds> sink) {
    if (batch < 1) {
      throw new IllegalArgumentException("a batch holds at least one record");
    }
    connections.lend(
        doing("planning", mapping),
        connection -> {
          Scope scope = new Scope(source.dialect(), tables(connection, mapping).main(), mapping);
          Chain chain = new Chain(sink);
          source.dialect().walk(connection, scope, batch, chain);
          chain.end();
          return chain;
        });
  }

  /** Reads every column that the mapping names. */
  public Batch read(Window window, Mapping mapping) {
    return read(window, mapping, mapping.columns());
  }

  /** Reads only these of the columns that the mapping names, in this order. */
  public Batch read(Window window, Mapping mapping, List<String> columns) {
    requireNamed(mapping, columns);
    return connections.lend(
        doing("reading", mapping),
        connection -> {
          Query query = new Query(source.dialect(), tables(connection, mapping), mapping, columns);
          Optional<Dialect.Bulk> bulk =
              source
                  .dialect()
                  .bulk(connections.view())
                  .filter(each -> each.suits(window.bounds(), query.scope().key()));
          Selection.Expected like = expected(mapping);
          Selection found =
              bulk.isPresent()
                  ? query.within(connection, window.bounds(), bulk.get(), like)
                  : query.within(connection, window.bounds());
          expected.put(mapping.entity(), like.like(found));
          return new Batch(window, name(), found.rows(), found.deleted(), found.misread());
        });
  }

  /** The windows of an entity are much alike. */
  private Selection.Expected expected(Mapping mapping) {
    return expected.computeIfAbsent(mapping.entity(), entity -> Selection.Expected.little(spares));
  }

  /**
   * Reads every column of the records that have these keys, as the source prints them, in the key's
   * order; a key that is not there is left out. Asks by key alone, never scans the table.
   */
  public Batch readKeys(Mapping mapping, List<String> keys, Window window) {
    return connections.lend(
        doing("reading", mapping),
        connection -> {
          Tables read = tables(connection, mapping);
          Query query = new Query(source.dialect(), read, mapping, mapping.columns());
          Selection found = query.among(connection, keys);
          return new Batch(window, name(), found.rows(), found.deleted(), found.misread());
        });
  }

  /**
   * At most so many records for a look: the first by key and, where the key is a number with an
   * index, some from further on. Never reads the whole table.
   */
  public Batch sample(CaseId caseId, Mapping mapping, int records) {
    return connections.lend(
        doing("sampling", mapping),
        connection -> {
          Tables read = tables(connection, mapping);
          Query query = new Query(source.dialect(), read, mapping, mapping.columns());
          Selection found = new Sampling(source.dialect(), connection, query).take(records);
          Window all =
              new Window(
                  caseId, RunId.startingAt(HubClock.now()), mapping.entity(), 1, 1, Bounds.ALL);
          return new Batch(all, name(), found.rows(), found.deleted(), found.misread());
        });
  }

  /** Gives the connections back; a read in another thread ends with an error. */
  @Override
  public void close() {
    connections.close();
    source.closed(this);
  }

  void cut() {
    connections.cut();
  }

  private Tables tables(Connection connection, Mapping mapping) throws SQLException {
    Tables known = tables.get(mapping.from());
    if (known != null) {
      return known;
    }
    TableLookup lookup = new TableLookup(connection, source.dialect());
    Tables.Finder<SQLException> finder =
        written -> lookup.find(written).orElseThrow(() -> missing(mapping, written));
    Optional<Mapping.Select> select = mapping.from().select();
    Tables found =
        Tables.of(
            mapping,
            select.isPresent() ? lookup.of(select.get()) : finder.find(mapping.from().table()),
            finder,
            (table, column) -> Indexes.of(connection, table).unique(column));
    tables.put(mapping.from(), found);
    return found;
  }

  private HandoverException missing(Mapping mapping, String written) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-SRC-05",
        "mapping " + mapping.entity() + ": " + Inspection.noTable(written, source.address()));
  }

  private static void requireNamed(Mapping mapping, List<String> columns) {
    for (String column : columns) {
      if (!mapping.columns().contains(column)) {
        throw new IllegalArgumentException(
            "mapping " + mapping.entity() + " does not carry column " + column);
      }
    }
  }

  private static String doing(String verb, Mapping mapping) {
    return verb + " " + mapping.entity() + " (table " + mapping.from().table() + ")";
  }

  @Override
  public String toString() {
    return "Snapshot[" + name() + " of " + source.address() + "]";
  }

  /** Ties first keys together to bounds. */
  private static final class Chain implements Dialect.Keys {
    private final Consumer<Bounds> sink;
    private Optional<String> from = Optional.empty();

    Chain(Consumer<Bounds> sink) {
      this.sink = sink;
    }

    @Override
    public void next(String text) {
      sink.accept(new Bounds(from, Optional.of(text)));
      from = Optional.of(text);
    }

    void end() {
      sink.accept(new Bounds(from, Optional.empty()));
    }
  }
}
