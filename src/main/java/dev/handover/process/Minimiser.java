package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Exposure;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves of each record what the mapping lets travel, and notes by keyed digests whose data that
 * is. Safe for several threads.
 */
public final class Minimiser {
  private final CompiledMapping mapping;
  private final CaseKeys keys;
  private final List<OutputField> fields;
  private final List<String> columns;
  private final int[] deliveredAt;
  private final int[] identifierAt;
  private final KeyedDigest[] identifierDomains;
  private final KeyedDigest subjects;
  private final KeyedDigest recordKeys;
  private final KeyedDigest contents;

  public Minimiser(CompiledMapping mapping, CaseKeys keys) {
    this.mapping = mapping;
    this.keys = keys;
    List<CompiledField> all = mapping.fields();
    this.fields =
        mapping.delivered().stream().map(f -> new OutputField(f.name(), f.type())).toList();
    this.columns = new ArrayList<>(List.of("ref"));
    fields.forEach(field -> columns.add(field.name()));
    this.deliveredAt = mapping.delivered().stream().mapToInt(all::indexOf).toArray();
    this.identifierAt =
        mapping.delivered().stream()
            .filter(CompiledField::identifier)
            .mapToInt(all::indexOf)
            .toArray();
    Lineage lineage = new Lineage(keys.lineage());
    this.identifierDomains = new KeyedDigest[identifierAt.length];
    for (int i = 0; i < identifierAt.length; i++) {
      identifierDomains[i] = lineage.identifier(all.get(identifierAt[i]).name());
    }
    this.subjects = lineage.subject();
    this.recordKeys = lineage.key(mapping.mapping().entity());
    this.contents = lineage.content(mapping.mapping().entity());
  }

  public MinimisedBatch minimise(ValidatedBatch batch) {
    return new Pass(batch).run();
  }

  /** One window's state while it is minimised. */
  private final class Pass {
    private final ValidatedBatch batch;
    private final Rows source;
    private final int count;
    private final Rows.Builder rows;
    private final Digests subjectDigests;
    private final Digests keyDigests;
    private final Digests[] identifierDigests;
    private final Slice value = new Slice();
    private final byte[] digest = new byte[Digests.SIZE];
    private ByteBuffer content = ByteBuffer.allocate(4096);
    private final List<byte[]> entries;
    private final FindCounts finds = new FindCounts(mapping.delivered());

    Pass(ValidatedBatch batch) {
      this.batch = batch;
      this.source = batch.rows();
      this.count = source.count();
      this.rows = Rows.builder(columns, count);
      this.subjectDigests = new Digests(count);
      this.keyDigests = new Digests(count);
      this.identifierDigests = new Digests[identifierAt.length];
      for (int i = 0; i < identifierAt.length; i++) {
        identifierDigests[i] = new Digests(count);
      }
      this.entries = new ArrayList<>(count);
    }

    MinimisedBatch run() {
      for (int row = 0; row < count; row++) {
        note(row);
        deliver(row);
      }
      return new MinimisedBatch(
          batch.window(),
          batch.snapshot(),
          fields,
          rows.build(),
          Rows.builder(List.of("ref", "reason"), 0).build(),
          new Account(finds.addedTo(batch.tally()), batch.quarantined(), exposure(), baseline()));
    }

    /**
     * Remembers whose record goes, by the cleaned values that a later question will be asked with.
     */
    private void note(int row) {
      source.read(row, 0, value);
      recordKeys.digest(
          value.bytes, value.start, value.length, keyDigests.next(), keyDigests.nextStart());
      keyDigests.added();
      source.read(row, 1, value);
      if (!value.isAbsent()) {
        Lineage.digest(subjects, value, subjectDigests.next(), subjectDigests.nextStart());
        subjectDigests.added();
      }
      source.read(row, 2, value); // the record that stays for this person: it is that person's too
      if (!value.isAbsent()) {
        Lineage.digest(subjects, value, subjectDigests.next(), subjectDigests.nextStart());
        subjectDigests.added();
      }
      for (int i = 0; i < identifierAt.length; i++) {
        source.read(row, Validator.FIRST_FIELD + identifierAt[i], value);
        if (!value.isAbsent()) {
          Digests digests = identifierDigests[i];
          identifierDomains[i].digest(
              value.bytes, value.start, value.length, digests.next(), digests.nextStart());
          digests.added();
        }
      }
    }

    private void deliver(int row) {
      content.clear();
      source.read(row, 0, value);
      mapping.reference(value);
      rows.add(value);
      byte[] reference = baselineReference();
      List<CompiledField> delivered = mapping.delivered();
      for (int i = 0; i < deliveredAt.length; i++) {
        source.read(row, Validator.FIRST_FIELD + deliveredAt[i], value);
        delivered.get(i).treat(value, finds.of(i));
        rows.add(value);
        addContent();
      }
      entries.add(entry(row, reference));
    }

    private byte[] baselineReference() {
      byte[] reference = new byte[value.length];
      System.arraycopy(value.bytes, value.start, reference, 0, value.length);
      return mapping.referenceIsPseudonym()
          ? reference
          : keys.atRest()
              .encrypt(
                  reference, "baseline/" + batch.window().caseId() + "/" + batch.window().entity());
    }

    private void addContent() {
      int length = Math.max(0, value.length);
      if (content.remaining() < length + 4) {
        content = ByteBuffer.allocate((content.capacity() + length) * 2).put(content.flip());
      }
      content.putInt(value.length);
      content.put(value.bytes, value.start, length);
    }

    private byte[] entry(int row, byte[] reference) {
      ByteBuffer entry = ByteBuffer.allocate(3 * Digests.SIZE + 2 + reference.length);
      keyDigests.copy(row, entry.array(), 0);
      source.read(row, 1, value);
      if (!value.isAbsent()) {
        Lineage.digest(subjects, value, entry.array(), Digests.SIZE);
      }
      contents.digest(content.array(), 0, content.position(), digest, 0);
      System.arraycopy(digest, 0, entry.array(), 2 * Digests.SIZE, Digests.SIZE);
      entry.position(3 * Digests.SIZE);
      return entry.putShort((short) reference.length).put(reference).array();
    }

    private List<Exposure> exposure() {
      List<Exposure> exposure = new ArrayList<>();
      if (subjectDigests.count() > 0) {
        exposure.add(new Exposure(Exposure.SUBJECT, subjectDigests.sortedDistinct()));
      }
      for (int i = 0; i < identifierAt.length; i++) {
        if (identifierDigests[i].count() > 0) {
          exposure.add(
              new Exposure(
                  mapping.fields().get(identifierAt[i]).name(),
                  identifierDigests[i].sortedDistinct()));
        }
      }
      return exposure;
    }

    private Baseline baseline() {
      int size = entries.stream().mapToInt(e -> e.length).sum();
      ByteBuffer all = ByteBuffer.allocate(size);
      for (int index : keyDigests.order()) {
        all.put(entries.get(index));
      }
      return new Baseline(count, all.array());
    }
  }
}
