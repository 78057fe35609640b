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
import dev.handover.record.Slice;
import dev.handover.record.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  static final AsOf AS_OF =
      new AsOf(Instant.parse("2026-01-31T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  final CaseKeys keys = CaseKeys.create();
  Orders orders = Orders.NONE;
  Told told = Told.EVERYBODY;
  private final Path spill;
  private final Map<String, Mapping> mappings = new java.util.HashMap<>();

  Hotel(Path folder) throws IOException {
    this(folder, FILES);
  }

  /** With mappings of the test's own, by entity. */
  Hotel(Path folder, Map<String, String> files) throws IOException {
    this.spill = folder.resolve("spill");
    for (Map.Entry<String, String> file : files.entrySet()) {
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

  Mapping mapping(String entity) {
    return mappings.get(entity);
  }

  /** A batch of rows given as column to value, columns left out are SQL NULL. */
  Batch rows(String entity, int window, List<Map<String, String>> rows, int... deleted) {
    List<String> columns = mappings.get(entity).columns();
    List<String[]> cells =
        rows.stream().map(row -> columns.stream().map(row::get).toArray(String[]::new)).toList();
    Batch batch = batch(entity, cells, deleted);
    return new Batch(
        new Window(CASE, RUN, entity, window, 1, Bounds.ALL),
        batch.snapshot(),
        batch.rows(),
        batch.deleted());
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
    return decide(Map.of("guest", List.of(guests)));
  }

  /** The decision over the windows of each entity, in the order given. */
  Decision decide(Map<String, List<Batch>> windows) {
    return decide(windows, new Spill(spill, keys.atRest()));
  }

  Explanation explain(String subject, Map<String, List<Batch>> windows) {
    List<Mapping> all = List.copyOf(mappings.values());
    Spill where = new Spill(spill, keys.atRest());
    Besides asked = new Besides(Optional.empty(), Objectors.NONE, orders, told);
    try (Decider decider = Decider.explaining(subject, all, keys, AS_OF, where, asked)) {
      decide(decider, windows).close();
      return decider.explanation();
    }
  }

  /** Who else those with these digests are. */
  java.util.Set<String> kin(java.util.Set<String> persons, Map<String, List<Batch>> windows) {
    List<Mapping> all = List.copyOf(mappings.values());
    Spill where = new Spill(spill, keys.atRest());
    Besides asked = new Besides(Optional.empty(), Objectors.NONE, orders, told);
    try (Decider decider = Decider.kinOf(persons, all, keys, AS_OF, where, asked)) {
      decide(decider, windows).close();
      return decider.kin();
    }
  }

  /** What stands for a key at the buyer. */
  String pseudonym(String entity, String key) {
    Slice value = Slice.of(key);
    compiled(entity).reference(value);
    return value.text();
  }

  /** The decision of a case whose data leave the country. */
  Decision decide(Map<String, List<Batch>> windows, ExportCounting counting) {
    Spill where = new Spill(spill, keys.atRest(), 200); // most of it on disk
    List<Mapping> all = List.copyOf(mappings.values());
    try (Decider decider =
        new Decider(
            all,
            keys,
            AS_OF,
            where,
            new Besides(Optional.of(counting), Objectors.NONE, orders, told))) {
      return decide(decider, windows);
    }
  }

  private Decider decider(Spill where) {
    return new Decider(
        List.copyOf(mappings.values()),
        keys,
        AS_OF,
        where,
        new Besides(Optional.empty(), Objectors.NONE, orders, told));
  }

  Decision decide(Map<String, List<Batch>> windows, Spill where) {
    try (Decider decider = decider(where)) {
      return decide(decider, windows);
    }
  }

  private static Decision decide(Decider decider, Map<String, List<Batch>> windows) {
    for (Mapping mapping : decider.needed()) {
      try (Decider.Pass pass = decider.pass(mapping)) {
        for (Batch batch : windows.getOrDefault(mapping.entity(), List.of())) {
          pass.consider(batch);
        }
        pass.end();
      }
    }
    return decider.decide();
  }

  ValidatedBatch validate(String entity, Decision decision, Batch batch) {
    return new Validator(compiled(entity), decision, keys, AS_OF).validate(batch);
  }

  MinimisedBatch minimise(String entity, Decision decision, Batch batch) {
    return new Minimiser(compiled(entity), keys, decision.travellers())
        .minimise(validate(entity, decision, batch));
  }
}
