package dev.handover.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well personal columns are found, over schemas of four trades. Those of {@code own} were made
 * with the detector; those of {@code unseen} apart from it, before it (first met: 93.8% found, 1.8%
 * false), and then it was mended; those of {@code second} apart from it, after that, and nothing
 * was mended for them: this is how it does on what it has not met. The aim is 95% there, too.
 */
class DetectionTest {
  private static final double MOST_FALSE = 0.05;

  @ParameterizedTest
  @CsvSource({"own, 0.95", "unseen, 0.95", "second, 0.81"})
  void findsPersonalColumnsAndLetsOthersBe(String folder, double leastFound)
      throws IOException, SQLException {
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
        .isGreaterThanOrEqualTo(leastFound);
    assertThat(all.falseAlarmRate()).as("share of others flagged").isLessThanOrEqualTo(MOST_FALSE);
  }
}
