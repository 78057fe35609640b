package dev.handover.api.target;

import dev.handover.api.Addresses;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path behind the base with places to be filled, such as {@code /guests/{ref}}.
 *
 * @param text as it is written
 */
public record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  /** What is filled in, in order. */
  public List<Slot> slots() {
    return PLACE.matcher(text).results().map(found -> Slot.of(found.group(1))).toList();
  }

  /** The path with each value percent-encoded, so that none leads elsewhere. */
  public String filled(Function<Slot, String> values) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = Addresses.encoded(values.apply(Slot.of(matcher.group(1))));
      String safe = value.matches("\\.{1,2}") ? value.replace(".", "%2E") : value;
      matcher.appendReplacement(filled, Matcher.quoteReplacement(safe));
    }
    return matcher.appendTail(filled).toString();
  }
}
