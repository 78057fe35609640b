package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.BitSet;

/**
 * The identity number of residents (GB 11643): 17 digits and a check character, of which the first
 * six are a region, the next eight the birth date. Numbers of residents from Hong Kong, Macao and
 * Taiwan (81, 82, 83) and of foreigners with permanent residence (9 before the region) follow the
 * same plan. The old form has 15 digits: a birth year of two, no check character.
 */
final class ResidentId implements Check {
  static final Rule<Check> CHECK = Rule.plain("resident-id", Rule.ON_TEXT, new ResidentId());

  /** Writes a valid old number in its new form, and a small x as X. */
  static final Rule<Cleaner> CLEANER =
      Rule.plain("resident-id", Rule.ON_TEXT, ResidentId::modernise);

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2100;
  private static final BitSet PROVINCES = new BitSet();

  static {
    int[][] ranges = {
      {11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}
    };
    for (int[] range : ranges) {
      PROVINCES.set(range[0], range[1] + 1);
    }
  }

  private ResidentId() {}

  @Override
  public boolean passes(Slice value) {
    return value.length == LENGTH
        ? isValid(value.bytes, value.start)
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
        || !(id.length == LENGTH ? isValid(id.bytes, id.start) : isValidOld(id.bytes, id.start))) {
      return IsoDate.NONE;
    }
    return id.length == LENGTH
        ? Ascii.number(id.bytes, id.start + 6, 8)
        : 19000000 + Ascii.number(id.bytes, id.start + 6, 6);
  }

  private static boolean isValid(byte[] bytes, int start) {
    for (int i = start; i < start + LENGTH - 1; i++) {
      if (!Ascii.isDigit(bytes[i])) {
        return false;
      }
    }
    int year = Ascii.number(bytes, start + 6, 4);
    int month = Ascii.number(bytes, start + 10, 2);
    int day = Ascii.number(bytes, start + 12, 2);
    byte check = bytes[start + LENGTH - 1];
    return isRegion(bytes, start)
        && year >= FIRST_YEAR
        && year <= LAST_YEAR
        && IsoDate.of(year, month, day) != IsoDate.NONE
        && (check == 'x' ? 'X' : check) == checkCharacter(bytes, start);
  }

  private static boolean isValidOld(byte[] bytes, int start) {
    for (int i = start; i < start + OLD_LENGTH; i++) {
      if (!Ascii.isDigit(bytes[i])) {
        return false;
      }
    }
    int year = 1900 + Ascii.number(bytes, start + 6, 2);
    int month = Ascii.number(bytes, start + 8, 2);
    int day = Ascii.number(bytes, start + 10, 2);
    return isRegion(bytes, start) && IsoDate.of(year, month, day) != IsoDate.NONE;
  }

  private static boolean isRegion(byte[] bytes, int start) {
    int province = Ascii.number(bytes, bytes[start] == '9' ? start + 1 : start, 2);
    return province >= 0 && PROVINCES.get(province);
  }

  private static char checkCharacter(byte[] bytes, int start) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (bytes[start + i] - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  private static void modernise(Slice value) {
    boolean old = value.length == OLD_LENGTH && isValidOld(value.bytes, value.start);
    boolean small = value.length == LENGTH && value.bytes[value.start + LENGTH - 1] == 'x';
    if (!old && !small) {
      return;
    }
    byte[] written = new byte[LENGTH];
    System.arraycopy(value.bytes, value.start, written, 0, old ? 6 : LENGTH - 1);
    if (old) {
      Ascii.write(19, written, 6, 2);
      System.arraycopy(value.bytes, value.start + 6, written, 8, OLD_LENGTH - 6);
    }
    written[LENGTH - 1] = (byte) (old ? checkCharacter(written, 0) : 'X');
    value.set(written, 0, LENGTH);
  }
}
