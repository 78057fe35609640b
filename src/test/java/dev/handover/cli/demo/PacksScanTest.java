package dev.handover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.scan.Labelled;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How well a scan finds the personal columns of the sellers that the demo makes. */
class PacksScanTest {
  private static final long RECORDS = 2_000;
  private static final double LEAST_FOUND = 0.95;
  private static final double MOST_FALSE = 0.05;

  @ParameterizedTest
  @EnumSource(Trade.class)
  void findsPersonalColumnsAndLetsOthersBe(Trade trade) throws Exception {
    String url = "jdbc:h2:mem:scan" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    SellerDatabase.create(url, trade, RECORDS, 7, (done, all) -> {});
    Labelled labelled = Labelled.demo(trade.folder());
    Labelled.Score score = labelled.score(Labelled.look(url, SellerDatabase.OWNER));
    System.out.println("demo/" + trade.folder() + ": " + score);
    score.wrong().forEach(System.out::println);
    assertThat(score.recall())
        .as("share of personal columns found")
        .isGreaterThanOrEqualTo(LEAST_FOUND);
    assertThat(score.falseAlarmRate())
        .as("share of others flagged")
        .isLessThanOrEqualTo(MOST_FALSE);
  }
}
