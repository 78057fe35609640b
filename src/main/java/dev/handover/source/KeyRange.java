package dev.handover.source;

import dev.handover.record.Bounds;
import dev.handover.record.Composite;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A window's keys, or a part of them that one walk along an index over the key brings: all columns
 * but one are equal to a bound's. A window of a composite key is several such parts, because no
 * database but PostgreSQL looks a comparison of whole rows up in an index. Which values are equal
 * is for the database to say; the parts are apart whatever it says.
 *
 * @param terms hold all together
 * @param orAbsent what may hold instead, beginning with OR, or nothing
 */
record KeyRange(List<Term> terms, String orAbsent) {
  /** Which end of a window. */
  enum End {
    FROM,
    TO
  }

  /** A bound's value of one of the key's columns. */
  record Place(End end, int column) {}

  /**
   * A part of a condition.
   *
   * @param place whose value stands behind the SQL; empty where it is complete
   */
  record Term(String sql, Optional<Place> place) {}

  /** How a value stands in a statement. */
  interface Values {
    String of(Place place);
  }

  /** The values of a window's ends, one for each of the key's columns. */
  record Ends(Optional<List<String>> from, Optional<List<String>> to) {
    /**
     * @throws HandoverException CONFIGURATION where the bounds are of another key
     */
    static Ends of(Bounds bounds, Scope scope) {
      return new Ends(
          bounds.from().map(text -> values(text, scope)),
          bounds.to().map(text -> values(text, scope)));
    }

    String value(Place place) {
      return (place.end() == End.FROM ? from : to).orElseThrow().get(place.column());
    }
  }

  /** A key's values; refuses what was read when another key was named. */
  static List<String> values(String text, Scope scope) {
    int count = scope.key().columns().size();
    List<String> values = Composite.values(text, count);
    if (values.size() != count) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-16",
          "table "
              + scope.table().written()
              + ": a key that was read earlier is not made of "
              + count
              + " columns, as the mapping's `key` is now; run the case full, by hand");
    }
    return values;
  }

  /** The parts in the order of their keys; absent keys come with the first window. */
  static List<KeyRange> of(Key key, Ends ends) {
    List<KeyRange> ranges = new ArrayList<>();
    if (ends.from().isEmpty() && ends.to().isEmpty()) {
      ranges.add(new KeyRange(List.of(new Term("1 = 1", Optional.empty())), ""));
      return ranges;
    }
    boolean first = ends.from().isEmpty();
    String absent =
        key.columns().stream()
            .filter(column -> key.isSingle() || column.nullable())
            .map(column -> column.quoted() + " IS NULL")
            .collect(Collectors.joining(" OR "));
    if (first && !key.isSingle() && !absent.isEmpty()) {
      ranges.add(new KeyRange(List.of(new Term("(" + absent + ")", Optional.empty())), ""));
    }
    new Cut(key, ends, key.isSingle() && first ? " OR " + absent : "", ranges)
        .cut(0, List.of(), !first, ends.to().isPresent());
    return ranges;
  }

  /** The condition, without WHERE. */
  String sql(Values values) {
    return terms.stream()
            .map(term -> term.sql() + term.place().map(values::of).orElse(""))
            .collect(Collectors.joining(" AND "))
        + orAbsent;
  }

  /** The places in the order in which they stand. */
  List<Place> places() {
    return terms.stream().flatMap(term -> term.place().stream()).toList();
  }

  /** Cuts a window into parts, column by column. */
  private record Cut(Key key, Ends ends, String orAbsent, List<KeyRange> into) {
    /**
     * @param equal what holds of the columns before this one
     * @param aboveFrom whether they are equal to the first bound's, so that this one decides
     * @param belowTo whether they are equal to the second bound's
     */
    void cut(int at, List<Term> equal, boolean aboveFrom, boolean belowTo) {
      boolean last = at == key.columns().size() - 1;
      if (last || (!aboveFrom && !belowTo)) {
        List<Term> terms = new ArrayList<>(equal);
        if (aboveFrom) {
          terms.add(term(at, ">=", End.FROM));
        }
        if (belowTo) {
          terms.add(term(at, "<", End.TO));
        }
        for (int i = at; i < key.columns().size() && !aboveFrom && !belowTo; i++) {
          present(i).ifPresent(terms::add);
        }
        into.add(new KeyRange(List.copyOf(terms), orAbsent));
        return;
      }
      boolean same = aboveFrom && belowTo && value(at, End.FROM).equals(value(at, End.TO));
      if (same) {
        cut(at + 1, with(equal, term(at, "=", End.FROM)), true, true);
        return;
      }
      Optional<Term> above = Optional.of(term(at, ">", End.FROM)).filter(t -> aboveFrom);
      Optional<Term> below = Optional.of(term(at, "<", End.TO)).filter(t -> belowTo);
      if (aboveFrom && belowTo) { // two spellings of what the database may hold equal
        cut(at + 1, with(with(equal, term(at, "=", End.FROM)), term(at, "=", End.TO)), true, true);
      }
      if (aboveFrom) {
        cut(at + 1, with(with(equal, term(at, "=", End.FROM)), below), true, false);
      }
      cut(at + 1, with(with(equal, above), below), false, false);
      if (belowTo) {
        cut(at + 1, with(with(equal, above), term(at, "=", End.TO)), false, true);
      }
    }

    private String value(int column, End end) {
      return ends.value(new Place(end, column));
    }

    private Term term(int column, String comparison, End end) {
      String sql = key.columns().get(column).quoted() + " " + comparison + " ";
      return new Term(sql, Optional.of(new Place(end, column)));
    }

    private Optional<Term> present(int column) {
      return Optional.of(key.columns().get(column))
          .filter(Column::nullable)
          .map(each -> new Term(each.quoted() + " IS NOT NULL", Optional.empty()));
    }

    private static List<Term> with(List<Term> terms, Optional<Term> more) {
      return more.map(term -> with(terms, term)).orElse(terms);
    }

    private static List<Term> with(List<Term> terms, Term more) {
      List<Term> all = new ArrayList<>(terms);
      all.add(more);
      return all;
    }
  }
}
