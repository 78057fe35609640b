package dev.handover.cli.demo;

/** Makes unified social credit codes of enterprises (GB 32100-2015). */
final class CreditCodes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCodes() {}

  /**
   * The code of 18 characters.
   *
   * @param region six digits of GB/T 2260
   * @param organisation eight digits, to which the check character of GB 11714 is added
   */
  static String of(String region, String organisation) {
    String first17 = "91" + region + organisation + organisationCheck(organisation);
    return first17 + check(first17);
  }

  private static char organisationCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION.length; i++) {
      sum += (digits.charAt(i) - '0') * ORGANISATION[i];
    }
    return "0X987654321".charAt(sum % 11);
  }

  private static char check(String first17) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < first17.length(); i++) {
      sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
