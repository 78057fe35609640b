package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.ledger.Correction;
import dev.handover.ledger.SubjectOrder;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Batch;
import dev.handover.record.CaseId;
import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** One record that was read by itself, and a correction of it. */
public final class Correcting {
  private Correcting() {}

  /**
   * A correction of the only record of a batch, bound to what the source says now.
   *
   * @param field one of the mapping's
   */
  public static Correction of(
      CaseId caseId,
      CompiledMapping mapping,
      Batch read,
      String field,
      String value,
      CaseKeys keys) {
    CompiledField corrected =
        mapping.fields().stream()
            .filter(each -> each.name().equals(field))
            .findFirst()
            .orElseThrow();
    return Correction.of(
        caseId,
        mapping.mapping().entity(),
        record(mapping, read, keys),
        field,
        value,
        Orders.said(new Lineage(keys.lineage()), mapping, corrected, read, 0));
  }

  /** The digest under which the ledger remembers the only record of a batch. */
  public static String record(CompiledMapping mapping, Batch read, CaseKeys keys) {
    Slice key = new Slice();
    read.rows().read(0, mapping.keyColumn(), key);
    return new Lineage(keys.lineage()).record(mapping, key.text());
  }

  /** How the record would stand, were these corrections released. */
  public static Recheck recheck(
      CompiledMapping mapping,
      Batch read,
      CaseKeys keys,
      AsOf asOf,
      List<SubjectOrder> holding,
      List<Correction> corrections) {
    return Recheck.of(mapping, read, keys, asOf, Orders.of(holding, corrections, keys)).get(0);
  }

  /** A keyed digest of a corrected value: 32 hex digits that tell it from any other. */
  public static String digest(Correction correction, CaseKeys keys) {
    byte[] value = correction.value().getBytes(StandardCharsets.UTF_8);
    byte[] digest = new byte[KeyedDigest.BYTES];
    new Lineage(keys.lineage())
        .said(correction.entity(), correction.field())
        .digest(value, 0, value.length, digest, 0);
    return HexFormat.of().formatHex(digest);
  }
}
