package dev.handover.mapping;

/** What kind of data a field holds; gates, retention and the buyer's duties follow it. */
public enum DataClass {
  BASIC,
  CONTACT,
  IDENTITY,
  TRANSACTION,
  PREFERENCE,
  NOTE
}
