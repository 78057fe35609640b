package dev.handover.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a source writes days, as far as the days themselves do not tell: {@code {forms: [dmy], pivot:
 * 30, excel: true, roc: true, zero: absent}}. Nothing of it is guessed. A year of four digits that
 * comes first is understood whatever the order.
 *
 * @param order the order of numbers where a year of four digits is not first
 * @param pivot years of two digits below it are 20yy, all others 19yy; negative where there are
 *     none
 * @param roc whether years of one to three digits, and those behind 民国, count from 1911
 * @param excel whether a number is a day as spreadsheets count them
 * @param zeroAbsent whether a day that means none becomes absent
 */
record DateSpelling(Order order, int pivot, boolean roc, boolean excel, boolean zeroAbsent) {
  private static final int NO_PIVOT = -1;
  private static final Set<String> KEYS = Set.of("forms", "pivot", "roc", "excel", "zero");

  /** The numbers of a day from left to right. */
  enum Order {
    YMD,
    DMY,
    MDY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The spelling in a rule's map, which may have other keys as well. */
  static DateSpelling read(Argument argument, Set<String> otherKeys) {
    if (argument.isGiven() && !argument.isMap()) {
      argument.wrong("takes only a map, such as {forms: [dmy], zero: absent}");
    }
    Set<String> keys = new HashSet<>(otherKeys);
    keys.addAll(KEYS);
    argument.onlyKeys(keys);
    List<Order> forms = forms(argument.at("forms"));
    Order order = forms.stream().filter(form -> form != Order.YMD).findFirst().orElse(Order.YMD);
    int pivot = argument.at("pivot").wholeNumber(0, 100, NO_PIVOT);
    boolean roc = argument.at("roc").flag();
    if (forms.contains(Order.DMY) && forms.contains(Order.MDY)) {
      argument.wrong("cannot tell dmy from mdy; write only the one that the source uses");
    } else if (pivot != NO_PIVOT && forms.size() > 1) {
      argument.wrong("cannot tell which of two digits are the year; write one form beside pivot");
    } else if (roc && (pivot != NO_PIVOT || order != Order.YMD)) {
      argument.wrong("knows years of the republic only in the order ymd and without pivot");
    }
    return new DateSpelling(
        order, pivot, roc, argument.at("excel").flag(), zeroAbsent(argument.at("zero")));
  }

  private static List<Order> forms(Argument argument) {
    List<Order> forms = new ArrayList<>();
    for (String word : argument.isGiven() ? argument.texts() : List.<String>of()) {
      Arrays.stream(Order.values())
          .filter(order -> order.word().equals(word))
          .findFirst()
          .ifPresentOrElse(forms::add, () -> argument.wrong("must be some of ymd, dmy, mdy"));
    }
    return forms;
  }

  private static boolean zeroAbsent(Argument argument) {
    boolean absent = argument.text().filter("absent"::equals).isPresent();
    if (argument.isGiven() && !absent) {
      argument.wrong("must be absent");
    }
    return absent;
  }

  /** Whether it asks for more than days that tell themselves. */
  boolean isUsual() {
    return order == Order.YMD && pivot == NO_PIVOT && !roc && !excel && !zeroAbsent;
  }

  /** The year that so many digits mean, or -1. */
  int year(int written, int digits) {
    if (digits == 4) {
      return written;
    }
    if (roc) {
      return written > 0 ? written + 1911 : -1;
    }
    boolean two = digits == 2 && pivot != NO_PIVOT;
    return two ? written + (written < pivot ? 2000 : 1900) : -1;
  }
}
