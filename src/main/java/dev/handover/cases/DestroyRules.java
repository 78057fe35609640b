package dev.handover.cases;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * How the seller's own copy is destroyed once everything is handed over.
 *
 * @param jdbc where, if not at the source's address: the source may be a replica
 * @param user who may delete and update; not the one that reads
 * @param notice how long subjects must have known before anything goes; absent where nobody is told
 * @param stores other databases of the seller in which the destroyed people are searched for
 */
public record DestroyRules(
    Optional<String> jdbc,
    String user,
    Optional<String> password,
    Optional<Period> notice,
    List<Store> stores) {
  public DestroyRules {
    stores = List.copyOf(stores);
  }

  /** Another database of the seller's. */
  public record Store(
      String name,
      String jdbc,
      Optional<String> user,
      Optional<String> password,
      List<StoreTable> tables) {
    public Store {
      tables = List.copyOf(tables);
    }

    @Override
    public String toString() {
      return "Store[" + name + "]";
    }
  }

  /**
   * A table in which people are searched for.
   *
   * @param key the column that keeps its rows apart
   * @param columns with identifiers of people, such as telephone numbers
   */
  public record StoreTable(String table, String key, List<String> columns) {
    public StoreTable {
      columns = List.copyOf(columns);
    }
  }

  @Override
  public String toString() {
    return "DestroyRules[" + stores + "]";
  }
}
