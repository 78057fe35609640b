package dev.handover.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.law.RulePacks;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Incident.Duty;
import dev.handover.ledger.IncidentKind;
import dev.handover.ledger.IncidentState;
import dev.handover.ledger.Severity;
import dev.handover.record.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who must be told, until when, and what the drafts say. */
class IncidentRulesTest {
  private static final Instant AWARE = Instant.parse("2026-03-01T10:00:00Z");
  private static final RulePacks PACKS = RulePacks.shipped();

  private static Incident.Facts facts(Severity severity, boolean critical) {
    return new Incident.Facts(
        IncidentKind.LEAK,
        severity,
        false,
        critical,
        AWARE,
        "a <b>laptop</b> is gone, ${people}",
        Set.of(new CaseId("hotel-2026")),
        Set.of("CN"));
  }

  @ParameterizedTest
  @CsvSource({
    "CN, HIGH, false, 999999, cn-authority PT0S; cn-individuals PT0S",
    "CN, HIGH, false, 1000000, cn-individuals PT0S; cn-authority-large PT4H",
    "CN, HIGH, true, 1000000, cn-individuals PT0S; cn-authority-critical PT1H",
    "CN, LOW, false, 0, cn-authority PT0S; cn-individuals PT0S", // Art. 57 knows no threshold
    "DE, HIGH, false, 1, eu-individuals PT0S; eu-authority PT72H",
    "DE, MEDIUM, false, 1, eu-authority PT72H",
    "DE, LOW, false, 1, ''",
    "US, HIGH, true, 1000000, ''",
  })
  void theFirstRuleThatFitsCountsForEachWhoIsToBeTold(
      String place, Severity severity, boolean critical, long people, String expected) {
    List<Duty> duties =
        IncidentRules.duties(PACKS, facts(severity, critical), Set.of(place), people);
    assertThat(duties.stream().map(duty -> duty.rule() + " " + duty.within()).toList())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("; ")));
    assertThat(duties)
        .allSatisfy(
            duty -> {
              assertThat(duty.dueAt()).isEqualTo(AWARE.plus(duty.within()));
              assertThat(duty.ground()).contains("Art. ");
            });
  }

  @Test
  void twoCountriesOfOnePackAskOnceAndAnUnknownOneIsNamed() {
    Incident.Facts facts = facts(Severity.HIGH, false);
    Set<String> places = Set.of("DE", "FR", "US");
    assertThat(IncidentRules.duties(PACKS, facts, places, 1)).hasSize(2);
    assertThat(IncidentRules.unknown(PACKS, facts, places)).containsExactly("US");
  }

  @Test
  void draftsHoldTheRegistersNumbersAndMarkWhatOnlyPeopleKnow() {
    Incident.Facts facts = facts(Severity.HIGH, false);
    CaseId hotel = new CaseId("hotel-2026");
    Incident incident =
        new Incident(
            7,
            IncidentState.ASSESSED,
            facts,
            431,
            List.of(),
            List.of(
                new Incident.Count(hotel, "", "", 431),
                new Incident.Count(hotel, "guest", "", 430),
                new Incident.Count(hotel, "", "contact", 429)),
            IncidentRules.duties(PACKS, facts, facts.places(), 431),
            Optional.empty(),
            Optional.empty());
    var drafts = new Drafts(PACKS).of(incident, List.of(), Told.NOTHING);
    assertThat(drafts)
        .containsOnlyKeys(
            "authority.zh.txt",
            "authority.zh.html",
            "individuals.zh.txt",
            "individuals.zh.html",
            "authority.en.txt",
            "authority.en.html",
            "individuals.en.txt",
            "individuals.en.html");
    assertThat(drafts.get("authority.zh.txt"))
        .contains("431", "hotel-2026 / guest：430 人", "联系方式（429 人）", "【待填写：原因】", "PIPL");
    assertThat(drafts.get("authority.en.txt"))
        .contains(
            "DRAFT", "[to be filled in: the cause]", "contact details (429 people)", "${people}")
        .doesNotContain("# ");
    assertThat(drafts.get("authority.en.html"))
        .contains("&lt;b&gt;laptop", "<h2>", "<li>")
        .doesNotContain("<b>");
    assertThat(drafts.get("individuals.en.txt"))
        .contains("What you can do", "contact details")
        .doesNotContain("430");

    Told told =
        new Told(
            Optional.of("a thief\n# x"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("change your password"),
            Optional.empty(),
            Optional.empty());
    assertThat(new Drafts(PACKS).of(incident, List.of(), told).get("individuals.en.txt"))
        .contains("a thief # x", "change your password");
  }
}
