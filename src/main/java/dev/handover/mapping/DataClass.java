package dev.handover.mapping;

/** What kind of data a field holds; gates, retention and the buyer's duties follow it. */
public enum DataClass {
  BASIC,
  CONTACT,
  IDENTITY,
  TRANSACTION,
  PREFERENCE,
  NOTE;

  /** The class as a bit of its own, for sets of classes in a number. */
  public int bit() {
    return 1 << ordinal();
  }
}
