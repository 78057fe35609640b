package dev.handover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.demo.life.Figures;
import dev.handover.cli.demo.life.SellerSide;
import dev.handover.cli.start.Main;
import dev.handover.keys.Profile;
import dev.handover.testing.MariaDbHotel;
import dev.handover.testing.SharedMariaDb;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole life of the hotel's case at a real PostgreSQL and at a real MariaDB, from the first
 * look to the certificate of destruction. What is left is counted in the seller's database, past
 * the hub.
 */
class HotelLifeIT {
  private static final int RECORDS = 1_200;
  private static final String READER = "life_reader";
  private static final String DESTROYER = "life_destroyer";

  enum Seller {
    POSTGRESQL {
      @Override
      SellerOfALife make() {
        String url = SharedPostgres.freshDatabase();
        SellerDatabase.create(url, Trade.HOTEL, RECORDS, SellerDatabase.SEED, (done, all) -> {});
        execute(
            url,
            "CREATE ROLE " + READER + " LOGIN",
            "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + READER,
            "CREATE ROLE " + DESTROYER + " LOGIN",
            "GRANT SELECT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + DESTROYER);
        String base = url.substring(0, url.indexOf('?'));
        return new SellerOfALife(
            new SellerSide(base, "postgres", ""), SellerOfALife.logins(base, READER, DESTROYER));
      }
    },
    MARIADB {
      @Override
      SellerOfALife make() {
        SharedMariaDb.require();
        String database = SharedMariaDb.freshDatabase();
        String url = SharedMariaDb.url(database, "");
        try {
          MariaDbHotel.create(url, RECORDS, SellerDatabase.SEED);
        } catch (SQLException | IOException e) {
          throw new IllegalStateException(e);
        }
        String on = " ON " + database + ".* TO ";
        execute(
            url,
            "CREATE USER " + READER + "@'%' IDENTIFIED BY ''",
            "GRANT SELECT" + on + READER + "@'%'",
            "CREATE USER " + DESTROYER + "@'%' IDENTIFIED BY ''",
            "GRANT SELECT, UPDATE, DELETE" + on + DESTROYER + "@'%'");
        String base = SharedMariaDb.address(database);
        return new SellerOfALife(
            new SellerSide(base, SharedMariaDb.ADMIN, ""),
            SellerOfALife.logins(base, READER, DESTROYER));
      }
    };

    abstract SellerOfALife make();
  }

  private static void execute(String url, String... statements) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      for (String each : statements) {
        sql.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Seller.class)
  void aCaseLivesFromTheFirstLookToTheCertificate(Seller seller) {
    DemoPlace place = DemoPlace.fresh();
    List<String> story = new CopyOnWriteArrayList<>();
    SellerOfALife[] made = new SellerOfALife[1];

    Figures figures =
        new DemoLife(place, Profile.OPENPGP, Main::commandLine, story::add)
            .play(() -> made[0] = seller.make());

    JsonNode json = new ObjectMapper().valueToTree(figures.json());
    assertThat(json.path("receipt").asText()).isEqualTo("acknowledged");
    assertThat(json.path("read").asLong()).isEqualTo(RECORDS);
    JsonNode life = json.path("life");
    assertThat(json.path("deltas").asLong()).isEqualTo(3);
    life.path("deltas")
        .forEach(each -> assertThat(each.path("delivered").asLong()).isGreaterThan(0));
    assertThat(life.path("deltas").get(1).path("tombstones").asLong())
        .as("the guest who asked, and what was struck out")
        .isGreaterThan(life.path("deltas").get(0).path("tombstones").asLong());
    assertThat(json.path("backups").asLong()).isEqualTo(4);
    life.path("backups")
        .forEach(each -> assertThat(each.path("records").asLong()).isEqualTo(RECORDS));
    assertThat(json.path("drills").asLong()).as("good ones").isEqualTo(2);
    assertThat(json.path("chain").asLong()).isEqualTo(6);
    assertThat(json.path("searchedClean").asBoolean()).isTrue();
    assertThat(json.path("certificateGood").asBoolean()).isTrue();
    assertThat(Path.of(json.path("certificate").asText())).content().contains("hotel-2026");
    assertThat(String.join("\n", story))
        .contains("a purge today is refused", "a purge without a second person's word is refused");
    isGoneButForWhatTheLawWants(made[0].owner(), json);
  }

  private static void isGoneButForWhatTheLawWants(SellerSide owner, JsonNode json) {
    long left = 0;
    for (String table : List.of("guests", "stays", "preferences", "members", "reviews")) {
      left += owner.count("select count(*) from " + table);
    }
    assertThat(left).isEqualTo(json.path("kept").asLong());
    assertThat(json.path("destroyed").asLong()).isEqualTo(RECORDS - left);
    assertThat(owner.count("select count(*) from preferences")).isZero();
    assertThat(owner.count("select count(*) from reviews")).isZero();
    assertThat(
            owner.count(
                "select count(*) from stays where amount is not null and status is not null"))
        .as("the transactions that the law wants kept")
        .isPositive();
    assertThat(
            owner.count(
                "select count(*) from guests where name is not null or id_no is not null or birthday"
                    + " is not null or remark is not null or password_hash is not null"))
        .as("personal columns that no term keeps")
        .isZero();
    assertThat(owner.count("select count(*) from stays where remark is not null")).isZero();
    assertThat(
            owner.count(
                "select count(*) from members where card_no is not null or pin_hash is not null"))
        .isZero();
  }
}
