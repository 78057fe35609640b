package dev.handover.retention;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.LegalTerms;
import dev.handover.cases.WatchRules;
import dev.handover.keys.CaseKeys;
import dev.handover.law.RetentionRules;
import dev.handover.law.RulePacks;
import dev.handover.ledger.LegalHold;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A hotel of a few entities, each with another way to say how long it is kept. */
final class SampleCase {
  static final CaseId ID = new CaseId("hotel-2026");
  static final CaseKeys KEYS = CaseKeys.create();
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Map<String, String> FILES =
      Map.of(
          "guest",
          """
          entity: guest
          version: 1
          from: {table: guests, key: guest_id, changed: updated_at}
          subject: guest_id
          carry:
            - {from: guest_id, to: guest_ref, class: basic, treat: pseudonymise}
            - {from: name, to: name, class: basic}
            - {from: mobile, to: mobile, class: contact, identifier: true, clean: [trim, narrow, phone]}
          withhold:
            - {field: password_hash, reason: never needed}
            - {field: updated_at, reason: read to find changes}
          retain:
            - {class: contact, keep: P3Y, ground: claims}
            - {class: "*", keep: P0D}
          """,
          "stay",
          """
          entity: stay
          version: 1
          from: {table: stays, key: stay_id}
          subject: guest_id
          carry:
            - {from: stay_id, to: stay_ref, class: basic, treat: pseudonymise}
            - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
            - {from: room, to: room, class: transaction}
          withhold:
            - {field: remark, reason: judgements}
          records: e-commerce
          retain:
            - {class: transaction, keep: P3Y, ground: e-commerce law}
            - {class: "*", keep: P0D}
          """,
          "member",
          """
          entity: member
          version: 1
          from: {table: members, key: member_id}
          subject: guest_id
          carry:
            - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
            - {from: name, to: name, class: basic}
            - {from: mobile, to: mobile, class: contact}
          withhold:
            - {field: end_date, reason: read for its period}
          retain:
            - {class: contact, keep: P1Y, after: {column: end_date, what: contract-end}, ground: warranty}
            - {class: "*", keep: P30D, after: cutover, ground: settling}
          destroy: {way: blank, with: {name: gone}}
          """,
          "visit",
          """
          entity: visit
          version: 1
          from: {table: visits, key: visit_id}
          subject: guest_id
          carry:
            - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
            - {from: place, to: place, class: location}
          withhold:
            - {field: last_seen, reason: read for its period}
          retain:
            - {class: "*", keep: P6M, after: {column: last_seen, what: last-activity}, ground: a return}
          """,
          "voucher",
          """
          entity: voucher
          version: 1
          from: {table: vouchers, key: voucher_id}
          subject: guest_id
          carry:
            - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
            - {from: amount, to: amount, class: transaction}
            - {from: title, to: title, class: identity}
          records: accounting
          retain:
            - {class: transaction, keep: P5Y, ground: the house's rule}
            - {class: "*", keep: P0D}
          """,
          "memo",
          """
          entity: memo
          version: 1
          from: {table: memos, key: memo_id}
          subject: guest_id
          carry:
            - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
            - {from: text, to: text, class: note}
          """);

  private SampleCase() {}

  static Case in(Path folder) {
    try {
      for (Map.Entry<String, String> each : FILES.entrySet()) {
        Files.writeString(folder.resolve(each.getKey() + ".yaml"), each.getValue());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    MappingFiles.Loaded loaded = MappingFiles.load(folder);
    if (!loaded.problems().isEmpty()) {
      throw new IllegalStateException(loaded.problems().toString());
    }
    return of(loaded.mappings());
  }

  static Case of(List<Mapping> mappings) {
    CaseFile file =
        new CaseFile(
            ID,
            ZONE,
            "asset-sale",
            new CaseFile.Jurisdiction("CN", "CN"),
            party("Seller"),
            party("Buyer"),
            "perform the bookings",
            List.of(),
            new CaseFile.Database("jdbc:h2:mem:none", Optional.empty(), Optional.empty()),
            new CaseFile.DeliveryAddress(
                "file:none",
                Optional.empty(),
                "openpgp",
                "ndjson",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new CaseFile.Limits(0.05, 0.25, 10_000, Duration.ofHours(2), Duration.ZERO),
            Map.of(),
            WatchRules.USUAL,
            LegalTerms.USUAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "00");
    return new Case(file, mappings);
  }

  private static CaseFile.Party party(String name) {
    return new CaseFile.Party(name, name + "@example", Optional.empty(), Optional.empty());
  }

  static RetentionRules law(Case deal) {
    return RetentionRules.of(RulePacks.shipped(), deal, LocalDate.of(2026, 3, 1));
  }

  /** Rows of some columns; every other one is absent, key and subject are told apart. */
  @SafeVarargs
  static Batch batch(Mapping mapping, Map<String, String>... rows) {
    Rows.Builder grid = Rows.builder(mapping.columns(), rows.length);
    for (Map<String, String> row : rows) {
      for (String column : mapping.columns()) {
        String value = row.get(column);
        if (value == null) {
          grid.addAbsent();
        } else {
          grid.add(value);
        }
      }
    }
    Window window =
        new Window(ID, RunId.startingAt(Instant.EPOCH), mapping.entity(), 1, 1, Bounds.ALL);
    return new Batch(window, "none", grid.build(), new BitSet());
  }

  static LegalHold hold(long id, LegalHold.Scope scope, String dataClass) {
    return new LegalHold(
        id,
        ID,
        scope,
        dataClass,
        "a dispute",
        "legal",
        LocalDate.of(2030, 1, 1),
        Instant.EPOCH,
        "li",
        1,
        Optional.empty());
  }
}
