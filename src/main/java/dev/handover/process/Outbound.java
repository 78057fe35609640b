package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.PersonNumber;
import dev.handover.record.ExportedPeople;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gathers whose data a window takes out of the country. A row counts for its subject, and for the
 * subject that stays in that one's place; a row that names no subject counts for whom its own
 * values tell, else for somebody of its own. Never too few: what cannot be told to be one person is
 * two.
 */
final class Outbound {
  private final Travellers travellers;
  private final KeyedDigest subjects;
  private final KeyedDigest records;
  private final PersonDigest persons;
  private final boolean personal;
  private final int[] sensitiveAt;
  private final Digests asked;
  private final BitSet askedSensitive = new BitSet();
  private final BitSet replaced = new BitSet();
  private final Digests people;
  private final BitSet sensitive = new BitSet();
  private final Slice value = new Slice();

  Outbound(CompiledMapping mapping, Travellers travellers, KeyedDigest subjects, int rows) {
    ExportCounting counting = travellers.counting();
    this.travellers = travellers;
    this.subjects = subjects;
    this.records = counting.ofRecord(mapping.mapping().entity());
    this.persons = new PersonDigest(mapping, counting.key());
    List<CompiledField> fields = mapping.fields();
    this.sensitiveAt =
        mapping.delivered().stream()
            .filter(each -> (each.dataClass().bit() & counting.sensitive()) != 0)
            .mapToInt(fields::indexOf)
            .toArray();
    int telling = DataClass.CONTACT.bit() | DataClass.IDENTITY.bit() | counting.sensitive();
    this.personal =
        mapping.subjectColumn() >= 0
            || mapping.delivered().stream()
                .anyMatch(e -> e.identifier() || (e.dataClass().bit() & telling) != 0);
    this.asked = new Digests(rows);
    this.people = new Digests(rows);
  }

  /**
   * Notes a validated row that goes.
   *
   * @param head the record's key digest first, its subject's where the baseline has it
   */
  void note(Rows source, int row, byte[] head) {
    boolean isSensitive = isSensitive(source, row);
    source.read(row, Validator.SURVIVOR, value);
    boolean isReplaced = !value.isAbsent();
    if (isReplaced) {
      Lineage.digest(subjects, value, asked.next(), asked.nextStart());
      ask(isSensitive, false);
    }
    source.read(row, Validator.SUBJECT, value);
    if (!Lineage.isBlank(value)) {
      System.arraycopy(head, Onward.SUBJECT_AT, asked.next(), asked.nextStart(), Digests.SIZE);
      ask(isSensitive, isReplaced);
    } else if (personal) {
      noteNobody(source, row, head, isSensitive);
    }
  }

  private void ask(boolean isSensitive, boolean isReplaced) {
    askedSensitive.set(asked.count(), isSensitive);
    replaced.set(asked.count(), isReplaced);
    asked.added();
  }

  private void noteNobody(Rows source, int row, byte[] head, boolean isSensitive) {
    PersonNumber.Kind kind =
        persons.of(
            field -> {
              Slice read = new Slice();
              source.read(row, Validator.FIRST_FIELD + field, read);
              return read;
            },
            people.next(),
            people.nextStart());
    if (kind == PersonNumber.Kind.NONE) {
      records.digest(head, 0, Digests.SIZE, people.next(), people.nextStart());
    }
    sensitive.set(people.count(), isSensitive);
    people.added();
  }

  private boolean isSensitive(Rows source, int row) {
    for (int each : sensitiveAt) {
      source.read(row, Validator.FIRST_FIELD + each, value);
      if (!value.isAbsent()) {
        return true;
      }
    }
    return false;
  }

  /** Everyone who was noted. */
  ExportedPeople people() {
    travellers.of(
        asked,
        (number, bytes, at, byId, young) -> {
          if (byId || !replaced.get(number)) {
            System.arraycopy(bytes, at, people.next(), people.nextStart(), Digests.SIZE);
            sensitive.set(people.count(), young || askedSensitive.get(number));
            people.added();
          }
        });
    byte[] entries = new byte[people.count() * ExportedPeople.ENTRY];
    int used = 0;
    int before = -1;
    for (int index : people.order()) {
      if (before >= 0 && people.same(before, index)) {
        used -= ExportedPeople.ENTRY; // once, and sensitive if ever
        entries[used + ExportedPeople.DIGEST] |= flag(index);
      } else {
        people.copy(index, entries, used);
        entries[used + ExportedPeople.DIGEST] = flag(index);
      }
      used += ExportedPeople.ENTRY;
      before = index;
    }
    return new ExportedPeople(Arrays.copyOf(entries, used));
  }

  private byte flag(int index) {
    return (byte) (sensitive.get(index) ? 1 : 0);
  }
}
