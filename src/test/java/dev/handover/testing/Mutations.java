package dev.handover.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes broken inputs out of valid ones; the same seed makes the same ones again. */
public final class Mutations {
  private static final int MOST_AT_ONCE = 4;
  private static final int LONGEST_BLOCK = 64;

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1.5",
          "1e9",
          "2147483648",
          "-9223372036854775809",
          "9".repeat(400),
          "1e999999999",
          "NaN");

  /** Lengths on which readers of ASN.1 and OpenPGP stumble: long forms, open ends, all bits set. */
  private static final int[] LENGTHS = {0, 1, 0x7F, 0x80, 0x81, 0x82, 0x84, 0x88, 0xC0, 0xE0, 0xFF};

  private final Random random;
  private final List<byte[]> samples;
  private final List<String> words;

  /**
   * @param words what the format gives a meaning to
   */
  public Mutations(Random random, List<byte[]> samples, List<String> words) {
    this.random = random;
    this.samples = List.copyOf(samples);
    this.words = List.copyOf(words);
  }

  /** One of the samples, changed in up to four places. */
  public byte[] next() {
    byte[] bytes = any(samples);
    for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
      bytes = changed(bytes);
    }
    return bytes;
  }

  private byte[] changed(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(LONGEST_BLOCK));
    byte[] block = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(11)) {
      case 0 -> replaced(bytes, from, to, flipped(block));
      case 1 -> replaced(bytes, from, from, noise());
      case 2 -> replaced(bytes, from, to, new byte[0]);
      case 3 -> replaced(bytes, to, to, block);
      case 4 -> swapped(bytes, from, to);
      case 5 -> Arrays.copyOf(bytes, from);
      case 6 -> spliced(bytes, from);
      case 7 -> replaced(bytes, from, from, utf8(any(NUMBERS)));
      case 8 -> replaced(bytes, from, to, lengths(block));
      case 9 -> replaced(bytes, from, from, many());
      default -> replaced(bytes, from, random.nextBoolean() ? from : to, utf8(any(words)));
    };
  }

  private byte[] flipped(byte[] block) {
    if (block.length > 0) {
      block[random.nextInt(block.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return block;
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(8)];
    random.nextBytes(noise);
    return noise;
  }

  /** The block and as much of what follows it change places. */
  private static byte[] swapped(byte[] bytes, int from, int to) {
    int end = Math.min(bytes.length, to + to - from);
    byte[] swapped = bytes.clone();
    System.arraycopy(bytes, to, swapped, from, end - to);
    System.arraycopy(bytes, from, swapped, from + end - to, to - from);
    return swapped;
  }

  private byte[] spliced(byte[] bytes, int from) {
    byte[] other = any(samples);
    int start = random.nextInt(other.length + 1);
    return replaced(bytes, from, bytes.length, Arrays.copyOfRange(other, start, other.length));
  }

  private byte[] lengths(byte[] block) {
    for (int i = random.nextInt(4); i >= 0 && i < block.length; i--) {
      block[i] = (byte) LENGTHS[random.nextInt(LENGTHS.length)];
    }
    return block;
  }

  /** One thing over and over: what nests, nests deep; what repeats, is long. */
  private byte[] many() {
    return utf8(any(words).repeat(1 << random.nextInt(12)));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + by.length);
    out.write(bytes, 0, from);
    out.writeBytes(by);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
