package dev.handover.process;

import static dev.handover.process.Hotel.guest;
import static dev.handover.process.Hotel.stay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Batch;
import dev.handover.record.Misread;
import dev.handover.record.Quarantined;
import dev.handover.record.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatorTest {
  private static final String MOBILE = "13812345678";
  @TempDir private Path folder;
  private Hotel hotel;

  @BeforeEach
  void open() throws IOException {
    hotel = new Hotel(folder);
  }

  @Test
  void everyRecordHasOneOutcomeAndTheSumBalances() {
    Batch guests =
        hotel.batch(
            "guest",
            List.of(
                guest("1", "Y", "李雷", MOBILE),
                guest("2", "N", "韩梅梅", MOBILE),
                guest("3", "Y", "", MOBILE),
                guest("4", "Y", "王芳", "12"),
                guest("5", "Y", "赵敏", MOBILE),
                guest("6", null, "孙丽", MOBILE)),
            4);

    Tally tally = hotel.validate("guest", Decision.notNeeded(), guests).tally();

    assertThat(tally)
        .isEqualTo(
            new Tally(
                6,
                1,
                2,
                2,
                0,
                1,
                0,
                java.util.Map.of(
                    "quarantined/name/required", 1L,
                    "quarantined/mobile/phone", 1L,
                    "withheld/record/consent", 2L,
                    "deleted/record/deleted-at-source", 1L)));
    assertThat(tally.balances()).isTrue();
  }

  @Test
  void aDeletedRecordIsDeletedWhateverElseIsWrongWithIt() {
    Batch guests = hotel.batch("guest", List.<String[]>of(guest("1", "N", "", "12")), 0);

    assertThat(hotel.validate("guest", Decision.notNeeded(), guests).tally().deleted())
        .isEqualTo(1);
  }

  @Test
  void aBrokenRecordIsQuarantinedEvenWithoutConsent() {
    Batch guests = hotel.batch("guest", List.<String[]>of(guest("1", "N", "", MOBILE)));

    assertThat(hotel.validate("guest", Decision.notNeeded(), guests).tally().quarantined())
        .isEqualTo(1);
  }

  @Test
  void whatIsDecidedAboutAGuestIsDecidedAboutHisStays() {
    Batch guests =
        hotel.batch(
            "guest",
            List.of(
                guest("1", "Y", "李雷", MOBILE),
                guest("2", "N", "韩梅梅", MOBILE),
                guest("3", "Y", "", MOBILE),
                guest("4", "Y", "王芳", MOBILE)),
            3);
    Batch stays =
        hotel.batch(
            "stay",
            List.of(
                stay("10", "1", "2"),
                stay("11", "2", "1"),
                stay("12", "3", "1"),
                stay("13", "4", "1"),
                stay("14", "99", "1"),
                stay("15", null, "1"),
                stay("16", "1", "many")));

    Tally tally = hotel.validate("stay", hotel.decide(guests), stays).tally();

    assertThat(tally.reasons())
        .containsOnly(
            java.util.Map.entry("withheld/record/consent", 1L),
            java.util.Map.entry("quarantined/record/subject-quarantined", 1L),
            java.util.Map.entry("deleted/record/subject-deleted", 1L),
            java.util.Map.entry("quarantined/record/subject-unknown", 2L),
            java.util.Map.entry("quarantined/nights/type", 1L));
    assertThat(tally.delivered()).isEqualTo(1);
    assertThat(tally.balances()).isTrue();
  }

  @Test
  void whatBelongsToNobodyTravelsWhoeverIsDecidedAbout() {
    Decision decision =
        hotel.decide(hotel.batch("guest", List.<String[]>of(guest("1", "N", "李雷", MOBILE))));

    Tally tally =
        hotel
            .validate(
                "room", decision, hotel.batch("room", List.<String[]>of(new String[] {"101"})))
            .tally();

    assertThat(tally.delivered()).isEqualTo(1);
  }

  @Test
  void ofTwoRecordsWithOneKeyOnlyTheFirstTravels() {
    Batch guests =
        hotel.batch(
            "guest",
            List.<String[]>of(guest("1", "Y", "李雷", MOBILE), guest("1", "Y", "韩梅梅", MOBILE)));

    Tally tally = hotel.validate("guest", Decision.notNeeded(), guests).tally();

    assertThat(tally.delivered()).isEqualTo(1);
    assertThat(tally.reasons()).containsEntry("quarantined/record/key-repeated", 1L);
  }

  @Test
  void aRecordThatWasMisreadIsQuarantinedWhateverItSeemsToSay() {
    Batch read =
        hotel.batch(
            "guest", List.<String[]>of(guest("1", "N", "", "12"), guest("2", "Y", "李雷", MOBILE)));
    Batch guests =
        new Batch(
            read.window(),
            read.snapshot(),
            read.rows(),
            java.util.BitSet.valueOf(new long[] {2}), // a broken row may seem to be deleted
            Map.of(
                0, List.of(new Misread.In("mobile", Misread.NUMBER_RUINED)),
                1, List.of(new Misread.In("", Misread.ROW_BROKEN))));
    ValidatedBatch validated = hotel.validate("guest", Decision.notNeeded(), guests);
    assertThat(validated.tally().reasons())
        .containsOnlyKeys("quarantined/mobile/number-ruined", "quarantined/record/row-broken");
  }

  @Test
  void aRecordWithoutAKeyIsQuarantinedNotLost() {
    Batch guests =
        hotel.batch(
            "guest",
            List.<String[]>of(guest(null, "Y", "李雷", MOBILE), guest("  ", "Y", "李雷", MOBILE)));

    Tally tally = hotel.validate("guest", Decision.notNeeded(), guests).tally();

    assertThat(tally.reasons()).containsOnly(java.util.Map.entry("quarantined/record/key", 2L));
  }

  @Test
  void quarantineKeepsTheReasonInClearAndTheRecordEncrypted() {
    Batch guests = hotel.batch("guest", List.<String[]>of(guest("1", "Y", "李雷", "canary-mobile")));

    Quarantined one = hotel.validate("guest", Decision.notNeeded(), guests).quarantined().get(0);

    assertThat(one.rejection().field()).isEqualTo("mobile");
    assertThat(one.rejection().rule()).isEqualTo("phone");
    assertThat(one.rejection().keyDigest()).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
    assertThat(one.rejection().toString()).doesNotContain("canary", "李雷");
    assertThat(new String(one.content(), StandardCharsets.ISO_8859_1)).doesNotContain("canary");
    assertThat(
            new String(
                QuarantineContent.decrypt(
                    one.content(), Hotel.CASE, Hotel.RUN, "guest", hotel.keys),
                StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"id\":\"1\",\"consent\":\"Y\",\"name\":\"李雷\",\"mobile\":\"canary-mobile\",\"secret\":\"canary-secret-1\"}");
  }
}
