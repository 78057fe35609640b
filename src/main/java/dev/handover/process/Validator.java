package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.CompiledWho;
import dev.handover.mapping.RowCheck;
import dev.handover.record.Batch;
import dev.handover.record.Outcome;
import dev.handover.record.Quarantined;
import dev.handover.record.Rejection;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Cleans and checks every record of a window and gives each its outcome, in the order of
 * precedence: deleted, quarantined, withheld, else it travels. Safe for several threads.
 */
public final class Validator {
  /** The field's name in reasons that concern the record as a whole. */
  static final String RECORD = "record";

  private final CompiledMapping mapping;
  private final Decision decision;
  private final CaseKeys keys;
  private final KeyedDigest subjects;
  private final KeyedDigest recordKeys;
  private final List<String> columns;

  public Validator(CompiledMapping mapping, Decision decision, CaseKeys keys) {
    this.mapping = mapping;
    this.decision = decision;
    this.keys = keys;
    Lineage lineage = new Lineage(keys.lineage());
    this.subjects = lineage.subject();
    this.recordKeys = lineage.key(mapping.mapping().entity());
    this.columns = new ArrayList<>(List.of("key", "subject"));
    mapping.fields().stream().map(CompiledField::name).forEach(columns::add);
  }

  public ValidatedBatch validate(Batch batch) {
    return new Pass(batch).run();
  }

  /** One window's state while it is validated. */
  private final class Pass {
    private final Batch batch;
    private final Rows source;
    private final Rows.Builder cleaned;
    private final RowCheck check = new RowCheck(mapping);
    private final Counts counts = new Counts();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final Slice key = new Slice();
    private final Slice previousKey = new Slice();
    private final Slice value = new Slice();
    private final byte[] digest = new byte[Digests.SIZE];

    Pass(Batch batch) {
      this.batch = batch;
      this.source = batch.rows();
      this.cleaned = Rows.builder(columns, source.count());
    }

    ValidatedBatch run() {
      for (int row = 0; row < source.count(); row++) {
        int mark = cleaned.mark();
        if (travels(row)) {
          counts.delivered();
        } else {
          cleaned.backTo(mark);
        }
        if (!batch.deleted().get(row)) {
          previousKey.set(key.bytes, key.start, key.length);
        }
      }
      return new ValidatedBatch(
          batch.window(), batch.snapshot(), mapping, cleaned.build(), counts.tally(), quarantined);
    }

    private boolean travels(int row) {
      source.read(row, mapping.keyColumn(), key);
      cleaned.add(key);
      Verdict verdict = verdictOnSubject(row);
      if (batch.deleted().get(row)) {
        counts.fell(Outcome.DELETED, RECORD, "deleted-at-source");
        return false;
      }
      if (verdict == Verdict.DELETED) {
        counts.fell(Outcome.DELETED, RECORD, verdict.rule());
        return false;
      }
      if (Lineage.isBlank(key)) {
        return quarantine(row, RECORD, "key", "the record has no key");
      }
      if (repeatsPreviousKey()) {
        return quarantine(row, RECORD, "key-repeated", "another record has the same key");
      }
      if (!fieldsPass(row)) {
        return quarantine(row, check.brokenField(), check.brokenRule(), check.reason());
      }
      if (verdict.outcome() == Outcome.QUARANTINED) {
        return quarantine(row, RECORD, verdict.rule(), verdict.reason());
      }
      if (verdict == Verdict.WITHHELD || !consents(row)) {
        counts.fell(Outcome.WITHHELD, RECORD, Verdict.WITHHELD.rule());
        return false;
      }
      return true;
    }

    private Verdict verdictOnSubject(int row) {
      if (mapping.subjectColumn() < 0) {
        cleaned.addAbsent();
        return Verdict.TRAVELS;
      }
      source.read(row, mapping.subjectColumn(), value);
      cleaned.add(value);
      if (!decision.decides()) {
        return Verdict.TRAVELS;
      }
      if (Lineage.isBlank(value)) {
        return Verdict.UNKNOWN;
      }
      Lineage.digest(subjects, value, digest, 0);
      return decision.of(digest);
    }

    private boolean fieldsPass(int row) {
      if (!check.passes(source, row)) {
        return false;
      }
      for (int i = 0; i < mapping.fields().size(); i++) {
        cleaned.add(check.value(i));
      }
      return true;
    }

    private boolean repeatsPreviousKey() {
      return previousKey.length == key.length
          && java.util.Arrays.equals(
              previousKey.bytes,
              previousKey.start,
              previousKey.start + previousKey.length,
              key.bytes,
              key.start,
              key.start + key.length);
    }

    private boolean consents(int row) {
      for (CompiledWho.Consent each : mapping.who().consents()) {
        source.read(row, each.column(), value);
        if (!each.granted().include(value)) {
          return false;
        }
      }
      return true;
    }

    private boolean quarantine(int row, String field, String rule, String reason) {
      counts.fell(Outcome.QUARANTINED, field, rule);
      if (key.isAbsent()) {
        java.util.Arrays.fill(digest, (byte) 0);
      } else {
        recordKeys.digest(key.bytes, key.start, key.length, digest, 0);
      }
      Rejection rejection =
          new Rejection(
              mapping.mapping().entity(), HexFormat.of().formatHex(digest), field, rule, reason);
      quarantined.add(
          new Quarantined(rejection, QuarantineContent.encrypt(batch.window(), source, row, keys)));
      return false;
    }
  }
}
