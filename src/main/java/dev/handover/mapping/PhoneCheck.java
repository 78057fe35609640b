package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.List;

/**
 * A phone number that exists. Without argument: of any country, in international form. With a
 * region, or a list of them: of one of these, in international or national form.
 */
record PhoneCheck(List<String> regions) implements Check {
  static final Rule<Check> RULE = new Rule<>("phone", Rule.ON_TEXT, PhoneCheck::read);

  private static Check read(Argument argument) {
    List<String> regions = argument.isGiven() ? argument.texts() : List.of();
    if (argument.isGiven() && (regions.isEmpty() || !PhoneNumbers.regions().containsAll(regions))) {
      argument.wrong("needs regions of two capital letters, such as CN");
    }
    return new PhoneCheck(List.copyOf(regions));
  }

  @Override
  public boolean passes(Slice value) {
    boolean mainland = regions.isEmpty() || regions.contains(PhoneNumbers.MAINLAND);
    if (mainland && PhoneNumbers.isMainlandMobile(value)) {
      return true;
    }
    byte[] dialled = new byte[PhoneNumbers.ROOM];
    int end = PhoneNumbers.dial(value, dialled);
    if (end < 0) {
      return false;
    }
    if (regions.isEmpty()) {
      return PhoneNumbers.e164(dialled, end, PhoneNumbers.NOWHERE)
          .filter(text -> text.equals(value.text()))
          .isPresent();
    }
    return (mainland && PhoneNumbers.mobileStart(dialled, end, true) >= 0)
        || regions.stream().anyMatch(region -> PhoneNumbers.isOf(dialled, end, region));
  }

  @Override
  public String reason() {
    return regions.isEmpty()
        ? "not a phone number in international form"
        : "not a phone number of " + String.join(", ", regions);
  }
}
