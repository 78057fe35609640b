package dev.handover.mapping;

import dev.handover.record.Slice;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * The identity number of residents (GB 11643): 17 digits and a check character, of which the first
 * six are a region, the next eight the birth date. Numbers of residents from Hong Kong, Macao and
 * Taiwan (81, 82, 83) and of foreigners with permanent residence (9 before the region) follow the
 * same plan. The old form has 15 digits: a birth year of two, no check character.
 */
final class ResidentId implements Check {
  static final Rule<Check> CHECK =
      new Rule<>(
          "resident-id",
          Rule.ON_TEXT,
          argument -> {
            argument.none();
            return new ResidentId(number(argument.today()));
          });

  /**
   * Writes a number without spaces and hyphens, in plain width, with a capital X, and a valid old
   * one in its new form.
   */
  static final Rule<Cleaner> CLEANER =
      Rule.plain("resident-id", Rule.ON_TEXT, ResidentId::modernise);

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int MOST_BYTES = 96;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_DAY = 9999_12_31;

  /** From this sequence number on, the old form meant those born before 1900. */
  private static final int CENTENARIANS = 996;

  private static final BitSet PROVINCES = new BitSet();

  static {
    int[][] ranges = {
      {11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}
    };
    for (int[] range : ranges) {
      PROVINCES.set(range[0], range[1] + 1);
    }
  }

  /** The last day on which somebody can have been born, as the number yyyyMMdd. */
  private final int latest;

  private ResidentId(int latest) {
    this.latest = latest;
  }

  private static int number(LocalDate day) {
    return IsoDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  @Override
  public boolean passes(Slice value) {
    return value.length == LENGTH
        ? isValid(value.bytes, value.start, latest)
        : value.length == OLD_LENGTH && isValidOld(value.bytes, value.start);
  }

  @Override
  public String reason() {
    return "not a resident identity number: its region, birth date and check digit do not agree";
  }

  /** The birth date of a valid number, old or new, as yyyyMMdd; else {@link IsoDate#NONE}. */
  static int birthDate(Slice id) {
    boolean fits = id.length == LENGTH || id.length == OLD_LENGTH;
    if (!fits
        || !(id.length == LENGTH
            ? isValid(id.bytes, id.start, LAST_DAY)
            : isValidOld(id.bytes, id.start))) {
      return IsoDate.NONE;
    }
    return id.length == LENGTH
        ? Ascii.number(id.bytes, id.start + 6, 8)
        : century(id.bytes, id.start) * 1000000 + Ascii.number(id.bytes, id.start + 6, 6);
  }

  private static boolean isValid(byte[] bytes, int start, int latest) {
    for (int i = start; i < start + LENGTH - 1; i++) {
      if (!Ascii.isDigit(bytes[i])) {
        return false;
      }
    }
    int year = Ascii.number(bytes, start + 6, 4);
    int month = Ascii.number(bytes, start + 10, 2);
    int birth = IsoDate.of(year, month, Ascii.number(bytes, start + 12, 2));
    byte check = bytes[start + LENGTH - 1];
    return isRegion(bytes, start)
        && year >= FIRST_YEAR
        && birth != IsoDate.NONE
        && birth <= latest
        && (check == 'x' ? 'X' : check) == checkCharacter(bytes, start);
  }

  private static boolean isValidOld(byte[] bytes, int start) {
    for (int i = start; i < start + OLD_LENGTH; i++) {
      if (!Ascii.isDigit(bytes[i])) {
        return false;
      }
    }
    int year = century(bytes, start) * 100 + Ascii.number(bytes, start + 6, 2);
    int month = Ascii.number(bytes, start + 8, 2);
    int day = Ascii.number(bytes, start + 10, 2);
    return isRegion(bytes, start) && IsoDate.of(year, month, day) != IsoDate.NONE;
  }

  private static boolean isRegion(byte[] bytes, int start) {
    int province = Ascii.number(bytes, bytes[start] == '9' ? start + 1 : start, 2);
    return isProvince(province);
  }

  /** Whether two digits begin the codes of a province (GB/T 2260); finer regions come and go. */
  static boolean isProvince(int province) {
    return province >= 0 && PROVINCES.get(province);
  }

  private static char checkCharacter(byte[] bytes, int start) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (bytes[start + i] - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  /** The century of an old number's birth year. */
  private static int century(byte[] bytes, int start) {
    return Ascii.number(bytes, start + OLD_LENGTH - 3, 3) >= CENTENARIANS ? 18 : 19;
  }

  /** Writes a valid number of either form in the new one; what is none stays as it is. */
  static void modernise(Slice value) {
    if (isNew(value.bytes, value.start, value.length) || value.length > MOST_BYTES) {
      return;
    }
    byte[] written = new byte[LENGTH];
    int used = plainly(value, written);
    if (used == OLD_LENGTH && isValidOld(written, 0)) {
      int century = century(written, 0);
      System.arraycopy(written, 6, written, 8, OLD_LENGTH - 6);
      Ascii.write(century, written, 6, 2);
      written[LENGTH - 1] = (byte) checkCharacter(written, 0);
      value.set(written, 0, LENGTH);
    } else if (isNew(written, 0, used)) {
      value.set(written, 0, LENGTH);
    }
  }

  private static boolean isNew(byte[] bytes, int start, int length) {
    for (int i = start; length == LENGTH && i < start + LENGTH - 1; i++) {
      if (!Ascii.isDigit(bytes[i])) {
        return false;
      }
    }
    return length == LENGTH
        && (bytes[start + LENGTH - 1] == 'X' || Ascii.isDigit(bytes[start + LENGTH - 1]));
  }

  /**
   * Writes digits and X without what stands between; how many, or -1 where there is anything else.
   */
  private static int plainly(Slice value, byte[] into) {
    byte[] bytes = value.bytes;
    int used = 0;
    for (int i = value.start, end = i + value.length; i < end; i += Utf8.size(bytes, i, end)) {
      byte b = PhoneNumbers.meant(bytes, i, end);
      if (Ascii.isDigit(b) || b == 'X' || b == 'x') {
        if (used == LENGTH) {
          return -1;
        }
        into[used++] = b == 'x' ? (byte) 'X' : b;
      } else if (b != ' ' && b != '-') {
        return -1;
      }
    }
    return used;
  }
}
