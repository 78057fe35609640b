package dev.handover.scan;

import dev.handover.mapping.ValueForm;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What the values of a sampled column are like; counts and shares, never a value. */
final class Content {
  /** More values say no more. */
  private static final int LOOKED_AT = 500;

  private static final int LONGEST_DATE = 64;
  private static final int EPOCH = 1900;
  private static final int MANY = 8;

  /** What is written where there is nothing to write. */
  private static final Set<String> NOTHING =
      Set.of(
          "-", "--", "---", "/", "\\", ".", "n/a", "na", "null", "none", "nil", "\\n", "暂无", "空",
          "未填", "不详", "?", "？");

  private final Map<Looks, Integer> counts = new EnumMap<>(Looks.class);
  private final Set<String> genders = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> passports = new HashSet<>();
  private final List<Integer> years = new ArrayList<>();
  private final int total;
  private final int blank;
  private final int filled;
  private final int looked;
  private final int distinct;
  private final double length;

  private Content(List<String> values) {
    Set<String> seen = new HashSet<>();
    List<String> present = new ArrayList<>();
    int empty = 0;
    int fillers = 0;
    for (String value : values) {
      if (value == null || value.isBlank()) {
        empty++;
      } else if (NOTHING.contains(value.strip().toLowerCase(Locale.ROOT))) {
        fillers++;
      } else {
        seen.add(value);
        present.add(value);
      }
    }
    List<String> some = present.subList(0, Math.min(present.size(), LOOKED_AT));
    long letters = 0;
    for (String value : some) {
      letters += value.codePointCount(0, value.length());
      look(Normalizer.normalize(value, Normalizer.Form.NFKC).strip());
    }
    total = values.size();
    blank = empty;
    filled = fillers;
    looked = some.size();
    distinct = seen.size();
    length = some.isEmpty() ? 0 : (double) letters / some.size();
    Collections.sort(years);
  }

  /** Of values in the sample's order, null where there is none. */
  static Content of(List<String> values) {
    return new Content(values);
  }

  private void look(String value) {
    Set<Looks> shapes = Shapes.of(value);
    shapes.forEach(each -> counts.merge(each, 1, Integer::sum));
    if (shapes.contains(Looks.PASSPORT)) {
      passports.add(value.substring(0, 4));
    }
    String beginning = Shapes.beginning(value);
    if (!beginning.isEmpty()) {
      beginnings.add(beginning);
    }
    if (shapes.contains(Looks.GENDER) && genders.size() < 12) {
      genders.add(value.toLowerCase(Locale.ROOT));
    }
    if (value.length() <= LONGEST_DATE) {
      date(value);
    }
  }

  private void date(String value) {
    OptionalInt year = ValueForm.year(value);
    if (year.isEmpty() && value.matches("(?:19|20)\\d\\d(?:-?(?:0\\d|1[0-2]))?")) {
      year = OptionalInt.of(Integer.parseInt(value.substring(0, 4)));
    }
    boolean plausible = year.isPresent() && year.getAsInt() >= EPOCH && year.getAsInt() <= 2100;
    if (plausible || value.matches("(?:0?[1-9]|1[0-2])[-/月.](?:[0-3]?\\d)日?")) {
      counts.merge(Looks.DATE, 1, Integer::sum);
    }
    if (plausible) {
      years.add(year.getAsInt());
    }
  }

  int count(Looks... looks) {
    int sum = 0;
    for (Looks each : looks) {
      sum += counts.getOrDefault(each, 0);
    }
    return sum;
  }

  /** The share of values that are there and look so; 0 where none is there. */
  double share(Looks... looks) {
    return looked == 0 ? 0 : Math.min(1, (double) count(looks) / looked);
  }

  /**
   * The share of values that are names: by what is usual in names, or, where almost all begin with
   * a surname and few are alike, by that.
   */
  double names() {
    double likely = share(Looks.LIKELY_CHINESE_NAME, Looks.LIKELY_LATIN_NAME);
    double shaped = share(Looks.CHINESE_NAME);
    boolean surnames =
        shaped >= 0.85
            && share(Looks.LIKELY_CHINESE_NAME) >= 0.15
            && distinct >= MANY
            && variety() >= 0.2;
    return surnames ? Math.max(shaped, likely) : likely;
  }

  /** Rows of the sample. */
  int total() {
    return total;
  }

  /** Rows without a value, or with nothing but blanks. */
  int blank() {
    return blank;
  }

  /** Rows with a value that says something. */
  int present() {
    return total - blank - filled;
  }

  int distinct() {
    return distinct;
  }

  /** Of the values that are there, how many are the first of their like. */
  double variety() {
    return present() == 0 ? 0 : (double) distinct / present();
  }

  /** How many beginnings the mobile numbers have; numbers that are counted up share theirs. */
  int beginnings() {
    return beginnings.size();
  }

  /** Whether passport numbers are scattered; numbers of things that look so are counted up. */
  boolean hasPassports() {
    return share(Looks.PASSPORT) >= 0.7
        && passports.size() >= Math.min(MANY, count(Looks.PASSPORT) * 0.6);
  }

  double averageLength() {
    return length;
  }

  boolean bothGenders() {
    return (genders.contains("男") && genders.contains("女"))
        || (genders.contains("男性") && genders.contains("女性"))
        || (genders.contains("m") && genders.contains("f"))
        || (genders.contains("male") && genders.contains("female"));
  }

  /** Whether years are those of births: most lie far back, and they are spread over generations. */
  boolean hasBirthYears() {
    if (years.size() < 5 || years.size() < looked * 0.7) {
      return false;
    }
    int low = years.get(years.size() / 10);
    int middle = years.get(years.size() / 2);
    int high = years.get(years.size() * 9 / 10);
    return middle <= 2004 && high - low >= 8 && low >= 1915;
  }

  @Override
  public String toString() {
    return "Content[" + present() + " of " + total + " values]";
  }
}
