package dev.handover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.Pseudonyms;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import dev.handover.record.Slice;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The seeded hotel against the mapping that ships for it: what heals heals, what is bad is seen.
 */
class HotelMappingTest {
  private static final String URL = "jdbc:h2:mem:mapped;DB_CLOSE_DELAY=-1";
  private static final long TOTAL = 40_000;

  @BeforeAll
  static void seed() {
    SellerHotel.create(URL, TOTAL, SellerHotel.SEED, (done, total) -> {});
  }

  @Test
  void guestsAreRejectedForTheSeededReasonsOnly() throws Exception {
    Map<String, Integer> reasons = rejections("guest", "guests");
    assertThat(reasons)
        .containsOnlyKeys("name/required", "id_masked/resident-id", "mobile/phone", "email/email");
    assertThat(reasons.values().stream().mapToInt(Integer::intValue).sum()).isBetween(200, 450);
  }

  @Test
  void staysAreRejectedForTheirNightsOnly() throws Exception {
    assertThat(rejections("stay", "stays")).containsOnlyKeys("nights/range");
  }

  @Test
  void preferencesAreRejectedForAnEmptyAnswerAtMost() throws Exception {
    Map<String, Integer> reasons = rejections("preference", "preferences");
    assertThat(reasons.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(50);
  }

  @Test
  void accountsAndReviewsAreRejectedForWhatNoHotelMeans() throws Exception {
    assertThat(rejections("member", "members"))
        .containsOnlyKeys("level/one-of", "points_balance/range");
    assertThat(rejections("review", "reviews")).containsOnlyKeys("score/range");
  }

  /** How often each rule is the first to be broken in a record. */
  private static Map<String, Integer> rejections(String entity, String table) throws SQLException {
    Mapping mapping =
        MappingFiles.load(Path.of("mappings/hotel")).mappings().stream()
            .filter(each -> each.entity().equals(entity))
            .findFirst()
            .orElseThrow();
    CompiledMapping compiled = CompiledMapping.of(mapping, new Pseudonyms(new byte[32]));
    Map<String, Integer> reasons = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(URL, SellerHotel.OWNER, "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
      while (row.next()) {
        firstBroken(compiled, row).ifPresent(reason -> reasons.merge(reason, 1, Integer::sum));
      }
    }
    return reasons;
  }

  private static Optional<String> firstBroken(CompiledMapping mapping, ResultSet row)
      throws SQLException {
    for (CompiledField field : mapping.fields()) {
      Slice value = slice(row.getString(mapping.columns().get(field.column())));
      field.clean(value);
      int broken = field.check(value);
      if (broken >= 0) {
        return Optional.of(field.name() + "/" + field.rule(broken));
      }
    }
    return Optional.empty();
  }

  private static Slice slice(String text) {
    return text == null ? new Slice() : Slice.of(text);
  }
}
