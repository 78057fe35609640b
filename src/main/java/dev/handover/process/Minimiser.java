package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.keys.Pseudonyms;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Account;
import dev.handover.record.ExportedPeople;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Leaves of each record what the mapping lets travel, and notes by keyed digests whose data that
 * is. Beside what the buyer holds, a record that he holds as it is stays, and one that he holds and
 * may not get any more becomes a tombstone. Safe for several threads.
 */
public final class Minimiser {
  private final CompiledMapping mapping;
  private final List<OutputField> fields;
  private final List<String> columns;
  private final CompiledField[] delivered;
  private final int[] deliveredAt;
  private final int[] identifierAt;
  private final KeyedDigest[] identifierDomains;
  private final KeyedDigest subjects;
  private final KeyedDigest recordKeys;
  private final KeyedDigest contents;
  private final KeyedDigest marks;
  private final Optional<Travellers> travellers;

  public Minimiser(CompiledMapping mapping, CaseKeys keys) {
    this(mapping, keys, Optional.empty());
  }

  /**
   * The same for data that leave the country.
   *
   * @param travellers who the subjects are, so that those whose data go are counted
   */
  public Minimiser(CompiledMapping mapping, CaseKeys keys, Optional<Travellers> travellers) {
    this.mapping = mapping;
    this.travellers = travellers;
    List<CompiledField> all = mapping.fields();
    this.fields =
        mapping.delivered().stream().map(f -> new OutputField(f.name(), f.type())).toList();
    this.columns = new ArrayList<>(List.of("ref"));
    fields.forEach(field -> columns.add(field.name()));
    this.delivered = mapping.delivered().toArray(CompiledField[]::new);
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
    this.marks = lineage.mark(mapping.mapping().entity());
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
    private final Whose whose;
    private final Onward onward;
    private final Outbound outbound;
    private final Slice value = new Slice();
    private final Slice reference = new Slice();
    private final byte[] head = new byte[Onward.HEAD];
    private final KeyedDigest.Sequence content = contents.sequence();
    private final FindCounts finds = new FindCounts(mapping.delivered());
    private int unchanged;

    Pass(ValidatedBatch batch) {
      this.batch = batch;
      this.source = batch.rows();
      this.count = source.count();
      // a delta sends little of what it reads
      boolean all = batch.held().count() == 0;
      this.rows = source.above(columns, all ? count : 16, all ? count * Pseudonyms.LENGTH : 64);
      this.whose = new Whose(count, identifierAt, identifierDomains, subjects);
      this.outbound =
          travellers.map(each -> new Outbound(mapping, each, subjects, count)).orElse(null);
      this.onward = new Onward(batch.held(), batch.untouched(), count);
    }

    MinimisedBatch run() {
      for (int row = 0; row < count; row++) {
        minimise(row);
      }
      if (onward.compares()) {
        tellFallen(batch.fallen());
      }
      Onward.Departures departures = onward.departures();
      Tally tally = finds.addedTo(batch.tally()).lessHeld(unchanged).plus(departures.reasons());
      return new MinimisedBatch(
          batch.window(),
          batch.snapshot(),
          fields,
          rows.build(),
          departures.tombstones(),
          new Account(
              tally,
              batch.quarantined(),
              whose.exposure(mapping),
              onward.baseline(),
              outbound == null ? ExportedPeople.NONE : outbound.people(),
              batch.decided()));
    }

    private void tellFallen(Rows fallen) {
      for (int row = 0; row < fallen.count(); row++) {
        fallen.read(row, 0, value);
        mapping.remembered(value);
        if (!value.isAbsent()) {
          recordKeys.digest(value.bytes, value.start, value.length, head, 0);
          onward.fell(head, fallen.text(row, 1));
        }
      }
    }

    private void minimise(int row) {
      int begun = rows.mark();
      source.read(row, Validator.KEY, reference);
      value.set(reference.bytes, reference.start, reference.length);
      mapping.remembered(value);
      recordKeys.digest(value.bytes, value.start, Math.max(0, value.length), head, 0);
      mapping.reference(reference);
      rows.add(reference);
      deliver(row);
      remember(row);
      if (onward.goes(head, reference)) {
        whose.note(source, row, head, Onward.SUBJECT_AT);
        if (outbound != null) {
          outbound.note(source, row, head);
        }
      } else {
        rows.backTo(begun);
        unchanged++;
      }
    }

    /** Adds what of the record's fields travels. */
    private void deliver(int row) {
      for (int i = 0; i < deliveredAt.length; i++) {
        source.read(row, Validator.FIRST_FIELD + deliveredAt[i], value);
        delivered[i].treat(value, finds.of(i));
        rows.add(value);
        content.add(value.bytes, value.start, value.length);
      }
      content.end(head, Onward.CONTENT_AT);
    }

    /** What the next delta will ask. */
    private void remember(int row) {
      source.read(row, Validator.SUBJECT, value);
      if (value.isAbsent()) {
        Arrays.fill(head, Onward.SUBJECT_AT, Onward.SUBJECT_AT + Digests.SIZE, (byte) 0);
      } else {
        Lineage.digest(subjects, value, head, Onward.SUBJECT_AT);
      }
      source.read(row, Validator.MARK, value);
      if (value.isAbsent()) {
        Arrays.fill(head, Onward.MARK_AT, Onward.HEAD, (byte) 0);
      } else {
        marks.digest(value.bytes, value.start, value.length, head, Onward.MARK_AT);
      }
      source.read(row, Validator.FLAGS, value);
      head[Onward.FLAGS_AT] = value.bytes[value.start];
    }
  }
}
