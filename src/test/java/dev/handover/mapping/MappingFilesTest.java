package dev.handover.mapping;

import static dev.handover.mapping.MappingFolder.guest;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFilesTest {
  @TempDir Path temporary;
  private MappingFolder folder;

  @BeforeEach
  void folder() {
    folder = new MappingFolder(temporary);
  }

  @Test
  void readsAMappingAsItIsWritten() {
    MappingFiles.Loaded loaded = folder.with("guest.yaml", guest()).load();
    assertThat(loaded.problems()).isEmpty();
    Mapping mapping = loaded.mappings().get(0);
    assertThat(mapping.entity()).isEqualTo("guest");
    assertThat(mapping.version()).isEqualTo(3);
    assertThat(mapping.from().deleted()).contains("is_deleted = 1");
    assertThat(mapping.isSubject()).isTrue();
    assertThat(mapping.who().consents().get(0).granted()).containsExactly("Y");
    assertThat(mapping.columns())
        .containsExactly("guest_id", "share_consent", "name", "id_no", "mobile", "updated_at");
    assertThat(mapping.carry().get(2).identifier()).isTrue();
    assertThat(mapping.carry().get(2).dataClass()).isEqualTo(DataClass.IDENTITY);
    assertThat(mapping.carry().get(2).clean())
        .extracting(Mapping.Step::name)
        .containsExactly("controls", "trim", "nfc");
    assertThat(mapping.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void fiveMistakesOfDifferentKindsGetFiveMessagesAtOnce() {
    folder.with(
        "guest.yaml",
        guest(
            "version: 3", "version: 0",
            "class: identity", "class: identty",
            "to: mobile,", "to: name,",
            "{length: 1..64}", "{lenght: 1..64}",
            "field: password_hash", "field: name"));
    assertThat(folder.problems())
        .containsExactly(
            "guest.yaml:2: version must be at least 1; correct it [HUB-MAP-03]",
            "guest.yaml:8: unknown key lenght in carry 2, check 2; did you mean length?"
                + " [HUB-MAP-03]",
            "guest.yaml:9: carry 3, class is not a known word; did you mean identity?"
                + " [HUB-MAP-03]",
            "guest.yaml:10: two fields travel as name; give one of them another name in to:"
                + " [HUB-MAP-05]",
            "guest.yaml:12: name is both carried and withheld; delete it from carry if it must"
                + " stay, from withhold if it may travel [HUB-MAP-05]");
  }

  /** Each row: what is changed, by what, and a piece of the one message it must get. */
  private static final List<String[]> MISTAKES =
      List.of(
          new String[] {"version: 3", "version: three", ":2: version must be a whole number"},
          new String[] {"key: guest_id,", "", ":3: from lacks the key key"},
          new String[] {"table: guests", "table: \"guests g\"", ":3: from, table has the wrong"},
          new String[] {"is_deleted = 1", "1=1; drop", ":3: the condition deleted holds a semi"},
          new String[] {"granted: [Y]", "granted: []", ":5: consent, granted is left empty"},
          new String[] {"consent: {field", "consent: {feld", ":5: unknown key feld in consent"},
          new String[] {"treat: pseudonymise}", "treat: psuedonymise}", ":7: "},
          new String[] {"[required,", "[requird,", ":8: "},
          new String[] {"length: 1..64", "length: a..b", ":8: "},
          new String[] {"class: identity", "clas: identity", ":9: unknown key clas in carry 3"},
          new String[] {"identifier: true", "identifier: yes", ":9: carry 3, identifier must be"},
          new String[] {"{head: 6", "{hed: 6", ":9: "},
          new String[] {"narrow, phone]", "narrow, phon]", ":10: "},
          new String[] {"reason: never", "raison: never", ":12: unknown key raison in withhold 1"},
          new String[] {"out: {name: 李雷", "out: {name: 李", ":14: examples 1: name comes out"},
          new String[] {"rejected: mobile/phone", "rejected: mobil/phone", ":15: the field mobil"});

  @Test
  void everyMistakeAloneGetsOneMessageOnItsLine() {
    for (String[] mistake : MISTAKES) {
      folder.with("guest.yaml", guest(mistake[0], mistake[1]));
      assertThat(folder.problems()).as(mistake[1]).hasSize(1);
      assertThat(folder.problems().get(0)).startsWith("guest.yaml" + mistake[2]);
    }
  }

  @Test
  void anyMixOfMistakesInDifferentPartsGetsAsManyMessages() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      Map<String, String[]> oneALine = new TreeMap<>();
      for (int i = 0; i < 12 && oneALine.size() < 5; i++) {
        String[] mistake = MISTAKES.get(random.nextInt(MISTAKES.size()));
        oneALine.putIfAbsent(line(mistake), mistake);
      }
      String[] changes =
          oneALine.values().stream()
              .flatMap(mistake -> Stream.of(mistake[0], mistake[1]))
              .toArray(String[]::new);
      folder.with("guest.yaml", guest(changes));
      assertThat(folder.problems()).as(String.join(" | ", changes)).hasSize(oneALine.size());
    }
  }

  private static String line(String[] mistake) {
    return mistake[2].split(":")[1];
  }

  @Test
  void tellsTheProblemsOfAllFilesAtOnce() {
    folder
        .with("guest.yaml", guest("version: 3", "version: -1"))
        .with("stay.yaml", MappingFolder.STAY.replace("class: basic", "class: basi"))
        .with("broken.yaml", "entity: [");
    assertThat(folder.problems())
        .hasSize(4)
        .anyMatch(text -> text.startsWith("broken.yaml:1: not readable as yaml"))
        .anyMatch(text -> text.startsWith("guest.yaml:2:"))
        .anyMatch(text -> text.startsWith("stay.yaml:6:"))
        .anyMatch(text -> text.startsWith("stay.yaml:7:"));
  }

  @Test
  void twoFilesForOneEntityAreTold() {
    folder.with("guest.yaml", guest()).with("guests.yaml", guest());
    assertThat(folder.problems())
        .containsExactly(
            "guests.yaml:1: the entity guest is already mapped in guest.yaml; give each entity one"
                + " file, named like it [HUB-MAP-05]");
  }

  @Test
  void anEntityIsNamedLikeItsFile() {
    folder.with("visitor.yaml", guest());
    assertThat(folder.problems())
        .hasSize(1)
        .allMatch(text -> text.contains("rename the file to guest.yaml"));
  }

  @Test
  void aReferenceMustLeadToAnEntityOfTheCase() {
    folder
        .with("guest.yaml", guest())
        .with("stay.yaml", MappingFolder.STAY.replace("pseudonymise: guest", "pseudonymise: gest"));
    assertThat(folder.problems())
        .containsExactly(
            "stay.yaml:7: a reference to gest, which is no entity of this case; did you mean guest?"
                + " [HUB-MAP-08]");
  }

  @Test
  void aReferenceMustJoinTheKeyAsItIsHandedOn() {
    folder
        .with("guest.yaml", guest("class: basic, treat: pseudonymise", "class: basic"))
        .with("stay.yaml", MappingFolder.STAY);
    assertThat(folder.problems())
        .hasSize(1)
        .allMatch(text -> text.startsWith("stay.yaml:7: a reference to guest that never joins"));
  }

  @Test
  void consentBelongsToTheSubjectOnly() {
    folder
        .with("guest.yaml", guest())
        .with(
            "stay.yaml",
            MappingFolder.STAY.replace(
                "subject: guest_id", "subject: guest_id\nconsent: {field: ok, granted: [Y]}"));
    assertThat(folder.problems())
        .hasSize(1)
        .allMatch(text -> text.startsWith("stay.yaml:5: consent in an entity that is not"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{class: note, keep: P0D}, {class: '*', keep: P3Y, ground: the law}]|",
        "[{class: transaction, keep: P1Y6M, after: acknowledged, ground: the law}]|",
        "[{class: note, keep: P1Y, after: cutover, ground: the law}]|",
        "[{class: note, keep: P1Y, after: {column: updated_at, what: last-activity}, ground: the law}]|",
        "[{class: note, keep: P1Y, after: {column: password_hash, what: contract-end}, ground: the law}]|",
        "[{class: note, keep: P1Y, after: {column: end_date, what: contract-end}, ground: the law}]| end_date is not named elsewhere",
        "[{class: note, keep: P1Y, after: {column: updated_at, what: changed}, ground: the law}]| is not a known word",
        "[{class: note, keep: P1Y, after: {column: updated_at}, ground: the law}]| lacks the key what",
        "[{class: note, keep: P1Y, after: signed, ground: the law}]| is not a known word",
        "[{class: note, keep: 3 years, ground: the law}]| write an ISO 8601 period",
        "[{class: note, keep: P, ground: the law}]| write an ISO 8601 period",
        "[{class: note, keep: P3Y}]| kept without a ground",
        "[{class: note, keep: P0D}, {class: note, keep: P0D}]| has two periods",
        "[{class: notes, keep: P0D}]| is not a known word"
      })
  void whatIsKeptNamesItsPeriodAndItsGround(String retain, String complaint) {
    folder.with("guest.yaml", guest() + "retain: " + retain + "\n");
    if (complaint == null) {
      assertThat(folder.problems()).isEmpty();
    } else {
      assertThat(folder.problems())
          .hasSize(1)
          .allMatch(text -> text.contains(":16: ") && text.contains(complaint));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{way: delete}|",
        "{way: blank, with: {name: 已删除, mobile: ~, password_hash: '-'}, leave: [updated_at]}|",
        "{way: shred}| is not a known word",
        "{with: {guest_id: 0}}| the key guest_id would be overwritten",
        "{with: {GUEST_ID: 0}}| the key GUEST_ID would be overwritten",
        "{with: {shoe_size: 0}}| the column shoe_size is not named elsewhere",
        "{with: {b.name: 0}}| the column b.name is a joined table's",
        "{joined: [{table: phones, rows: all}]}| the table phones is not joined",
        "{leave: [shoe_size]}| the column shoe_size is not named elsewhere",
        "{with: {name: x}, leave: [name]}| both left and overwritten",
        "{}| is left empty"
      })
  void whatGoesNeverOverwritesTheKey(String destroy, String complaint) {
    folder.with("guest.yaml", guest() + "destroy: " + destroy + "\n");
    if (complaint == null) {
      assertThat(folder.problems()).isEmpty();
    } else {
      assertThat(folder.problems())
          .hasSize(1)
          .allMatch(text -> text.contains(":16: ") && text.contains(complaint));
    }
  }

  @Test
  void whatIsSaidOfTheSellersCopyIsRead() {
    folder.with(
        "guest.yaml",
        guest()
            + """
            records: e-commerce
            retain:
              - {class: contact, keep: P1Y6M, after: {column: last_seen, what: last-activity}, ground: the law}
              - {class: "*", keep: P0D}
            destroy: {way: blank, with: {name: gone, mobile: ~}, leave: [updated_at]}
            """
                .replace("last_seen", "password_hash"));
    Mapping mapping = folder.load().mappings().get(0);
    Retention said = mapping.retention();
    assertThat(said.records()).contains("e-commerce");
    assertThat(said.rule(DataClass.CONTACT))
        .contains(
            new Retention.Rule(
                Optional.of(DataClass.CONTACT),
                Period.of(1, 6, 0),
                new Retention.Start(Retention.When.LAST_ACTIVITY, Optional.of("password_hash")),
                "the law"));
    assertThat(said.rule(DataClass.BASIC))
        .contains(
            new Retention.Rule(Optional.empty(), Period.ZERO, Retention.Start.ACKNOWLEDGED, ""));
    assertThat(said.destroy().way()).isEqualTo(Retention.Way.BLANK);
    assertThat(said.overwriting(List.of("name", "mobile", "id_no")))
        .isEqualTo(
            Map.of(
                "name",
                Optional.of("gone"),
                "mobile",
                Optional.empty(),
                "id_no",
                Optional.empty()));
    assertThat(said.destroy().leave()).containsExactly("updated_at");
    assertThat(mapping.columns()).as("the clock's column is read").contains("password_hash");
  }

  @Test
  void aFieldCannotTakeANameOfTheParcelItself() {
    folder.with("guest.yaml", guest("to: id_masked", "to: ref"));
    assertThat(folder.problems()).hasSize(1).allMatch(text -> text.contains("taken by the parcel"));
  }

  @Test
  void aMisspeltKeyIsNotToldAsAMissingOneToo() {
    folder.with("guest.yaml", guest("{from: name, to: name,", "{form: name, to: name,"));
    assertThat(folder.problems())
        .containsExactly(
            "guest.yaml:8: unknown key form in carry 2; did you mean from? [HUB-MAP-03]");
  }

  @Test
  void anExampleThatRefersToAnUnreadableFieldIsNoSecondMistake() {
    folder.with("guest.yaml", guest("from: mobile, to: mobile,", "from: mobile, to: \"mo bile\","));
    assertThat(folder.problems()).hasSize(1);
  }

  @Test
  void anExampleMustSayOneOfOutAndRejected() {
    folder.with("guest.yaml", guest(", rejected: mobile/phone", ""));
    assertThat(folder.problems())
        .hasSize(1)
        .allMatch(text -> text.startsWith("guest.yaml:15: examples 2 must say either"));
  }

  @Test
  void anExamplesValuesNeverComeIntoAMessage() {
    folder.with("guest.yaml", guest("out: {name: 李雷", "out: {name: 李小雷"));
    assertThat(folder.problems())
        .containsExactly(
            "guest.yaml:14: examples 1: name comes out differently, 2 characters instead of 3, the"
                + " first difference at character 2; correct the example, or how name is cleaned"
                + " and treated [HUB-MAP-07]");
  }

  @Test
  void aFolderWithoutMappingsAndAFileWithTheWrongEndingAreTold() {
    folder.with("guest.yml", guest());
    assertThat(folder.problems())
        .hasSize(2)
        .anyMatch(text -> text.contains("rename it to .yaml"))
        .anyMatch(text -> text.contains("holds no mapping"));
    assertThat(MappingFiles.load(temporary.resolve("nowhere")).problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'[a, b]'", "'just text'", "'~'", "'42'"})
  void aFileThatIsNoMappingGetsOneMessage(String text) {
    folder.with("guest.yaml", text);
    assertThat(folder.problems())
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("guest.yaml:1"));
  }

  @Test
  void aMistakeInAFieldDoesNotHideAnotherInTheSameField() {
    folder.with(
        "guest.yaml",
        guest(
            "class: contact, clean: [trim, narrow, phone], check: [{phone: CN}]",
            "clas: contact, clean: [trim, norrow], check: [{phone: XX}, requird], treat: {mask: 3}"));
    assertThat(folder.problems()).hasSize(5).allMatch(text -> text.startsWith("guest.yaml:10: "));
  }

  @Test
  void aMistakeInAFieldDoesNotHideAWrongExampleOfIt() {
    folder.with(
        "guest.yaml",
        guest(
            "[required, {length: 1..64}]", "[{length: a..b}]", "out: {name: 李雷", "out: {name: 李"));
    assertThat(folder.problems()).hasSize(2);
  }

  @Test
  void aWrongKeyHasNoConsequencesElsewhere() {
    folder.with("guest.yaml", guest("key: guest_id", "key: 7"));
    assertThat(folder.problems())
        .containsExactly(
            "guest.yaml:3: from, key must be text or a list; write a plain column name of letters,"
                + " digits, _ and $, not beginning with a digit, or a list of several"
                + " [HUB-MAP-03]");
  }

  @Test
  void aFilesOwnWordsStayOnOneLine() {
    folder.with(
        "guest.yaml", guest("version: 3", "? \"ver\\nsion\\u2028" + "x".repeat(900) + "\"\n: 3"));
    assertThat(folder.problems()).hasSize(2).allMatch(text -> text.length() < 1200);
    assertThat(String.join("", folder.problems())).doesNotContain("\n").doesNotContain("\u2028");
  }
}
