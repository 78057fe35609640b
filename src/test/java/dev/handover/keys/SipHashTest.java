package dev.handover.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bouncycastle.crypto.macs.SipHash128;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

/** Against another implementation, BouncyCastle's, and the vectors that the authors published. */
class SipHashTest {
  private static final long SEED = 20261122;
  private static final byte[] KEY = "a key of 16 bytes or more".getBytes();

  /** Key and message are 00, 01, 02 and so on; from vectors.h of the reference implementation. */
  @Test
  void agreesWithThePublishedVectors() {
    byte[] counting = new byte[64];
    for (int i = 0; i < counting.length; i++) {
      counting[i] = (byte) i;
    }
    long key0 = SipHash.word(counting, 0);
    long key1 = SipHash.word(counting, 8);
    byte[] out = new byte[16];

    SipHash empty = SipHash.full(key0, key1);
    empty.take(0);
    empty.end(out, 0);
    assertThat(hex(out)).isEqualTo("a3817f04ba25a8e66df67214c7550293");

    SipHash one = SipHash.full(key0, key1);
    one.take(1L << 56);
    one.end(out, 0);
    assertThat(hex(out)).isEqualTo("da87c1d86b99af44347659119b22fc45");
  }

  @Test
  void aValueOfAnyLengthAgreesWithTheLibrary() {
    Random random = new Random(SEED);
    KeyedDigest digest = new KeyedDigest(KEY);
    byte[] bytes = new byte[700];
    random.nextBytes(bytes);
    for (int length = 0; length < 600; length++) {
      int start = random.nextInt(100);
      byte[] out = new byte[20];
      digest.digest(bytes, start, length, out, 3);
      byte[] message = Arrays.copyOfRange(bytes, start, start + length);
      assertThat(hex(Arrays.copyOfRange(out, 3, 19)))
          .as("%d bytes", length)
          .isEqualTo(of(new SipHash128(), message));
    }
  }

  @Test
  void aSequenceIsTheDigestOfItsLengthsAndValues() {
    Random random = new Random(SEED);
    KeyedDigest.Sequence sequence = new KeyedDigest(KEY).sequence();
    for (int round = 0; round < 500; round++) {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      int values = random.nextInt(6);
      for (int i = 0; i < values; i++) {
        byte[] value = new byte[random.nextInt(40)];
        if (random.nextInt(3) > 0) {
          random.nextBytes(value);
        }
        int length = random.nextInt(5) == 0 ? -1 : value.length;
        int start = random.nextInt(9);
        byte[] among = new byte[start + value.length + 3];
        random.nextBytes(among);
        System.arraycopy(value, 0, among, start, value.length);
        sequence.add(among, start, length);
        message.writeBytes(
            ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array());
        int kept = Math.max(0, length);
        message.writeBytes(Arrays.copyOf(Arrays.copyOf(value, kept), (kept + 7) / 8 * 8));
      }
      byte[] out = new byte[16];
      sequence.end(out, 0);
      assertThat(hex(out))
          .as("round %d of seed %d", round, SEED)
          .isEqualTo(of(new SipHash128(1, 3), message.toByteArray()));
    }
  }

  @Test
  void valuesThatAreCutOtherwiseOrAbsentHaveOtherDigests() {
    KeyedDigest.Sequence sequence = new KeyedDigest(KEY).sequence();
    List<String> seen = new ArrayList<>();
    for (String[] values :
        new String[][] {{}, {""}, {null}, {"", ""}, {"ab", "c"}, {"a", "bc"}, {"abc"}, {"abc\0"}}) {
      for (String value : values) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes();
        sequence.add(bytes, 0, value == null ? -1 : bytes.length);
      }
      byte[] out = new byte[16];
      sequence.end(out, 0);
      seen.add(hex(out));
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  private static String of(SipHash128 theirs, byte[] message) {
    byte[] key = new Derivation(KEY).derive("lineage values", "");
    theirs.init(new KeyParameter(Arrays.copyOf(key, 16)));
    theirs.update(message, 0, message.length);
    byte[] out = new byte[16];
    theirs.doFinal(out, 0);
    return hex(out);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
