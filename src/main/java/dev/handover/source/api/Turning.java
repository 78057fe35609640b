package dev.handover.source.api;

import com.fasterxml.jackson.databind.JsonNode;
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
    Paging paging = table.paging();
    if (paging instanceof Cursor cursor) {
      return mark(page.told().fact(cursor.at()))
          .flatMap(text -> further(text, with(cursor.parameter(), text)));
    }
    if (paging instanceof Next next) {
      return mark(next.at().isEmpty() ? page.link() : page.told().fact(next.at()))
          .flatMap(text -> further(text, client.following(text, at.address(), path)));
    }
    if (at.fresh() == 0) {
      return Optional.empty();
    }
    if (paging instanceof Numbered numbered) {
      return Optional.of(with(numbered.parameter(), "" + (numbered.first() + at.answers())));
    }
    if (paging instanceof Offset offset) {
      long passed = at.rows() - (offset.overlap() ? 1 : 0);
      return Optional.of(with(offset.parameter(), "" + passed));
    }
    return paging instanceof After after ? behind(after, at.last()) : Optional.empty();
  }

  /** A mark for the next answer; some write one where there is none. */
  private static Optional<String> mark(Optional<String> told) {
    return told.filter(text -> !text.isEmpty() && !text.equals("false"));
  }

  private Optional<URI> behind(After after, JsonNode last) {
    String value = Ways.text(Ways.follow(last, after.field()));
    if (value == null) {
      throw trouble(
          client,
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
    if (been.add(mark) && empty < MOST_EMPTY) {
      return Optional.of(next);
    }
    if (empty > 0) {
      return Optional.empty(); // the last mark again, and nothing more behind it
    }
    throw trouble(
        client, path, "goes round in circles: the mark for the next page was there before");
  }

  static HandoverException trouble(Client client, String path, String what) {
    return Trouble.inCase(client.api(), path, "07", what);
  }
}
