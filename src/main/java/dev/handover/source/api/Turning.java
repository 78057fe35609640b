package dev.handover.source.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Addresses;
import dev.handover.api.Ways;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.Paging;
import dev.handover.mapping.api.Paging.After;
import dev.handover.mapping.api.Paging.Cursor;
import dev.handover.mapping.api.Paging.Next;
import dev.handover.mapping.api.Paging.Numbered;
import dev.handover.mapping.api.Paging.Offset;
import dev.handover.record.HandoverException;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From one answer of a list to the address of the next. */
final class Turning {
  private static final int MOST_EMPTY = 100;

  private final Client client;
  private final ApiTable table;
  private final String path;
  private final URI begin;
  private final Set<String> been = new HashSet<>();
  private int empty;
  private boolean overlapping;

  /**
   * @param begin the list's address with all parameters but those of its pages
   */
  Turning(Client client, ApiTable table, String path, URI begin) {
    this.client = client;
    this.table = table;
    this.path = path;
    this.begin = begin;
  }

  /**
   * Where a list stands.
   *
   * @param address of the last answer
   * @param answers that were taken
   * @param rows of all of them
   * @param fresh those of the last one
   * @param last row
   */
  record At(URI address, int answers, long rows, long fresh, JsonNode last) {
    @Override
    public String toString() {
      return "At[" + answers + " answers, " + rows + " rows]";
    }
  }

  URI first() {
    if (table.paging() instanceof Offset offset) {
      return Addresses.with(begin, Map.of(offset.parameter(), "0"));
    }
    if (table.paging() instanceof Numbered numbered) {
      return Addresses.with(begin, Map.of(numbered.parameter(), "" + numbered.first()));
    }
    return begin;
  }

  /** The next answer's address; none behind the last. */
  Optional<URI> next(Page page, At at) {
    empty = at.fresh() == 0 ? empty + 1 : 0;
    boolean overlapped = overlapping;
    overlapping = false;
    Paging paging = table.paging();
    if (paging instanceof Cursor cursor) {
      Optional<String> mark = mark(page.told().fact(cursor.at()));
      requireMark(mark, at, cursor.at());
      return mark.flatMap(text -> further(text, with(cursor.parameter(), text)));
    }
    if (paging instanceof Next next) {
      Optional<String> mark = mark(next.at().isEmpty() ? page.link() : page.told().fact(next.at()));
      requireMark(mark, at, next.at().isEmpty() ? "Link" : next.at());
      return mark.flatMap(text -> further(text, client.following(text, at.address(), path)));
    }
    if (paging instanceof Paging.Whole) {
      requireWhole(page);
      return Optional.empty();
    }
    if (paging instanceof Offset offset) {
      // An answer that holds nothing but the shared row may have room for no more than one.
      boolean again = at.fresh() > 0 || (overlapped && at.rows() > 0);
      overlapping = offset.overlap() && at.fresh() > 0;
      long passed = at.rows() - (overlapping ? 1 : 0);
      return again ? Optional.of(with(offset.parameter(), "" + passed)) : Optional.empty();
    }
    if (at.fresh() == 0) {
      return Optional.empty();
    }
    if (paging instanceof Numbered numbered) {
      return Optional.of(with(numbered.parameter(), "" + (numbered.first() + at.answers())));
    }
    return behind((After) paging, at.last());
  }

  /** Whether the next answer should begin with the last row of this one. */
  boolean overlaps() {
    return overlapping;
  }

  /** A first answer that is full and has no mark: rather is the way to the mark wrong. */
  private void requireMark(Optional<String> mark, At at, String where) {
    boolean full = table.paging().size().filter(size -> at.fresh() >= size.rows()).isPresent();
    if (mark.isEmpty() && at.answers() <= 1 && full) {
      throw ApiTrouble.inPaging(
          client.api(),
          path,
          "its first answer is full and has nothing at "
              + where
              + ", where the case looks for the next; mend `page`, or ask for more rows (`size`)"
              + " where these are all");
    }
  }

  private void requireWhole(Page page) {
    Optional<String> more =
        Walk.facts(table).stream()
            .filter(fact -> table.total().filter(fact::equals).isEmpty())
            .filter(fact -> table.success().filter(s -> s.field().equals(fact)).isEmpty())
            .filter(fact -> mark(page.told().fact(fact)).isPresent())
            .findFirst()
            .or(() -> page.link().map(link -> "the header Link"));
    if (more.isPresent()) {
      throw ApiTrouble.inPaging(
          client.api(),
          path,
          "says at " + more.get() + " that there is more; write how it is asked for (`page:`)");
    }
  }

  /**
   * @throws HandoverException where two rows are not in the order of the field by which the list is
   *     cut, so that some would be passed over
   */
  static void requireRising(Client client, String path, After after, JsonNode one, JsonNode next) {
    String low = Ways.text(Ways.follow(one, after.field()));
    String high = Ways.text(Ways.follow(next, after.field()));
    if (low == null || high == null) {
      return; // said where the mark is missing
    }
    boolean numbers = low.matches("-?[0-9]{1,18}") && high.matches("-?[0-9]{1,18}");
    boolean moments = low.matches("[0-9][0-9T:. Z+-]+") && high.matches("[0-9][0-9T:. Z+-]+");
    boolean falling =
        numbers
            ? Long.parseLong(low) > Long.parseLong(high)
            : moments && low.length() == high.length() && low.compareTo(high) > 0;
    if (falling || low.equals(high)) {
      throw ApiTrouble.inPaging(
          client.api(),
          path,
          "is not ordered by "
              + after.field()
              + ", rising and each value once, so that rows would be passed over; ask for that order"
              + " (`query`), or for another field");
    }
  }

  /** A mark for the next answer; some write one where there is none. */
  private static Optional<String> mark(Optional<String> told) {
    return told.filter(text -> !text.isEmpty() && !text.equals("false"));
  }

  private Optional<URI> behind(After after, JsonNode last) {
    String value = Ways.text(Ways.follow(last, after.field()));
    if (value == null) {
      throw ApiTrouble.inPaging(
          client.api(),
          path,
          "its last row has no " + after.field() + ", by which the next page is asked for");
    }
    return further(value, with(after.parameter(), value));
  }

  private URI with(String parameter, String value) {
    return Addresses.with(begin, Map.of(parameter, value));
  }

  /** The next address, unless the list has led there before. */
  private Optional<URI> further(String mark, URI next) {
    if (been.add(mark)) {
      if (empty < MOST_EMPTY) {
        return Optional.of(next);
      }
      throw ApiTrouble.inPaging(
          client.api(), path, "gives " + empty + " empty answers one behind the other");
    }
    if (empty > 0) {
      return Optional.empty(); // the last mark again, and nothing more behind it
    }
    throw ApiTrouble.inPaging(
        client.api(), path, "goes round in circles: the mark for the next page was there before");
  }
}
