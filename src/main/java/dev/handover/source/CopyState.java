package dev.handover.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.source.api.Reached;
import java.util.List;
import java.util.Optional;

/**
 * How far a copy is: which of its lists are whole, and where the one stands that is being fetched.
 * It is written into the copy, together with the rows that it tells of.
 */
final class CopyState {
  private static final String TABLE = "HANDOVER_COPY";

  /** When it last came further. */
  static final String LAST = "last";

  private static final String PLACE = "place ";
  private static final String SHAPE = "shape ";
  private static final String ANEW = "anew ";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Staging staging;

  CopyState(Staging staging) {
    this.staging = staging;
    create();
  }

  private void create() {
    staging.execute(
        "CREATE TABLE IF NOT EXISTS " + TABLE + " (NAME VARCHAR PRIMARY KEY, SAID VARCHAR)");
  }

  /**
   * Where a list stands.
   *
   * @param whole whether it has been copied
   * @param from the first page of the present reading
   * @param page the last page that counts
   * @param reached in the list itself; null where it is asked for by rows of another
   * @param parent the last of those rows, of which {@code asked} were asked for, {@code missing}
   *     had no list and {@code nameless} named none
   * @param met lists within rows that some row had
   */
  record Place(
      boolean whole,
      int from,
      int page,
      Reached reached,
      long parent,
      long asked,
      long missing,
      long nameless,
      List<String> met) {
    static final Place WHOLE = new Place(true, 0, 0, null, -1, 0, 0, 0, List.of());

    @Override
    public String toString() {
      return "Place[page " + page + "]";
    }
  }

  /** The columns of a list's table, and those that turned out to be none. */
  record Shape(List<StagedColumn> columns, List<String> absent) {}

  Optional<String> fact(String name) {
    List<List<String>> found =
        staging.ask(
            "SELECT SAID FROM " + TABLE + " WHERE NAME = '" + name.replace("'", "''") + "'");
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).get(0));
  }

  /** Said with whatever is written before the copy is kept. */
  void say(String name, String value) {
    staging.put("MERGE INTO " + TABLE + " (NAME, SAID) KEY (NAME) VALUES (?, ?)", name, value);
  }

  void forget(String name) {
    staging.put("DELETE FROM " + TABLE + " WHERE NAME = ?", name);
  }

  Optional<Place> place(String list) {
    return fact(PLACE + list).map(text -> read(text, Place.class));
  }

  void place(String list, Place place) {
    say(PLACE + list, written(place));
  }

  void forgetPlace(String list) {
    forget(PLACE + list);
  }

  Optional<Shape> shape(String list) {
    return fact(SHAPE + list).map(text -> read(text, Shape.class));
  }

  void shape(String list, Shape shape) {
    say(SHAPE + list, written(shape));
  }

  /** Says that a list is fetched whole in this turn, though changes are asked for. */
  void anew(String list) {
    say(ANEW + list, "whole");
  }

  boolean isAnew(String list) {
    return fact(ANEW + list).isPresent();
  }

  /** A new reading begins; what was copied stays. */
  void forgetPlaces() {
    staging.execute(
        String.format(
            "DELETE FROM %s WHERE NAME LIKE '%s%%' OR NAME LIKE '%s%%'", TABLE, PLACE, ANEW));
  }

  /** Removes the whole copy. */
  void forgetAll() {
    staging.execute("DROP ALL OBJECTS");
    create();
  }

  private static <T> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a copy's state is not as it was written", e);
    }
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a copy's state cannot be written", e);
    }
  }
}
