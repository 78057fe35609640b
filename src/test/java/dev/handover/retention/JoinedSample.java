package dev.handover.retention;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.law.RetentionRules;
import dev.handover.law.RulePacks;
import dev.handover.ledger.DestructionCounts;
import dev.handover.ledger.Holds;
import dev.handover.ledger.LegalHold;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import dev.handover.mapping.Retention;
import dev.handover.process.Lineage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People whose numbers lie in a table of their own, and whose addresses behind one between. */
final class JoinedSample {
  /** Person 1 has addresses 1 and 2, person 2 has 2 and 3, person 3 has 4; 5 is nobody's. */
  static final List<String> TABLES =
      List.of(
          "create table codes (code varchar(4) primary key, label varchar(20))",
          "create table people (person_id integer primary key, name varchar(40), code varchar(4))",
          "create table phones (phone_id integer primary key, person_id integer not null, mobile"
              + " varchar(40), kind varchar(1) not null)",
          "create table addresses (address_id integer primary key, street varchar(80))",
          "create table people_addresses (person_id integer not null, address_id integer not null,"
              + " valid integer not null, primary key (person_id, address_id), foreign key"
              + " (address_id) references addresses (address_id))",
          "insert into codes values ('A', 'gold')",
          "insert into people values (1, 'one', 'A'), (2, 'two', 'A'), (3, 'three', 'A')",
          "insert into phones values (1, 1, '138-0000-2001', 'M'), (2, 1, '0571-1234567', 'T'),"
              + " (3, 2, '138-0000-2002', 'M'), (4, 3, '138-0000-2003', 'M'),"
              + " (5, 3, '139-9999-9999', 'W'), (6, 77, '138-0000-2077', 'M')",
          "insert into addresses values (1, 'road 1'), (2, 'road 2'), (3, 'road 3'),"
              + " (4, 'road 4'), (5, 'nobody''s')",
          "insert into people_addresses values (1, 1, 0), (1, 2, 1), (2, 2, 1), (2, 3, 0),"
              + " (3, 4, 1), (99, 5, 1)");

  /** What a purge does with them. */
  static final Map<String, DestructionCounts> ALL =
      Map.of(
          "person", counts(3, 0, 0),
          "person.phones", counts(4, 0, 2),
          "person.addresses", counts(0, 4, 1),
          "person.people_addresses", counts(5, 0, 1));

  private static final String MAPPING =
      """
      entity: person
      version: 1
      from:
        table: people
        key: person_id
        join:
          - {table: phones, as: m, key: phone_id, on: {person_id: person_id}, where: "m.kind = 'M'"}
          - {table: phones, as: t, key: phone_id, on: {person_id: person_id}, where: "t.kind = 'T'"}
          - table: addresses
            as: a
            key: address_id
            through: {table: people_addresses, as: pa, on: {person_id: person_id}, link: {address_id: address_id}}
            where: "pa.valid = 1"
          - {table: codes, as: c, key: code, on: {code: code}}
      subject: person_id
      carry:
        - {from: person_id, to: person_ref, class: basic, treat: pseudonymise}
        - {from: name, to: name, class: basic}
        - {from: [m.mobile, t.mobile], to: phone, class: contact, identifier: true, clean: [trim, narrow, phone]}
        - {from: a.street, to: street, class: contact}
        - {from: c.label, to: label, class: basic}
      retain:
        - {class: "*", keep: P0D}
      destroy:
        way: delete
        joined:
          - {table: phones, rows: "kind IN ('M', 'T')"}
          - {table: people_addresses, rows: all}
          - {table: addresses, rows: all, way: blank}
          - {table: codes, rows: none}
      """;

  private JoinedSample() {}

  private static DestructionCounts counts(long deleted, long blanked, long kept) {
    return new DestructionCounts(deleted, blanked, 0, 0, 0, 0, kept, 0, Map.of());
  }

  static List<Mapping> mappings(Path folder) {
    try {
      Path mappings = Files.createDirectories(folder.resolve("mappings"));
      Files.writeString(mappings.resolve("person.yaml"), MAPPING);
      MappingFiles.Loaded loaded = MappingFiles.load(mappings);
      if (!loaded.problems().isEmpty()) {
        throw new IllegalStateException(loaded.problems().toString());
      }
      return loaded.mappings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same mappings, silent on one joined table. */
  static List<Mapping> unsaid(List<Mapping> mappings, String table) {
    Mapping all = mappings.get(0);
    Retention said = all.retention();
    Retention.Destroy destroy = said.destroy();
    List<Retention.Joined> others =
        destroy.joined().stream().filter(each -> !each.table().equals(table)).toList();
    return List.of(
        new Mapping(
            all.entity(),
            all.version(),
            all.from(),
            all.subject(),
            all.who(),
            all.carry(),
            all.withhold(),
            all.examples(),
            new Retention(
                said.records(),
                said.rules(),
                new Retention.Destroy(destroy.way(), destroy.with(), destroy.leave(), others)),
            all.digest()));
  }

  private static Holds.Whom known(CaseKeys keys, String person) {
    return new Holds.Whom("", HexFormat.of().parseHex(new Lineage(keys.lineage()).person(person)));
  }

  /** Everything's time is over; holds are on these people. */
  static Fates clocks(Case deal, CaseKeys keys, Tables tables, Set<String> held) {
    LocalDate past = LocalDate.of(2026, 1, 1);
    LegalHold hold = SampleCase.hold(1, LegalHold.Scope.SUBJECT, "");
    return new Clocks(
        deal,
        RetentionRules.of(RulePacks.shipped(), deal, past),
        keys,
        past.plusYears(1),
        new Starts(Optional.of(past), Optional.of(past)),
        Optional.of(tables),
        () -> held.isEmpty() ? List.of() : List.of(hold),
        any -> held.stream().map(who -> known(keys, who)).toList());
  }
}
