package dev.handover.record;

import java.util.regex.Pattern;

/**
 * The name of one deal: lower-case letters, digits and hyphens, at most 64, safe as a folder's
 * name.
 */
public record CaseId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public CaseId {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          "a case is named with lower-case letters, digits and hyphens, at most 64");
    }
  }

  public static boolean isOne(String value) {
    return SHAPE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
