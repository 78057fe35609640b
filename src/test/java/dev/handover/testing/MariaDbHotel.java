package dev.handover.testing;

import dev.handover.cli.demo.SellerHotel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;

/** The demo's hotel in a MariaDB: the same rows as the same seed makes elsewhere. */
public final class MariaDbHotel {
  private static final List<String> TABLES =
      List.of("guests", "stays", "preferences", "members", "reviews");

  private MariaDbHotel() {}

  public static void create(String url, long records, long seed) throws SQLException, IOException {
    String model = "jdbc:h2:mem:" + UUID.randomUUID();
    try (Connection kept = DriverManager.getConnection(model, SellerHotel.OWNER, "");
        Connection hotel = DriverManager.getConnection(url)) {
      SellerHotel.create(model, records, seed, (done, total) -> {});
      try (Statement statement = hotel.createStatement()) {
        for (String sql : script().split(";")) {
          if (sql.contains("CREATE TABLE")) {
            statement.execute(sql.replace("TIMESTAMP", "DATETIME"));
          }
        }
      }
      hotel.setAutoCommit(false);
      for (String table : TABLES) {
        copy(kept, hotel, table);
      }
      hotel.commit();
    }
  }

  private static String script() throws IOException {
    return new ClassPathResource("demo/hotel.sql").getContentAsString(StandardCharsets.UTF_8);
  }

  private static void copy(Connection from, Connection into, String table) throws SQLException {
    try (Statement statement = from.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      String marks = String.join(", ", Collections.nCopies(columns, "?"));
      try (PreparedStatement insert =
          into.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            insert.setString(i, rows.getString(i));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }
}
