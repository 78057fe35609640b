package dev.handover.mapping;

import java.util.Locale;

/** How coarse a day becomes. */
enum DatePart {
  /** {@code 1990s}. */
  DECADE(FieldType.TEXT),
  /** {@code 1994}, as a number. */
  YEAR(FieldType.INTEGER),
  /** {@code 1994-Q3}. */
  QUARTER(FieldType.TEXT),
  /** {@code 1994-07}. */
  MONTH(FieldType.TEXT);

  private final FieldType delivered;

  DatePart(FieldType delivered) {
    this.delivered = delivered;
  }

  /** How mappings call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of what is left. */
  FieldType delivered() {
    return delivered;
  }
}
