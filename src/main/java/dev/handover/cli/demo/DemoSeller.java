package dev.handover.cli.demo;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A seller of the demo: what there is in its CRM, in Chinese, with realistic dirt. Nobody in it
 * exists; names, numbers and addresses are drawn from the seed alone.
 */
interface DemoSeller {
  /**
   * How many records there are of each entity, by the words of the story, in the order of {@link
   * #tables}.
   */
  Map<String, Long> counts();

  /**
   * Every table that is filled by rule; those that the script itself fills, such as lists of codes,
   * are not among them.
   */
  List<SeededTable> tables(long seed);

  /**
   * Over all entities; rows that only belong to others, such as telephone numbers, do not count.
   */
  default long records() {
    return counts().values().stream().mapToLong(Long::longValue).sum();
  }

  /** As {@code 250 guests, 500 stays}. */
  default String story() {
    return counts().entrySet().stream()
        .map(each -> String.format(Locale.ROOT, "%,d %s", each.getValue(), each.getKey()))
        .collect(Collectors.joining(", "));
  }

  /** A number of records that a seller can have. */
  static long checked(long totalRecords) {
    if (totalRecords < 0) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-43",
          "a seller cannot have " + totalRecords + " records; ask for 0 or more");
    }
    return totalRecords;
  }
}
