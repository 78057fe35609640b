package dev.handover.source.api;

/**
 * Where a list stands between two answers, for whoever goes on with it after this process.
 *
 * @param next the address of the next answer; empty behind the last
 * @param overlapping whether that answer begins with the last row of the one before
 * @param before what tells that row from others, as a digest; empty where there is none
 * @param digest of the answer before, and {@code fingerprint} of all
 * @param total the number of rows that the API said there were; empty where it says none
 */
public record Reached(
    String next,
    boolean overlapping,
    int number,
    long rows,
    int full,
    String before,
    long digest,
    long fingerprint,
    String total,
    boolean shrank,
    String root) {
  @Override
  public String toString() {
    return "Reached[" + rows + " rows]";
  }
}
