package dev.handover.process;

import static dev.handover.process.Hotel.guest;
import static dev.handover.process.Hotel.stay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.KeyedDigest;
import dev.handover.record.Exposure;
import dev.handover.record.Rows;
import dev.handover.record.Tally;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinimiserTest {
  @TempDir private Path folder;
  private Hotel hotel;

  @BeforeEach
  void open() throws IOException {
    hotel = new Hotel(folder);
  }

  @Test
  void leavesOnlyWhatTheMappingLetsTravel() {
    MinimisedBatch batch = guests(guest("7", "Y", " 李雷 ", "+86 138-1234-5678"));

    assertThat(batch.rows().columns()).containsExactly("ref", "guest_ref", "name", "mobile");
    assertThat(batch.rows().text(0, 0)).matches("[a-z2-7]{26}").isEqualTo(batch.rows().text(0, 1));
    assertThat(batch.rows().text(0, 2)).isEqualTo("李雷");
    assertThat(batch.rows().text(0, 3)).isEqualTo("+8613812345678");
  }

  @Test
  void aStayStillJoinsItsGuest() {
    MinimisedBatch guests = guests(guest("7", "Y", "李雷", "13812345678"));
    MinimisedBatch stays =
        hotel.minimise(
            "stay",
            Decision.notNeeded(),
            hotel.batch("stay", List.<String[]>of(stay("7", "7", "2"))));

    assertThat(stays.rows().text(0, 2)).isEqualTo(guests.rows().text(0, 0));
    assertThat(stays.rows().text(0, 0)).isNotEqualTo(guests.rows().text(0, 0));
  }

  @Test
  void notesWhoseDataThatIsInSortedDigests() {
    List<String[]> rows = new java.util.ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(guest(Integer.toString(i), "Y", "李雷", "1381234" + (1000 + i % 50)));
    }
    List<Exposure> exposure = guests(rows.toArray(String[][]::new)).account().exposure();

    assertThat(exposure).extracting(Exposure::field).containsExactly("subject", "mobile");
    assertThat(exposure.get(0).count()).isEqualTo(500);
    assertThat(exposure.get(1).count()).as("50 numbers, each once").isEqualTo(50);
    for (Exposure each : exposure) {
      for (int at = 16; at < each.digests().length; at += 16) {
        assertThat(Arrays.compareUnsigned(each.digests(), at - 16, at, each.digests(), at, at + 16))
            .isNegative();
      }
    }
    assertThat(contains(exposure.get(1), digestOf("mobile", "+8613812341007"))).isTrue();
  }

  @Test
  void theBaselineTellsAChangedRecordFromAnUnchangedOne() {
    byte[] before = guests(guest("7", "Y", "李雷", "13812345678")).account().baseline().entries();
    byte[] same = guests(guest("7", "Y", " 李雷", "138 1234 5678")).account().baseline().entries();
    byte[] changed = guests(guest("7", "Y", "李雷", "13812345679")).account().baseline().entries();

    assertThat(same).isEqualTo(before);
    assertThat(changed).isNotEqualTo(before);
    assertThat(Arrays.copyOf(changed, 32))
        .as("key and subject")
        .isEqualTo(Arrays.copyOf(before, 32));
    int length = ByteBuffer.wrap(before).getShort(57);
    assertThat(new String(before, 59, length, StandardCharsets.UTF_8)).matches("[a-z2-7]{26}");
  }

  @Test
  void noDroppedOrWithheldValueIsInAnyByteThatGoesOn() {
    MinimisedBatch batch =
        guests(
            guest("1", "Y", "李雷", "13812345678"),
            guest("2", "N", "canary-withheld", "13812345678"),
            guest("3", "Y", "canary-broken", "12"));

    Rows rows = batch.rows();
    StringBuilder all = new StringBuilder(batch.toString());
    for (int row = 0; row < rows.count(); row++) {
      for (int column = 0; column < rows.columns().size(); column++) {
        all.append(rows.text(row, column)).append('\n');
      }
    }
    batch
        .account()
        .quarantined()
        .forEach(q -> all.append(new String(q.content(), StandardCharsets.ISO_8859_1)));
    all.append(new String(batch.account().baseline().entries(), StandardCharsets.ISO_8859_1));
    assertThat(all.toString()).contains("李雷").doesNotContain("canary");
  }

  @Test
  void countsWhatWasScrubbedByFieldAndKindAndNotAsAnOutcome() {
    MinimisedBatch batch =
        hotel.minimise(
            "complaint",
            Decision.notNeeded(),
            hotel.batch(
                "complaint",
                List.of(
                    new String[] {"1", "打13812345678或13912345678", "已回复,京A12345"},
                    new String[] {"2", "太吵", null},
                    new String[] {"3", "回a.b@mail.example或13612345678", "微信lilei_88"})));

    Tally tally = batch.account().tally();
    assertThat(batch.rows().text(0, 2)).isEqualTo("打[手机号]或[手机号]");
    assertThat(batch.rows().text(2, 3)).isEqualTo("微信[微信号]");
    assertThat(tally.reasons())
        .isEqualTo(
            Map.of(
                "scrubbed/words/phone", 3L,
                "scrubbed/words/email", 1L,
                "scrubbed/answer/plate", 1L,
                "scrubbed/answer/wechat", 1L));
    assertThat(tally.delivered()).isEqualTo(3);
    assertThat(tally.balances()).isTrue();
  }

  private MinimisedBatch guests(String[]... rows) {
    return hotel.minimise("guest", Decision.notNeeded(), hotel.batch("guest", List.of(rows)));
  }

  private byte[] digestOf(String field, String value) {
    KeyedDigest domain = new Lineage(hotel.keys.lineage()).identifier(field);
    byte[] digest = new byte[16];
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    domain.digest(bytes, 0, bytes.length, digest, 0);
    return digest;
  }

  private static boolean contains(Exposure exposure, byte[] digest) {
    for (int at = 0; at < exposure.digests().length; at += 16) {
      if (Arrays.equals(exposure.digests(), at, at + 16, digest, 0, 16)) {
        return true;
      }
    }
    return false;
  }
}
