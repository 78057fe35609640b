package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a phone number in international form (E.164), such as {@code +8613812345678}. The argument
 * is the region in which numbers without country code are meant, CN where none is written, or a
 * map: {@code {region: CN, several: mobile}}. What is not exactly one number of an existing plan
 * stays as it is, unless {@code several} says which of more is taken.
 */
final class PhoneForm implements Cleaner {
  static final Rule<Cleaner> RULE = new Rule<>("phone", Rule.ON_TEXT, PhoneForm::read);

  private final String region;
  private final boolean home;
  private final Optional<SeveralPhones> several;

  private PhoneForm(String region, Optional<SeveralPhones.Taken> taken) {
    this.region = region;
    this.home = region.equals(PhoneNumbers.MAINLAND);
    this.several = taken.map(which -> new SeveralPhones(this, which));
  }

  /** That writes one number, as it is meant in a region; what is none stays as it is. */
  static PhoneForm of(String region) {
    return new PhoneForm(region, Optional.empty());
  }

  private static Cleaner read(Argument argument) {
    Argument written = argument.isMap() ? argument.at("region") : argument;
    String region = written.isGiven() ? written.text().orElse("") : PhoneNumbers.MAINLAND;
    if (!PhoneNumbers.regions().contains(region)) {
      argument.wrong("needs a region of two capital letters, such as CN");
    }
    if (!argument.isMap()) {
      return new PhoneForm(region, Optional.empty());
    }
    argument.onlyKeys(Set.of("region", "several"));
    return new PhoneForm(region, argument.at("several").oneOf(SeveralPhones.Taken.class));
  }

  @Override
  public void clean(Slice value) {
    if (!one(value) && several.isPresent()) {
      several.get().clean(value);
    }
  }

  /** Writes the value as one number; false where it is none, or more than one. */
  boolean one(Slice value) {
    if (PhoneNumbers.isMainlandMobile(value)) {
      return true;
    }
    byte[] dialled = new byte[PhoneNumbers.ROOM];
    int end = PhoneNumbers.dial(value, dialled);
    if (end < 0) {
      return false;
    }
    int mobile = PhoneNumbers.mobileStart(dialled, end, home);
    if (mobile < 0) {
      Optional<String> number = PhoneNumbers.e164(dialled, end, region);
      number.ifPresent(value::setText);
      return number.isPresent();
    }
    dialled[mobile - 3] = '+';
    dialled[mobile - 2] = '8';
    dialled[mobile - 1] = '6';
    value.set(dialled, mobile - 3, 14);
    return true;
  }
}
