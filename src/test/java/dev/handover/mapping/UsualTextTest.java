package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one look says that nothing is to be cleaned, the cleaners find nothing either. */
class UsualTextTest {
  private static final List<Cleaner> USUAL = List.of(Controls.CLEANER, Trim.CLEANER, Nfc.CLEANER);

  /** Characters at the edges of what is usual. */
  private static final int[] EDGES = {
    0x00, 0x09, 0x0A, 0x1F, ' ', '!', '~', 0x7F, 0x80, 0xA0, 0xAD, 0xE9, 0x300, 0x1100, 0x200B,
    0x2028, 0x2FFF, 0x3000, 0x3001, 0x3002, 0x3003, 0x302A, 0x3099, 0x33FF, 0x3400, 0x3FFF, 0x4000,
    0x4E00, 0x738B, 0x9FFF, 0xA000, 0xAC00, 0xF900, 0xFEFF, 0xFF00, 0xFF01, 0xFF0C, 0xFF3F, 0xFF40,
    0xFF5E, 0xFF5F, 0xFF61, 0xFFFD, 0x1F600, 0x2F800
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTheCleaners(long seed) {
    Random random = new Random(seed);
    int clean = 0;
    for (int round = 0; round < 50_000; round++) {
      byte[] bytes = value(random).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      if (random.nextInt(20) == 0 && bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Slice value = new Slice();
      value.set(bytes, 0, bytes.length);
      if (UsualText.isClean(value)) {
        clean++;
        USUAL.forEach(cleaner -> cleaner.clean(value));
        assertThat(value.bytes).isSameAs(bytes);
        assertThat(value.start).isZero();
        assertThat(value.length).isEqualTo(bytes.length);
        assertThat(PlainText.FORM.fits(value)).isTrue();
      }
    }
    assertThat(clean).isGreaterThan(1_000);
  }

  private static String value(Random random) {
    StringBuilder value = new StringBuilder();
    int strange = random.nextInt(4);
    for (int i = random.nextInt(24); i > 0; i--) {
      if (strange > 1 && random.nextInt(6) == 0) {
        value.appendCodePoint(EDGES[random.nextInt(EDGES.length)]);
      } else if (random.nextBoolean()) {
        value.append((char) (' ' + random.nextInt(95)));
      } else {
        value.append((char) (0x4E00 + random.nextInt(0x5200)));
      }
    }
    return value.toString();
  }

  @Test
  void knowsWhatIsUsual() {
    for (String usual : List.of("李雷", "Li Lei", "北京市东城区示例路 1 号，二单元。", "a", "（王）", "{\"a\": 1}")) {
      assertThat(UsualText.isClean(Slice.of(usual))).as(usual).isTrue();
    }
    for (String other : List.of("", " 李雷", "李雷 ", "李\n雷", "é", "か", "李雷\u3000")) {
      assertThat(UsualText.isClean(Slice.of(other))).as(other).isFalse();
    }
    assertThat(UsualText.isClean(new Slice())).isFalse();
  }
}
