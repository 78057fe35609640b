package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * Writes a phone number in international form (E.164), such as {@code +8613812345678}. The argument
 * is the region in which numbers without country code are meant, CN where none is written. What is
 * not exactly one number of an existing plan stays as it is.
 */
final class PhoneForm implements Cleaner {
  static final Rule<Cleaner> RULE = new Rule<>("phone", Rule.ON_TEXT, PhoneForm::read);

  private final String region;
  private final boolean home;

  private PhoneForm(String region) {
    this.region = region;
    this.home = region.equals(PhoneNumbers.MAINLAND);
  }

  private static Cleaner read(Argument argument) {
    String region = argument.isGiven() ? argument.text().orElse("") : PhoneNumbers.MAINLAND;
    if (!PhoneNumbers.regions().contains(region)) {
      argument.wrong("needs a region of two capital letters, such as CN");
    }
    return new PhoneForm(region);
  }

  @Override
  public void clean(Slice value) {
    if (PhoneNumbers.isMainlandMobile(value)) {
      return;
    }
    byte[] dialled = new byte[PhoneNumbers.ROOM];
    int end = PhoneNumbers.dial(value, dialled);
    if (end < 0) {
      return;
    }
    int mobile = PhoneNumbers.mobileStart(dialled, end, home);
    if (mobile < 0) {
      PhoneNumbers.e164(dialled, end, region).ifPresent(value::setText);
      return;
    }
    dialled[mobile - 3] = '+';
    dialled[mobile - 2] = '8';
    dialled[mobile - 1] = '6';
    value.set(dialled, mobile - 3, 14);
  }
}
