package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * The unified social credit code of an organisation (GB 32100): 18 characters of 0-9 and A-Z
 * without I, O, S, V, Z, weighed by the powers of 3 modulo 31. The region's province and the
 * organisation's own check character (GB 11714) are looked at only where the plan leaves no doubt:
 * in enterprises (91), and the province in public institutions (1) and societies (5), too.
 */
final class CreditCode implements Check {
  static final Rule<Check> RULE = Rule.plain("uscc", Rule.ON_TEXT, new CreditCode());
  private static final int LENGTH = 18;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** The region of what the state registers itself, without a province. */
  private static final int WHOLE_COUNTRY = 10;

  private CreditCode() {}

  @Override
  public boolean passes(Slice value) {
    if (value.length != LENGTH) {
      return false;
    }
    byte[] bytes = value.bytes;
    int start = value.start;
    byte authority = bytes[start];
    boolean enterprise = authority == '9' && bytes[start + 1] == '1';
    boolean placed = enterprise || authority == '1' || authority == '5';
    return sumFits(bytes, start)
        && (!placed || isRegion(bytes, start + 2))
        && (!enterprise || isOrganisation(bytes, start + 8));
  }

  @Override
  public String reason() {
    return "not a unified social credit code: its check character, region or organisation do not"
        + " agree";
  }

  private static boolean sumFits(byte[] bytes, int start) {
    int sum = 0;
    int weight = 1;
    for (int i = start; i < start + LENGTH - 1; i++) {
      int number = ALPHABET.indexOf(bytes[i]);
      if (number < 0) {
        return false;
      }
      sum += number * weight;
      weight = weight * 3 % 31;
    }
    return bytes[start + LENGTH - 1] == ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static boolean isRegion(byte[] bytes, int start) {
    int province = Ascii.number(bytes, start, 2);
    return Ascii.number(bytes, start, 6) >= 0
        && (province == WHOLE_COUNTRY || ResidentId.isProvince(province));
  }

  private static boolean isOrganisation(byte[] bytes, int start) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      byte b = bytes[start + i];
      sum += WEIGHTS[i] * (Ascii.isDigit(b) ? b - '0' : b - 'A' + 10);
    }
    int rest = 11 - sum % 11;
    byte check = bytes[start + WEIGHTS.length];
    return check == (rest == 10 ? 'X' : (byte) ('0' + rest % 11));
  }
}
