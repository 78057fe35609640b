package dev.handover.mapping;

import dev.handover.record.Slice;

/** How the values of one type are written: which texts fit, and the one way to write each. */
interface Form {
  /** Whether a cleaned value that is present is a value of this type. */
  boolean fits(Slice value);

  /** What is wrong with a value that does not fit, in one sentence without the value. */
  String reason();

  /** Rewrites a value that fits into its canonical text. */
  default void canonical(Slice value) {}

  /** The form of a declared type. */
  static Form of(FieldType type) {
    return switch (type) {
      case TEXT -> PlainText.FORM;
      case INTEGER -> WholeNumber.INTEGER;
      case LONG -> WholeNumber.LONG;
      case DECIMAL -> DecimalNumber.FORM;
      case BOOLEAN -> YesOrNo.FORM;
      case DATE -> IsoDate.FORM;
      case TIMESTAMP -> IsoTimestamp.FORM;
    };
  }
}
