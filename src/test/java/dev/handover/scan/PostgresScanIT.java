package dev.handover.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.source.JdbcSource;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresScanIT {
  @ParameterizedTest
  @ValueSource(strings = {"own", "unseen"})
  void findsInPostgreSqlWhatItFindsElsewhere(String folder) throws SQLException, IOException {
    Labelled.Score all = new Labelled.Score(0, 0, 0, 0, List.of());
    for (Labelled each : Labelled.in(folder)) {
      all = all.plus(each.score(each.scan(SharedPostgres.freshDatabase(), "postgres")));
    }
    System.out.println("postgresql, " + folder + ": " + all);
    assertThat(all.recall()).as(all.wrong().toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.falseAlarmRate()).as(all.wrong().toString()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void goesOnWhereATableMayNotBeReadAndSpreadsTheSample() throws SQLException {
    String url = SharedPostgres.freshDatabase();
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      sql.execute("DROP ROLE IF EXISTS scanner");
      sql.execute("CREATE ROLE scanner LOGIN PASSWORD 'x'");
      sql.execute("CREATE TABLE guests (id int PRIMARY KEY, mobile text, extra jsonb, pic bytea)");
      sql.execute(
          "INSERT INTO guests SELECT i, '138' || lpad(i::text, 8, '0'), '{\"a\": 1}', 'x' FROM"
              + " generate_series(1, 5000) i");
      sql.execute("CREATE TABLE stays (id int PRIMARY KEY, who int REFERENCES guests, n numeric)");
      sql.execute("INSERT INTO stays SELECT i, i, i FROM generate_series(1, 50) i");
      sql.execute("CREATE TABLE secrets (id int PRIMARY KEY, name text)");
      sql.execute("CREATE SCHEMA old; CREATE TABLE old.clients (id int PRIMARY KEY, tel text)");
      sql.execute("CREATE VIEW v_guests AS SELECT * FROM guests");
      sql.execute("CREATE TABLE flyway_schema_history (installed_rank int)");
      sql.execute("GRANT USAGE ON SCHEMA old, public TO scanner");
      sql.execute("GRANT SELECT ON guests, stays, old.clients, v_guests TO scanner");
    }
    String address = url.replaceFirst("\\?.*", "");
    try (JdbcSource source =
        new JdbcSource(address, Optional.of("scanner"), Optional.of("x"), Optional.empty())) {
      Findings found = scan(source, true);
      assertThat(found.tables())
          .extracting(Findings.Table::name)
          .containsExactlyInAnyOrder("guests", "stays", "secrets", "old.clients", "v_guests");
      assertThat(found.unread()).containsExactly(new Findings.Unread("secrets", "HUB-SRC-04"));
      assertThat(found.systemTables()).containsExactly("flyway_schema_history");
      Findings.Table guests =
          found.tables().stream().filter(t -> t.name().equals("guests")).findFirst().orElseThrow();
      assertThat(guests.rows()).isEqualTo(100);
      assertThat(guests.whole()).isFalse();
      assertThat(guests.column("mobile").orElseThrow().verdict().kind()).isEqualTo(Kind.PHONE);
      Findings.Table stays =
          found.tables().stream().filter(t -> t.name().equals("stays")).findFirst().orElseThrow();
      assertThat(stays.column("who").orElseThrow().reference())
          .contains(new Findings.Reference("guests", "id", true));
      assertThat(scan(source, false).tables())
          .extracting(Findings.Table::name)
          .doesNotContain("v_guests");
    }
  }

  static Findings scan(JdbcSource source, boolean views) {
    return new Scan(new Scan.Options(100, views, each -> true, value -> "•"), (at, of, name) -> {})
        .of(source);
  }
}
