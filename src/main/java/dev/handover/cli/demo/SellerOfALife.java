package dev.handover.cli.demo;

import dev.handover.cli.demo.life.SellerSide;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The seller's database in a whole life, and who may what in it.
 *
 * @param owner the seller himself
 * @param logins what the hub is told: {@code seller.url}, {@code seller.user}, {@code
 *     seller.password} for reading, {@code destroy.user} and {@code destroy.password} for the end
 */
record SellerOfALife(SellerSide owner, Map<String, String> logins) {
  private static final String DESTROYER = "destroyer";

  /** A hotel in an H2 file of the demo's place. */
  static SellerOfALife inH2(DemoPlace place, long records, long seed) {
    String url = place.sellerUrl(Trade.HOTEL);
    SellerDatabase.create(url, Trade.HOTEL, records, seed, (done, total) -> {});
    try (Connection connection = DriverManager.getConnection(url, SellerDatabase.OWNER, "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE USER " + DESTROYER + " PASSWORD ''");
      statement.execute("GRANT SELECT, UPDATE, DELETE ON SCHEMA PUBLIC TO " + DESTROYER);
    } catch (SQLException e) {
      throw new HandoverException(
          ExitCode.SOURCE_UNAVAILABLE,
          "HUB-CLI-99",
          "the demo cannot let anybody into its seller's database; give it a new folder",
          e);
    }
    return new SellerOfALife(
        new SellerSide(url, SellerDatabase.OWNER, ""),
        logins(url, SellerDatabase.READER, DESTROYER));
  }

  /** Both without a password. */
  static Map<String, String> logins(String url, String reader, String destroyer) {
    return Map.of(
        "seller.url", url,
        "seller.user", reader,
        "seller.password", "",
        "destroy.user", destroyer,
        "destroy.password", "");
  }

  @Override
  public String toString() {
    return "SellerOfALife[" + owner + "]";
  }
}
