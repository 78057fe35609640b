package dev.handover.scan;

/**
 * What a column is taken for.
 *
 * @param kind null where it tells of nobody
 * @param why what it was taken for by
 * @param share of the values that are there which fit the kind by their content; negative where
 *     content does not tell
 */
public record Verdict(Kind kind, Why why, double share) {
  static final Verdict NOT_PERSONAL = new Verdict(null, Why.NOTHING, -1);

  /** The ground of a verdict. */
  public enum Why {
    NOTHING,
    NAME,
    CONTENT,
    BOTH,
    /** By the columns and tables around it. */
    CONTEXT,
    /** Its name speaks of a person's data, its values do not. */
    REFUTED
  }

  public boolean isPersonal() {
    return kind != null;
  }
}
