package dev.handover.scan;

import dev.handover.mapping.DataClass;
import java.util.Locale;
import java.util.Optional;

/** What a column tells of a person; its class, and what a first mapping does with it. */
public enum Kind {
  PERSON_NAME(DataClass.BASIC, First.KEEP),
  GENDER(DataClass.BASIC, First.KEEP),
  BIRTHDAY(DataClass.BASIC, First.YEAR),
  AGE(DataClass.BASIC, First.WITHHOLD),
  NATIONALITY(DataClass.BASIC, First.WITHHOLD),
  TRAIT(DataClass.BASIC, First.WITHHOLD),
  PHOTO(DataClass.IDENTITY, First.WITHHOLD),
  SIGNATURE(DataClass.IDENTITY, First.WITHHOLD),
  LOGIN(DataClass.IDENTITY, First.MASK),
  PHONE(DataClass.CONTACT, First.KEEP),
  EMAIL(DataClass.CONTACT, First.KEEP),
  ADDRESS(DataClass.CONTACT, First.DISTRICT),
  ADDRESS_PART(DataClass.CONTACT, First.WITHHOLD),
  GPS(DataClass.CONTACT, First.WITHHOLD),
  WECHAT(DataClass.CONTACT, First.MASK),
  IP(DataClass.CONTACT, First.WITHHOLD),
  ID_NUMBER(DataClass.IDENTITY, First.MASK),
  BANK_CARD(DataClass.IDENTITY, First.MASK),
  PLATE(DataClass.IDENTITY, First.MASK),
  SECRET(DataClass.IDENTITY, First.WITHHOLD),
  HEALTH(DataClass.PREFERENCE, First.WITHHOLD),
  PREFERENCE(DataClass.PREFERENCE, First.SCRUB),
  NOTE(DataClass.NOTE, First.SCRUB),
  /** Several kinds in one column, as in tables of attributes and values. */
  MIXED(DataClass.NOTE, First.WITHHOLD);

  /** What the first mapping does with a column of the kind. */
  public enum First {
    KEEP,
    MASK,
    YEAR,
    DISTRICT,
    SCRUB,
    WITHHOLD
  }

  private final DataClass dataClass;
  private final First first;

  Kind(DataClass dataClass, First first) {
    this.dataClass = dataClass;
    this.first = first;
  }

  public DataClass dataClass() {
    return dataClass;
  }

  public First first() {
    return first;
  }

  /** As the vocabulary and reports name it: {@code person-name}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Kind> named(String word) {
    for (Kind each : values()) {
      if (each.word().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
