package dev.handover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import dev.handover.record.HandoverException;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every trade: its rows, its mappings, and that no column of it is overlooked. */
class PacksTest {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Pattern WORD = Pattern.compile("(?:(\\w+)\\.)?(\\w+)");

  @ParameterizedTest
  @EnumSource(Trade.class)
  void makesExactlyAsManyRecordsAsAsked(Trade trade) throws Exception {
    for (long total : new long[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 16, 19, 21, 40, 999, 20_000}) {
      DemoSeller seller = trade.seller(total);
      assertThat(seller.records()).isEqualTo(total);
      if (total < 1_000) {
        assertThat(rows(made(memory(), trade, total))).hasSizeGreaterThanOrEqualTo((int) total);
      }
    }
    assertThatThrownBy(() -> trade.seller(-1)).hasMessageContaining("HUB-CLI-43");
  }

  @ParameterizedTest
  @EnumSource(Trade.class)
  void theSameSeedGivesTheSameRowsOnAnyDatabase(Trade trade) throws Exception {
    List<String> rows = rows(made(memory(), trade, 1_000));
    assertThat(rows)
        .isEqualTo(rows(made(memory(), trade, 1_000)))
        .isEqualTo(rows(made(SharedPostgres.freshDatabase(), trade, 1_000)));
  }

  @ParameterizedTest
  @EnumSource(Trade.class)
  void everyColumnIsCarriedWithheldOrReadToDecide(Trade trade) throws Exception {
    List<Mapping> mappings = MappingFiles.load(Path.of("mappings", trade.folder())).mappings();
    Set<String> named = new HashSet<>();
    mappings.forEach(mapping -> name(mapping, named));
    assertThat(columns(made(memory(), trade, 0))).isSubsetOf(named);
    assertThat(mappings).hasSameSizeAs(trade.seller(0).counts().keySet());
  }

  @ParameterizedTest
  @EnumSource(Trade.class)
  void everyColumnIsLabelledPersonalOrNot(Trade trade) throws Exception {
    Path file = Path.of("src/test/resources/scan/labels", trade.folder() + ".csv");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).isEqualTo("table,column,personal");
    assertThat(lines.stream().skip(1)).allMatch(line -> line.matches("\\w+,\\w+,(yes|no)"));
    assertThat(lines.stream().skip(1).map(line -> line.replaceFirst(",", ".").split(",")[0]))
        .containsExactlyInAnyOrderElementsOf(columns(made(memory(), trade, 0)));
  }

  @ParameterizedTest
  @EnumSource(Trade.class)
  void everyMappingSaysHowLongTheSellersCopyIsKept(Trade trade) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("mappings", trade.folder()))) {
      assertThat(files.filter(file -> !file.endsWith("case.yaml")))
          .allSatisfy(file -> assertThat(file).content().contains("\nretain:\n"));
    }
  }

  @Test
  void aTradeThatIsNotThereIsToldWithThoseThatAre() {
    assertThat(Trade.named("courier")).isEqualTo(Trade.COURIER);
    assertThatThrownBy(() -> Trade.named("bakery"))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("bakery")
        .hasMessageContaining("hotel, courier, stationery, homeservices")
        .hasMessageContaining("HUB-CLI-46");
  }

  @Test
  void theStoryCountsInWords() {
    assertThat(Trade.COURIER.seller(20_000).story())
        .isEqualTo("4,000 recipients, 8,000 parcels, 7,000 notices, 1,000 complaints");
  }

  /** Every {@code table.column} that a mapping names anywhere. */
  private static void name(Mapping mapping, Set<String> named) {
    String table = mapping.from().table();
    Set<String> words = new TreeSet<>(mapping.columns());
    mapping.withhold().forEach(each -> words.add(each.field()));
    mapping.from().deleted().ifPresent(words::add);
    for (Mapping.Join join : mapping.from().joins()) {
      add(join.table(), join.key(), named);
      join.on().keySet().forEach(column -> add(join.table(), column, named));
      words.addAll(join.on().values());
      join.where().ifPresent(words::add);
      join.prefer().ifPresent(words::add);
      join.through()
          .ifPresent(
              through -> {
                through.on().keySet().forEach(column -> add(through.table(), column, named));
                through.link().keySet().forEach(column -> add(join.table(), column, named));
                through.link().values().forEach(column -> add(through.table(), column, named));
                words.addAll(through.on().values());
              });
    }
    for (String word : words) {
      Matcher columns = WORD.matcher(word);
      while (columns.find()) {
        add(tableOf(mapping, columns.group(1), table), columns.group(2), named);
      }
    }
  }

  private static String tableOf(Mapping mapping, String alias, String table) {
    for (Mapping.Join join : mapping.from().joins()) {
      if (join.alias().equals(alias)) {
        return join.table();
      }
      if (join.through().filter(through -> through.alias().equals(alias)).isPresent()) {
        return join.through().get().table();
      }
    }
    return table;
  }

  private static void add(String table, String column, Set<String> named) {
    named.add(table + "." + column);
  }

  private static String memory() {
    return "jdbc:h2:mem:packs" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
  }

  private static String made(String url, Trade trade, long total) {
    SellerDatabase.create(url, trade, total, 7, (done, all) -> {});
    return url;
  }

  private static List<String> columns(String url) throws SQLException {
    return query(
        url,
        "SELECT lower(table_name) || '.' || lower(column_name) FROM information_schema.columns"
            + " WHERE lower(table_schema) = 'public' ORDER BY 1");
  }

  /** Every value of every table, in the order of the columns. */
  private static List<String> rows(String url) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table :
        query(
            url,
            "SELECT lower(table_name) FROM information_schema.tables"
                + " WHERE lower(table_schema) = 'public' ORDER BY 1")) {
      rows.addAll(query(url, "SELECT * FROM " + table + " ORDER BY 1, 2"));
    }
    return rows;
  }

  private static List<String> query(String url, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection =
            url.startsWith("jdbc:h2:")
                ? DriverManager.getConnection(url, SellerDatabase.OWNER, "")
                : DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          line.append(i > 1 ? "|" : "").append(row.getString(i));
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }
}
