package dev.handover.api.target;

import dev.handover.api.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one entity's records are written into an API: by one call that creates or replaces, or by one
 * that creates and another that changes.
 *
 * @param upsert creates or replaces; empty where {@code create} and {@code update} are there
 * @param find asks for the API's own id of a record by its reference
 * @param id the way to that id in the answer to a call that creates
 */
public record TargetEntity(
    Optional<Call> upsert,
    Optional<Call> create,
    Optional<Call> update,
    Call delete,
    Optional<Find> find,
    Optional<String> id,
    Body body,
    Answers answers) {

  /**
   * A question for a record by its reference.
   *
   * @param id the way to the API's own id in the answer; not there where the record is not
   */
  public record Find(Template path, String id) {}

  /** Whether a creation whose answer was lost is asked for before it is sent again. */
  public boolean asksFirst() {
    return upsert.isEmpty() && find.isPresent();
  }

  /** Whether the record's own id in the API stands in an address. */
  boolean needsOwnId() {
    return calls().map(Call::path).anyMatch(path -> Slot.in(path).contains(Slot.ID));
  }

  /** Whether ids of another entity's records are sent. */
  boolean namesIdOf(String entity) {
    return fields().stream().anyMatch(slot -> slot.of().filter(entity::equals).isPresent());
  }

  /**
   * The record's fields that something is filled with. What is sent has no place for the API's own
   * id, so that {@code id} is a field there.
   */
  public List<Slot> fields() {
    return Stream.concat(
            paths().filter(Slot::isField),
            body.fields().values().stream().filter(slot -> !slot.equals(Slot.REF)))
        .toList();
  }

  private Stream<Slot> paths() {
    return Stream.concat(calls().map(Call::path), find.stream().map(Find::path))
        .flatMap(path -> Slot.in(path).stream());
  }

  private Stream<Call> calls() {
    return Stream.of(upsert, create, update, Optional.of(delete)).flatMap(Optional::stream);
  }
}
