package dev.handover.source;

/**
 * A difference between what a mapping names and what the source has.
 *
 * @param column the column's name, as the mapping or (for new ones) the database writes it; empty
 *     where the whole table is meant
 * @param text one sentence for the engineer, without any value
 */
public record Drift(Kind kind, String column, String text) {
  /** What differs, and whether the entity can be read all the same. */
  public enum Kind {
    /** The table or view is not there, or not for this user. */
    NOT_A_TABLE(true),
    /** A column that the mapping names is not there. */
    MISSING(true),
    /** A named column's type cannot hold what the mapping declares. */
    RETYPED(true),
    /** A named column holds bytes that have no text form. */
    NOT_CARRIABLE(true),
    /** The database refuses to answer: no right to a column, or a condition that it cannot run. */
    UNREADABLE(true),
    /** A column that the mapping names nowhere; it is not read. */
    NEW(false),
    /** The key may be absent; such records have no reference. */
    KEY_NULLABLE(false),
    /** The table shows changes in the middle of a run: its engine has no consistent view. */
    NO_VIEW(false),
    /** Nothing at the source keeps two records from sharing a key. */
    KEY_NOT_UNIQUE(false);

    private final boolean stops;

    Kind(boolean stops) {
      this.stops = stops;
    }

    /** Whether the entity must not be read until this is mended. */
    public boolean stops() {
      return stops;
    }
  }

  /** Whether the entity must not be read until this is mended. */
  public boolean stops() {
    return kind.stops();
  }
}
