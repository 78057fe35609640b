package dev.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Batch;
import dev.handover.record.Rows;
import dev.handover.record.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who travels, rule by rule; the run's moment is 2026-01-31 10:00 in Shanghai. */
class DeciderTest {
  private static final String STAY =
      """
      entity: stay
      version: 1
      from: {table: stays, key: id}
      subject: guest_id
      carry:
        - {from: id, to: stay_ref, class: basic, treat: pseudonymise}
        - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
        - {from: nights, to: nights, class: transaction}
        - {from: wish, to: wish, class: preference}
      """;
  @TempDir private Path folder;

  private static String guest(String who) {
    return """
        entity: guest
        version: 1
        from: {table: guests, key: id, changed: changed}
        subject: id
        %s
        carry:
          - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
          - {from: name, to: name, class: basic, check: [required]}
          - {from: mobile, to: mobile, class: contact, clean: [trim, phone], check: [{phone: CN}]}
          - {from: id_no, to: id_no, class: identity, check: [resident-id], treat: drop}
          - {from: born, to: born, class: basic, clean: [date], check: [date], treat: drop}
        """
        .formatted(who.strip());
  }

  @Test
  void anAnswerThatWasWithdrawnIsNoYesAnyMore() throws IOException {
    Run run = new Run(guest("consent: {field: ok, granted: [Y], withdrawn: gone}"));
    run.guest("1", "ok", "Y");
    run.guest("2", "ok", "Y", "gone", "2026-01-30");
    run.guest("3", "ok", "Y", "gone", "2026-01-31T10:00:01"); // a second from now, in Shanghai
    run.guest("4", "ok", "Y", "gone", "2026-01-31T01:59:59Z");
    run.guest("5", "ok", "Y", "gone", "0000-00-00");
    run.guest("6", "ok", "Y", "gone", "asked by phone");
    run.guest("7", "ok", "N", "gone", "2026-01-30");
    run.guest("8", "ok", "Y", "gone", "2030/2/3");
    run.guest("9", "ok", "Y", "gone", "0001-01-01");

    run.go();

    assertThat(run.outcomes("guest"))
        .isEqualTo(
            Map.of(
                "1",
                "",
                "2",
                "withdrawn",
                "3",
                "",
                "4",
                "withdrawn",
                "5",
                "",
                "6",
                "withdrawn",
                "7",
                "consent",
                "8",
                "",
                "9",
                ""));
  }

  @Test
  void aPersonMayRefuseOneClassOfDataEverywhere() throws IOException {
    Run run =
        new Run(
            guest(
                """
                consent:
                  - {field: ok, granted: [Y]}
                  - {field: taste_ok, granted: [Y], classes: [preference]}
                """),
            STAY,
            """
            entity: taste
            version: 1
            from: {table: tastes, key: id}
            subject: guest_id
            carry:
              - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
              - {from: likes, to: likes, class: preference}
            """);
    run.guest("1", "ok", "Y", "taste_ok", "Y");
    run.guest("2", "ok", "Y", "taste_ok", "N");
    run.guest("3", "ok", "N", "taste_ok", "Y");
    for (String id : List.of("1", "2", "3")) {
      run.row("stay", "id", "s" + id, "guest_id", id, "nights", "2", "wish", "canary-" + id);
      run.row("taste", "id", "t" + id, "guest_id", id, "likes", "canary-" + id);
    }

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", "", "2", "", "3", "consent"));
    assertThat(run.outcomes("stay")).isEqualTo(Map.of("s1", "", "s2", "", "s3", "consent"));
    assertThat(run.outcomes("taste"))
        .isEqualTo(Map.of("t1", "", "t2", "consent-of-class", "t3", "consent"));
    assertThat(run.delivered("stay")).contains("canary-1").doesNotContain("canary-2", "canary-3");
    assertThat(run.tally("stay").reasons()).containsEntry("emptied/wish/consent-of-class", 1L);
  }

  @Test
  void contactDataStayWhereContactIsForbidden() throws IOException {
    Run run = new Run(guest("do-not-contact: {field: dnc, is: [1]}"));
    run.guest("1", "dnc", "1", "mobile", "13812345678");
    run.guest("2", "dnc", "0", "mobile", "13912345678");

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", "", "2", ""));
    assertThat(run.delivered("guest")).contains("13912345678").doesNotContain("13812345678");
  }

  @Test
  void whatIsNotCheckedIsLookedAtAllTheSame() throws IOException {
    Run run =
        new Run(
            guest("do-not-contact: {field: dnc, is: [1]}")
                .replace("check: [required]", "clean: [trim]"),
            STAY);
    run.guest("1", "dnc", "1", "mobile", "13812345678");
    run.guest("2", "name", "li\u0000lei"); // refused by its type, which no mapping writes
    run.row("stay", "id", "s1", "guest_id", "1", "nights", "1");
    run.row("stay", "id", "s2", "guest_id", "2", "nights", "1");

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", "", "2", "type"));
    assertThat(run.outcomes("stay")).isEqualTo(Map.of("s1", "", "s2", "subject-quarantined"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "14, 2012-02-01, -, -, under-14",
        "14, 2012-01-31, -, -, ''", // fourteen today
        "14, 2012-02-01, -, Y, ''",
        "14, -, 110101201203070016, -, under-14",
        "14, 1900-01-01, 110101201203070016, -, under-14",
        "18, 2008-02-01, -, N, under-18",
        "18, 2012-02-01, -, -, under-14",
        "18, 2008-01-31, -, -, ''",
        "14, -, -, -, ''"
      })
  void theYoungTravelOnlyWithAGuardiansYes(
      int under, String born, String idNo, String guardian, String rule) throws IOException {
    Run run =
        new Run(
            guest(
                "minors: {born: born, id: id_no, under: "
                    + under
                    + ", guardian: {field: parent_ok, granted: [Y]}}"));
    run.guest("1", "born", born, "id_no", idNo, "parent_ok", guardian);

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", rule));
  }

  @Test
  void whoIsOnTheListOfObjectionsStaysWithAllRecords() throws IOException {
    Files.writeString(
        folder.resolve("objections.csv"), "\uFEFFmobile,id_no\r\n+86 138-1234-5678,\r\n,\r\n");
    Run run = new Run(guest("objections: {file: objections.csv}"), STAY);
    run.guest("1", "mobile", "13812345678");
    run.guest("2", "mobile", "13912345678");
    run.guest("3");
    run.row("stay", "id", "s1", "guest_id", "1", "nights", "1");

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", "objection", "2", "", "3", ""));
    assertThat(run.outcomes("stay")).isEqualTo(Map.of("s1", "objection"));
  }

  @Test
  void aRecordOfNoOwnerIsNobodysToSend() throws IOException {
    Run run = new Run(guest("").replace("changed: changed}", "tenant: {field: hotel, is: [3]}}"));
    run.guest("1", "hotel", "3");
    run.guest("2", "hotel", null);

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", "", "2", "tenant"));
  }

  @ParameterizedTest
  @CsvSource({"latest, 2", "earliest, 1", "first, 1", "fullest, 3"})
  void ofOnePersonsRecordsOneStaysAndTheOthersStaysTravelUnderIt(String rule, String survivor)
      throws IOException {
    Run run = new Run(guest("duplicates: {by: [name, id_no], survivor: " + rule + "}"), STAY);
    run.guest("1", "name", "李雷", "id_no", "11010119900307002X", "changed", "2026-01-01T00:00:00");
    run.guest(
        "2", "name", " 李雷", "id_no", "11010119900307002X", "changed", "2026-01-01T00:00:00.5");
    run.guest(
        "3",
        "name",
        "李雷",
        "id_no",
        "11010119900307002X",
        "mobile",
        "13812345678",
        "changed",
        "2026-01-01T00:00:00.25");
    run.guest("4", "name", "李雷");
    run.guest("5", "name", "韩梅梅", "id_no", "11010119900307002X");
    for (int i = 1; i <= 5; i++) {
      run.row("stay", "id", "s" + i, "guest_id", "" + i, "nights", "" + i);
    }

    run.go();

    Map<String, String> outcomes = new HashMap<>();
    for (int i = 1; i <= 5; i++) {
      boolean stays = i > 3 || survivor.equals("" + i);
      outcomes.put("" + i, stays ? "" : "duplicate");
    }
    assertThat(run.outcomes("guest")).isEqualTo(outcomes);
    assertThat(run.tally("guest").duplicate()).isEqualTo(2);
    assertThat(run.outcomes("stay").values()).containsOnly("");
    String reference = run.reference("guest", survivor);
    assertThat(run.references("stay"))
        .containsEntry("s1", reference)
        .containsEntry("s2", reference);
    assertThat(run.references("stay")).containsEntry("s3", reference);
    assertThat(run.references("stay").get("s4")).isNotEqualTo(reference);
  }

  @Test
  void whoAgreesWithOneThatAgreesIsTheSamePersonToo() throws IOException {
    Run run = new Run(guest("duplicates: {by: [[id_no], [name, mobile]], survivor: first}"));
    run.guest("1", "name", "李雷", "mobile", "13812345678");
    run.guest("2", "name", "李雷", "mobile", "13812345678", "id_no", "11010119900307002X");
    run.guest("3", "name", "LI LEI", "id_no", "11010119900307002X");
    run.guest("4", "name", "韩梅梅", "mobile", "13812345678");

    run.go();

    assertThat(run.outcomes("guest"))
        .isEqualTo(Map.of("1", "", "2", "duplicate", "3", "duplicate", "4", ""));
  }

  @Test
  void theStrictestAnswerOfOnePersonCountsWhicheverRecordStays() throws IOException {
    Run run =
        new Run(
            guest(
                """
                consent: {field: ok, granted: [Y]}
                do-not-contact: {field: dnc, is: [1]}
                duplicates: {by: [id_no], survivor: first}
                """),
            STAY);
    run.guest("1", "ok", "Y", "id_no", "11010119900307002X");
    run.guest("2", "ok", "N", "id_no", "11010119900307002X");
    run.guest("3", "ok", "Y", "id_no", "110101199003070038", "mobile", "13812345678");
    run.guest("4", "ok", "Y", "id_no", "110101199003070038", "dnc", "1");
    for (int i = 1; i <= 4; i++) {
      run.row("stay", "id", "s" + i, "guest_id", "" + i, "nights", "" + i);
    }

    run.go();

    assertThat(run.outcomes("guest"))
        .isEqualTo(Map.of("1", "consent", "2", "duplicate", "3", "", "4", "duplicate"));
    assertThat(run.outcomes("stay"))
        .isEqualTo(Map.of("s1", "consent", "s2", "consent", "s3", "", "s4", ""));
    assertThat(run.delivered("guest")).doesNotContain("13812345678");
  }

  @Test
  void whoIsNotToldYetWaitsWithAllRecordsUnlessAnotherRecordOfThePersonWasTold()
      throws IOException {
    Run run =
        new Run(
            guest(
                """
                consent: {field: ok, granted: [Y]}
                duplicates: {by: [id_no], survivor: latest}
                """),
            STAY);
    run.told("1", "2", "4");
    run.guest("1", "ok", "Y", "id_no", "11010119900307002X", "changed", "2026-01-01");
    run.guest("2", "ok", "N");
    run.guest("3", "ok", "Y");
    run.guest("4", "ok", "Y", "id_no", "110101199003070038", "changed", "2026-01-01");
    run.guest("5", "ok", "Y", "id_no", "110101199003070038", "changed", "2026-01-02");
    run.guest("6", "ok", "Y", "id_no", "110101199003070054", "changed", "2026-01-01");
    run.guest("7", "ok", "Y", "id_no", "110101199003070054", "changed", "2026-01-02");
    run.guest("8", "ok", "N");
    for (int i = 1; i <= 8; i++) {
      run.row("stay", "id", "s" + i, "guest_id", "" + i, "nights", "" + i);
    }

    run.go();

    assertThat(run.outcomes("guest"))
        .isEqualTo(
            Map.of(
                "1",
                "",
                "2",
                "consent",
                "3",
                "not-yet-told",
                "4",
                "duplicate",
                "5",
                "",
                "6",
                "duplicate",
                "7",
                "not-yet-told",
                "8",
                "consent"));
    assertThat(run.outcomes("stay"))
        .isEqualTo(
            Map.of(
                "s1",
                "",
                "s2",
                "consent",
                "s3",
                "not-yet-told",
                "s4",
                "",
                "s5",
                "",
                "s6",
                "not-yet-told",
                "s7",
                "not-yet-told",
                "s8",
                "consent"));
    Explanation waits = run.explain("3");
    assertThat(waits.outcome()).isEqualTo("withheld");
    assertThat(waits.rule()).isEqualTo("not-yet-told");
    assertThat(waits.steps())
        .contains(new Explanation.Step("not-yet-told", "not told yet, or may still object", "no"));
    assertThat(run.explain("1").steps())
        .contains(new Explanation.Step("notice", "told, and the time to object is over", "yes"));
  }

  @Test
  void aDeletedOrBrokenSurvivorRevivesItsDuplicate() throws IOException {
    Run run = new Run(guest("duplicates: {by: [id_no], survivor: first}"), STAY);
    run.guest("1", "id_no", "11010119900307002X");
    run.deleted("guest");
    run.guest("2", "id_no", "11010119900307002X", "mobile", "12");
    run.guest("3", "id_no", "11010119900307002X");
    run.guest("4", "id_no", "11010119900307002X");
    run.row("stay", "id", "s1", "guest_id", "1", "nights", "1");
    run.row("stay", "id", "s2", "guest_id", "2", "nights", "1");

    run.go();

    assertThat(run.outcomes("guest"))
        .isEqualTo(Map.of("1", "deleted-at-source", "2", "phone", "3", "", "4", "duplicate"));
    assertThat(run.outcomes("stay"))
        .isEqualTo(Map.of("s1", "subject-deleted", "s2", "subject-quarantined"));
  }

  @Test
  void childrenFollowTheirParentsThroughSeveralEntities() throws IOException {
    Run run =
        new Run(
            guest("consent: {field: ok, granted: [Y]}"),
            STAY,
            """
            entity: meal
            version: 1
            from: {table: meals, key: id}
            carry:
              - {from: id, to: meal_ref, class: basic, treat: pseudonymise}
              - {from: stay_id, to: stay_ref, class: basic, check: [{reference: stay}], treat: {pseudonymise: stay}}
              - {from: dish, to: dish, class: transaction, check: [required]}
            """);
    run.guest("1", "ok", "Y");
    run.guest("2", "ok", "N");
    run.row("stay", "id", "s1", "guest_id", "1", "nights", "1");
    run.row("stay", "id", "s2", "guest_id", "2", "nights", "1");
    run.row("stay", "id", "s3", "guest_id", "9", "nights", "1");
    run.row("meal", "id", "m1", "stay_id", "s1", "dish", "面");
    run.row("meal", "id", "m2", "stay_id", "s2", "dish", "面");
    run.row("meal", "id", "m3", "stay_id", "s3", "dish", "面");
    run.row("meal", "id", "m4", "stay_id", "s9", "dish", "面");
    run.row("meal", "id", "m5", "dish", "面");

    run.go();

    assertThat(run.outcomes("meal"))
        .isEqualTo(
            Map.of(
                "m1", "",
                "m2", "reference-withheld",
                "m3", "reference-quarantined",
                "m4", "reference",
                "m5", ""));
  }

  @Test
  void aFlaggedReferenceThatLeadsNowhereTravelsEmpty() throws IOException {
    Run run =
        new Run(
            guest("consent: {field: ok, granted: [Y]}")
                + "  - {from: friend, to: friend_ref, class: basic, flag: [{reference: guest}],"
                + " treat: {pseudonymise: guest}}\n",
            STAY);
    run.guest("1", "ok", "Y", "friend", "2");
    run.guest("2", "ok", "Y", "friend", "3");
    run.guest("3", "ok", "N", "friend", "1");

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", "", "2", "", "3", "consent"));
    assertThat(run.tally("guest").reasons()).containsEntry("flagged/friend_ref/reference", 1L);
    assertThat(run.delivered("guest")).contains(run.reference("guest", "2"));
    assertThat(run.delivered("guest")).doesNotContain(run.reference("guest", "3"));
  }

  @Test
  void anAnswerAboutOneClassIsWithdrawnInTheSourcesZone() throws IOException {
    Run run =
        new Run(
            guest("consent: {field: ok, granted: [Y], classes: [preference], withdrawn: gone}")
                .replace("changed: changed}", "zone: America/New_York}"),
            STAY);
    run.guest("1", "ok", "Y", "gone", "2026-01-30 20:59:59"); // 01:59:59 in UTC
    run.guest("2", "ok", "Y", "gone", "2026-01-30 21:00:01");
    run.row("stay", "id", "s1", "guest_id", "1", "nights", "1", "wish", "canary-1");
    run.row("stay", "id", "s2", "guest_id", "2", "nights", "1", "wish", "canary-2");

    run.go();

    assertThat(run.outcomes("stay")).isEqualTo(Map.of("s1", "", "s2", ""));
    assertThat(run.delivered("stay")).contains("canary-2").doesNotContain("canary-1");
  }

  @Test
  void valuesThatReadAlikeOnlyTogetherAreNotTheSame() throws IOException {
    Run run =
        new Run(
            guest("duplicates: {by: [name, mobile]}")
                .replace("clean: [trim, phone], check: [{phone: CN}]", "clean: [trim]"));
    run.guest("1", "name", "甲1", "mobile", "3812345678");
    run.guest("2", "name", "甲", "mobile", "13812345678");

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", "", "2", ""));
  }

  @Test
  void theLedgerFindsWhatWentUnderEitherRecordOfAPerson() throws IOException {
    Hotel hotel =
        new Hotel(
            folder,
            Map.of("guest", guest("duplicates: {by: [id_no], survivor: first}"), "stay", STAY));
    List<Map<String, String>> guests =
        List.of(
            Map.of("id", "1", "name", "李雷", "id_no", "11010119900307002X"),
            Map.of("id", "2", "name", "李雷", "id_no", "11010119900307002X"));
    Batch stays = hotel.rows("stay", 1, List.of(Map.of("id", "s2", "guest_id", "2")));
    try (Decision decision =
        hotel.decide(Map.of("guest", List.of(hotel.rows("guest", 1, guests))))) {
      byte[] digests =
          hotel.minimise("stay", decision, stays).account().exposure().stream()
              .filter(each -> each.field().equals(dev.handover.record.Exposure.SUBJECT))
              .findFirst()
              .orElseThrow()
              .digests();

      assertThat(digests).hasSize(2 * Digests.SIZE);
    }
  }

  @Test
  void changesAreInOrderWhateverTheirForm() {
    assertThat(Moments.compare(bytes("9"), bytes("10"))).isNegative();
    assertThat(Moments.compare(bytes("2026-01-01T00:00:00Z"), bytes("2026-01-01T00:00:00.5Z")))
        .isNegative();
    assertThat(Moments.compare(bytes(""), bytes("2026-01-01"))).isNegative();
    assertThat(Moments.compare(bytes("007"), bytes("7"))).isZero();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void noEntitysNameIsThatOfThePersons() throws IOException {
    Run run =
        new Run(
            guest("consent: {field: ok, granted: [Y]}"),
            STAY,
            """
            entity: subject
            version: 1
            from: {table: subjects, key: id}
            carry:
              - {from: title, to: title, class: basic}
            """,
            """
            entity: course
            version: 1
            from: {table: courses, key: id}
            carry:
              - {from: subject_id, to: subject_ref, class: basic, check: [{reference: subject}]}
            """);
    run.guest("1", "ok", "N");
    run.row("stay", "id", "s1", "guest_id", "1", "nights", "1");
    run.row("subject", "id", "1", "title", "算术");
    run.row("course", "id", "c1", "subject_id", "1");

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", "consent"));
    assertThat(run.outcomes("stay")).isEqualTo(Map.of("s1", "consent"));
    assertThat(run.outcomes("course")).isEqualTo(Map.of("c1", ""));
  }

  @Test
  void ofTwoEntitiesThatHoldThePersonsTheStricterCounts() throws IOException {
    Run run =
        new Run(
            guest("consent: {field: ok, granted: [Y]}"),
            STAY,
            """
            entity: member
            version: 1
            from: {table: members, key: id}
            subject: id
            consent: {field: mok, granted: [Y]}
            carry:
              - {from: level, to: level, class: basic}
            """);
    run.guest("1", "ok", "Y");
    run.guest("2", "ok", "N");
    run.guest("3", "ok", "Y");
    run.row("member", "id", "1", "mok", "N");
    run.row("member", "id", "2", "mok", "Y");
    run.row("member", "id", "3", "mok", "Y");
    for (String id : List.of("1", "2", "3")) {
      run.row("stay", "id", "s" + id, "guest_id", id, "nights", "1");
    }

    run.go();

    Map<String, String> both = Map.of("1", "consent", "2", "consent", "3", "");
    assertThat(run.outcomes("guest")).isEqualTo(both);
    assertThat(run.outcomes("member")).isEqualTo(both);
    assertThat(run.outcomes("stay")).isEqualTo(Map.of("s1", "consent", "s2", "consent", "s3", ""));
  }

  @Test
  void aReferenceOfARefusedClassStaysAndARefusalReachesGrandchildren() throws IOException {
    Run run =
        new Run(
            guest(
                """
                consent: {field: taste_ok, granted: [Y], classes: [preference]}
                do-not-contact: {field: dnc, is: [1]}
                """),
            STAY,
            """
            entity: interest
            version: 1
            from: {table: interests, key: id}
            carry:
              - {from: title, to: title, class: basic}
            """,
            """
            entity: likes
            version: 1
            from: {table: likes, key: id}
            subject: guest_id
            carry:
              - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
              - {from: interest_id, to: interest_ref, class: preference, check: [{reference: interest}], treat: {pseudonymise: interest}}
            """,
            """
            entity: wish
            version: 1
            from: {table: wishes, key: id}
            carry:
              - {from: stay_id, to: stay_ref, class: basic, check: [{reference: stay}], treat: {pseudonymise: stay}}
              - {from: text, to: text, class: preference}
              - {from: callback, to: callback, class: contact}
              - {from: day, to: day, class: transaction}
            """);
    run.guest("1", "taste_ok", "N", "dnc", "1");
    run.row("interest", "id", "7", "title", "棋");
    run.row("likes", "id", "l1", "guest_id", "1", "interest_id", "7");
    run.row("stay", "id", "s1", "guest_id", "1", "nights", "1");
    run.row(
        "wish",
        "id",
        "w1",
        "stay_id",
        "s1",
        "text",
        "canary-text",
        "callback",
        "canary-call",
        "day",
        "周一");

    run.go();

    assertThat(run.outcomes("likes")).isEqualTo(Map.of("l1", "do-not-contact"));
    assertThat(run.outcomes("wish")).isEqualTo(Map.of("w1", ""));
    assertThat(run.delivered("wish")).contains("周一").doesNotContain("canary");
  }

  @Test
  void whatTheRecordsOfAPersonRefuseTogetherIsRefusedByAll() throws IOException {
    String onlyTwo =
        """
        entity: guest
        version: 1
        from: {table: guests, key: id}
        subject: id
        consent: {field: taste_ok, granted: [Y], classes: [preference]}
        do-not-contact: {field: dnc, is: [1]}
        duplicates: {by: [id_no]}
        carry:
          - {from: mobile, to: mobile, class: contact}
          - {from: taste, to: taste, class: preference}
          - {from: id_no, to: id_no, class: identity, treat: drop}
        """;
    Run run = new Run(onlyTwo, STAY);
    run.guest("1", "taste_ok", "Y", "dnc", "1", "id_no", "A", "taste", "甜", "mobile", "1");
    run.guest("2", "taste_ok", "N", "dnc", "0", "id_no", "A", "taste", "甜", "mobile", "2");
    run.row("stay", "id", "s1", "guest_id", "1", "nights", "1");
    run.row("stay", "id", "s2", "guest_id", "2", "nights", "1");

    run.go();

    assertThat(run.outcomes("guest")).isEqualTo(Map.of("1", "do-not-contact", "2", "duplicate"));
    assertThat(run.outcomes("stay"))
        .isEqualTo(Map.of("s1", "do-not-contact", "s2", "do-not-contact"));
  }

  @Test
  void aKeyThatOccursTwiceTellsNoPerson() throws IOException {
    Run run = new Run(guest("consent: {field: ok, granted: [Y]}"), STAY);
    run.guest("1", "ok", "Y");
    run.guest("1", "ok", "N", "name", "另一位");
    run.row("stay", "id", "s1", "guest_id", "1", "nights", "1");

    run.go();

    assertThat(run.outcomes("stay")).isEqualTo(Map.of("s1", "subject-quarantined"));
    assertThat(run.tally("guest").delivered()).isZero();
  }

  @Test
  void thePseudonymOfWhoStaysStaysToo() throws IOException {
    Run run =
        new Run(
            guest("consent: {field: ok, granted: [Y]}")
                + "  - {from: friend, to: friend_ref, class: basic, treat: {pseudonymise:"
                + " guest}}\n",
            STAY);
    run.guest("1", "ok", "N");
    run.guest("2", "ok", "Y", "friend", "1");

    run.go();

    assertThat(run.delivered("guest"))
        .contains(run.reference("guest", "2"))
        .doesNotContain(run.reference("guest", "1"));
    assertThat(run.tally("guest").reasons()).containsEntry("emptied/friend_ref/reference", 1L);
  }

  @Test
  void anObjectionIsFoundInTheVeryColumnAndInAnyCase() throws IOException {
    Files.writeString(
        folder.resolve("list.csv"), "mobile2,id_no\n13912345678,\n,11010119900307002x\n");
    Run run =
        new Run(
            guest("objections: {file: list.csv}")
                .replace("{from: mobile,", "{from: [mobile, mobile2],"),
            STAY);
    run.guest("1", "mobile", "13812345678", "mobile2", "139-1234-5678");
    run.guest("2", "id_no", "11010119900307002X");
    run.guest("3", "mobile", "13912345678");

    run.go();

    assertThat(run.outcomes("guest"))
        .isEqualTo(Map.of("1", "objection", "2", "objection", "3", ""));
  }

  @Test
  void aListInAnotherEncodingIsRefusedNotMisread() throws IOException {
    Files.write(
        folder.resolve("list.csv"),
        "name\n反对者\n".getBytes(java.nio.charset.Charset.forName("GBK")));

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new Run(guest("objections: {file: list.csv}")))
        .hasMessageContaining("not UTF-8")
        .hasMessageNotContaining("反对");
  }

  @Test
  void aKeyThatCleaningWouldBlurIsQuarantined() throws IOException {
    Run run = new Run(guest(""), STAY);
    run.guest("1");
    run.guest(" 1");
    run.guest("1\u200b");

    run.go();

    assertThat(run.outcomes("guest"))
        .containsEntry(" 1", "key-unclean")
        .containsEntry("1\u200b", "key-unclean");
    assertThat(run.tally("guest").delivered()).isZero(); // one blank apart, both may be meant
  }

  @Test
  void whoeverAsksAClosedDecisionIsRefused() throws IOException {
    Hotel hotel = new Hotel(folder);
    Batch guests = hotel.batch("guest", List.<String[]>of(Hotel.guest("1", "N", "李雷", null)));
    Decision decision = hotel.decide(guests);
    decision.close();

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> hotel.validate("guest", decision, guests))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anExplanationNamesEveryQuestionAndNoValueThatTellsThePerson() throws IOException {
    Run run =
        new Run(
            guest(
                """
                consent: {field: ok, granted: [Y]}
                minors: {born: born, under: 14}
                duplicates: {by: [id_no], survivor: first}
                """),
            STAY);
    run.guest("1", "ok", "Y", "id_no", "11010119900307002X", "born", "1990-03-07");
    run.guest("2", "ok", "N", "id_no", "11010119900307002X", "mobile", "13812345678");

    Explanation explanation = run.explain("2");

    assertThat(explanation.outcome()).isEqualTo("duplicate");
    assertThat(explanation.rule()).isEqualTo("consent");
    assertThat(explanation.group()).contains(2);
    assertThat(explanation.survives()).isFalse();
    assertThat(explanation.steps())
        .extracting(Explanation.Step::rule)
        .containsExactly("deleted", "checks", "consent", "under-14");
    assertThat(explanation.steps().get(2).evidence()).contains("ok is \"N\"");
    assertThat(explanation.steps().toString()).doesNotContain("11010119900307002X", "13812345678");
    assertThat(run.explain("7").outcome()).isEqualTo("unknown");
  }

  /** A hotel with rows, run through decision, validation and minimisation. */
  private final class Run {
    private final Hotel hotel;
    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    private final Map<String, List<Integer>> deleted = new HashMap<>();
    private final Map<String, Map<String, String>> outcomes = new HashMap<>();
    private final Map<String, Map<String, String>> references = new HashMap<>();
    private final Map<String, StringBuilder> delivered = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();

    Run(String... mappings) throws IOException {
      Map<String, String> files = new HashMap<>();
      for (String each : mappings) {
        files.put(each.substring(8, each.indexOf('\n')), each);
      }
      hotel = new Hotel(folder, files);
    }

    void guest(String id, String... values) {
      Map<String, String> row = new HashMap<>(Map.of("id", id, "name", "客人" + id));
      put(row, values);
      rows.computeIfAbsent("guest", e -> new ArrayList<>()).add(row);
    }

    void row(String entity, String... values) {
      Map<String, String> row = new HashMap<>();
      put(row, values);
      rows.computeIfAbsent(entity, e -> new ArrayList<>()).add(row);
    }

    void deleted(String entity) {
      deleted.computeIfAbsent(entity, e -> new ArrayList<>()).add(rows.get(entity).size() - 1);
    }

    private static void put(Map<String, String> row, String... values) {
      for (int i = 0; i < values.length; i += 2) {
        row.put(values[i], values[i + 1]);
      }
    }

    private Map<String, List<Batch>> batches() {
      Map<String, List<Batch>> batches = new HashMap<>();
      rows.forEach(
          (entity, list) ->
              batches.put(
                  entity,
                  List.of(
                      hotel.rows(
                          entity,
                          1,
                          list,
                          deleted.getOrDefault(entity, List.of()).stream()
                              .mapToInt(i -> i)
                              .toArray()))));
      return batches;
    }

    /** Nobody else was. */
    void told(String... subjects) {
      Set<String> told =
          Arrays.stream(subjects)
              .map(new Lineage(hotel.keys.lineage())::person)
              .collect(Collectors.toSet());
      hotel.told =
          Told.of(
              persons ->
                  persons.stream()
                      .map(HexFormat.of()::formatHex)
                      .filter(told::contains)
                      .collect(Collectors.toSet()));
    }

    Explanation explain(String subject) {
      return hotel.explain(subject, batches());
    }

    void go() {
      try (Decision decision = hotel.decide(batches())) {
        rows.forEach((entity, list) -> list.forEach(row -> one(decision, entity, row)));
        batches()
            .forEach(
                (entity, list) ->
                    tallies.put(entity, hotel.validate(entity, decision, list.get(0)).tally()));
      }
    }

    /** Each row in a window of its own, so that what becomes of it can be told. */
    private void one(Decision decision, String entity, Map<String, String> row) {
      int index = rows.get(entity).indexOf(row);
      boolean gone = deleted.getOrDefault(entity, List.of()).contains(index);
      Batch batch = hotel.rows(entity, 1, List.of(row), gone ? new int[] {0} : new int[] {});
      MinimisedBatch minimised = hotel.minimise(entity, decision, batch);
      Tally tally = minimised.account().tally();
      assertThat(tally.balances()).isTrue();
      String why =
          tally.reasons().keySet().stream()
              .filter(each -> !each.startsWith("flagged/") && !each.startsWith("emptied/"))
              .map(each -> each.substring(each.lastIndexOf('/') + 1))
              .findFirst()
              .orElse("");
      outcomes.computeIfAbsent(entity, e -> new HashMap<>()).put(row.get("id"), why);
      Rows out = minimised.rows();
      StringBuilder all = delivered.computeIfAbsent(entity, e -> new StringBuilder());
      for (int i = 0; i < out.count(); i++) {
        for (int c = 0; c < out.columns().size(); c++) {
          all.append(out.text(i, c)).append('|');
          if (out.columns().get(c).equals("guest_ref")) {
            references
                .computeIfAbsent(entity, e -> new HashMap<>())
                .put(row.get("id"), out.text(i, c));
          }
        }
      }
    }

    Map<String, String> outcomes(String entity) {
      return outcomes.get(entity);
    }

    String delivered(String entity) {
      return delivered.get(entity).toString();
    }

    Map<String, String> references(String entity) {
      return references.get(entity);
    }

    String reference(String entity, String id) {
      return hotel.pseudonym(entity, id);
    }

    Tally tally(String entity) {
      return tallies.get(entity);
    }
  }
}
