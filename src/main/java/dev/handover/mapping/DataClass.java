package dev.handover.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kind of data a field holds; gates, retention and the buyer's duties follow it. */
public enum DataClass {
  BASIC,
  CONTACT,
  IDENTITY,
  TRANSACTION,
  PREFERENCE,
  NOTE,
  /** Face, fingerprint, voice: what the body tells. */
  BIOMETRIC,
  RELIGION,
  /** A specific identity that the law protects, such as of somebody disabled. */
  STATUS,
  HEALTH,
  FINANCIAL,
  /** Where somebody is or was. */
  LOCATION;

  /** As mappings and rule packs write it: {@code contact}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class as a bit of its own, for sets of classes in a number. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The classes of a set of bits, as mappings write them. */
  public static List<String> names(int bits) {
    return Arrays.stream(values())
        .filter(each -> (bits & each.bit()) != 0)
        .map(DataClass::word)
        .toList();
  }
}
