package dev.handover.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well personal columns are found, over schemas of four trades. Those of {@code own} were made
 * with the detector, the lots {@code a} to {@code j} each before it was mended for them (see {@code
 * own/lots/README.md} for what was found of each when it was first met); those of {@code unseen}
 * apart from it, before it (first met: 93.8% found, 1.8% false); those of {@code second} apart from
 * it, after that (first met: 81.1% found, 3.4% false); those of {@code third} by another hand,
 * after the lots (first met: 92.0% found, 0.7% false); those of {@code fourth} by yet another, last
 * of all, and nothing was mended for them (96.2% found, 2.0% false). The aim is 95% on what it has
 * not met.
 */
class DetectionTest {
  private static final double MOST_FALSE = 0.03;

  @ParameterizedTest
  @CsvSource({"own, 0.98", "unseen, 0.99", "second, 0.98", "third, 0.98", "fourth, 0.96"})
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
