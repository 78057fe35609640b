package dev.handover.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class SharedPostgresTest {
  @Test
  void everyDatabaseIsNewAndSpeaksChinese() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (Connection connection = DriverManager.getConnection(SharedPostgres.freshDatabase());
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE guests(name text)");
        statement.execute("INSERT INTO guests VALUES ('李雷')");
        try (ResultSet row =
            statement.executeQuery("SELECT upper(name), char_length(name) FROM guests")) {
          assertThat(row.next()).isTrue();
          assertThat(row.getString(1)).isEqualTo("李雷");
          assertThat(row.getInt(2)).isEqualTo(2);
        }
      }
    }
  }
}
