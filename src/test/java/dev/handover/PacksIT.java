package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.CommandHome;
import dev.handover.cli.demo.SellerDatabase;
import dev.handover.cli.demo.Trade;
import dev.handover.testing.SharedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each pack from its seller's real PostgreSQL into its buyer's, where the tables still join. */
class PacksIT {
  private static final int RECORDS = 3_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private CommandHome home;
  private String buyer;

  @ParameterizedTest
  @EnumSource(Trade.class)
  void whatIsDeliveredIsLoadedAndNobodyIsAnOrphan(Trade trade) throws Exception {
    String seller = SharedPostgres.freshDatabase();
    buyer = SharedPostgres.freshDatabase();
    SellerDatabase.create(seller, trade, RECORDS, SellerDatabase.SEED, (done, total) -> {});
    home = new CommandHome(folder, seller, "");
    String name = trade.folder();
    home.confirm(name + "-2026");
    assertThat(json("check", "--case", name, "--source").get("problems")).isEmpty();

    JsonNode run = json("run", "--case", name);
    assertBalanced(run);
    load(name, run.get("run").asText());

    JsonNode status = json("status", "--case", name, "--receipts");
    assertThat(status.get("latest").get("state").asText()).isEqualTo("acknowledged");
    Set<String> entities = new TreeSet<>();
    run.get("entities").fieldNames().forEachRemaining(entities::add);
    for (String entity : entities) {
      long delivered = run.get("entities").get(entity).get("delivered").asLong();
      assertThat(delivered).as(entity).isPositive();
      assertThat(query("SELECT count(*) FROM \"" + entity + "\""))
          .as(entity)
          .containsExactly(Long.toString(delivered));
    }
    assertThat(orphans(entities)).isEmpty();
  }

  private static void assertBalanced(JsonNode run) {
    assertThat(run.get("state").asText()).isEqualTo("delivered");
    assertThat(run.get("read").asLong()).isEqualTo(RECORDS);
    long due = RECORDS - run.get("withheld").asLong() - run.get("deleted").asLong();
    assertThat(run.get("delivered").asLong()).isGreaterThanOrEqualTo((long) Math.ceil(0.8 * due));
    for (Iterator<JsonNode> all = run.get("entities").elements(); all.hasNext(); ) {
      JsonNode counts = all.next();
      assertThat(
              Stream.of("delivered", "quarantined", "withheld", "duplicate", "deleted", "unchanged")
                  .mapToLong(each -> counts.get(each).asLong())
                  .sum())
          .isEqualTo(counts.get("read").asLong());
    }
  }

  private void load(String name, String run) throws Exception {
    String seller = home.at("seller.asc").toString();
    succeed("keys", "export", "--case", name, "--out", seller);
    succeed(
        "receive",
        home.at("inbox").resolve(name + "-2026").resolve(run).toString(),
        "--key",
        home.at("buyer-secret.asc").toString(),
        "--trust",
        seller,
        "--receipts",
        home.at("receipts").toString(),
        "--jdbc",
        buyer);
  }

  /** Records whose reference to another entity leads nowhere, looked for in every such column. */
  private List<String> orphans(Set<String> entities) throws SQLException {
    List<String> orphans = new ArrayList<>();
    int links = 0;
    for (String entity : entities) {
      for (String parent : entities) {
        String ref = parent + "_ref";
        boolean refers =
            !query(
                    "SELECT 1 FROM information_schema.columns WHERE table_name = '%s' AND column_name = '%s'"
                        .formatted(entity, ref))
                .isEmpty();
        if (refers && !entity.equals(parent)) {
          links++;
          query(
                  "SELECT c.\"%2$s\" FROM \"%1$s\" c LEFT JOIN \"%3$s\" p ON p.\"%2$s\" = c.\"%2$s\" WHERE p.\"%2$s\" IS NULL"
                      .formatted(entity, ref, parent))
              .forEach(each -> orphans.add(entity + " " + each));
        }
      }
    }
    assertThat(links)
        .as("each but the first entity refers to another")
        .isGreaterThanOrEqualTo(entities.size() - 1);
    return orphans;
  }

  private JsonNode json(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    return JSON.readTree(succeed(all.toArray(String[]::new)).out());
  }

  private CommandHome.Ended succeed(String... arguments) {
    CommandHome.Ended ended = home.run(arguments);
    assertThat(ended.code()).as("%s%n%s", String.join(" ", arguments), ended.err()).isZero();
    return ended;
  }

  private List<String> query(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(buyer);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }
}
