package dev.handover.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An empty database of our own, encrypted under a password that only this process has; it goes when
 * it is closed, and what a killed process left of one is removed by the next.
 */
public final class Scratch implements AutoCloseable {
  private final Staging staging;

  /**
   * @param parent where staged copies lie, such as {@code var/staged}
   * @param said what it holds, as messages call it
   */
  public Scratch(Path parent, String said) {
    staging = new Staging(parent, said);
  }

  /** A new connection to it; the caller closes it. */
  public Connection connect() throws SQLException {
    return staging.connect();
  }

  @Override
  public void close() {
    staging.close();
  }
}
