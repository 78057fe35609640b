package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.record.Composite;
import java.nio.file.Path;
import java.time.ZoneId;
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
 * @param retention what becomes of the seller's copy
 * @param digest SHA-256 of the file's bytes, 64 hex digits
 */
public record Mapping(
    String entity,
    int version,
    Origin from,
    Optional<String> subject,
    Who who,
    List<Field> carry,
    List<Withheld> withhold,
    List<Example> examples,
    Retention retention,
    String digest) {
  /** One that says nothing of the seller's copy. */
  public Mapping(
      String entity,
      int version,
      Origin from,
      Optional<String> subject,
      Who who,
      List<Field> carry,
      List<Withheld> withhold,
      List<Example> examples,
      String digest) {
    this(
        entity, version, from, subject, who, carry, withhold, examples, Retention.NOT_SAID, digest);
  }

  /**
   * Where the records lie.
   *
   * @param table the table or view; {@link Select#ALIAS} where a select takes its place
   * @param key the column that keeps records apart, or several as {@link Composite} calls them
   * @param changed the column with the time of the last change
   * @param deleted a condition in the source's SQL that is true of deleted records
   * @param tenant whose records these are, where a table holds those of several owners
   * @param zone in which the source writes times that name no zone
   */
  public record Origin(
      String table,
      String key,
      Optional<String> changed,
      Optional<String> deleted,
      Optional<Tenant> tenant,
      Optional<ZoneId> zone,
      List<Join> joins,
      Optional<Select> select) {
    /** A table, whatever else is said of it. */
    public Origin(
        String table,
        String key,
        Optional<String> changed,
        Optional<String> deleted,
        Optional<Tenant> tenant,
        Optional<ZoneId> zone,
        List<Join> joins) {
      this(table, key, changed, deleted, tenant, zone, joins, Optional.empty());
    }

    public Origin(String table, String key, Optional<String> changed, Optional<String> deleted) {
      this(table, key, changed, deleted, Optional.empty(), Optional.empty(), List.of());
    }
  }

  /** One select of the source's SQL, which only reads. */
  public record Select(String sql) {
    /** What its rows are called in SQL. */
    public static final String ALIAS = "selected";
  }

  /** The column that names the owner, and the values that mean this one; others are never read. */
  public record Tenant(String field, Set<String> is) {}

  /**
   * Another table of which one row at most belongs to each record; its columns are named {@code
   * alias.column}.
   *
   * @param key what keeps the joined table's rows apart, so that all columns are of one row
   * @param on the joined table's column to the column it equals, of the main table or, as {@code
   *     alias.column}, of an earlier join; empty where {@code through} leads there
   * @param where a condition in the source's SQL that narrows the rows
   * @param prefer the order in the source's SQL of which the first row is taken
   */
  public record Join(
      String table,
      String alias,
      String key,
      Map<String, String> on,
      Optional<Through> through,
      Optional<String> where,
      Optional<String> prefer) {}

  /**
   * A table between the two.
   *
   * @param on its column to the main table's, as in a join
   * @param link its column to the joined table's
   */
  public record Through(
      String table, String alias, Map<String, String> on, Map<String, String> link) {}

  /** Who travels: what is asked of the person before any of the person's records does. */
  public record Who(
      List<Consent> consents,
      Optional<DoNotContact> doNotContact,
      Optional<Objections> objections,
      Optional<Minors> minors,
      Optional<Duplicates> duplicates) {
    /** Nothing is asked. */
    public static final Who EVERYONE =
        new Who(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with other consents. */
    public Who consenting(List<Consent> others) {
      return new Who(others, doNotContact, objections, minors, duplicates);
    }

    /** Whether a record's own values decide about it. */
    public boolean asks() {
      return !equals(EVERYONE);
    }
  }

  /**
   * The column that holds the person's answer, and the answers that are a yes.
   *
   * @param classes the classes of data that the answer is about; empty for the person as a whole
   * @param withdrawn the column with the time since which the answer no longer holds
   * @param given what the question was when it was answered; empty where that is not written down
   * @param grown by what the case asks more than that
   */
  public record Consent(
      String field,
      Set<String> granted,
      Set<DataClass> classes,
      Optional<String> withdrawn,
      Optional<Given> given,
      Grown grown) {
    public Consent(
        String field, Set<String> granted, Set<DataClass> classes, Optional<String> withdrawn) {
      this(field, granted, classes, withdrawn, Optional.empty(), Grown.NOT);
    }

    /** The same in a case that asks more than the person was asked. */
    public Consent grownBy(Grown more) {
      return new Consent(field, granted, classes, withdrawn, given, more);
    }
  }

  /**
   * What a person was told when asked.
   *
   * @param purpose its text, or the SHA-256 of that in 64 hex digits
   * @param classes the kinds of data that the question named; empty where it named none
   * @param methods the ways of processing that it named; empty where it named none
   * @param fresh the column with the answer to what the case asks now, and its answers that are a
   *     yes
   */
  public record Given(
      Optional<String> purpose,
      Set<DataClass> classes,
      Set<Method> methods,
      Optional<Fresh> fresh) {}

  /** The column with a later answer, and the answers that are a yes. */
  public record Fresh(String field, Set<String> granted) {}

  /**
   * By what a case asks more than its people agreed to: another purpose, further ways of
   * processing, further kinds of data.
   */
  public record Grown(boolean purpose, Set<Method> methods, Set<DataClass> classes) {
    public static final Grown NOT = new Grown(false, Set.of(), Set.of());

    /** Whether anything is asked that nobody agreed to. */
    public boolean isAny() {
      return purpose || !methods.isEmpty() || !classes.isEmpty();
    }
  }

  /** The column that forbids to contact a person, and its values that do; contact data stay. */
  public record DoNotContact(String field, Set<String> is) {}

  /** A file beside the mapping with those who objected: a header of columns, a person a line. */
  public record Objections(Path file) {}

  /**
   * Who is too young to travel without a guardian.
   *
   * @param born the column of the birth date
   * @param id the column of the resident ID, asked where there is no birth date
   * @param under 14 or 18 years, at the run's moment in the case's zone
   * @param guardian the guardian's answer and those that are a yes
   */
  public record Minors(
      Optional<String> born, Optional<String> id, int under, Optional<Guardian> guardian) {}

  /** The column with the guardian's answer, and the answers that are a yes. */
  public record Guardian(String field, Set<String> granted) {}

  /**
   * Which records are the same person.
   *
   * @param by each list is one way to tell: all its columns, cleaned and present, are equal
   */
  public record Duplicates(List<List<String>> by, Survivor survivor) {}

  /** Which of several records of one person stays; among equals the first by key. */
  public enum Survivor {
    /** The one changed last. */
    LATEST,
    /** The one changed longest ago. */
    EARLIEST,
    /** The first in the key's order. */
    FIRST,
    /** The one with the most fields filled. */
    FULLEST;

    /** Whether the time of the last change decides. */
    public boolean isTimed() {
      return this == LATEST || this == EARLIEST;
    }
  }

  /**
   * A field that is carried: from which column, under which name, and what happens to it.
   *
   * @param columns the first that holds a value which passes is taken
   * @param check what a record must satisfy to travel
   * @param flag what is only counted where it is not satisfied
   */
  public record Field(
      List<String> columns,
      String to,
      DataClass dataClass,
      FieldType type,
      boolean identifier,
      List<Step> clean,
      List<Step> check,
      List<Step> flag,
      Optional<Step> treat) {
    public Field(
        String from,
        String to,
        DataClass dataClass,
        FieldType type,
        boolean identifier,
        List<Step> clean,
        List<Step> check,
        Optional<Step> treat) {
      this(List.of(from), to, dataClass, type, identifier, clean, check, List.of(), treat);
    }

    /** The column that comes first. */
    public String from() {
      return columns.get(0);
    }
  }

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

  /** The same mapping with what its case makes of who travels. */
  public Mapping asking(Who asked) {
    return new Mapping(
        entity, version, from, subject, asked, carry, withhold, examples, retention, digest);
  }

  /**
   * Whether a record of this entity is the subject itself: the entity that decides about the
   * person.
   */
  public boolean isSubject() {
    return subject.filter(from.key()::equals).isPresent();
  }

  /**
   * Every column that is read, key first, without repeats: the columns of this entity's batches. A
   * composite one is called as {@link Composite} says; beside a composite key its columns are read,
   * so that a record which lacks one of them can be found.
   */
  public List<String> columns() {
    LinkedHashSet<String> columns = new LinkedHashSet<>();
    columns.add(from.key());
    columns.addAll(Composite.columns(from.key()));
    subject.ifPresent(columns::add);
    from.tenant().map(Tenant::field).ifPresent(columns::add);
    for (Consent consent : who.consents()) {
      columns.add(consent.field());
      consent.withdrawn().ifPresent(columns::add);
      consent.given().flatMap(Given::fresh).map(Fresh::field).ifPresent(columns::add);
    }
    who.doNotContact().map(DoNotContact::field).ifPresent(columns::add);
    who.minors().flatMap(Minors::guardian).map(Guardian::field).ifPresent(columns::add);
    carry.forEach(field -> columns.addAll(field.columns()));
    from.changed().ifPresent(columns::add);
    columns.addAll(retention.startColumns());
    return List.copyOf(columns);
  }
}
