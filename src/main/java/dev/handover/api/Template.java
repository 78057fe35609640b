package dev.handover.api;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path behind the base with places to be filled, such as {@code /guests/{id}/stays}.
 *
 * @param text as it is written
 */
public record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  /** What stands in braces, in order. */
  public List<String> places() {
    return PLACE.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The path with each value percent-encoded, so that none leads elsewhere. */
  public String filled(UnaryOperator<String> values) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = Addresses.encoded(values.apply(matcher.group(1)));
      String safe = value.matches("\\.{1,2}") ? value.replace(".", "%2E") : value;
      matcher.appendReplacement(filled, Matcher.quoteReplacement(safe));
    }
    return matcher.appendTail(filled).toString();
  }
}
