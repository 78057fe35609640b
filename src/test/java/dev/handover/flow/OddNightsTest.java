package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.ledger.RunMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nights of a seller whose orders have keys of two columns, their lines keys of three, and whose
 * totals are a select: after each delta the buyer has what a full run by the same hub gives another
 * buyer.
 */
class OddNightsTest {
  private static final String ORDER =
      """
      entity: order
      version: 1
      from: {table: orders, key: [shop, no], changed: changed}
      carry:
        - {from: shop+no, to: order_ref, class: basic, treat: pseudonymise}
        - {from: place, to: place, class: transaction, check: [{length: 1..5}]}
      """;

  private static final String LINE =
      """
      entity: line
      version: 1
      from: {table: order_lines, key: [shop, no, line], changed: changed, deleted: "gone = 1"}
      carry:
        - {from: shop+no, to: order_ref, class: basic, check: [required, {reference: order}], treat: {pseudonymise: order}}
        - {from: dish, to: dish, class: preference}
      """;

  private static final String TOTAL =
      """
      entity: total
      version: 1
      from:
        key: [shop, no]
        sql: |
          select o.shop, o.no, count(l.line) as dishes
          from orders o left join order_lines l on l.shop = o.shop and l.no = o.no
          group by o.shop, o.no
      carry:
        - {from: shop+no, to: order_ref, class: basic, check: [required, {reference: order}], treat: {pseudonymise: order}}
        - {from: dishes, to: dishes, class: transaction, type: integer}
      """;

  @TempDir private Path folder;
  private ManyNights nights;
  private Random random;
  private int clock;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theBuyersTablesFollowTheSellers(long seed) {
    System.out.println("seed " + seed);
    random = new Random(seed);
    try (ManyNights started = new ManyNights(folder)) {
      nights = started;
      nights.restore("order", ORDER);
      nights.restore("line", LINE);
      nights.restore("total", TOTAL);
      for (String entity : List.of("meal", "stay", "guest", "room")) {
        nights.withdraw(entity);
      }
      nights.seller.execute(
          """
          create table orders (shop varchar(9) not null, no int not null, place varchar(9),
          changed timestamp(0), primary key (shop, no));
          create table order_lines (shop varchar(9) not null, no int not null, line int not null,
          dish varchar(9), gone int, changed timestamp(0), primary key (shop, no, line))""");
      for (int i = 0; i < 90; i++) {
        insert();
      }
      long tombstones = 0;
      long unchanged = 0;
      long quarantined = 0;
      for (int night = 0; night < 5; night++) {
        RunReport report = nights.run(night == 0 ? RunMode.FULL : RunMode.DELTA);
        assertThat(report.run().mode()).isEqualTo(night == 0 ? RunMode.FULL : RunMode.DELTA);
        assertThat(report.tally().balances()).isTrue();
        nights.receive(report.run());
        tombstones += report.tally().tombstones().values().stream().mapToLong(n -> n).sum();
        unchanged += report.tally().unchanged();
        quarantined += report.tally().quarantined();
        requireSame(night);
        nights.later(Duration.ofHours(72));
        for (int i = 0; i < 15; i++) {
          change();
        }
      }
      assertThat(tombstones).isPositive();
      assertThat(unchanged).isPositive();
      assertThat(quarantined).isPositive();
      RunReport full = nights.run(RunMode.FULL);
      nights.receive(full.run());
      requireSame(5);
    }
  }

  /** The tables at the buyer, told by values alone: what an order is called there tells nothing. */
  private void requireSame(int night) {
    Map<String, Map<String, List<String>>> buyer = nights.atTheBuyer();
    Map<String, List<String>> orders = buyer.get("order");
    Map<String, String> places = new TreeMap<>();
    orders.forEach((ref, row) -> assertThat(places.put(row.get(0), ref)).isNull());
    Map<String, Map<String, List<String>>> expected = expected();
    assertThat(orders.values().stream().map(row -> row.get(1)).sorted().toList())
        .as("orders, night %d", night)
        .isEqualTo(
            expected.get("order").values().stream().map(row -> row.get(0)).sorted().toList());
    assertThat(perOrder(buyer.get("line"), places, orders))
        .as("lines, night %d", night)
        .isEqualTo(told(expected.get("line"), expected.get("order")));
    assertThat(perOrder(buyer.get("total"), places, orders))
        .as("totals, night %d", night)
        .isEqualTo(told(expected.get("total"), expected.get("order")));
  }

  /** Rows of a table that refers to orders, as the place of the order and the row's own value. */
  private static List<String> perOrder(
      Map<String, List<String>> rows,
      Map<String, String> references,
      Map<String, List<String>> orders) {
    return rows.values().stream()
        .map(row -> orders.get(references.get(row.get(0))).get(1) + " " + row.get(1))
        .sorted()
        .toList();
  }

  private static List<String> told(
      Map<String, List<String>> rows, Map<String, List<String>> orders) {
    return rows.entrySet().stream()
        .map(
            row ->
                orders.get(row.getKey().replaceAll("^([^/]*/[^/]*).*", "$1")).get(0)
                    + " "
                    + row.getValue().get(0))
        .sorted()
        .toList();
  }

  /** What should be at the buyer, by the seller's own keys. */
  private Map<String, Map<String, List<String>>> expected() {
    Map<String, Map<String, List<String>>> tables = new TreeMap<>();
    tables.put(
        "order",
        asked("select shop || '/' || no as k, place as v from orders where length(place) <= 5"));
    tables.put(
        "line",
        asked(
            "select l.shop || '/' || l.no || '/' || l.line as k, dish as v from order_lines l join"
                + " orders o on o.shop = l.shop and o.no = l.no where length(place) <= 5 and gone"
                + " = 0"));
    tables.put(
        "total",
        asked(
            "select o.shop || '/' || o.no as k, (select count(*) from order_lines l where l.shop ="
                + " o.shop and l.no = o.no) as v from orders o where length(place) <= 5"));
    return tables;
  }

  private Map<String, List<String>> asked(String sql) {
    Map<String, List<String>> rows = new TreeMap<>();
    nights
        .seller
        .queryForList(sql)
        .forEach(row -> rows.put(row.get("K").toString(), List.of(row.get("V").toString())));
    return rows;
  }

  private void insert() {
    String shop = shop();
    int no = random.nextInt(40);
    nights.seller.update(
        "merge into orders values (?, ?, ?, ?)", shop, no, place(shop, no), stamp());
    for (int i = random.nextInt(4); i > 0; i--) {
      nights.seller.update(
          "merge into order_lines values (?, ?, ?, ?, 0, ?)",
          shop,
          no,
          random.nextInt(5),
          "dish " + random.nextInt(5),
          stamp());
    }
  }

  private void change() {
    String shop = shop();
    int no = random.nextInt(40);
    switch (random.nextInt(6)) {
      case 0, 1 -> insert();
      case 2 ->
          nights.seller.update(
              "update order_lines set dish = 'rice', changed = ? where shop = ? and no = ?",
              stamp(),
              shop,
              no);
      case 3 -> nights.seller.update("delete from order_lines where no = ?", no);
      case 4 ->
          nights.seller.update(
              "update order_lines set gone = 1, changed = ? where no = ?", stamp(), no);
      default -> nights.seller.update("delete from orders where shop = ? and no = ?", shop, no);
    }
  }

  /** Of several shops one is called so that its keys look like another's. */
  private String shop() {
    return List.of("a", "a|1", "b", "李").get(random.nextInt(4));
  }

  /** Tells the order; now and then it is longer than it may be. */
  private String place(String shop, int no) {
    String place = "abcd".charAt(List.of("a", "a|1", "b", "李").indexOf(shop)) + "-" + no;
    return random.nextInt(12) == 0 ? place + "-too-long".substring(0, 9 - place.length()) : place;
  }

  private java.sql.Timestamp stamp() {
    return new java.sql.Timestamp(nights.now.toEpochMilli() + 1000L * clock++);
  }
}
