package dev.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.DataClass;
import dev.handover.record.Batch;
import dev.handover.record.CaseId;
import dev.handover.record.ExportedPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose data a run takes out of the country, told before it begins and of each window. */
class TravellersTest {
  private static final KeyedDigest HUB = new KeyedDigest(new byte[32]);
  private static final String LI = "11010119900307002X";
  private static final String HAN = "110101198001010010";
  private static final Map<String, String> FILES =
      Map.of(
          "guest",
          """
          entity: guest
          version: 1
          from: {table: guests, key: id, deleted: "gone = 1"}
          subject: id
          consent:
            - {field: ok, granted: [Y]}
            - {field: health_ok, granted: [Y], classes: [health]}
          minors: {born: born, under: 14, guardian: {field: guardian, granted: [Y]}}
          duplicates: {by: [name], survivor: first}
          carry:
            - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
            - {from: name, to: name, class: basic}
            - {from: id_no, to: id_no, class: identity, clean: [trim, upper], flag: [resident-id]}
            - {from: mobile, to: mobile, class: contact}
            - {from: second, to: second, class: contact, clean: [trim, phone]}
            - {from: born, to: born, class: basic, check: [date], treat: drop}
            - {from: needs, to: needs, class: health}
          """,
          "stay",
          """
          entity: stay
          version: 1
          from: {table: stays, key: id}
          subject: guest_id
          carry:
            - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
            - {from: allergy, to: allergy, class: health}
          """,
          "caller",
          """
          entity: caller
          version: 1
          from: {table: callers, key: no}
          carry:
            - {from: phone, to: phone, class: contact, clean: [phone]}
          """,
          "room",
          """
          entity: room
          version: 1
          from: {table: rooms, key: no}
          carry:
            - {from: no, to: no, class: basic}
          """);

  @TempDir private Path folder;
  private Hotel hotel;

  @BeforeEach
  void prepare() throws IOException {
    hotel = new Hotel(Files.createDirectories(folder.resolve("a")), FILES);
  }

  @Test
  void whoIsToldBeforeTheRunIsWhoLeavesInItsWindows() {
    Batch guests =
        guests(
            guest("1", "李", LI, null, Map.of()),
            guest("2", "韩", HAN.toLowerCase(), "13800000002", Map.of("needs", "wheelchair")),
            guest("3", "王", null, "+86 138 0000 0003", Map.of()),
            guest("4", "赵", "none", "010-62345678", Map.of()),
            guest("5", "钱", null, "13800000005", Map.of("ok", "N")),
            guest("6", "孙", null, "13800000006", Map.of("born", "2020-01-01", "guardian", "Y")),
            guest("7", "周", null, "13800000007", Map.of("needs", "x", "health_ok", "N")));
    Batch stays =
        hotel.rows(
            "stay", 1, List.of(stay("1", "1", null), stay("2", "3", "nuts"), stay("3", "5", null)));

    try (Decision decision = decide(hotel, guests, stays, "a")) {
      Map<String, Boolean> told = told(decision);
      Map<String, Boolean> left = left(decision, guests, "guest");

      assertThat(told.keySet()).isEqualTo(left.keySet()).hasSize(6);
      assertThat(left.values()).filteredOn(sensitive -> sensitive).hasSize(2); // 2 and 6
      Map<String, Boolean> stayed = left(decision, stays, "stay");
      Map<String, Boolean> all = new TreeMap<>(left);
      stayed.forEach((person, sensitive) -> all.merge(person, sensitive, Boolean::logicalOr));
      assertThat(told).as("with what the stays hold").isEqualTo(all);
      assertThat(told.values()).filteredOn(sensitive -> sensitive).hasSize(3); // 3 by the stay
      assertThat(left.keySet()).containsAll(stayed.keySet());
      assertThat(stayed.values()).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void onePersonIsOneDigestInAllCasesIfANumberTells() throws IOException {
    Hotel other = new Hotel(Files.createDirectories(folder.resolve("b")), FILES);
    Set<String> here =
        told(
            hotel,
            "a",
            guest("1", "李", LI, null, Map.of()),
            guest("2", "王", null, "13800000003", Map.of()),
            guest("3", "赵", null, null, Map.of()));
    Set<String> there =
        told(
            other,
            "b",
            guest("8", "李", " " + LI.toLowerCase(), "13800000009", Map.of()),
            guest("9", "王", "0", "0086-13800000003", Map.of()),
            guest("3", "赵", null, null, Map.of()));

    Set<String> both = new TreeSet<>(here);
    both.retainAll(there);
    assertThat(here).hasSize(3);
    assertThat(there).hasSize(3);
    assertThat(both).hasSize(2);
  }

  /** Two rows of one name: the first stays. Without an ID the other is the same person. */
  @Test
  void aDuplicateIsThePersonWhoStaysUnlessItsOwnIdSaysOtherwise() {
    Batch guests =
        guests(
            guest("1", "李", LI, null, Map.of()),
            guest("2", "李", null, "13800000002", Map.of()),
            guest("3", "李", HAN, null, Map.of()));
    Batch stays = hotel.rows("stay", 1, List.of(stay("1", "2", null)));
    try (Decision decision = decide(hotel, guests, stays, "a")) {
      assertThat(told(decision)).hasSize(2);
      assertThat(left(decision, guests, "guest")).hasSize(1);
      assertThat(left(decision, stays, "stay")).isEqualTo(left(decision, guests, "guest"));
      Batch others = hotel.rows("stay", 2, List.of(stay("2", "3", null)));
      assertThat(left(decision, others, "stay")).hasSize(2);
    }
  }

  /** The rows of one person: what travels under another record makes that one's sensitive. */
  @Test
  void sensitiveDataOfADuplicateAreThoseOfThePersonWhoStays() {
    Batch guests =
        guests(
            guest("1", "李", LI, null, Map.of()),
            guest("2", "李", null, "13800000002", Map.of()),
            guest("3", "王", null, "13800000003", Map.of()),
            guest("4", "赵", null, "13800000004", Map.of("health_ok", "N")));
    Batch stays = hotel.rows("stay", 1, List.of(stay("1", "2", "nuts"), stay("2", "4", "milk")));
    try (Decision decision = decide(hotel, guests, stays, "a")) {
      Map<String, Boolean> told = told(decision);
      assertThat(told).hasSize(3);
      assertThat(told.values()).filteredOn(sensitive -> sensitive).hasSize(1);
      left(decision, stays, "stay")
          .forEach((person, sensitive) -> assertThat(told.get(person)).isEqualTo(sensitive));
    }
  }

  @Test
  void aRecordThatNamesNobodyIsSomebodyOfItsOwnWhereItIsPersonal() {
    Batch callers =
        hotel.rows(
            "caller",
            1,
            List.of(
                Map.of("no", "1", "phone", "13800000003"),
                Map.of("no", "2", "phone", "+8613800000003"),
                Map.of("no", "3", "phone", "010-62345678"),
                Map.of("no", "4", "phone", "010-62345678")));
    Batch rooms = hotel.rows("room", 1, List.of(Map.of("no", "101")));
    try (Decision decision = decide(hotel, guests(), hotel.rows("stay", 1, List.of()), "a")) {
      assertThat(left(decision, callers, "caller")).hasSize(3);
      assertThat(left(decision, rooms, "room")).isEmpty();
    }
  }

  private Set<String> told(Hotel of, String caseId, Map<String, String>... guests) {
    Batch batch = of.rows("guest", 1, List.of(guests));
    try (Decision decision = decide(of, batch, of.rows("stay", 1, List.of()), caseId)) {
      return told(decision).keySet();
    }
  }

  private static Decision decide(Hotel of, Batch guests, Batch stays, String caseId) {
    return of.decide(
        Map.of("guest", List.of(guests), "stay", List.of(stays)),
        new ExportCounting(HUB, new CaseId(caseId), DataClass.HEALTH.bit(), 14));
  }

  private static Map<String, Boolean> told(Decision decision) {
    Map<String, Boolean> told = new TreeMap<>();
    List<String> order = new ArrayList<>();
    decision
        .travellers()
        .orElseThrow()
        .everyone(
            (bytes, at, sensitive) -> {
              String digest = HexFormat.of().formatHex(bytes, at, at + 16);
              order.add(digest);
              told.put(digest, sensitive);
            });
    assertThat(order).isSorted().doesNotHaveDuplicates();
    return told;
  }

  private Map<String, Boolean> left(Decision decision, Batch batch, String entity) {
    ExportedPeople people = hotel.minimise(entity, decision, batch).account().exported();
    Map<String, Boolean> left = new TreeMap<>();
    byte[] entries = people.entries();
    for (int at = 0; at < entries.length; at += ExportedPeople.ENTRY) {
      left.put(HexFormat.of().formatHex(entries, at, at + 16), entries[at + 16] == 1);
    }
    assertThat(left).hasSize(people.count());
    return left;
  }

  @SafeVarargs
  private Batch guests(Map<String, String>... guests) {
    return hotel.rows("guest", 1, Arrays.asList(guests));
  }

  private static Map<String, String> stay(String id, String guest, String allergy) {
    Map<String, String> stay = new TreeMap<>(Map.of("id", id, "guest_id", guest));
    if (allergy != null) {
      stay.put("allergy", allergy);
    }
    return stay;
  }

  private static Map<String, String> guest(
      String id, String name, String idNo, String phone, Map<String, String> more) {
    Map<String, String> guest =
        new TreeMap<>(Map.of("id", id, "name", name, "ok", "Y", "health_ok", "Y"));
    if (idNo != null) {
      guest.put("id_no", idNo);
    }
    if (phone != null) {
      guest.put("second", phone);
    }
    guest.putAll(more);
    return guest;
  }
}
