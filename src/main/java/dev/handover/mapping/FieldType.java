package dev.handover.mapping;

/**
 * How a field's value is written for the buyer. Only BOOLEAN and INTEGER (32 bits) are JSON
 * literals; all else travels as text, so that no reader rounds it.
 */
public enum FieldType {
  TEXT,
  INTEGER,
  LONG,
  DECIMAL,
  BOOLEAN,
  DATE,
  TIMESTAMP
}
