package dev.handover.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.cases.CaseFile;
import dev.handover.law.RulePacks;
import dev.handover.ledger.RequestKind;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import dev.handover.testing.SampleCaseFile;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
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
    return Deadline.of(kind, file(seller, buyer, own), RulePacks.shipped(), LODGED, LODGED);
  }

  private static CaseFile file(String seller, String buyer, Optional<Period> own) {
    return new SampleCaseFile(new CaseId("x"), ZoneId.of("Asia/Shanghai"))
        .between(seller, buyer)
        .answeredWithin(own)
        .made();
  }

  @Test
  void theTermRunsFromTheArrivalByTheRulesOfTheDayOfEntry() {
    Instant arrived = Instant.parse("2025-12-20T04:00:00Z"); // before the packs hold
    CaseFile file = file("DE", "DE", Optional.empty());
    assertThat(Deadline.of(RequestKind.COPY, file, RulePacks.shipped(), arrived, LODGED).at())
        .isEqualTo(Instant.parse("2026-01-20T04:00:00Z"));
  }

  @Test
  void theUnionAllowsTwoMoreMonthsWhichAreToldWithinTheFirst() {
    Deadline.Room room = room("DE", "DE", Optional.empty());
    assertThat(room.tell()).isEqualTo(Instant.parse("2026-02-28T04:00:00Z"));
    assertThat(room.until()).isEqualTo(Instant.parse("2026-04-28T04:00:00Z"));
    assertThat(room("CN", "DE", Optional.of(Period.ofDays(5)))).isEqualTo(room);
    Deadline.Room none = room("CN", "CN", Optional.empty());
    assertThat(none.until()).isEqualTo(none.tell());
  }

  private static Deadline.Room room(String seller, String buyer, Optional<Period> own) {
    return Deadline.Room.of(file(seller, buyer, own), RulePacks.shipped(), LODGED, LODGED);
  }
}
