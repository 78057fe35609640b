package dev.handover.source;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of one list, by which others are asked for; rows with the same values ask once. */
final class ParentRows {
  private static final String TABLE = "HANDOVER_ASKING";
  private final Staging staging;

  /**
   * @param table whose rows they are, quoted
   * @param names the columns that are asked by
   */
  ParentRows(Staging staging, String table, List<String> names) {
    this.staging = staging;
    String list = names.stream().map(Staging::quoted).collect(Collectors.joining(", "));
    close(); // one may be left by a process that was killed
    staging.execute(
        "CREATE TABLE "
            + TABLE
            + " AS SELECT MIN(_ROWID_) AS HANDOVER_ROW, "
            + list
            + " FROM "
            + table
            + " WHERE "
            + Staging.MARK
            + " IS NULL GROUP BY "
            + list);
    staging.execute("CREATE INDEX HANDOVER_ASKED ON " + TABLE + " (HANDOVER_ROW)");
  }

  void close() {
    staging.execute("DROP TABLE IF EXISTS " + TABLE);
  }

  /** The rows behind a number, with their number in front. */
  List<List<String>> behind(long row, int most) {
    return staging.ask(
        "SELECT * FROM "
            + TABLE
            + " WHERE HANDOVER_ROW > "
            + row
            + " ORDER BY HANDOVER_ROW FETCH FIRST "
            + most
            + " ROWS ONLY");
  }
}
