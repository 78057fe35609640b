package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of scrubbing any bytes at all; the seed is in each test's name and messages. */
class ScrubPropertyTest {
  private static final int TIMES = 60_000;
  private static final String[] PIECES = {
    "13812345678",
    "138",
    "1234",
    "5678",
    "1",
    "3",
    "8",
    "０１０",
    "-",
    " ",
    "/",
    ".",
    "，",
    "、",
    "+",
    "86",
    "0086",
    "(",
    ")",
    "[",
    "]",
    "\u200b",
    "一三八零零",
    "一",
    "洞",
    "幺",
    "110101",
    "19900307",
    "0021",
    "X",
    "x",
    "62220212345",
    "67890123",
    "E",
    "e1234",
    "护照",
    "京",
    "A",
    "12345",
    "警",
    "微信",
    "wx",
    "加v",
    ":",
    "lilei_88",
    "@",
    "＠",
    "qq",
    ".com",
    "。",
    "(at)",
    "点",
    "手机",
    "订单号",
    "卡号",
    "身份证",
    "[手机号]",
    "[微信号]",
    "座机",
    "6655",
    "4433",
    "400",
    "😀",
    "元",
    "\n",
    "𝟏",
    "no.",
    "转",
    "wxid_"
  };

  private static byte[] value(Random random) {
    if (random.nextInt(4) == 0) {
      byte[] salad = new byte[random.nextInt(60)];
      random.nextBytes(salad);
      return salad;
    }
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(14); n >= 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20260131})
  void scrubbingTwiceIsScrubbingOnceAndTheBytesGivenStay(long seed) {
    CompiledField[] fields = {
      Yaml.compiled("treat: scrub"),
      Yaml.compiled("treat: {scrub: [phone, email]}"),
      Yaml.compiled("treat: {scrub: bank-card}")
    };
    Random random = new Random(seed);
    for (int i = 0; i < TIMES; i++) {
      byte[] value = value(random);
      byte[] shared = new byte[value.length + 10];
      Arrays.fill(shared, (byte) '7');
      System.arraycopy(value, 0, shared, 5, value.length);
      byte[] before = shared.clone();
      for (CompiledField field : fields) {
        Slice slice = new Slice();
        slice.set(shared, 5, value.length);
        field.treat(slice);
        String once = slice.text();
        field.treat(slice);
        assertThat(slice.text()).as("seed %d round %d", seed, i).isEqualTo(once);
        assertThat(shared).as("seed %d round %d", seed, i).isEqualTo(before);
        if (Utf8.strictly(value, 0, value.length) != null) {
          assertThat(Utf8.strictly(slice.bytes, slice.start, slice.length))
              .as("seed %d round %d", seed, i)
              .isNotNull();
          assertThat(Utf8.count(slice.bytes, slice.start, slice.length))
              .as("seed %d round %d: characters", seed, i)
              .isLessThanOrEqualTo(Utf8.count(value, 0, value.length));
        }
      }
    }
  }

  @Test
  void aMegabyteOfAnythingIsDoneInGoodTime() {
    CompiledField field = Yaml.compiled("treat: scrub");
    for (String piece : PIECES) {
      for (String between : new String[] {"", " ", "1"}) {
        Slice slice = Slice.of((piece + between).repeat(1_000_000 / (piece.length() + 1) / 3));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> field.treat(slice), piece);
      }
    }
  }
}
