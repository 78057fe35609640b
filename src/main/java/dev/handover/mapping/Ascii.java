package dev.handover.mapping;

/** What single bytes mean in ASCII. */
final class Ascii {
  private Ascii() {}

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isLetter(byte b) {
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /** The number that so many digits make, or -1 where one of them is no digit. */
  static int number(byte[] bytes, int start, int digits) {
    int number = 0;
    for (int i = start; i < start + digits; i++) {
      if (!isDigit(bytes[i])) {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  /** Writes a number right-aligned into so many digits. */
  static void write(int number, byte[] into, int start, int digits) {
    int rest = number;
    for (int i = start + digits - 1; i >= start; i--) {
      into[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
