package dev.handover.mapping;

import dev.handover.keys.Pseudonyms;
import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One carried field, ready to work on values of a batch: clean, then check, then treat. Immutable,
 * shared by all threads.
 */
public final class CompiledField {
  private static final String TYPE = "type";
  private final Mapping.Field field;
  private final int[] columns;
  private final Cleaner[] cleaners;
  private final boolean cleanedAsUsual;
  private final Check[] checks;

  /** Which of the checks look at a value that is there. */
  private final int[] looking;

  private final String[] names;
  private final List<Rules.NamedCheck> flags;
  private final int required;
  private final Form form;
  private final boolean anyText;

  /** Whether every value that passes its checks travels as it is. */
  private final boolean keeps;

  private final Treatment treatment;
  private final Optional<String> refersTo;
  private final boolean needsReference;
  private final boolean flagsReference;

  private CompiledField(
      Mapping.Field field, int[] columns, Rules.FieldRules rules, Treatment bound) {
    this.field = field;
    this.columns = columns;
    this.flags = rules.flags();
    this.cleanedAsUsual = field.clean().equals(Rules.USUAL_CLEANING);
    this.cleaners = rules.cleaners().toArray(Cleaner[]::new);
    this.checks = rules.checks().stream().map(Rules.NamedCheck::check).toArray(Check[]::new);
    this.looking = IntStream.range(0, checks.length).filter(i -> checks[i].looks()).toArray();
    this.names = rules.checks().stream().map(Rules.NamedCheck::name).toArray(String[]::new);
    this.required = List.of(names).indexOf(RequiredCheck.RULE.name());
    this.form = bound.needs().orElseGet(() -> Form.of(field.type()));
    this.anyText = form == PlainText.FORM;
    this.treatment = bound;
    this.keeps = anyText && treatment == Treatment.KEEP;
    Optional<String> needed = referenceIn(Arrays.stream(checks));
    Optional<String> flagged = referenceIn(flags.stream().map(Rules.NamedCheck::check));
    this.needsReference = needed.isPresent();
    this.flagsReference = flagged.isPresent();
    this.refersTo = needed.or(() -> flagged).or(treatment::refersTo);
  }

  static CompiledField of(
      Mapping.Field field, int[] columns, Rules.FieldRules rules, String entity, Pseudonyms keys) {
    return new CompiledField(field, columns, rules, rules.treatment().bind(entity, keys));
  }

  /** The name under which the buyer gets the field. */
  public String name() {
    return field.to();
  }

  /** The column of the batch from which the field is read first. */
  public int column() {
    return columns[0];
  }

  /** Every column from which it may be read, in the order of preference; not to be changed. */
  int[] columns() {
    return columns;
  }

  /** What kind of data it is. */
  public DataClass dataClass() {
    return field.dataClass();
  }

  /**
   * The type as delivered, which a treatment may change: masked values are TEXT, a year is an
   * INTEGER, a decade, quarter or month is TEXT; all else is as the mapping declares it.
   */
  public FieldType type() {
    return treatment.delivered(field.type());
  }

  /** Whether the ledger remembers to whom a value of this field went. */
  public boolean identifier() {
    return field.identifier();
  }

  /** Whether the field is read for its checks only and never travels. */
  public boolean dropped() {
    return treatment == Treatment.DROP;
  }

  /** Whether different values are still different as delivered. */
  boolean keepsApart() {
    return treatment.keepsApart();
  }

  boolean isCleanedAsUsual() {
    return cleanedAsUsual;
  }

  boolean isPseudonym() {
    return treatment instanceof Pseudonymise;
  }

  /**
   * Puts a value into its usual form; one that is empty then becomes absent. The slice may be moved
   * or given other bytes; the bytes it came with stay as they are.
   */
  public void clean(Slice value) {
    if (!cleanedAsUsual || !UsualText.isClean(value)) {
      cleanClosely(value);
    }
  }

  private void cleanClosely(Slice value) {
    for (int i = 0; i < cleaners.length && value.length > 0; i++) {
      cleaners[i].clean(value);
    }
    if (value.length == 0) {
      value.setAbsent();
    }
  }

  /**
   * The index of the first rule that a cleaned value breaks, or -1. The rules are the checks as
   * written and, last, {@code type}; an absent value can only break {@code required}.
   */
  public int check(Slice cleaned) {
    return check(cleaned, false);
  }

  /** Cleans a value and checks it. */
  int cleanAndCheck(Slice value) {
    boolean clean = cleanedAsUsual && UsualText.isClean(value);
    if (!clean) {
      cleanClosely(value);
    }
    return check(value, anyText && (clean || value.wellFormed));
  }

  /** Cleans a value by itself; whether there is one, and it passes its own checks. */
  public boolean isRight(Slice value) {
    return cleanAndCheck(value) < 0 && !value.isAbsent();
  }

  private int check(Slice cleaned, boolean fits) {
    if (cleaned.isAbsent()) {
      return required;
    }
    for (int i : looking) {
      if (!checks[i].passes(cleaned)) {
        return i;
      }
    }
    return fits || dropped() || form.fits(cleaned) ? -1 : checks.length;
  }

  /** The checks that only count, in order. */
  List<Rules.NamedCheck> flags() {
    return flags;
  }

  /** The entity whose key the values are: by a check, a flag, or as its pseudonym; or empty. */
  public Optional<String> refersTo() {
    return refersTo;
  }

  /** Whether a reference that leads nowhere keeps the record from travelling. */
  public boolean needsReference() {
    return needsReference;
  }

  /** Whether a reference that leads nowhere is counted, and travels empty. */
  public boolean flagsReference() {
    return flagsReference;
  }

  private static Optional<String> referenceIn(Stream<Check> among) {
    return among
        .filter(ReferenceCheck.class::isInstance)
        .map(check -> ((ReferenceCheck) check).entity())
        .findFirst();
  }

  Check check(int index) {
    return checks[index];
  }

  int checks() {
    return checks.length;
  }

  /** The name of a rule, such as {@code phone}. */
  public String rule(int index) {
    return index == checks.length ? TYPE : names[index];
  }

  /** What breaking a rule means, in one sentence that holds no value. */
  public String reason(int index) {
    return index == checks.length ? form.reason() : checks[index].reason();
  }

  /** Makes of a value that passed its checks the value as delivered, canonical for its type. */
  public void treat(Slice value) {
    if (!value.isAbsent()) {
      form.canonical(value);
      treatment.treat(value);
    }
  }

  /** The same, and tells what was found and taken out of the value. */
  public void treat(Slice value, Found found) {
    if (!keeps && !value.isAbsent()) {
      form.canonical(value);
      treatment.treat(value, found);
    }
  }

  @Override
  public String toString() {
    return "CompiledField[" + field.from() + " to " + field.to() + "]";
  }
}
