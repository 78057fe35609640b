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
  private final Besides besides;
  private boolean closed;

  /**
   * @param subjectEntities those whose records are the persons themselves
   * @param besides of whom it names also a record that was decided about is asked again
   */
  Decision(Set<String> subjectEntities, Besides besides) {
    this.subjectEntities = Set.copyOf(subjectEntities);
    this.besides = besides;
  }

  /** For a case in which no record depends on another: each decides for itself. */
  public static Decision notNeeded() {
    return asked(Orders.NONE);
  }

  /** The same, but for what subjects asked for of their own records. */
  public static Decision asked(Orders orders) {
    return new Decision(Set.of(), new Besides(Optional.empty(), Objectors.NONE, orders));
  }

  Objectors objectors() {
    return besides.objectors();
  }

  Told told() {
    return besides.told();
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
    return besides.orders();
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
