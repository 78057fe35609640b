package dev.handover.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who travels: what was decided about every person of a case, and about every record that others
 * refer to, before the first window is sealed and the same for all of them. Default deny: whom it
 * does not know does not travel. Safe for several threads once made.
 */
public final class Decision implements AutoCloseable {
  /** The domain of persons; the others are entities. */
  static final String SUBJECTS = "*persons"; // no entity can be called so

  private final Map<String, EntryTable> tables = new HashMap<>();
  private final Set<String> subjectEntities;
  private Optional<Travellers> travellers = Optional.empty();
  private final Objectors objectors;
  private final Orders orders;
  private boolean closed;

  /**
   * @param subjectEntities those whose records are the persons themselves
   * @param objectors who objected: also a record that was decided about is asked again
   * @param orders what subjects asked for
   */
  Decision(Set<String> subjectEntities, Objectors objectors, Orders orders) {
    this.subjectEntities = Set.copyOf(subjectEntities);
    this.objectors = objectors;
    this.orders = orders;
  }

  /** For a case in which no record depends on another: each decides for itself. */
  public static Decision notNeeded() {
    return new Decision(Set.of(), Objectors.NONE, Orders.NONE);
  }

  Objectors objectors() {
    return objectors;
  }

  /** How many persons were decided about. */
  public int subjects() {
    return decides(SUBJECTS) ? tables.get(SUBJECTS).count() : 0;
  }

  /** The people of a run that leaves the country, where they are counted. */
  public Optional<Travellers> travellers() {
    return travellers;
  }

  void put(Travellers counted) {
    travellers = Optional.of(counted);
  }

  /** Under which domain the records of an entity are decided about, if they are. */
  String domainOf(String entity) {
    return subjectEntities.contains(entity) ? SUBJECTS : entity;
  }

  /** What was asked by subjects, which every record is judged under. */
  public Orders orders() {
    return orders;
  }

  boolean decides(String domain) {
    if (closed) {
      throw new IllegalStateException("the decision is closed; nothing may travel under it");
    }
    return tables.containsKey(domain);
  }

  void put(String domain, EntryTable table) {
    tables.put(domain, table);
  }

  /** What is known of the digests, by number. */
  Standing of(String domain, Digests digests) {
    // Where no entity is the persons themselves, only those are known who asked to be kept back.
    boolean nobodyDecided = domain.equals(SUBJECTS) && subjectEntities.isEmpty();
    Standing standing =
        new Standing(digests.count(), nobodyDecided ? Verdict.TRAVELS : Verdict.UNKNOWN);
    tables.get(domain).lookUp(digests, standing::set);
    return standing;
  }

  /** Gives back the disk it may use; whoever asks from now on is refused. */
  @Override
  public void close() {
    closed = true;
    tables.values().forEach(EntryTable::close);
    travellers.ifPresent(Travellers::close);
  }
}
