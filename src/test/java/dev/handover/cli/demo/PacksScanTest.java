package dev.handover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.scan.Labelled;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How well a scan finds the personal columns of the sellers that the demo makes. */
class PacksScanTest {
  private static final long RECORDS = 2_000;
  private static final double LEAST_FOUND = 0.95;
  private static final double MOST_FALSE = 0.05;

  @Test
  void findsPersonalColumnsAndLetsOthersBe() throws Exception {
    Labelled.Score all = new Labelled.Score(0, 0, 0, 0, List.of());
    for (Trade trade : Trade.values()) {
      String url = "jdbc:h2:mem:scan" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
      SellerDatabase.create(url, trade, RECORDS, 7, (done, of) -> {});
      Labelled.Score score =
          Labelled.demo(trade.folder()).score(Labelled.look(url, SellerDatabase.OWNER));
      System.out.println("demo/" + trade.folder() + ": " + score);
      assertThat(score.recall())
          .as(trade + ": " + score.wrong())
          .isGreaterThanOrEqualTo(LEAST_FOUND);
      assertThat(score.falseAlarmRate())
          .as(trade + ": share of others flagged")
          .isLessThanOrEqualTo(MOST_FALSE);
      all = all.plus(score);
    }
    System.out.println("demo: " + all);
    all.wrong().forEach(System.out::println);
    assertThat(all.recall())
        .as("share of personal columns found")
        .isGreaterThanOrEqualTo(LEAST_FOUND);
  }
}
