package dev.handover.mapping.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that is a list of an API.
 *
 * @param name what mappings call it
 * @param from where its rows are
 * @param rows the way to the list in an answer, such as {@code data.items}; empty where the answer
 *     is the list
 * @param one whether an answer is one row and no list
 * @param query parameters of every request
 * @param paging how one answer follows another
 * @param total the way to the number of all rows, if the API tells it
 * @param success what an answer must say to be none of an error, if every answer comes with 200
 * @param selection the parameter that names the fields wanted, if there is one
 * @param columns ways to values that do not lie at the top of a row, by the names of their columns
 * @param keep columns taken over from the row that the list belongs to, by the names they get
 * @param format told from the answer where it is left out
 * @param changes how it is asked for what changed, if it can be
 */
public record ApiTable(
    String name,
    From from,
    String rows,
    boolean one,
    Map<String, String> query,
    Paging paging,
    Optional<String> total,
    Optional<Success> success,
    Optional<Selection> selection,
    Map<String, String> columns,
    Map<String, String> keep,
    Optional<Format> format,
    Optional<Changes> changes) {
  public ApiTable {
    query = Map.copyOf(query);
    columns = Map.copyOf(columns);
    keep = Map.copyOf(keep);
  }

  /** Where rows are. */
  public sealed interface From permits Listed, Each, Inside {}

  /** In a list of their own. */
  public record Listed(String path) implements From {}

  /** In a list for each row of another table, whose columns the path names in braces. */
  public record Each(String table, String path) implements From {}

  /** In a list within each row of another table. */
  public record Inside(String table) implements From {}

  /**
   * What an answer says that is none of an error.
   *
   * @param field the way to it
   */
  public record Success(String field, List<String> is) {
    public Success {
      is = List.copyOf(is);
    }
  }

  /** How fields are asked for. */
  public record Selection(String parameter, String separator) {}

  /** What an answer is written in. */
  public enum Format {
    JSON,
    XML
  }

  @Override
  public String toString() {
    return "ApiTable[" + name + "]"; // parameters may hold secrets
  }

  /** The table that this one's rows belong to, if they belong to any. */
  public Optional<String> parent() {
    if (from instanceof Each each) {
      return Optional.of(each.table());
    }
    return from instanceof Inside inside ? Optional.of(inside.table()) : Optional.empty();
  }
}
