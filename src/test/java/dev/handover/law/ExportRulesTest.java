package dev.handover.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.law.ExportRules.Numbers;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportRulesTest {
  private final ExportRules rules =
      RulePacks.shipped().at("CN", LocalDate.of(2026, 11, 1)).section("export", ExportRules.class);

  @ParameterizedTest
  @CsvSource({
    "0, 0, false, NONE",
    "99999, 0, false, NONE",
    "100000, 0, false, CONTRACT",
    "999999, 0, false, CONTRACT",
    "1000000, 0, false, ASSESSMENT",
    "1, 1, false, CONTRACT",
    "9999, 9999, false, CONTRACT",
    "10000, 10000, false, ASSESSMENT",
    "1, 0, true, ASSESSMENT",
  })
  void theMechanismFollowsFromTheNumbers(
      long people, long sensitive, boolean critical, Mechanism asked) {
    assertThat(rules.asked(new Numbers(people, sensitive), critical)).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "ASSESSMENT, CONTRACT, true",
    "CONTRACT, ASSESSMENT, false",
    "CONTRACT, CONTRACT, true"
  })
  void theHeavierStandsForTheLighter(Mechanism had, Mechanism asked, boolean covers) {
    assertThat(had.covers(asked)).isEqualTo(covers);
  }
}
