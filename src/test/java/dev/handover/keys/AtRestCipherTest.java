package dev.handover.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AtRestCipherTest {
  private static final int SEGMENT = 1 << 16;
  private final AtRestCipher cipher = CaseKeys.create().atRest();

  @Test
  void opensWhatItSealedAndHidesIt() {
    byte[] plain = "李雷 canary".getBytes(UTF_8);
    byte[] sealed = cipher.encrypt(plain, "quarantine/1");
    assertThat(cipher.decrypt(sealed, "quarantine/1")).isEqualTo(plain);
    assertThat(sealed).hasSize(plain.length + 29);
    assertThat(new String(sealed, UTF_8)).doesNotContain("canary");
    assertThat(cipher.encrypt(plain, "quarantine/1")).isNotEqualTo(sealed);
    assertThat(cipher.decrypt(cipher.encrypt(new byte[0], "c"), "c")).isEmpty();
  }

  @Test
  void refusesEveryChangeOfASmallValue() {
    byte[] sealed = cipher.encrypt("value".getBytes(UTF_8), "c");
    for (int at = 0; at < sealed.length; at++) {
      byte[] altered = sealed.clone();
      altered[at] ^= 1;
      refused(() -> cipher.decrypt(altered, "c"));
      byte[] cut = Arrays.copyOf(sealed, at);
      refused(() -> cipher.decrypt(cut, "c"));
    }
    refused(() -> cipher.decrypt(Arrays.copyOf(sealed, sealed.length + 1), "c"));
    refused(() -> cipher.decrypt(sealed, "d"));
    refused(() -> CaseKeys.create().atRest().decrypt(sealed, "c"));
  }

  @Test
  void streamsOfEveryLengthComeBack() throws IOException {
    long seed = System.nanoTime();
    System.out.println("at rest, seed " + seed);
    Random random = new Random(seed);
    for (int length :
        new int[] {0, 1, SEGMENT - 40, SEGMENT - 16, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 300_001}) {
      byte[] plain = new byte[length];
      random.nextBytes(plain);
      assertThat(opened(cipher, sealed(plain, "spill/1"), "spill/1")).isEqualTo(plain);
    }
  }

  @Test
  void noticesTruncationReorderingAppendingAndWrongContextInStreams() throws IOException {
    byte[] plain = new byte[4 * SEGMENT];
    new Random(1).nextBytes(plain);
    byte[] sealed = sealed(plain, "spill/1");
    for (int cut :
        new int[] {
          0, 1, 39, 40, 41, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, sealed.length - 1
        }) {
      refused(() -> opened(cipher, Arrays.copyOf(sealed, cut), "spill/1"));
    }
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, SEGMENT, swapped, 2 * SEGMENT, SEGMENT);
    System.arraycopy(sealed, 2 * SEGMENT, swapped, SEGMENT, SEGMENT);
    refused(() -> opened(cipher, swapped, "spill/1"));
    refused(() -> opened(cipher, Arrays.copyOf(sealed, sealed.length + 1), "spill/1"));
    byte[] twice = Arrays.copyOf(sealed, sealed.length * 2);
    System.arraycopy(sealed, 0, twice, sealed.length, sealed.length);
    refused(() -> opened(cipher, twice, "spill/1"));
    refused(() -> opened(cipher, sealed, "spill/2"));
    refused(() -> opened(CaseKeys.create().atRest(), sealed, "spill/1"));
    for (int at = 0; at < sealed.length; at += 997) {
      byte[] altered = sealed.clone();
      altered[at] ^= 1;
      refused(() -> opened(cipher, altered, "spill/1"));
    }
  }

  @Test
  void troubleOfTheDiskStaysTroubleOfTheDisk() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThatThrownBy(() -> cipher.decrypting(broken, "c").readAllBytes())
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
  }

  @Test
  void readsByteByByte() throws IOException {
    byte[] sealed = sealed(new byte[] {1, (byte) 0xff}, "c");
    InputStream in = cipher.decrypting(new ByteArrayInputStream(sealed), "c");
    assertThat(in.read()).isEqualTo(1);
    assertThat(in.read()).isEqualTo(255);
    assertThat(in.read()).isEqualTo(-1);
  }

  private byte[] sealed(byte[] plain, String context) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream encrypting = cipher.encrypting(out, context)) {
      encrypting.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] opened(AtRestCipher cipher, byte[] sealed, String context)
      throws IOException {
    try (InputStream in = cipher.decrypting(new ByteArrayInputStream(sealed), context)) {
      return in.readAllBytes();
    }
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY));
  }
}
