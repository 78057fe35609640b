package dev.handover.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes broken inputs out of valid ones; the same seed makes the same ones again. */
public final class Mutations {
  private static final int BLOCK_BITS = 7;

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

  /** One of the samples, changed in one place or a few. */
  public byte[] next() {
    byte[] bytes = changed(any(samples));
    while (random.nextInt(3) == 0) {
      bytes = changed(bytes);
    }
    return bytes;
  }

  /** Mostly a little: what is broken all over is refused before it is looked at. */
  private byte[] changed(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(1 << random.nextInt(BLOCK_BITS)));
    byte[] block = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> replaced(bytes, from, to, flipped(block));
      case 4, 5 -> replaced(bytes, from, to, lengths(block));
      case 6, 7 -> replaced(bytes, from, random.nextBoolean() ? from : to, utf8(any(words)));
      case 8 -> replaced(bytes, from, from, noise());
      case 9 -> replaced(bytes, from, to, new byte[0]);
      case 10 -> replaced(bytes, to, to, block);
      case 11 -> swapped(bytes, from, to);
      case 12 -> replaced(bytes, from, to, utf8(any(NUMBERS)));
      case 13 -> Arrays.copyOf(bytes, from);
      case 14 -> spliced(bytes, from);
      default -> replaced(bytes, from, from, many());
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
