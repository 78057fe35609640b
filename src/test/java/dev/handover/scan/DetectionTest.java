package dev.handover.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well personal columns are found, over schemas of four trades: those of {@code own} were made
 * together with the detector, those of {@code unseen} by somebody who did not know it.
 */
class DetectionTest {
  private static final double LEAST_FOUND = 0.95;
  private static final double MOST_FALSE = 0.05;

  @ParameterizedTest
  @ValueSource(strings = {"own", "unseen"})
  void findsPersonalColumnsAndLetsOthersBe(String folder) throws IOException, SQLException {
    Labelled.Score all = new Labelled.Score(0, 0, 0, 0, List.of());
    for (Labelled each : Labelled.in(folder)) {
      Labelled.Score score = each.score(each.scanInH2());
      System.out.println(folder + "/" + each + ": " + score);
      all = all.plus(score);
    }
    System.out.println(folder + ": " + all);
    all.wrong().forEach(System.out::println);
    assertThat(all.recall())
        .as("share of personal columns found")
        .isGreaterThanOrEqualTo(LEAST_FOUND);
    assertThat(all.falseAlarmRate()).as("share of others flagged").isLessThanOrEqualTo(MOST_FALSE);
  }
}
