package dev.handover.rights;

import dev.handover.ledger.SubjectRequest;
import dev.handover.record.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one person across the source, the hub and everything delivered.
 *
 * @param digests keyed digests of the subject, one for each of the person's own records
 * @param records those of the source; absent where the source could not be asked
 * @param quarantined how many of them the newest run set aside
 * @param held what the buyer holds, by his references
 * @param parcels every parcel that ever held something of the person, the oldest run first
 * @param requests the oldest first
 */
public record Person(
    Set<String> digests,
    Optional<List<Source>> records,
    int quarantined,
    List<Held> held,
    List<Parcel> parcels,
    List<SubjectRequest> requests) {
  public Person {
    digests = Set.copyOf(digests);
    records = records.map(List::copyOf);
    held = List.copyOf(held);
    parcels = List.copyOf(parcels);
    requests = List.copyOf(requests);
  }

  /** A record of the source, under the mapping's names; absent values are left out. */
  public record Source(String entity, String key, Map<String, String> values) {
    /** Field names, no value. */
    @Override
    public String toString() {
      return "Source[" + entity + ", " + values.keySet() + "]";
    }
  }

  /** A record that the buyer holds, as he calls it, and the run that brought it last. */
  public record Held(String entity, String reference, RunId run) {
    /** A reference may be a key. */
    @Override
    public String toString() {
      return "Held[" + entity + ", " + run + "]";
    }
  }

  public record Parcel(RunId run, String file, String entity) {}

  /** Whether there is no trace of the person. */
  public boolean isUnknown() {
    return records.orElse(List.of()).isEmpty() && parcels.isEmpty() && requests.isEmpty();
  }

  @Override
  public String toString() {
    return "Person" + digests;
  }
}
