package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.Window;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Deletes and overwrites rows of the seller's database, a window in a transaction, with a user who
 * may do that. It does what it is told of the rows that it shows, locked, and nothing else: rows
 * that the database would take along keep their parent where it is. Not for several threads.
 */
public final class Eraser implements AutoCloseable {
  private final JdbcSource source;
  private final Map<String, Target> targets = new TreeMap<>();
  private Optional<Connection> connection = Optional.empty();

  /**
   * @param driverFolder where drivers of other databases lie
   */
  public Eraser(
      String url, Optional<String> user, Optional<String> password, Optional<Path> driverFolder) {
    this.source = new JdbcSource(url, user, password, driverFolder);
  }

  /**
   * What is to be done with a window's rows.
   *
   * @param delete rows by their place in the batch; none whose key is absent
   * @param blank rows by their place, and what each column becomes; an empty text is SQL NULL
   */
  public record Chosen(BitSet delete, Map<Integer, Map<String, Optional<String>>> blank) {
    @Override
    public String toString() {
      return "Chosen[" + delete.cardinality() + " to delete, " + blank.size() + " to blank]";
    }
  }

  /**
   * What was done, before it is made fact.
   *
   * @param stuck rows that the database would not let go, by their place in the batch
   * @param after the window as it is now, read once more
   */
  public record Erased(Map<Integer, Refusal> stuck, Rows after) {
    @Override
    public String toString() {
      return "Erased[" + stuck.size() + " stuck]";
    }
  }

  /**
   * Locks the window's rows and shows them; does what is answered, shows what came of it, and makes
   * it fact when the second answer is there. An exception of either leaves everything as it was.
   *
   * @throws HandoverException SOURCE_UNAVAILABLE where the database is gone, or would not lock
   */
  public void erase(
      Window window, Mapping mapping, Function<Batch, Chosen> choose, Consumer<Erased> before) {
    try {
      Connection open = open();
      Target target = target(open, mapping);
      target.lock(open, window.bounds());
      Selection found = target.read(open, window.bounds());
      Batch batch = new Batch(window, "locked", found.rows(), found.deleted());
      Chosen chosen = choose.apply(batch);
      Map<Integer, Refusal> stuck = new TreeMap<>();
      new Strokes(source.dialect(), open, target, batch.rows(), stuck).all(chosen);
      before.accept(new Erased(stuck, target.read(open, window.bounds()).rows()));
      open.commit();
    } catch (SQLException e) {
      drop();
      throw source.trouble(e, "destroying " + mapping.entity() + " " + window.number());
    } catch (RuntimeException | Error e) {
      drop();
      throw e;
    }
  }

  private Target target(Connection open, Mapping mapping) throws SQLException {
    Target known = targets.get(mapping.entity());
    if (known == null) {
      known = Target.of(source, open, mapping);
      targets.put(mapping.entity(), known);
    }
    return known;
  }

  private Connection open() throws SQLException {
    if (connection.isEmpty()) {
      Connection fresh = source.connect();
      try {
        source.dialect().letWrite(fresh);
      } catch (SQLException | RuntimeException e) {
        JdbcSource.discard(fresh, e);
        throw e;
      }
      connection = Optional.of(fresh);
    }
    return connection.get();
  }

  /** What is not made fact is taken back. */
  private void drop() {
    connection.ifPresent(JdbcSource::close);
    connection = Optional.empty();
  }

  @Override
  public void close() {
    drop();
    source.close();
  }

  @Override
  public String toString() {
    return "Eraser[" + source.address() + "]";
  }
}
