package dev.handover.receive.api;

import java.util.Optional;

/** The API's own ids of records, as far as it has told them. */
public interface Ids {
  /** The id of the record of an entity with this reference. */
  Optional<String> of(String entity, String ref);

  /** Whether it is the id of a record of that entity under another reference. */
  boolean isAnothers(String entity, String ref, String id);

  /** Hears that the question for a record of that entity was answered with one. */
  void found(String entity);
}
