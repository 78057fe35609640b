package dev.handover.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.mapping.api.Times;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes an API's moments in UTC, by the cleaner {@code timestamp} that mappings have; what is none
 * stays as it is, for a check to report.
 */
public final class Moments {
  private static final Pattern OFFSET =
      Pattern.compile("(?<=[0-9])\\s?(Z|[+-][0-9]{2}(:?[0-9]{2})?)$");
  private static final Pattern TIMED = Pattern.compile(".*[0-9]:[0-9]{2}.*", Pattern.DOTALL);

  private final Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final boolean wrongOffset;
  private final Cleaner cleaner;

  public Moments(Times times) {
    this.columns.addAll(times.fields());
    this.wrongOffset = times.written() == Times.Written.WRONG_OFFSET;
    ObjectNode argument = JsonNodeFactory.instance.objectNode();
    switch (times.written()) {
      case EPOCH -> argument.put("epoch", "seconds");
      case EPOCH_MILLIS -> argument.put("epoch", "millis");
      default -> argument.put("zone", times.zone().getId());
    }
    this.cleaner =
        TimestampForms.RULE
            .reader()
            .apply(new Argument("timestamp", FieldType.TEXT, argument, new ArrayList<>()));
  }

  /** The moment that a column's value tells, as {@code 2026-01-31T00:00:00Z}. */
  public String read(String column, String value) {
    if (!columns.contains(column) || value.isEmpty()) {
      return value;
    }
    boolean cut = wrongOffset && TIMED.matcher(value).matches();
    Slice slice = Slice.of(cut ? OFFSET.matcher(value).replaceFirst("") : value);
    cleaner.clean(slice);
    return slice.isAbsent() ? null : slice.text();
  }
}
