package dev.handover.mapping;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads code points from UTF-8 bytes without making a String. Malformed bytes never throw: each
 * counts as a character of its own, so that no rule can be led past the end of a value.
 */
final class Utf8 {
  /** What {@link #codePoint} answers for malformed bytes. */
  static final int MALFORMED = -1;

  private Utf8() {}

  /** The code point that starts at {@code i}, or {@link #MALFORMED}. */
  static int codePoint(byte[] bytes, int i, int end) {
    int lead = bytes[i];
    if (lead >= 0) {
      return lead;
    }
    int size = sizeByLead(lead);
    if (size == 1 || i + size > end) {
      return MALFORMED;
    }
    int codePoint = lead & (0x7F >> size);
    for (int k = i + 1; k < i + size; k++) {
      if (!continues(bytes[k])) {
        return MALFORMED;
      }
      codePoint = codePoint << 6 | (bytes[k] & 0x3F);
    }
    return isScalar(codePoint, size) ? codePoint : MALFORMED;
  }

  /** Bytes of the character that starts at {@code i}; 1 where it is malformed. */
  static int size(byte[] bytes, int i, int end) {
    return bytes[i] >= 0 || codePoint(bytes, i, end) == MALFORMED ? 1 : sizeByLead(bytes[i]);
  }

  /** Bytes of a well-formed character. */
  static int width(int codePoint) {
    if (codePoint < 0x800) {
      return codePoint < 0x80 ? 1 : 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  /** Where the character begins that ends just before {@code end}. */
  static int before(byte[] bytes, int start, int end) {
    int i = end - 1;
    while (i > start && i > end - 4 && continues(bytes[i])) {
      i--;
    }
    return i + size(bytes, i, end) == end ? i : end - 1;
  }

  /** How many code points there are; a malformed byte counts as one. */
  static int count(byte[] bytes, int start, int length) {
    int count = 0;
    for (int i = start, end = start + length; i < end; i += size(bytes, i, end)) {
      count++;
    }
    return count;
  }

  /** Where the character stands that comes after {@code n} others, or the end. */
  static int skip(byte[] bytes, int start, int end, int n) {
    int i = start;
    for (int k = 0; k < n && i < end; k++) {
      i += size(bytes, i, end);
    }
    return i;
  }

  /** The bytes as text, or null (inside this package only) where they are malformed. */
  static String strictly(byte[] bytes, int start, int length) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes, start, length));
      return text.toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }

  /** Whether a byte goes on with a character that began before it. */
  static boolean continues(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /** How many bytes a character has that begins with this one; 1 where none does. */
  static int sizeByLead(int lead) {
    if ((lead & 0xE0) == 0xC0) {
      return 2;
    }
    if ((lead & 0xF0) == 0xE0) {
      return 3;
    }
    return (lead & 0xF8) == 0xF0 ? 4 : 1;
  }

  /** No overlong forms, no surrogates, nothing beyond U+10FFFF. */
  private static boolean isScalar(int codePoint, int size) {
    return switch (size) {
      case 2 -> codePoint >= 0x80;
      case 3 -> codePoint >= 0x800 && (codePoint < 0xD800 || codePoint > 0xDFFF);
      default -> codePoint >= 0x10000 && codePoint <= 0x10FFFF;
    };
  }
}
