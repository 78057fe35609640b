package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.EnumSet;

/**
 * A real moment as {@code yyyy-MM-ddTHH:mm:ss}; with the argument {@code instant} one whose offset
 * is known, as the cleaner of the same name writes it where a zone is given. Without it, times that
 * a zone's clocks left out pass.
 */
record TimestampCheck(boolean instant) implements Check {
  static final Rule<Check> RULE =
      new Rule<>(
          "timestamp", EnumSet.of(FieldType.TEXT, FieldType.TIMESTAMP), TimestampCheck::read);

  private static Check read(Argument argument) {
    boolean instant = argument.text().filter("instant"::equals).isPresent();
    if (argument.isGiven() && !instant) {
      argument.wrong("takes no argument but instant, for moments whose offset is known");
    }
    return new TimestampCheck(instant);
  }

  @Override
  public boolean passes(Slice value) {
    return instant
        ? IsoTimestamp.isCanonical(value) && value.bytes[value.start + value.length - 1] == 'Z'
        : IsoTimestamp.FORM.fits(value);
  }

  @Override
  public String reason() {
    return instant
        ? "not a real date and time whose offset is known, written as yyyy-MM-ddTHH:mm:ssZ"
        : IsoTimestamp.FORM.reason();
  }
}
