package dev.handover.scan;

import dev.handover.scan.Vocabulary.Sense;
import dev.handover.source.CatalogueTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the columns of one table are called. Where most begin with the same letters, which then say
 * what table it is, a name that says nothing is read without them.
 */
final class ColumnNames {
  private static final int LONGEST_PREFIX = 5;
  private static final int LEAST_COLUMNS = 4;
  private static final double MOST = 0.5;
  private static final double ALMOST_ALL = 0.85;

  private final Map<String, NameReading> readings = new HashMap<>();

  ColumnNames(CatalogueTable table) {
    List<String> names = table.columns().stream().map(CatalogueTable.Column::name).toList();
    int prefix = prefix(names);
    for (CatalogueTable.Column column : table.columns()) {
      NameReading whole = NameReading.of(column.name(), column.comment());
      readings.put(column.name(), whole);
      if (prefix > 0 && isBegun(column.name(), names, prefix, MOST)) {
        NameReading rest = NameReading.of(column.name().substring(prefix));
        boolean open = whole.verdict() == NameReading.Verdict.OPEN;
        boolean mark =
            isBegun(column.name(), names, prefix, ALMOST_ALL)
                && rest.verdict() != NameReading.Verdict.OPEN
                && (isNoWord(column.name().substring(0, prefix))
                    || (rest.verdict() == NameReading.Verdict.KIND
                        && whole.verdict() != NameReading.Verdict.KIND
                        && whole.verdict() != NameReading.Verdict.PERSON_ALONE));
        readings.put(column.name(), open || mark ? rest : whole);
      }
    }
  }

  private static boolean isNoWord(String prefix) {
    return Vocabulary.shipped().read(prefix).stream()
        .allMatch(word -> word.is(Sense.UNKNOWN) || word.is(Sense.NEUTRAL) || prefix.length() == 1);
  }

  NameReading of(String column) {
    return readings.get(column);
  }

  /** How many letters most names share at their beginning; none where they are few. */
  private static int prefix(List<String> names) {
    for (int n = LONGEST_PREFIX; n > 0; n--) {
      int length = n;
      boolean shared =
          names.stream().anyMatch(name -> isBegun(name, names, length, MOST))
              && names.size() >= LEAST_COLUMNS;
      if (shared) {
        return n;
      }
    }
    return 0;
  }

  private static boolean isBegun(String name, List<String> names, int length, double share) {
    if (name.length() <= length + 1) {
      return false;
    }
    String begin = name.substring(0, length).toLowerCase(Locale.ROOT);
    if (!begin.matches("[a-z]+")) {
      return false;
    }
    long same =
        names.stream().filter(each -> each.toLowerCase(Locale.ROOT).startsWith(begin)).count();
    return same >= Math.max(LEAST_COLUMNS, names.size() * share);
  }
}
