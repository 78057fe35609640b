package dev.handover.record;

/** Why a record in an exported file cannot be taken as it stands there. */
public enum Misread {
  /** More or fewer cells than the header: nobody can tell which belongs where. */
  ROW_BROKEN("row-broken", "the row has not as many cells as the header"),

  /** A spreadsheet keeps fifteen digits of a number, and this one had more. */
  NUMBER_RUINED(
      "number-ruined",
      "a spreadsheet has rounded a number of more than fifteen digits; export the column as text"),

  /** Such as {@code #N/A}. */
  CELL_ERROR("cell-error", "the cell's formula gives an error instead of a value");

  private final String rule;
  private final String reason;

  Misread(String rule, String reason) {
    this.rule = rule;
    this.reason = reason;
  }

  public String rule() {
    return rule;
  }

  /** One sentence without any value. */
  public String reason() {
    return reason;
  }

  /**
   * A record that was misread.
   *
   * @param column as the file names it; empty where the whole row is meant
   */
  public record In(String column, Misread what) {}
}
