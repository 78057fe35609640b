package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.CompiledWho;
import dev.handover.mapping.RowCheck;
import dev.handover.record.Batch;
import dev.handover.record.Slice;

/**
 * Decides who travels before anything does: sees every record of the entities that hold the
 * subjects themselves, so that a guest who said no keeps his stays at home whichever is read first.
 */
public final class Decider {
  private final KeyedDigest subjects;
  private final Decision.Builder decision = new Decision.Builder();
  private final Slice value = new Slice();
  private final byte[] digest = new byte[Digests.SIZE];

  public Decider(CaseKeys keys) {
    this.subjects = new Lineage(keys.lineage()).subject();
  }

  /** Takes in a batch of an entity whose records are the subjects. */
  public void consider(CompiledMapping mapping, Batch batch) {
    RowCheck check = new RowCheck(mapping);
    for (int row = 0; row < batch.rows().count(); row++) {
      batch.rows().read(row, mapping.subjectColumn(), value);
      if (Lineage.isBlank(value)) {
        continue; // a record without a key is quarantined where its window is validated
      }
      Lineage.digest(subjects, value, digest, 0);
      decision.add(digest, verdict(mapping, batch, row, check));
    }
  }

  private Verdict verdict(CompiledMapping mapping, Batch batch, int row, RowCheck check) {
    if (batch.deleted().get(row)) {
      return Verdict.DELETED;
    }
    if (!check.passes(batch.rows(), row)) {
      return Verdict.QUARANTINED;
    }
    for (CompiledWho.Consent each : mapping.who().consents()) {
      batch.rows().read(row, each.column(), value);
      if (!each.granted().include(value)) {
        return Verdict.WITHHELD;
      }
    }
    return Verdict.TRAVELS;
  }

  /** The decision over all that was considered. */
  public Decision decide() {
    return decision.build();
  }
}
