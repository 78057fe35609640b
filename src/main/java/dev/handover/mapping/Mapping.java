package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One entity's mapping as it was written: what is read, how it is cleaned and checked, what travels
 * and how. What it does not name is never read.
 *
 * @param subject the column that tells whose record it is; the same value means the same person in
 *     every entity of a case
 * @param digest SHA-256 of the file's bytes, 64 hex digits
 */
public record Mapping(
    String entity,
    int version,
    Origin from,
    Optional<String> subject,
    Optional<Consent> consent,
    List<Field> carry,
    List<Withheld> withhold,
    List<Example> examples,
    String digest) {

  /**
   * Where the records lie.
   *
   * @param changed the column with the time of the last change
   * @param deleted a condition in the source's SQL that is true of deleted records
   */
  public record Origin(
      String table, String key, Optional<String> changed, Optional<String> deleted) {}

  /** The column that holds the person's answer, and the answers that are a yes. */
  public record Consent(String field, Set<String> granted) {}

  /** A field that is carried: from which column, under which name, and what happens to it. */
  public record Field(
      String from,
      String to,
      DataClass dataClass,
      FieldType type,
      boolean identifier,
      List<Step> clean,
      List<Step> check,
      Optional<Step> treat) {}

  /** A rule as it was written: its name and its argument (a missing node where it has none). */
  public record Step(String name, JsonNode argument) {}

  /** A column that stays behind, and why. */
  public record Withheld(String field, String reason) {}

  /**
   * A record, and what the buyer must see of it or the field and rule that must refuse it ({@code
   * mobile/phone}). A null value in {@code in} is SQL NULL.
   */
  public record Example(
      Map<String, String> in, Map<String, String> out, Optional<String> rejected) {
    @Override
    public String toString() {
      return "Example[" + in.keySet() + "]";
    }
  }

  /**
   * Whether a record of this entity is the subject itself: the entity that decides about the
   * person.
   */
  public boolean isSubject() {
    return subject.filter(from.key()::equals).isPresent();
  }

  /**
   * Every column that is read, key first, without repeats: the columns of this entity's batches.
   */
  public List<String> columns() {
    LinkedHashSet<String> columns = new LinkedHashSet<>();
    columns.add(from.key());
    subject.ifPresent(columns::add);
    consent.map(Consent::field).ifPresent(columns::add);
    carry.forEach(field -> columns.add(field.from()));
    return List.copyOf(columns);
  }
}
