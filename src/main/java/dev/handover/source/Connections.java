package dev.handover.source;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.UnavailableException;
import dev.handover.source.Dialect.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The connections of one snapshot. Where the view is shared, one connection keeps it and up to
 * {@link #MOST_READERS} others read; where it is not, the one connection is lent to one at a time.
 */
final class Connections implements AutoCloseable {
  static final int MOST_READERS = 8;

  private final JdbcSource source;
  private final Connection keeper;
  private final View view;
  private final Semaphore permits;
  private final Set<Thread> borrowers = ConcurrentHashMap.newKeySet();
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final Set<Connection> readers = new HashSet<>();
  private int keeperLent;
  private boolean closed;

  /** Takes a view through a new connection. */
  Connections(JdbcSource source) {
    this.source = source;
    this.keeper = source.connect();
    this.view = taken();
    this.permits = new Semaphore(view.shared().isPresent() ? MOST_READERS : 1);
  }

  private View taken() {
    try {
      return source.dialect().take(keeper);
    } catch (SQLException e) {
      HandoverException trouble = source.trouble(e, "taking a snapshot");
      JdbcSource.discard(keeper, trouble);
      throw trouble;
    }
  }

  View view() {
    return view;
  }

  /** What is done with a connection, and the words for it in a message. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  <T> T lend(String doing, Work<T> work) {
    // A sink that reads while keys are walked must not wait for its own thread.
    boolean outermost = borrowers.add(Thread.currentThread());
    if (outermost) {
      permits.acquireUninterruptibly();
    }
    try {
      Connection connection = borrow();
      try {
        T result = work.with(connection);
        giveBack(connection);
        return result;
      } catch (SQLException e) {
        HandoverException trouble = source.trouble(e, doing);
        drop(connection, trouble);
        throw trouble;
      } catch (RuntimeException | Error e) {
        drop(connection, e);
        throw e;
      }
    } finally {
      if (outermost) {
        borrowers.remove(Thread.currentThread());
        permits.release();
      }
    }
  }

  private Connection borrow() {
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("the snapshot is closed");
      }
      if (view.shared().isEmpty()) {
        keeperLent++;
        return keeper;
      }
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return joined(source.connect());
  }

  private Connection joined(Connection reader) {
    try {
      source.dialect().join(reader, view);
    } catch (SQLException e) {
      HandoverException gone =
          new UnavailableException(
              ExitCode.SOURCE_UNAVAILABLE,
              "HUB-SRC-09",
              source.address()
                  + " no longer knows the snapshot (SQLState "
                  + e.getSQLState()
                  + "): the server was restarted or ended the session that kept it; run again: it goes on over a new snapshot",
              null);
      JdbcSource.discard(reader, gone);
      throw gone;
    }
    synchronized (this) {
      if (!closed) {
        readers.add(reader);
        return reader;
      }
    }
    IllegalStateException late = new IllegalStateException("the snapshot is closed");
    JdbcSource.discard(reader, late);
    throw late;
  }

  private synchronized void giveBack(Connection connection) {
    if (connection == keeper) {
      keeperLent--;
    } else if (!closed) {
      idle.push(connection);
    }
  }

  /** After an error a transaction may be broken; the view's keeper must stay all the same. */
  private void drop(Connection connection, Throwable reason) {
    synchronized (this) {
      if (connection == keeper) {
        keeperLent--;
        return;
      }
      if (!readers.remove(connection)) {
        return;
      }
    }
    JdbcSource.discard(connection, reason);
  }

  /** Closes every connection, those that are lent included: their reads end with an error. */
  @Override
  public void close() {
    close(false);
  }

  /** Ends every connection without a word to the server, which may not answer any more. */
  void cut() {
    close(true);
  }

  private void close(boolean unasked) {
    Set<Connection> lent;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      lent = new HashSet<>(readers);
      if (!unasked) {
        lent.removeAll(idle);
      }
      if (unasked || keeperLent > 0) {
        lent.add(keeper); // or it would first be read to the end
      }
    }
    for (Connection reader : lent) {
      JdbcSource.abort(reader);
    }
    for (Connection reader : idle) {
      JdbcSource.close(reader);
    }
    JdbcSource.close(keeper);
  }
}
