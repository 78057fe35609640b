package dev.handover.process;

import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.RowCheck;
import dev.handover.record.Batch;
import dev.handover.record.Misread;
import dev.handover.record.Outcome;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Gives each record of a batch its outcome, in the order of precedence: deleted, quarantined,
 * duplicate, withheld, else it travels. The decision and the windows are judged by the same, so
 * that they cannot disagree. For one thread and one batch.
 */
final class Judge {
  /** The field's name in reasons that concern the record as a whole. */
  static final String RECORD = "record";

  /** Nothing that is longer was ever meant to tell records apart. */
  private static final int LONGEST_KEY = 4_096;

  private final CompiledMapping mapping;
  private final Rows rows;
  private final Rows said;
  private final Batch batch;
  private final Person person;
  private final RowCheck check;
  private final Orders orders;
  private final Standings standings;
  private final boolean decided;
  private final Standing subjects;
  private final List<Standings.Reference> references;
  private final BitSet untold;
  private final Slice key = new Slice();
  private final Slice previousKey = new Slice();
  private final Slice value = new Slice();

  private String field = RECORD;
  private String rule = "";
  private String reason = "";
  private int refused;
  private boolean erased;
  private Ground ground = Ground.NONE;
  private Ground classGround = Ground.NONE;

  /**
   * @param said the batch's rows before they were corrected
   */
  Judge(
      CompiledMapping mapping,
      Decision decision,
      Lineage lineage,
      Person person,
      Batch batch,
      Rows said) {
    this.said = said;
    this.mapping = mapping;
    this.batch = batch;
    this.rows = batch.rows();
    this.person = person;
    this.check = new RowCheck(mapping);
    this.orders = decision.orders();
    this.standings = new Standings(mapping, decision, lineage, rows);
    this.decided = standings.decided();
    this.subjects = standings.subjects();
    this.references = standings.references();
    this.untold =
        decided || !mapping.mapping().isSubject()
            ? new BitSet()
            : decision.told().waiting(rows, mapping.subjectColumn(), lineage.subject());
  }

  /** The outcome of the next row; rows are judged in order. */
  Outcome judge(int row) {
    rows.read(row, mapping.keyColumn(), key);
    refused = 0;
    ground = Ground.NONE;
    classGround = Ground.NONE;
    rule = "";
    erased = false;
    Outcome outcome = outcome(row);
    if (!batch.deleted().get(row)) {
      previousKey.set(key.bytes, key.start, key.length);
    }
    return outcome;
  }

  private Outcome outcome(int row) {
    List<Misread.In> all = batch.misread().get(row);
    Misread.In misread = all == null ? null : all.get(0);
    if (misread != null && misread.what() == Misread.ROW_BROKEN) {
      return fell(misread); // whatever it seems to say of being deleted
    }
    if (batch.deleted().get(row)) {
      return fell(Outcome.DELETED, RECORD, "deleted-at-source", "deleted at the source");
    }
    Verdict subject = subject(row);
    if (subject.isGone()) {
      return fell(subject);
    }
    for (Standings.Reference each : references) {
      Verdict parent = each.standing().verdict(row);
      if (parent.isGone() && blocks(each, row)) {
        return fell(each, parent);
      }
    }
    if (misread != null) {
      return fell(misread);
    }
    if (Lineage.isBlank(key)) {
      return fell(Outcome.QUARANTINED, RECORD, "key", "the record has no key");
    }
    if (key.length > LONGEST_KEY) {
      return fell(
          Outcome.QUARANTINED, RECORD, "key", "the key is longer than " + LONGEST_KEY + " bytes");
    }
    if (mapping.blursKey(key)) {
      return fell(
          Outcome.QUARANTINED,
          RECORD,
          "key-unclean",
          "the key has blanks at its ends or characters that nobody sees");
    }
    if (repeatsPreviousKey()) {
      return fell(Outcome.QUARANTINED, RECORD, "key-repeated", "another record has the same key");
    }
    if (mapping.tenantColumn() >= 0) {
      rows.read(row, mapping.tenantColumn(), value);
      if (Lineage.isBlank(value)) {
        return fell(Outcome.QUARANTINED, RECORD, "tenant", "the record names no owner");
      }
    }
    if (!check.passes(rows, row)) {
      return fell(Outcome.QUARANTINED, check.brokenField(), check.brokenRule(), check.reason());
    }
    if (subject == Verdict.UNKNOWN) {
      // Where a parent is missing that would have told the person, the parent is the reason.
      for (Standings.Reference each : references) {
        if (blocks(each, row) && each.standing().verdict(row) == Verdict.UNKNOWN) {
          return fell(each, Verdict.UNKNOWN);
        }
      }
    }
    if (subject.outcome() == Outcome.QUARANTINED) {
      return fell(subject);
    }
    for (Standings.Reference each : references) {
      Verdict parent = each.standing().verdict(row);
      if (blocks(each, row) && parent.outcome() == Outcome.QUARANTINED) {
        return fell(each, parent);
      }
    }
    return consented(row, subject);
  }

  private Outcome consented(int row, Verdict subject) {
    if (decided && mapping.mapping().isSubject() && subjects.survivor(row) != null) {
      return fell(
          Outcome.DUPLICATE, RECORD, "duplicate", "another record of the same person stays");
    }
    if (decided) {
      ground = subject == Verdict.WITHHELD ? subjects.ground(row) : Ground.NONE;
      refused = subjects.refused(row);
      classGround = subjects.classGround(row);
    }
    ground = Ground.stricter(ground, asked(row));
    if (!decided || mapping.mapping().isSubject()) {
      // Also where it was decided: a source without a consistent view may say no meanwhile.
      person.ask(rows, said, row, check);
      ground = Ground.stricter(ground, person.ground());
      refused |= person.refused();
      classGround = Ground.stricter(classGround, person.classGround());
    }
    if (untold.get(row)) {
      ground = Ground.stricter(ground, Ground.NOT_TOLD);
    }
    for (Standings.Reference each : references) {
      if (blocks(each, row)) {
        refused |= each.standing().refused(row);
        classGround = Ground.stricter(classGround, each.standing().classGround(row));
      }
    }
    if (ground != Ground.NONE) {
      return fell(Outcome.WITHHELD, RECORD, ground.rule(), ground.reason());
    }
    for (Standings.Reference each : references) {
      if (blocks(each, row) && each.standing().verdict(row) == Verdict.WITHHELD) {
        boolean restricted = each.standing().ground(row) == Ground.RESTRICTED;
        ground = restricted ? Ground.RESTRICTED : Ground.PARENT;
        return fell(each, Verdict.WITHHELD);
      }
    }
    if (refused != 0 && mapping.refusesAll(refused)) {
      ground = classGround;
      return fell(Outcome.WITHHELD, RECORD, ground.rule(), ground.reason());
    }
    return Outcome.DELIVERED;
  }

  private Verdict subject(int row) {
    if (decided) {
      return subjects.verdict(row);
    }
    return asked(row) == Ground.ERASED ? Verdict.ERASED : Verdict.TRAVELS;
  }

  /** What the row's own person asked for, where nothing was decided before. */
  private Ground asked(int row) {
    if (decided || mapping.subjectColumn() < 0) {
      return Ground.NONE;
    }
    rows.read(row, mapping.subjectColumn(), value);
    return orders.ground(value);
  }

  /** Whether the row has such a reference and may not travel without what it refers to. */
  private boolean blocks(Standings.Reference reference, int row) {
    return reference.compiled().needsReference() && standings.refers(reference, row);
  }

  private boolean repeatsPreviousKey() {
    return previousKey.length == key.length
        && Arrays.equals(
            previousKey.bytes,
            previousKey.start,
            previousKey.start + previousKey.length,
            key.bytes,
            key.start,
            key.start + key.length);
  }

  private Outcome fell(Misread.In misread) {
    return fell(
        Outcome.QUARANTINED,
        misread.column().isEmpty() ? RECORD : misread.column(),
        misread.what().rule(),
        misread.what().reason());
  }

  private Outcome fell(Verdict subject) {
    if (subject == Verdict.ERASED) {
      erased = true;
      ground = Ground.ERASED;
      return fell(subject.outcome(), RECORD, ground.rule(), ground.reason());
    }
    return fell(subject.outcome(), RECORD, subject.rule("subject"), subject.reason("subject"));
  }

  private Outcome fell(Standings.Reference reference, Verdict parent) {
    erased = parent == Verdict.ERASED;
    ground = erased ? Ground.ERASED : ground;
    String said = parent == Verdict.UNKNOWN ? "reference" : parent.rule("reference");
    return fell(
        parent.outcome(),
        reference.compiled().name(),
        said,
        parent.reason(reference.compiled().refersTo().orElseThrow()));
  }

  private Outcome fell(Outcome outcome, String newField, String newRule, String newReason) {
    field = newField;
    rule = newRule;
    reason = newReason;
    return outcome;
  }

  /** Whether the row judged last is deleted because its person asked for it. */
  boolean isErased() {
    return erased;
  }

  /** Why the buyer must delete the row judged last, where he holds it. */
  String tombstone(Outcome outcome) {
    if (erased) {
      return "erased";
    }
    return outcome == Outcome.WITHHELD && ground == Ground.RESTRICTED
        ? "restricted"
        : outcome.name().toLowerCase(Locale.ROOT);
  }

  /** The key of the row judged last. */
  Slice key() {
    return key;
  }

  /** Whether a row's person was not told yet, or may still object. */
  boolean isUntold(int row) {
    return untold.get(row);
  }

  /** The cleaned values of the row judged last, where it came as far as its checks. */
  RowCheck checked() {
    return check;
  }

  Person person() {
    return person;
  }

  List<Standings.Reference> references() {
    return references;
  }

  /**
   * The key of the record that stays in the place of a row's person; null where it stays itself.
   */
  byte[] survivor(int row) {
    return decided ? subjects.survivor(row) : null;
  }

  String field() {
    return field;
  }

  String rule() {
    return rule;
  }

  String reason() {
    return reason;
  }

  /** Whether the decision says nothing about the row judged last but that it travels. */
  boolean isPlain(int row) {
    return refused == 0 && standings.isPlain(row);
  }

  /** The classes of data that stay behind of the row judged last, a bit each. */
  int refused() {
    return refused;
  }

  /** Why the record is withheld, or NONE. */
  Ground ground() {
    return ground;
  }

  Ground classGround() {
    return classGround;
  }
}
