package dev.handover.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Stops whoever changes a certain row of a PostgreSQL database, in the midst of that statement or
 * of its commit, until it is lifted: a trigger that waits for a lock which this holds.
 */
public final class Barrier implements AutoCloseable {
  private static final long LOCK = 4711;
  private final Connection connection;
  private String table = "";

  /**
   * @param url complete with a user who may make triggers
   */
  public Barrier(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
    execute(
        """
        create function stand() returns trigger language plpgsql as $$ begin
        perform pg_advisory_xact_lock_shared(%d);
        if tg_op = 'DELETE' then return old; end if; return new; end $$"""
            .formatted(LOCK));
  }

  /**
   * Puts it up; an earlier one is lifted.
   *
   * @param what such as {@code update}, or {@code delete or update}
   * @param when SQL over {@code old} and {@code new}
   */
  public void before(String what, String of, String when) throws SQLException {
    put("create trigger stand before " + what + " on " + of, of, when);
  }

  /** The same, where the change is made and about to be committed. */
  public void atCommit(String what, String of, String when) throws SQLException {
    String trigger = "create constraint trigger stand after " + what + " on " + of;
    put(trigger + " deferrable initially deferred", of, when);
  }

  private void put(String trigger, String of, String when) throws SQLException {
    lift();
    execute("select pg_advisory_lock(" + LOCK + ")");
    execute(trigger + " for each row when (" + when + ") execute function stand()");
    table = of;
  }

  /** Whether somebody stands before it. */
  public boolean isMet() throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet waiting =
            sql.executeQuery(
                """
                select 1 from pg_locks l join pg_database d on d.oid = l.database
                where l.locktype = 'advisory' and not l.granted and d.datname = current_database()
                """)) {
      return waiting.next();
    }
  }

  /** Lets them go on, and returns when their transactions are at an end. */
  public void lift() throws SQLException {
    if (!table.isEmpty()) {
      execute("select pg_advisory_unlock(" + LOCK + ")");
      execute("drop trigger stand on " + table); // waits for who holds the table
      table = "";
    }
  }

  private void execute(String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
