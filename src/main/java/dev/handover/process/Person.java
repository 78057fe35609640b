package dev.handover.process;

import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.CompiledWho;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Method;
import dev.handover.mapping.RowCheck;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a subject's own record whether the person travels, and which classes of data do not. For one
 * thread; the answers are there until the next record is asked.
 */
final class Person {
  private final CompiledMapping mapping;
  private final CompiledWho who;
  private final Objections objections;
  private final AsOf asOf;
  private final ZoneId sourceZone;
  private final Slice value = new Slice();
  private Ground ground = Ground.NONE;
  private Ground classGround = Ground.NONE;
  private int refused;
  private boolean ageUnknown;

  Person(CompiledMapping mapping, Objections objections, AsOf asOf) {
    this.mapping = mapping;
    this.who = mapping.who();
    this.objections = objections;
    this.asOf = asOf;
    this.sourceZone = mapping.mapping().from().zone().orElse(asOf.zone());
  }

  /**
   * Asks everything of a row that was checked.
   *
   * @param said the same before it was corrected: no correction takes anybody off a list
   */
  void ask(Rows rows, Rows said, int row, RowCheck checked) {
    ground = Ground.NONE;
    classGround = Ground.NONE;
    refused = 0;
    ageUnknown = false;
    if (!mapping.mapping().who().asks() && objections.noneRegistered()) {
      return;
    }
    for (CompiledWho.Consent each : who.consents()) {
      Ground found = consent(each, rows, row);
      if (found == Ground.NONE && each.grown().isPresent()) {
        found = grown(each, rows, row);
        if (found == Ground.CLASS_GROWN) {
          refuse(each.grown().get().classes(), found);
          continue;
        }
      }
      if (found != Ground.NONE && each.classes() != 0) {
        refuse(each.classes(), isGrown(found) ? found : Ground.CONSENT_OF_CLASS);
      } else {
        ground = Ground.stricter(ground, found);
      }
    }
    if (forbidsContact(rows, row)) {
      refuse(DataClass.CONTACT.bit(), Ground.DO_NOT_CONTACT);
    }
    ground = Ground.stricter(ground, youth(rows, row, checked));
    ground = Ground.stricter(ground, objections.ground(rows, row));
    if (said != rows) {
      ground = Ground.stricter(ground, objections.ground(said, row));
    }
  }

  private void refuse(int classes, Ground why) {
    refused |= classes;
    classGround = Ground.stricter(classGround, why);
  }

  private Ground consent(CompiledWho.Consent asked, Rows rows, int row) {
    rows.read(row, asked.column(), value);
    if (!asked.granted().include(value)) {
      return Ground.CONSENT;
    }
    if (asked.withdrawnColumn() < 0) {
      return Ground.NONE;
    }
    rows.read(row, asked.withdrawnColumn(), value);
    CompiledWho.moment(value);
    boolean withdrawn = !Lineage.isBlank(value) && asOf.hasCome(value.text(), sourceZone);
    return withdrawn ? Ground.WITHDRAWN : Ground.NONE;
  }

  /** What the case asks beyond a yes that was given, where no fresh one is there. */
  private Ground grown(CompiledWho.Consent asked, Rows rows, int row) {
    CompiledWho.Grown by = asked.grown().orElseThrow();
    if (by.freshColumn() >= 0) {
      rows.read(row, by.freshColumn(), value);
      if (by.fresh().include(value)) {
        return Ground.NONE;
      }
    }
    if (by.purpose()) {
      return Ground.PURPOSE_GROWN;
    }
    return by.methods().isEmpty() ? Ground.CLASS_GROWN : Ground.METHOD_GROWN;
  }

  private static boolean isGrown(Ground found) {
    return found == Ground.PURPOSE_GROWN || found == Ground.METHOD_GROWN;
  }

  private boolean forbidsContact(Rows rows, int row) {
    if (who.doNotContactColumn() < 0) {
      return false;
    }
    rows.read(row, who.doNotContactColumn(), value);
    return who.forbidsContact(value);
  }

  private Ground youth(Rows rows, int row, RowCheck checked) {
    Optional<CompiledWho.Minors> asked = who.minors();
    if (asked.isEmpty()) {
      return Ground.NONE;
    }
    CompiledWho.Minors minors = asked.get();
    int born = minors.birthDate(checked);
    if (born == CompiledWho.NO_DATE) {
      ageUnknown = true;
      return Ground.NONE;
    }
    if (!asOf.isUnder(minors.under(), born) || guarded(minors, rows, row)) {
      return Ground.NONE;
    }
    return asOf.isUnder(14, born) ? Ground.UNDER_14 : Ground.UNDER_18;
  }

  private boolean guarded(CompiledWho.Minors minors, Rows rows, int row) {
    if (minors.guardianColumn() < 0) {
      return false;
    }
    rows.read(row, minors.guardianColumn(), value);
    return minors.guardian().include(value);
  }

  /** Why the person does not travel at all, or NONE. */
  Ground ground() {
    return ground;
  }

  /** The classes of data that stay behind, a bit each. */
  int refused() {
    return refused;
  }

  /** The strictest reason why classes stay behind, or NONE. */
  Ground classGround() {
    return classGround;
  }

  /** Whether an age was asked for and nothing tells it. */
  boolean ageUnknown() {
    return ageUnknown;
  }

  /** What was asked and answered, for a reader; the row is the one asked last. */
  List<Explanation.Step> steps(Rows rows, int row, RowCheck checked) {
    List<Explanation.Step> steps = new ArrayList<>();
    for (CompiledWho.Consent each : who.consents()) {
      Ground found = consent(each, rows, row);
      rows.read(row, each.column(), value);
      String taken = found == Ground.WITHDRAWN ? withdrawn(each, rows, row) : "";
      rows.read(row, each.column(), value);
      String about =
          each.classes() == 0 ? "the person" : String.join(", ", DataClass.names(each.classes()));
      steps.add(
          new Explanation.Step(
              found == Ground.NONE ? "consent" : found.rule(),
              each.name() + " is " + answer(value) + ", asked about " + about + taken,
              found == Ground.NONE ? "yes" : "no"));
      if (found == Ground.NONE && each.grown().isPresent()) {
        steps.add(fresh(each, rows, row));
      }
    }
    if (who.doNotContactColumn() >= 0) {
      boolean forbids = forbidsContact(rows, row);
      steps.add(
          new Explanation.Step(
              Ground.DO_NOT_CONTACT.rule(),
              mapping.columns().get(who.doNotContactColumn()) + " is " + answer(value),
              forbids ? "contact data stay" : "not forbidden"));
    }
    who.minors()
        .ifPresent(
            minors -> {
              int born = minors.birthDate(checked);
              Ground found = youth(rows, row, checked);
              steps.add(
                  new Explanation.Step(
                      "under-" + minors.under(),
                      born == CompiledWho.NO_DATE
                          ? "no birth date is known"
                          : asOf.isUnder(minors.under(), born)
                              ? "not yet " + minors.under()
                              : "of age",
                      found == Ground.NONE ? "travels" : "withheld without a guardian's yes"));
            });
    if (mapping.mapping().who().objections().isPresent() || !objections.noneRegistered()) {
      Ground found = objections.ground(rows, row);
      steps.add(
          new Explanation.Step(
              found == Ground.NONE ? Ground.OBJECTION.rule() : found.rule(),
              found == Ground.NONE ? "not on the list" : "on the list",
              found == Ground.NONE ? "yes" : "no"));
    }
    return steps;
  }

  private Explanation.Step fresh(CompiledWho.Consent asked, Rows rows, int row) {
    CompiledWho.Grown by = asked.grown().orElseThrow();
    Ground found = grown(asked, rows, row);
    String lacks =
        by.purpose()
            ? "given for another purpose"
            : "not asked about "
                + String.join(
                    ", ",
                    by.methods().isEmpty()
                        ? DataClass.names(by.classes())
                        : Method.words(by.methods()));
    String told =
        by.freshColumn() < 0
            ? "and no fresh answer is asked for"
            : mapping.columns().get(by.freshColumn()) + " is " + freshAnswer(by, rows, row);
    return new Explanation.Step(
        found == Ground.NONE ? "fresh-consent" : found.rule(),
        lacks + ", " + told,
        found == Ground.NONE ? "yes" : "no");
  }

  private String freshAnswer(CompiledWho.Grown by, Rows rows, int row) {
    rows.read(row, by.freshColumn(), value);
    return answer(value);
  }

  private String withdrawn(CompiledWho.Consent asked, Rows rows, int row) {
    rows.read(row, asked.withdrawnColumn(), value);
    CompiledWho.moment(value);
    boolean read = AsOf.isMoment(value.text());
    return ", "
        + mapping.columns().get(asked.withdrawnColumn())
        + (read ? " has come" : " is set to what is no date");
  }

  private static String answer(Slice value) {
    if (Lineage.isBlank(value)) {
      return "empty";
    }
    return value.length <= 24 ? '"' + value.text() + '"' : "a long text";
  }
}
