package dev.handover.mapping;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.handover.keys.Pseudonyms;
import dev.handover.record.Composite;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A mapping as an array of operations on columns, made once per run with the case's pseudonym key.
 * Immutable, shared by all threads.
 */
public final class CompiledMapping {
  private final Mapping mapping;
  private final List<String> columns;
  private final List<CompiledField> fields;
  private final List<CompiledField> delivered;
  private final int subjectColumn;
  private final int changedColumn;
  private final int tenantColumn;
  private final CompiledWho who;
  private final CompiledField reference;
  private final boolean usualKey;

  private CompiledMapping(Mapping mapping, Pseudonyms pseudonyms) {
    this.mapping = mapping;
    this.columns = mapping.columns();
    this.fields = mapping.carry().stream().map(field -> compile(field, pseudonyms)).toList();
    this.delivered = fields.stream().filter(field -> !field.dropped()).toList();
    this.subjectColumn = mapping.subject().map(columns::indexOf).orElse(-1);
    this.changedColumn = mapping.from().changed().map(columns::indexOf).orElse(-1);
    this.tenantColumn = mapping.from().tenant().map(t -> columns.indexOf(t.field())).orElse(-1);
    this.who = new CompiledWho(mapping, columns);
    this.reference =
        fields.stream()
            .filter(field -> field.column() == keyColumn() && field.keepsApart())
            .findFirst()
            .orElseGet(() -> compile(keyField(), pseudonyms));
    this.usualKey = reference.isCleanedAsUsual();
  }

  /**
   * Compiles a mapping.
   *
   * @throws HandoverException (CONFIGURATION, HUB-MAP-30) that lists everything wrong, one a line
   */
  public static CompiledMapping of(Mapping mapping, Pseudonyms pseudonyms) {
    List<String> problems = problems(mapping);
    if (!problems.isEmpty()) {
      String place = "mapping " + mapping.entity() + " v" + mapping.version() + ": ";
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-MAP-30", place + String.join("\n" + place, problems));
    }
    return new CompiledMapping(mapping, pseudonyms);
  }

  /** Everything wrong with one field's rules, their arguments and their combination. */
  public static List<String> problems(Mapping.Field field) {
    List<String> problems = new ArrayList<>();
    Rules.read(field, problems);
    return List.copyOf(problems);
  }

  /** Everything wrong with the rules of a mapping: that of each field, and of all together. */
  public static List<String> problems(Mapping mapping) {
    List<String> problems = new ArrayList<>();
    mapping.carry().forEach(field -> problems.addAll(problems(field)));
    keyProblem(mapping).ifPresent(problems::add);
    mapping.carry().forEach(field -> crossProblems(mapping, field, problems));
    mapping.carry().forEach(field -> compositeProblem(field).ifPresent(problems::add));
    return List.copyOf(problems);
  }

  /** A key that is carried is the reference, so two keys must never become one. */
  private static Optional<String> keyProblem(Mapping mapping) {
    List<Mapping.Field> carried =
        mapping.carry().stream().filter(f -> f.from().equals(mapping.from().key())).toList();
    boolean apart =
        carried.stream().anyMatch(f -> Rules.read(f, new ArrayList<>()).treatment().keepsApart());
    if (carried.isEmpty() || apart) {
      return Optional.empty();
    }
    return Optional.of(
        "field "
            + carried.get(0).to()
            + ": carries the key "
            + mapping.from().key()
            + " so that two records could get one reference; treat it by keep or pseudonymise, or do"
            + " not carry it");
  }

  /** Several columns as one value refer to a record: whatever cleaned them would blur them. */
  private static Optional<String> compositeProblem(Mapping.Field field) {
    boolean composite = field.columns().stream().anyMatch(Composite::isComposite);
    boolean refers =
        field.columns().size() == 1
            && field.clean().equals(Rules.USUAL_CLEANING)
            && field
                .treat()
                .filter(step -> List.of("pseudonymise", "drop").contains(step.name()))
                .isPresent();
    return composite && !refers
        ? Optional.of(
            "field "
                + field.to()
                + ": several columns as one value only refer to a record; write one such `from`,"
                + " without `clean`, with `treat: pseudonymise` or drop")
        : Optional.empty();
  }

  private static void crossProblems(Mapping mapping, Mapping.Field field, List<String> problems) {
    Rules.FieldRules rules = Rules.read(field, new ArrayList<>());
    if (field.columns().size() > 1 && rules.treatment().refersTo().isPresent()) {
      problems.add(
          "field "
              + field.to()
              + ": treat pseudonymise of another entity needs one column; a record has one parent of"
              + " a kind");
    }
    for (Rules.NamedCheck each : rules.allChecks()) {
      boolean refers = each.check() instanceof ReferenceCheck;
      if (refers && field.columns().size() > 1) {
        problems.add(
            "field "
                + field.to()
                + ": check reference needs one column; a record has one parent of a kind");
      }
      if (each.check() instanceof CrossCheck cross
          && !cross.column().isEmpty()
          && mapping.carry().stream().noneMatch(f -> f.columns().contains(cross.column()))) {
        problems.add(
            "field "
                + field.to()
                + ": check "
                + each.name()
                + " looks at column "
                + cross.column()
                + ", which is not carried; carry it, with treat: drop where the buyer must not get"
                + " it");
      }
    }
  }

  private CompiledField compile(Mapping.Field field, Pseudonyms pseudonyms) {
    return CompiledField.of(
        field,
        field.columns().stream().mapToInt(columns::indexOf).toArray(),
        Rules.read(field, new ArrayList<>()),
        mapping.entity(),
        pseudonyms);
  }

  /** How a key that is not carried becomes a reference: cleaned as fields are, pseudonymised. */
  private Mapping.Field keyField() {
    String key = mapping.from().key();
    return new Mapping.Field(
        key,
        key,
        DataClass.BASIC,
        FieldType.TEXT,
        false,
        Rules.USUAL_CLEANING,
        List.of(),
        Optional.of(step("pseudonymise")));
  }

  private static Mapping.Step step(String name) {
    return new Mapping.Step(name, MissingNode.getInstance());
  }

  public Mapping mapping() {
    return mapping;
  }

  /** Every column that is read, the key first. */
  public List<String> columns() {
    return columns;
  }

  /** The column of the key: always the first. */
  public int keyColumn() {
    return 0;
  }

  /** The column that tells whose record it is, or -1. */
  public int subjectColumn() {
    return subjectColumn;
  }

  /** The column with the mark of the last change, or -1. */
  public int changedColumn() {
    return changedColumn;
  }

  /** What is asked of the person before anything of the person travels. */
  public CompiledWho who() {
    return who;
  }

  /** The column that names the owner of the record, or -1. */
  public int tenantColumn() {
    return tenantColumn;
  }

  /**
   * Whether a record cannot travel without these classes of data: nothing but its key and its
   * person would be left of it, or one of those says itself what is refused.
   */
  public boolean refusesAll(int classes) {
    List<CompiledField> rest = delivered.stream().filter(field -> !isLink(field)).toList();
    boolean linkTells =
        delivered.stream()
            .filter(field -> isLink(field) && !field.isPseudonym())
            .anyMatch(field -> (field.dataClass().bit() & classes) != 0);
    return linkTells
        || (!rest.isEmpty() && rest.stream().allMatch(field -> refuses(field, classes)));
  }

  /**
   * Whether a field stays behind where these classes are refused: all but the key and the person.
   */
  public boolean refuses(CompiledField field, int classes) {
    return (field.dataClass().bit() & classes) != 0 && !isLink(field);
  }

  private boolean isLink(CompiledField field) {
    return field.column() == keyColumn() || field.column() == subjectColumn;
  }

  /** One for each carry entry, in order. */
  public List<CompiledField> fields() {
    return fields;
  }

  /** Those that travel, in order. */
  public List<CompiledField> delivered() {
    return delivered;
  }

  /**
   * Makes of a key, as the source gave it, the reference as delivered: like the field that carries
   * the key, or else a pseudonym in the domain of the entity. An absent or blank key gives an
   * absent reference.
   */
  public void reference(Slice key) {
    reference.clean(key);
    reference.treat(key);
  }

  /**
   * Brings a key, as the source gave it, into the form by which records are remembered: two keys
   * that become one reference are one record. Nothing happens to keys that are cleaned as usual,
   * since such a key does not travel if cleaning would change it.
   */
  public void remembered(Slice key) {
    if (!usualKey) {
      reference.clean(key);
    }
  }

  /**
   * Whether the usual cleaning would change a key, so that two keys could become one reference. A
   * mapping that says itself how to clean the key it carries has answered for that.
   */
  public boolean blursKey(Slice key) {
    if (!usualKey || UsualText.isClean(key)) {
      return false;
    }
    Slice cleaned = new Slice();
    cleaned.set(key.bytes, key.start, key.length);
    reference.clean(cleaned);
    return cleaned.length != key.length
        || !Arrays.equals(
            cleaned.bytes,
            cleaned.start,
            cleaned.start + cleaned.length,
            key.bytes,
            key.start,
            key.start + key.length);
  }

  @Override
  public String toString() {
    return "CompiledMapping[" + mapping.entity() + " v" + mapping.version() + "]";
  }
}
