package dev.handover.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.cases.CaseFile;
import dev.handover.cases.LegalTerms;
import dev.handover.cases.WatchRules;
import dev.handover.law.RulePacks;
import dev.handover.ledger.RequestKind;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By when a request is answered, where which law holds. */
class DeadlineTest {
  private static final Instant LODGED = Instant.parse("2026-01-31T04:00:00Z");

  @Test
  void whereTheLawSetsNoDaysTheTermIsTheHousesOwnAndSaysSo() {
    Deadline deadline = of(RequestKind.DELETE, "CN", "CN", Optional.empty());
    assertThat(deadline.at()).isEqualTo(Instant.parse("2026-02-15T04:00:00Z"));
    assertThat(deadline.ground()).contains("the house's own term", "PIPL Art. 47");
  }

  @Test
  void theCaseSetsItsOwnWhereTheLawSetsNone() {
    Deadline deadline = of(RequestKind.COPY, "CN", "US", Optional.of(Period.ofDays(40)));
    assertThat(deadline.at()).isEqualTo(Instant.parse("2026-03-12T04:00:00Z"));
    assertThat(deadline.ground()).isEqualTo("the case's own term");
  }

  @Test
  void aMonthOfTheUnionEndsOnTheLastDayOfAShorterOne() {
    Deadline deadline = of(RequestKind.RESTRICT, "DE", "DE", Optional.empty());
    assertThat(deadline.at()).isEqualTo(Instant.parse("2026-02-28T04:00:00Z"));
    assertThat(deadline.ground()).contains("GDPR Art. 12(3)", "GDPR Art. 18");
  }

  @Test
  void noTermOfACaseIsLongerThanTheLawsAtEitherPlace() {
    Deadline deadline = of(RequestKind.DELETE, "CN", "DE", Optional.of(Period.ofDays(40)));
    assertThat(deadline.ground()).contains("GDPR Art. 12(3)");
    assertThat(of(RequestKind.DELETE, "CN", "DE", Optional.of(Period.ofDays(5))).ground())
        .isEqualTo("the case's own term");
  }

  @Test
  void everyShippedPackKnowsEveryKind() {
    for (RequestKind kind : RequestKind.values()) {
      for (String place : List.of("CN", "FR")) {
        assertThat(of(kind, place, place, Optional.empty()).ground()).isNotBlank();
      }
    }
  }

  @Test
  void aPlaceWithoutRulesIsRefused() {
    assertThatThrownBy(() -> of(RequestKind.COPY, "US", "CN", Optional.empty()))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("US");
  }

  private static Deadline of(RequestKind kind, String seller, String buyer, Optional<Period> own) {
    CaseFile.Party party = new CaseFile.Party("x", "x", Optional.empty(), Optional.empty());
    CaseFile file =
        new CaseFile(
            new CaseId("x"),
            ZoneId.of("Asia/Shanghai"),
            "asset-sale",
            new CaseFile.Jurisdiction(seller, buyer),
            party,
            party,
            "x",
            List.of(),
            new CaseFile.Database("jdbc:x", Optional.empty(), Optional.empty()),
            new CaseFile.DeliveryAddress(
                "file:x",
                Optional.empty(),
                "openpgp",
                "ndjson",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new CaseFile.Limits(0.05, 0.25, 10_000, Duration.ofHours(2), Duration.ZERO),
            Map.of(),
            WatchRules.USUAL,
            LegalTerms.USUAL,
            Optional.empty(),
            own,
            "00");
    return Deadline.of(kind, file, RulePacks.shipped(), LODGED);
  }
}
