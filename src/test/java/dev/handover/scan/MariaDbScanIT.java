package dev.handover.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.source.JdbcSource;
import dev.handover.testing.SharedMariaDb;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbScanIT {
  @BeforeAll
  static void server() {
    SharedMariaDb.require();
  }

  @Test
  void readsCommentsZeroDatesAndUndeclaredReferences() throws SQLException {
    String database = SharedMariaDb.freshDatabase();
    try (Connection connection = DriverManager.getConnection(SharedMariaDb.url(database, ""));
        Statement sql = connection.createStatement()) {
      sql.execute("SET SESSION sql_mode = ''");
      sql.execute(
          "CREATE TABLE t_kh (kh_id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, a1 VARCHAR(40) COMMENT"
              + " '客户姓名', a2 VARCHAR(40) COMMENT '手机号', sr DATE, ok TINYINT(1), memo LONGTEXT)"
              + " COMMENT '客户表'");
      sql.execute(
          "CREATE TABLE t_dd (dd_id INT PRIMARY KEY, kh_id INT UNSIGNED, je DECIMAL(9,2)) ENGINE=MyISAM");
      for (int i = 1; i <= 200; i++) {
        sql.execute(
            "INSERT INTO t_kh VALUES (%d, '王小%s', '1380000%04d', '%s', 1, '喜欢安静的房间，%d楼以上')"
                .formatted(
                    i,
                    "明丽强".charAt(i % 3),
                    i,
                    i % 9 == 0 ? "0000-00-00" : "19%02d-05-06".formatted(50 + i % 50),
                    i));
        sql.execute("INSERT INTO t_dd VALUES (%d, %d, 9.5)".formatted(i, i));
      }
    }
    try (JdbcSource source =
        new JdbcSource(
            SharedMariaDb.address(database),
            Optional.of(SharedMariaDb.ADMIN),
            Optional.of(""),
            Optional.empty())) {
      Findings found = PostgresScanIT.scan(source, false);
      assertThat(found.unread()).isEmpty();
      Findings.Table people = found.tables().get(1);
      assertThat(people.name()).isEqualTo("t_kh");
      assertThat(people.personal())
          .extracting(column -> column.name() + " " + column.verdict().kind().word())
          .containsExactly("a1 person-name", "a2 phone", "sr birthday", "memo note");
      assertThat(people.rows()).isEqualTo(100);
      assertThat(found.tables().get(0).column("kh_id").orElseThrow().reference())
          .contains(new Findings.Reference("t_kh", "kh_id", false));
    }
  }
}
