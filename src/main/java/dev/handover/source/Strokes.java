package dev.handover.source;

import dev.handover.record.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements that destroy a window's rows: many at once, and where the database would not have
 * that, one after the other, so that one row keeps no other.
 */
final class Strokes {
  private static final int AT_ONCE = 500;
  private final Dialect dialect;
  private final Connection connection;
  private final Target target;
  private final Rows rows;
  private final Map<Integer, Refusal> stuck;

  /**
   * @param stuck takes what could not be destroyed
   */
  Strokes(
      Dialect dialect,
      Connection connection,
      Target target,
      Rows rows,
      Map<Integer, Refusal> stuck) {
    this.dialect = dialect;
    this.connection = connection;
    this.target = target;
    this.rows = rows;
    this.stuck = stuck;
  }

  void all(Eraser.Chosen chosen) throws SQLException {
    each(chosen.delete().stream().boxed().toList(), Map.of());
    Map<Map<String, Optional<String>>, List<Integer>> alike = new LinkedHashMap<>();
    chosen
        .blank()
        .forEach((row, with) -> alike.computeIfAbsent(with, none -> new ArrayList<>()).add(row));
    for (Map.Entry<Map<String, Optional<String>>, List<Integer>> group : alike.entrySet()) {
      each(group.getValue(), group.getKey());
    }
  }

  /**
   * @param with what columns become; empty where the rows are deleted
   */
  private void each(List<Integer> all, Map<String, Optional<String>> with) throws SQLException {
    int width = target.scope().key().columns().size() + with.size();
    int atOnce = Math.max(1, AT_ONCE / width);
    for (int start = 0; start < all.size(); start += atOnce) {
      List<Integer> some = all.subList(start, Math.min(all.size(), start + atOnce));
      Optional<Refusal> refusal = tried(some, with);
      if (refusal.isPresent()) {
        apart(some, with, refusal.get());
      }
    }
  }

  /** One after the other, again as long as one that went has freed another. */
  private void apart(List<Integer> some, Map<String, Optional<String>> with, Refusal first)
      throws SQLException {
    if (first == Refusal.NOT_PERMITTED || some.size() == 1) {
      some.forEach(row -> stuck.put(row, first));
      return;
    }
    List<Integer> left = some;
    boolean progress = true;
    while (progress && !left.isEmpty()) {
      List<Integer> still = new ArrayList<>();
      for (int row : left) {
        Optional<Refusal> refusal = tried(List.of(row), with);
        refusal.ifPresent(why -> stuck.put(row, why));
        if (refusal.isPresent()) {
          still.add(row);
        } else {
          stuck.remove(row);
        }
      }
      progress = still.size() < left.size();
      left = still;
    }
  }

  /** Does it to all of these or to none. */
  private Optional<Refusal> tried(List<Integer> some, Map<String, Optional<String>> with)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      if (takesOwn(some, with.keySet())) {
        connection.releaseSavepoint(before);
        return Optional.of(Refusal.TAKES_OTHERS_ALONG);
      }
      int done = with.isEmpty() ? delete(some) : blank(some, with);
      boolean all = done == some.size();
      if (all && (with.isEmpty() || isBlank(some, with))) {
        connection.releaseSavepoint(before);
        return Optional.empty();
      }
      connection.rollback(before);
      if (all) {
        return Optional.of(Refusal.NOT_VERIFIED);
      }
      boolean guarded = !target.alone(with.keySet()).isEmpty() && done < some.size();
      return Optional.of(guarded ? Refusal.TAKES_OTHERS_ALONG : Refusal.NOT_ALONE);
    } catch (SQLException e) {
      Refusal why = Refusal.of(dialect.told(e)).orElse(null);
      if (why == null) {
        throw e;
      }
      connection.rollback(before);
      return Optional.of(why);
    }
  }

  private boolean takesOwn(List<Integer> some, Set<String> overwritten) throws SQLException {
    Optional<String> own = target.takesOwn(overwritten);
    if (own.isEmpty()) {
      return false;
    }
    String sql =
        "SELECT 1 FROM "
            + target.table().quoted()
            + " WHERE ("
            + own.get()
            + ") AND "
            + target.among(some.size());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      target.bind(statement, 1, keys(some));
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  private int delete(List<Integer> some) throws SQLException {
    String sql =
        "DELETE FROM "
            + target.table().quoted()
            + " WHERE "
            + target.among(some.size())
            + target.alone(Set.of());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      target.bind(statement, 1, keys(some));
      return statement.executeUpdate();
    }
  }

  private int blank(List<Integer> some, Map<String, Optional<String>> with) throws SQLException {
    String set =
        with.entrySet().stream()
            .map(
                each ->
                    target.table().require(each.getKey()).quoted()
                        + " = "
                        + each.getValue().map(value -> "?").orElse("NULL"))
            .collect(Collectors.joining(", "));
    String sql =
        "UPDATE "
            + target.table().quoted()
            + " SET "
            + set
            + " WHERE "
            + target.among(some.size())
            + target.alone(with.keySet());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      target.bind(statement, bindValues(statement, with), keys(some));
      return statement.executeUpdate();
    }
  }

  /** Whether the columns hold what they were to become, and nothing that a trigger made of it. */
  private boolean isBlank(List<Integer> some, Map<String, Optional<String>> with)
      throws SQLException {
    String now =
        with.entrySet().stream()
            .map(
                each ->
                    target.table().require(each.getKey()).quoted()
                        + each.getValue().map(value -> " = ?").orElse(" IS NULL"))
            .collect(Collectors.joining(" AND "));
    String sql =
        "SELECT COUNT(*) FROM "
            + target.table().quoted()
            + " WHERE "
            + now
            + " AND "
            + target.among(some.size());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      target.bind(statement, bindValues(statement, with), keys(some));
      try (ResultSet count = statement.executeQuery()) {
        return count.next() && count.getLong(1) == some.size();
      }
    }
  }

  private int bindValues(PreparedStatement statement, Map<String, Optional<String>> with)
      throws SQLException {
    int index = 1;
    for (Map.Entry<String, Optional<String>> each : with.entrySet()) {
      if (each.getValue().isPresent()) {
        Column column = target.table().require(each.getKey());
        dialect.bind(statement, index++, each.getValue().get(), column);
      }
    }
    return index;
  }

  private List<String> keys(List<Integer> some) {
    return some.stream().map(row -> rows.text(row, 0)).toList();
  }
}
