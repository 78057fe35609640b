package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.RowCheck;
import dev.handover.record.Batch;
import dev.handover.record.Decided;
import dev.handover.record.Held;
import dev.handover.record.Outcome;
import dev.handover.record.Quarantined;
import dev.handover.record.Rejection;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Cleans and checks every record of a window and gives each its outcome; what of a person's data
 * stays behind is taken out, and references to a duplicate lead to the record that stays. Safe for
 * several threads.
 */
public final class Validator {
  /**
   * The columns before the fields in a validated row: key, subject, the survivor's subject, the
   * mark of the last change, flags of {@link Held}.
   */
  static final int FIRST_FIELD = 5;

  static final int KEY = 0;
  static final int SUBJECT = 1;
  static final int SURVIVOR = 2;
  static final int MARK = 3;
  static final int FLAGS = 4;

  private final CompiledMapping mapping;
  private final Decision decision;
  private final CaseKeys keys;
  private final AsOf asOf;
  private final Objections objections;
  private final Lineage lineage;
  private final Recent recent;
  private final KeyedDigest recordKeys;
  private final KeyedDigest subjects;
  private final List<String> columns;

  public Validator(CompiledMapping mapping, Decision decision, CaseKeys keys, AsOf asOf) {
    this.mapping = mapping;
    this.decision = decision;
    this.keys = keys;
    this.asOf = asOf;
    this.objections = Objections.of(mapping, decision.objectors());
    this.lineage = new Lineage(keys.lineage());
    this.recent = new Recent(asOf.moment());
    this.subjects = lineage.subject();
    this.recordKeys = lineage.key(mapping.mapping().entity());
    this.columns = new ArrayList<>(List.of("key", "subject", "survivor", "mark", "flags"));
    mapping.fields().stream().map(CompiledField::name).forEach(columns::add);
  }

  public ValidatedBatch validate(Batch batch) {
    return new Pass(decision.orders().corrected(mapping, batch)).run();
  }

  /** One window's state while it is validated. */
  private final class Pass {
    private final Batch batch;
    private final BitSet corrected;
    private final Map<Integer, List<String>> released;
    private final Rows source;
    private final Rows.Builder cleaned;
    private final Judge judge;
    private final Counts counts = new Counts();
    private final RowCheck.Flags flags = (field, rule) -> counts.noted("flagged", field, rule);
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final Slice value = new Slice();
    private final Rows.Builder fallen = Rows.builder(List.of("key", "outcome"), 16);
    private final boolean compares;
    private final byte[] flag = new byte[1];
    private final byte[] digest = new byte[Digests.SIZE];
    private final DecisionRecord decisions;

    Pass(Orders.Corrected read) {
      this.batch = read.batch();
      this.corrected = read.rows();
      this.released = read.released();
      this.source = batch.rows();
      this.compares = batch.held().count() > 0;
      this.cleaned = source.above(columns, source.count(), source.bytes() / 16);
      Person person = new Person(mapping, objections, asOf);
      this.judge = new Judge(mapping, decision, lineage, person, batch, read.said());
      boolean asks = mapping.mapping().isSubject() && mapping.mapping().who().asks();
      this.decisions = asks ? new DecisionRecord(mapping.mapping(), asOf, source.count()) : null;
    }

    ValidatedBatch run() {
      for (int row = 0; row < source.count(); row++) {
        Outcome outcome = judge.judge(row);
        if (decisions != null) {
          decide(row, outcome);
        }
        if (outcome == Outcome.DELIVERED) {
          counts.delivered();
          deliver(row);
        } else {
          counts.fell(outcome, judge.field(), judge.rule());
          if (compares && !judge.key().isAbsent()) {
            fallen.add(judge.key()).add(judge.tombstone(outcome));
          }
          if (outcome == Outcome.QUARANTINED) {
            quarantine(row);
          }
        }
      }
      return new ValidatedBatch(
          batch,
          mapping,
          cleaned.build(),
          fallen.build(),
          counts.tally().plus(batch.settled()),
          quarantined,
          decisions == null ? Decided.NONE : decisions.decided());
    }

    private void decide(int row, Outcome outcome) {
      source.read(row, mapping.subjectColumn(), value);
      if (!Lineage.isBlank(value)) {
        Lineage.digest(subjects, value, digest, 0);
        boolean travels = outcome == Outcome.DELIVERED;
        decisions.add(digest, outcome, travels ? "" : judge.rule(), judge.refused());
      }
    }

    private void deliver(int row) {
      judge.checked().flags(flags);
      if (judge.person().ageUnknown()) {
        counts.noted("flagged", Judge.RECORD, "age-unknown");
      }
      for (String name : released.getOrDefault(row, List.of())) {
        counts.noted("corrected", name, "released");
      }
      mend(row);
      cleaned.add(judge.key());
      if (mapping.subjectColumn() < 0) {
        cleaned.addAbsent();
      } else {
        source.read(row, mapping.subjectColumn(), value);
        cleaned.add(value);
      }
      byte[] survivor = judge.survivor(row);
      if (survivor == null) {
        cleaned.addAbsent();
      } else {
        cleaned.add(survivor, 0, survivor.length);
      }
      remember(row);
      int refused = judge.refused();
      for (int i = 0; i < mapping.fields().size(); i++) {
        CompiledField field = mapping.fields().get(i);
        Slice kept = judge.checked().value(i);
        if (refused != 0 && !kept.isAbsent() && mapping.refuses(field, refused)) {
          counts.noted("emptied", field.name(), judge.classGround().rule());
          cleaned.addAbsent();
        } else {
          cleaned.add(kept);
        }
      }
    }

    /** What the next delta will ask of a record that was delivered. */
    private void remember(int row) {
      boolean changes = mapping.changedColumn() >= 0;
      if (changes) {
        source.read(row, mapping.changedColumn(), value);
      } else {
        value.setAbsent();
      }
      cleaned.add(value);
      flag[0] = (byte) ((isPlain(row) ? 0 : Held.DECIDED) | (recent.is(value) ? Held.YOUNG : 0));
      cleaned.add(flag, 0, 1);
    }

    /** A corrected record is read again every night: the source's mark knows nothing of it. */
    private boolean isPlain(int row) {
      return judge.isPlain(row) && !corrected.get(row);
    }

    /**
     * Leads references to a duplicate to the one that stays, and empties those that lead nowhere.
     */
    private void mend(int row) {
      for (Standings.Reference each : judge.references()) {
        Slice reference = judge.checked().value(each.field());
        if (reference.isAbsent()) {
          continue;
        }
        if (each.standing().verdict(row) != Verdict.TRAVELS) {
          String kind = each.compiled().flagsReference() ? "flagged" : "emptied";
          counts.noted(kind, each.compiled().name(), "reference");
          reference.setAbsent();
        } else if (each.standing().survivor(row) != null) {
          byte[] key = each.standing().survivor(row);
          reference.set(key, 0, key.length);
          each.compiled().clean(reference);
        }
      }
    }

    private void quarantine(int row) {
      Slice key = judge.key();
      if (key.isAbsent()) {
        Arrays.fill(digest, (byte) 0);
      } else {
        recordKeys.digest(key.bytes, key.start, key.length, digest, 0);
      }
      Rejection rejection =
          new Rejection(
              mapping.mapping().entity(),
              HexFormat.of().formatHex(digest),
              judge.field(),
              judge.rule(),
              judge.reason());
      quarantined.add(
          new Quarantined(rejection, QuarantineContent.encrypt(batch.window(), source, row, keys)));
    }
  }
}
