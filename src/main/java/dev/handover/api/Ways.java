package dev.handover.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;

/** Ways to values within a record, such as {@code contact.phones.0.number}. */
public final class Ways {
  private static final int MOST_DIGITS = 400;

  private Ways() {}

  /** What lies at the end of a way; missing where it leads nowhere. */
  public static JsonNode follow(JsonNode from, String way) {
    JsonNode direct = from.path(way); // a name may hold a point
    if (!direct.isMissingNode() || way.indexOf('.') < 0) {
      return direct;
    }
    JsonNode at = from;
    for (String step : way.split("\\.")) {
      if (at.isArray() && isIndex(step)) {
        at = at.path(Integer.parseInt(step));
      } else if (!step.equals("0") || at.has(step)) { // in XML a list of one is no list
        at = at.path(step);
      }
      if (at.isMissingNode()) {
        return MissingNode.getInstance();
      }
    }
    return at;
  }

  public static boolean isIndex(String step) {
    return step.matches("[0-9]{1,6}");
  }

  /** A value as text: numbers as they were written, lists and records as JSON; null for none. */
  public static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isBigDecimal()) {
      BigDecimal number = value.decimalValue();
      boolean plain = Math.abs((long) number.scale()) < MOST_DIGITS;
      return plain ? number.toPlainString() : number.toString();
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
