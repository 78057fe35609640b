package dev.handover.retention;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.ledger.Holds;
import dev.handover.ledger.LegalHold;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.process.Lineage;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Which hold keeps a record: by its case, its class, or its person's keyed digests. */
final class HoldCheck {
  private static final String PERSON = "";
  private final Optional<LegalHold> ofCase;
  private final Map<DataClass, LegalHold> ofClass = new EnumMap<>(DataClass.class);
  private final Map<String, TreeMap<byte[], LegalHold>> people = new HashMap<>();
  private final Map<String, KeyedDigest> digests = new HashMap<>();
  private final Map<String, CompiledMapping> compiled = new HashMap<>();
  private final CaseKeys keys;

  /**
   * @param holding those of the case that hold now
   * @param whom by what the person of each is known
   */
  HoldCheck(List<LegalHold> holding, Function<LegalHold, List<Holds.Whom>> whom, CaseKeys keys) {
    this.keys = keys;
    this.ofCase = first(holding, LegalHold.Scope.CASE);
    Lineage lineage = new Lineage(keys.lineage());
    for (LegalHold hold : holding) {
      if (hold.scope() == LegalHold.Scope.CLASS) {
        ofClass.putIfAbsent(DataClass.valueOf(hold.dataClass().toUpperCase(Locale.ROOT)), hold);
      }
      if (hold.scope() == LegalHold.Scope.SUBJECT) {
        for (Holds.Whom each : whom.apply(hold)) {
          people
              .computeIfAbsent(each.field(), f -> new TreeMap<>(Arrays::compareUnsigned))
              .putIfAbsent(each.digest(), hold);
          digests.computeIfAbsent(
              each.field(), f -> f.equals(PERSON) ? lineage.subject() : lineage.identifier(f));
        }
      }
    }
  }

  private static Optional<LegalHold> first(List<LegalHold> holding, LegalHold.Scope scope) {
    return holding.stream().filter(each -> each.scope() == scope).findFirst();
  }

  /** The holds on classes of data. */
  Map<DataClass, LegalHold> classes() {
    return ofClass;
  }

  /** The hold that keeps all of a record. */
  Optional<LegalHold> of(Mapping mapping, Rows rows, int row) {
    if (ofCase.isPresent() || people.isEmpty()) {
      return ofCase;
    }
    return person(mapping, rows, row).or(() -> identifier(mapping, rows, row));
  }

  private Optional<LegalHold> person(Mapping mapping, Rows rows, int row) {
    if (mapping.subject().isEmpty() || !people.containsKey(PERSON)) {
      return Optional.empty();
    }
    Slice subject = new Slice();
    rows.read(row, mapping.columns().indexOf(mapping.subject().get()), subject);
    return subject.isAbsent() ? Optional.empty() : known(PERSON, subject);
  }

  private Optional<LegalHold> identifier(Mapping mapping, Rows rows, int row) {
    if (people.size() == (people.containsKey(PERSON) ? 1 : 0)) {
      return Optional.empty();
    }
    CompiledMapping fields =
        compiled.computeIfAbsent(
            mapping.entity(), any -> CompiledMapping.of(mapping, keys.pseudonyms()));
    for (int i = 0; i < mapping.carry().size(); i++) {
      CompiledField field = fields.fields().get(i);
      if (field.identifier() && people.containsKey(field.name())) {
        for (String column : mapping.carry().get(i).columns()) {
          Optional<LegalHold> hold =
              cleaned(field, rows, row, mapping.columns().indexOf(column))
                  .flatMap(value -> known(field.name(), value));
          if (hold.isPresent()) {
            return hold;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Slice> cleaned(CompiledField field, Rows rows, int row, int column) {
    Slice cell = new Slice();
    rows.read(row, column, cell);
    if (cell.isAbsent()) {
      return Optional.empty();
    }
    Slice value = Slice.of(cell.text());
    field.clean(value);
    return value.isAbsent() ? Optional.empty() : Optional.of(value);
  }

  private Optional<LegalHold> known(String field, Slice value) {
    byte[] digest = new byte[KeyedDigest.BYTES];
    if (field.equals(PERSON)) {
      Lineage.digest(digests.get(field), value, digest, 0);
    } else {
      digests.get(field).digest(value.bytes, value.start, value.length, digest, 0);
    }
    return Optional.ofNullable(people.get(field).get(digest));
  }
}
