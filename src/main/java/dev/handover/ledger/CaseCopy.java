package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies the rows that tell what of whom a case has sent, from one ledger into another that is
 * empty, some at a time.
 */
final class CaseCopy {
  private static final int AT_ONCE = 100;
  private static final String RUNS = "run_id in (select id from transfer_run where case_id = ?)";
  private static final String EXPOSURE = "case_id = ? and kind = 'exposure' and state = 'live'";

  /** Tables in an order in which each row finds those it refers to. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("transfer_run", "case_id = ?");
    TABLES.put("run_entity", RUNS);
    TABLES.put("run_window", RUNS);
    TABLES.put("parcel", RUNS);
    TABLES.put("exposure_source", "case_id = ?");
    TABLES.put("segment", EXPOSURE);
    TABLES.put("segment_shard", "segment_id in (select id from segment where " + EXPOSURE + ")");
    TABLES.put("key_register", "case_id = ?");
  }

  private final Database from;
  private final JdbcTemplate to;

  CaseCopy(Database from, DataSource to) {
    this.from = from;
    this.to = new JdbcTemplate(to);
  }

  void copy(CaseId caseId) {
    TABLES.forEach((table, where) -> copy(table, where, caseId));
  }

  /** In a transaction, without which PostgreSQL would bring all rows at once. */
  private void copy(String table, String where, CaseId caseId) {
    from.inTransaction(
        jdbc -> {
          JdbcTemplate reader = new JdbcTemplate(jdbc.getDataSource());
          reader.setFetchSize(AT_ONCE);
          Pending rows = new Pending(table);
          reader.query(
              "select * from " + table + " where " + where,
              row -> {
                rows.add(row);
              },
              caseId.value());
          rows.flush();
          return null;
        });
  }

  /** Rows that are still to be written. */
  private final class Pending {
    private final String table;
    private final List<Object[]> rows = new ArrayList<>();
    private String insert = "";

    Pending(String table) {
      this.table = table;
    }

    void add(ResultSet row) throws SQLException {
      ResultSetMetaData columns = row.getMetaData();
      Object[] values = new Object[columns.getColumnCount()];
      List<String> names = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        values[i] = row.getObject(i + 1);
        names.add(columns.getColumnName(i + 1));
      }
      String places = String.join(", ", Collections.nCopies(values.length, "?"));
      insert =
          "insert into " + table + " (" + String.join(", ", names) + ") values (" + places + ")";
      rows.add(values);
      if (rows.size() == AT_ONCE) {
        flush();
      }
    }

    void flush() {
      try {
        if (!rows.isEmpty()) {
          to.batchUpdate(insert, rows);
        }
        rows.clear();
      } catch (DataAccessException e) {
        throw Trouble.during("being copied", e);
      }
    }
  }
}
