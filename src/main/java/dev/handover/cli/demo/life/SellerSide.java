package dev.handover.cli.demo.life;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The seller's own hand on his database: what happens at his desk from day to day, and a look at
 * what is left in the end. It goes past the hub on purpose.
 *
 * @param user the database's owner
 * @param password may be empty
 */
public record SellerSide(String url, String user, String password) {

  /** Does it; the values stand for the question marks. How many rows it was. */
  int does(String sql, Object... values) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** One number. */
  public long count(String sql, Object... values) {
    return keys(sql, values).get(0);
  }

  /** The numbers of a column. */
  public List<Long> keys(String sql, Object... values) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      List<Long> keys = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          keys.add(found.getLong(1));
        }
      }
      return keys;
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static HandoverException trouble(SQLException e) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-CLI-95",
        "the story's seller cannot use his database (SQL state "
            + e.getSQLState()
            + "); run the demo again in a new folder",
        e);
  }

  @Override
  public String toString() {
    return "SellerSide[" + user + "]";
  }
}
