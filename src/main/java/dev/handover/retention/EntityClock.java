package dev.handover.retention;

import dev.handover.law.RetentionRules;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One entity's terms over its records: which have begun to count, and which are over. */
final class EntityClock {
  private final Mapping mapping;
  private final List<Term> terms;
  private final List<Optional<LocalDate>> fixed = new ArrayList<>();
  private final int[] startColumns;
  private final Map<String, Set<Integer>> blankable;
  private final RowDay rowDay;
  private final LocalDate day;

  EntityClock(Mapping mapping, RetentionRules law, Starts starts, ZoneId zone, LocalDate day) {
    this.mapping = mapping;
    this.day = day;
    this.rowDay = new RowDay(mapping.from().zone().orElse(zone), zone);
    PersonalColumns columns = new PersonalColumns(mapping);
    this.terms = columns.words().stream().map(word -> Term.of(mapping, word, law)).toList();
    this.blankable = new LinkedHashMap<>();
    columns
        .wordsOf()
        .forEach((column, words) -> blankable.put(column, numbers(columns.words(), words)));
    this.startColumns = new int[terms.size()];
    for (int i = 0; i < startColumns.length; i++) {
      Term term = terms.get(i);
      startColumns[i] = term.start().column().map(mapping.columns()::indexOf).orElse(-1);
      fixed.add(
          switch (term.start().when()) {
            case ACKNOWLEDGED -> term.first(starts.acknowledged());
            case CUTOVER -> term.first(starts.cutover());
            default -> Optional.empty();
          });
    }
  }

  private static Set<Integer> numbers(List<String> all, Set<String> words) {
    return words.stream().map(all::indexOf).collect(java.util.stream.Collectors.toSet());
  }

  List<Term> terms() {
    return terms;
  }

  /** Whether a class that a hold is on is among the terms, and its number; -1 where it is not. */
  int number(DataClass dataClass) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).word().equals(dataClass.word())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * One record on the day.
   *
   * @param over a term each
   * @param until the last of the days on which the others may go; absent where one is not known
   * @param ground why the one is kept that is kept longest; empty where all are over
   */
  record Reading(boolean[] over, Optional<LocalDate> until, String ground) {
    boolean all() {
      for (boolean each : over) {
        if (!each) {
          return false;
        }
      }
      return true;
    }

    boolean any() {
      for (boolean each : over) {
        if (each) {
          return true;
        }
      }
      return false;
    }
  }

  Reading read(Rows rows, int row) {
    boolean[] over = new boolean[terms.size()];
    Optional<LocalDate> until = Optional.empty();
    boolean unknown = false;
    String ground = "";
    for (int i = 0; i < over.length; i++) {
      Optional<LocalDate> first = first(i, rows, row);
      over[i] = first.filter(each -> !day.isBefore(each)).isPresent();
      if (!over[i] && first.isEmpty() && !unknown) {
        unknown = true;
        ground = unknown(i);
      } else if (!over[i] && !unknown && until.filter(u -> !u.isBefore(first.get())).isEmpty()) {
        until = first;
        ground = terms.get(i).ground();
      }
    }
    return new Reading(over, unknown ? Optional.empty() : until, ground);
  }

  private Optional<LocalDate> first(int term, Rows rows, int row) {
    if (startColumns[term] < 0) {
      return fixed.get(term);
    }
    Slice written = new Slice();
    rows.read(row, startColumns[term], written);
    return terms.get(term).first(rowDay.of(written));
  }

  private String unknown(int number) {
    Term term = terms.get(number);
    if (term.rule().isEmpty()) {
      return term.ground();
    }
    return term.start()
        .column()
        .map(column -> column + " tells no day to count from")
        .orElse("what the period counts from, " + term.counted() + ", has not come");
  }

  /**
   * The columns that tell of a person and whose terms are all over. Those that are as they would be
   * overwritten are left out; of what is not read nobody knows.
   */
  List<String> blank(boolean[] over, Rows rows, int row) {
    List<String> blank = new ArrayList<>();
    blankable.forEach(
        (column, numbers) -> {
          if (numbers.stream().allMatch(number -> over[number]) && !isBlank(column, rows, row)) {
            blank.add(column);
          }
        });
    return blank;
  }

  private boolean isBlank(String column, Rows rows, int row) {
    int at = mapping.columns().indexOf(column);
    if (at < 0) {
      return false;
    }
    Optional<String> with =
        mapping.retention().destroy().with().getOrDefault(column, Optional.empty());
    return rows.isAbsent(row, at)
        ? with.isEmpty()
        : with.filter(value -> Written.isSame(rows.text(row, at), value)).isPresent();
  }
}
