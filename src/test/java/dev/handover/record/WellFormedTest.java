package dev.handover.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight bytes at a time say what the JDK's decoder says of each. */
class WellFormedTest {
  private static final int[] LEADS = {
    0x7F, 0x80, 0xBF, 0xC1, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTheDecoder(long seed) {
    Random random = new Random(seed);
    int good = 0;
    for (int round = 0; round < 60_000; round++) {
      byte[] bytes = bytes(random);
      int start = random.nextInt(3);
      int end = bytes.length - random.nextInt(3);
      boolean malformed = !decodes(bytes, start, end);
      assertThat(WellFormed.firstMalformed(bytes, start, end) >= 0).isEqualTo(malformed);
      boolean nul =
          new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
      int wrong = WellFormed.firstWrong(bytes, start, end);
      assertThat(wrong >= 0).isEqualTo(malformed || nul);
      if (wrong >= 0) {
        assertThat(decodes(bytes, start, wrong)).isTrue();
      } else {
        good++;
      }
      eight(bytes, start, end);
    }
    assertThat(good).isGreaterThan(5_000);
  }

  private static void eight(byte[] bytes, int start, int end) {
    boolean seen = end - start >= 8;
    for (int i = start; i < start + 8 && seen; i++) {
      seen = bytes[i] >= ' ' && bytes[i] != 0x7F;
    }
    if (end > start) {
      assertThat(WellFormed.areEightSeen(bytes, start, end)).isEqualTo(seen);
    }
    if (end - start >= 8) {
      int kept = 0;
      while (kept < 8 && !isEscaped(bytes[start + kept])) {
        kept++;
      }
      long eight = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(start);
      assertThat(WellFormed.unescaped(eight)).isEqualTo(kept);
    }
  }

  private static boolean isEscaped(byte each) {
    return (each >= 0 && each < ' ') || each == '"' || each == '\\';
  }

  private static byte[] bytes(Random random) {
    StringBuilder text = new StringBuilder("abc");
    for (int i = random.nextInt(16); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) (0x4E00 + random.nextInt(0x5200)));
        case 1 -> text.appendCodePoint(0x1F600);
        case 2 -> text.append((char) (0x80 + random.nextInt(0x700)));
        case 3 -> text.append("12345678");
        default -> text.append((char) (random.nextInt(12) == 0 ? 0 : ' ' + random.nextInt(96)));
      }
    }
    byte[] bytes = text.append("xyz").toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(3) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) LEADS[random.nextInt(LEADS.length)];
    }
    return bytes;
  }

  private static boolean decodes(byte[] bytes, int start, int end) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
