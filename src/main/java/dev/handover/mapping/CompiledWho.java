package dev.handover.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.keys.Pseudonyms;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a mapping asks of a person, as columns of a batch and numbers of fields. Immutable, shared
 * by all threads.
 */
public final class CompiledWho {
  /** No birth date is known. */
  public static final int NO_DATE = IsoDate.NONE;

  private static final CompiledField MOMENT = cleaner("timestamp");
  private static final CompiledField DAY = cleaner("date");

  private final Mapping mapping;
  private final List<Consent> consents;
  private final int doNotContactColumn;
  private final Answers doNotContact;
  private final Optional<Minors> minors;
  private final List<int[]> ways;
  private final int changedColumn;

  CompiledWho(Mapping mapping, List<String> columns) {
    this.mapping = mapping;
    Mapping.Who who = mapping.who();
    this.consents =
        who.consents().stream()
            .map(
                each ->
                    new Consent(
                        columns.indexOf(each.field()),
                        each.field(),
                        Answers.of(each.granted()),
                        mask(each.classes()),
                        each.withdrawn().map(columns::indexOf).orElse(-1),
                        grown(each, columns)))
            .toList();
    this.doNotContactColumn = who.doNotContact().map(d -> columns.indexOf(d.field())).orElse(-1);
    this.doNotContact =
        Answers.of(who.doNotContact().map(Mapping.DoNotContact::is).orElse(Set.of()));
    this.minors =
        who.minors()
            .map(
                each ->
                    new Minors(
                        each.under(),
                        each.born().map(this::field).orElse(-1),
                        each.id().map(this::field).orElse(-1),
                        each.guardian().map(g -> columns.indexOf(g.field())).orElse(-1),
                        Answers.of(
                            each.guardian().map(Mapping.Guardian::granted).orElse(Set.of()))));
    this.ways = new ArrayList<>();
    who.duplicates()
        .ifPresent(
            d -> d.by().forEach(way -> ways.add(way.stream().mapToInt(this::field).toArray())));
    this.changedColumn = mapping.from().changed().map(columns::indexOf).orElse(-1);
  }

  /**
   * A question and the answers that are a yes.
   *
   * @param classes a bit for each {@link DataClass} that the answer is about; 0 for the person
   * @param withdrawnColumn with the time since which the answer no longer holds, or -1
   */
  public record Consent(
      int column,
      String name,
      Answers granted,
      int classes,
      int withdrawnColumn,
      Optional<Grown> grown) {}

  /**
   * That a case asks more than the person agreed to.
   *
   * @param purpose whether it has another purpose
   * @param methods ways of processing that the person was not asked about
   * @param classes of data that the person was not asked about, a bit each
   * @param freshColumn with the answer to what is asked now, or -1
   */
  public record Grown(
      boolean purpose, Set<Method> methods, int classes, int freshColumn, Answers fresh) {}

  private static Optional<Grown> grown(Mapping.Consent consent, List<String> columns) {
    Mapping.Grown by = consent.grown();
    Optional<Mapping.Fresh> fresh = consent.given().flatMap(Mapping.Given::fresh);
    return Optional.of(by)
        .filter(any -> by.isAny())
        .map(
            any ->
                new Grown(
                    by.purpose(),
                    by.methods(),
                    mask(by.classes()),
                    fresh.map(each -> columns.indexOf(each.field())).orElse(-1),
                    Answers.of(fresh.map(Mapping.Fresh::granted).orElse(Set.of()))));
  }

  /**
   * A moment or day as a source wrote it in one of the unmistakable forms, in its canonical form;
   * absent where it means none, such as 0000-00-00, and as it was where it is neither.
   */
  public static void moment(Slice value) {
    Slice day = new Slice();
    day.set(value.bytes, value.start, value.length);
    MOMENT.clean(value);
    if (!value.isAbsent() && !IsoTimestamp.isCanonical(value)) {
      DAY.clean(day);
      value.set(day.bytes, day.start, day.length);
    }
  }

  private static CompiledField cleaner(String rule) {
    ObjectNode zeroAbsent = JsonNodeFactory.instance.objectNode().put("zero", "absent");
    Mapping.Field field =
        new Mapping.Field(
            "moment",
            "moment",
            DataClass.BASIC,
            FieldType.TEXT,
            false,
            List.of(
                new Mapping.Step("trim", MissingNode.getInstance()),
                new Mapping.Step(rule, zeroAbsent)),
            List.of(),
            Optional.empty());
    return CompiledField.of(
        field,
        new int[] {0},
        Rules.read(field, new ArrayList<>()),
        "",
        new Pseudonyms(new byte[16]));
  }

  /**
   * Who is too young.
   *
   * @param bornField and {@code idField}: numbers of fields, or -1
   * @param guardianColumn the guardian's answer, or -1
   */
  public record Minors(
      int under, int bornField, int idField, int guardianColumn, Answers guardian) {

    /** The birth date of a checked row as the number yyyyMMdd, or {@link #NO_DATE}. */
    public int birthDate(RowCheck row) {
      int born = NO_DATE;
      if (bornField >= 0 && IsoDate.FORM.fits(row.value(bornField))) {
        born = IsoDate.read(row.value(bornField).bytes, row.value(bornField).start);
      }
      if (idField >= 0) {
        Slice id = new Slice();
        id.set(row.value(idField).bytes, row.value(idField).start, row.value(idField).length);
        born = Math.max(born, ResidentId.birthDate(id)); // of two, what makes the person younger
      }
      return born;
    }
  }

  public List<Consent> consents() {
    return consents;
  }

  /** Whether the person must not be contacted; false where nothing says so. */
  public boolean forbidsContact(Slice value) {
    return doNotContact.include(value);
  }

  /** Whether the answer in a column decides about the person or about the order of records. */
  public boolean asks(int column) {
    boolean consent =
        consents.stream()
            .anyMatch(
                each ->
                    each.column() == column
                        || each.withdrawnColumn() == column
                        || each.grown().filter(by -> by.freshColumn() == column).isPresent());
    boolean age =
        minors
            .filter(
                each ->
                    each.guardianColumn() == column
                        || isRead(each.bornField(), column)
                        || isRead(each.idField(), column))
            .isPresent();
    return consent || age || doNotContactColumn == column || changedColumn == column;
  }

  private boolean isRead(int field, int column) {
    return field >= 0
        && mapping.carry().get(field).columns().stream()
            .anyMatch(name -> mapping.columns().indexOf(name) == column);
  }

  /** The column for {@link #forbidsContact}, or -1. */
  public int doNotContactColumn() {
    return doNotContactColumn;
  }

  public Optional<Minors> minors() {
    return minors;
  }

  /** Ways to tell that two records are one person: the numbers of the fields that agree. */
  public List<int[]> ways() {
    return ways;
  }

  public Mapping.Survivor survivor() {
    return mapping.who().duplicates().orElseThrow().survivor();
  }

  /** The column with the time of the last change where it is read, or -1. */
  public int changedColumn() {
    return changedColumn;
  }

  /** The number of the first field that is read from a column, or -1. */
  public int field(String column) {
    for (int i = 0; i < mapping.carry().size(); i++) {
      if (mapping.carry().get(i).columns().contains(column)) {
        return i;
      }
    }
    return -1;
  }

  private static int mask(Set<DataClass> classes) {
    int mask = 0;
    for (DataClass each : classes) {
      mask |= each.bit();
    }
    return mask;
  }
}
