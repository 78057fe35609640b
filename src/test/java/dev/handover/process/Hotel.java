package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.Rows;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Three related entities for the tests of this room: guests, their stays, and rooms, which are
 * nobody's.
 */
final class Hotel {
  static final CaseId CASE = new CaseId("hotel");
  static final RunId RUN = new RunId("20260131t020000z-ab2c");

  private static final Map<String, String> FILES =
      Map.of(
          "guest",
          """
          entity: guest
          version: 1
          from: {table: guests, key: id, deleted: "gone = 1"}
          subject: id
          consent: {field: consent, granted: [Y]}
          carry:
            - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
            - {from: name, to: name, class: basic, check: [required]}
            - {from: mobile, to: mobile, class: contact, identifier: true, clean: [trim, narrow, phone], check: [{phone: CN}]}
            - {from: secret, to: secret, class: note, treat: drop}
          """,
          "stay",
          """
          entity: stay
          version: 1
          from: {table: stays, key: id}
          subject: guest_id
          carry:
            - {from: id, to: stay_ref, class: basic, treat: pseudonymise}
            - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
            - {from: nights, to: nights, class: transaction, type: integer}
          """,
          "complaint",
          """
          entity: complaint
          version: 1
          from: {table: complaints, key: no}
          carry:
            - {from: no, to: no, class: basic}
            - {from: words, to: words, class: note, treat: {scrub: [phone, email]}}
            - {from: answer, to: answer, class: note, treat: scrub}
          """,
          "room",
          """
          entity: room
          version: 1
          from: {table: rooms, key: no}
          carry:
            - {from: no, to: no, class: basic}
          """);

  final CaseKeys keys = CaseKeys.create();
  private final Map<String, Mapping> mappings = new java.util.HashMap<>();

  Hotel(Path folder) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey() + ".yaml"), file.getValue());
    }
    MappingFiles.Loaded loaded = MappingFiles.load(folder);
    if (!loaded.problems().isEmpty()) {
      throw new IllegalStateException(loaded.problems().toString());
    }
    loaded.mappings().forEach(mapping -> mappings.put(mapping.entity(), mapping));
  }

  CompiledMapping compiled(String entity) {
    return CompiledMapping.of(mappings.get(entity), keys.pseudonyms());
  }

  /** A batch with the given rows; a null value is SQL NULL, columns as the mapping reads them. */
  Batch batch(String entity, List<String[]> rows, int... deleted) {
    List<String> columns = mappings.get(entity).columns();
    Rows.Builder grid = Rows.builder(columns, rows.size());
    for (String[] row : rows) {
      for (String value : row) {
        if (value == null) {
          grid.addAbsent();
        } else {
          grid.add(value);
        }
      }
    }
    BitSet gone = new BitSet();
    for (int row : deleted) {
      gone.set(row);
    }
    return new Batch(new Window(CASE, RUN, entity, 1, 1, Bounds.ALL), "test", grid.build(), gone);
  }

  /** id, consent, name, mobile, secret: the order in which a guest is read. */
  static String[] guest(String id, String consent, String name, String mobile) {
    return new String[] {id, consent, name, mobile, "canary-secret-" + id};
  }

  static String[] stay(String id, String guest, String nights) {
    return new String[] {id, guest, nights};
  }

  Decision decide(Batch guests) {
    Decider decider = new Decider(keys);
    decider.consider(compiled("guest"), guests);
    return decider.decide();
  }

  ValidatedBatch validate(String entity, Decision decision, Batch batch) {
    return new Validator(compiled(entity), decision, keys).validate(batch);
  }

  MinimisedBatch minimise(String entity, Decision decision, Batch batch) {
    return new Minimiser(compiled(entity), keys).minimise(validate(entity, decision, batch));
  }
}
