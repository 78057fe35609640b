package dev.handover.backup;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which backups are kept: the newest of each of the last days, weeks (from Monday) and months of
 * which there is one, and always the newest of all.
 */
public record KeepRule(int days, int weeks, int months) {
  /** 7 daily, 4 weekly, 12 monthly. */
  public static final KeepRule USUAL = new KeepRule(7, 4, 12);

  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{1,4})d ?([0-9]{1,4})w ?([0-9]{1,4})m");

  /** From a setting such as {@code 7d 4w 12m}. */
  public static KeepRule parse(String text) {
    Matcher found = SHAPE.matcher(text.trim());
    if (!found.matches()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-BAK-05",
          "handover.backup.keep must say how many daily, weekly and monthly backups are kept, such"
              + " as 7d 4w 12m");
    }
    return new KeepRule(
        Integer.parseInt(found.group(1)),
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)));
  }

  /**
   * The ids of those that are not kept, oldest first.
   *
   * @param backups when each was begun, by id
   */
  public List<String> superfluous(Map<String, Instant> backups, ZoneId zone) {
    List<String> newestFirst =
        backups.keySet().stream()
            .sorted(
                Comparator.comparing((String id) -> backups.get(id))
                    .thenComparing(Comparator.naturalOrder())
                    .reversed())
            .collect(Collectors.toCollection(ArrayList::new));
    Set<String> kept = new HashSet<>();
    newestFirst.stream().findFirst().ifPresent(kept::add);
    keep(kept, newestFirst, days, id -> backups.get(id).atZone(zone).toLocalDate());
    keep(kept, newestFirst, weeks, id -> week(backups.get(id), zone));
    keep(kept, newestFirst, months, id -> YearMonth.from(backups.get(id).atZone(zone)));
    List<String> gone = new ArrayList<>(newestFirst);
    gone.removeAll(kept);
    Collections.reverse(gone);
    return gone;
  }

  private static void keep(
      Set<String> kept, List<String> newestFirst, int periods, Function<String, Object> period) {
    Set<Object> seen = new HashSet<>();
    for (String id : newestFirst) {
      if (seen.size() < periods && seen.add(period.apply(id))) {
        kept.add(id);
      }
    }
  }

  private static Object week(Instant at, ZoneId zone) {
    var day = at.atZone(zone).toLocalDate();
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
