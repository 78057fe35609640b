package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings of keys of several columns, and of selects in the place of tables. */
class OddMappingsTest {
  private static final String ORDER =
      """
      entity: order
      version: 1
      from: {table: orders, key: [shop_no, order_no]}
      carry:
        - {from: shop_no+order_no, to: order_ref, class: basic, treat: pseudonymise}
      """;

  private static final String LINE =
      """
      entity: line
      version: 1
      from: {table: order_lines, key: [shop_no, order_no, line_no], changed: changed_at}
      carry:
        - {from: shop_no+order_no, to: order_ref, class: basic, check: [required, {reference: order}], treat: {pseudonymise: order}}
        - {from: qty, to: qty, class: transaction}
      examples:
        - {in: {shop_no: "1", order_no: "2", line_no: "3", qty: "4"}, out: {qty: "4"}}
        - {in: {shop_no: "1", qty: "4"}, rejected: order_ref/required}
      """;

  private static final String PERSON =
      """
      entity: person
      version: 1
      from:
        key: [tenant, id]
        changed: changed
        sql: |
          select p.tenant, p.id, p.name, max(v.at) as changed
          from people p left join visits v on v.person = p.id
          group by p.tenant, p.id, p.name
      subject: [tenant, id]
      carry:
        - {from: name, to: name, class: basic}
      """;

  @TempDir Path temporary;
  private MappingFolder folder;

  @BeforeEach
  void folder() {
    folder = new MappingFolder(temporary);
  }

  @Test
  void aKeyOfSeveralColumnsIsReadAsOneAndItsColumnsBesideIt() {
    MappingFiles.Loaded loaded = folder.with("order.yaml", ORDER).with("line.yaml", LINE).load();
    assertThat(loaded.problems()).isEmpty();
    Mapping line = loaded.mappings().get(0);
    assertThat(line.from().key()).isEqualTo("shop_no+order_no+line_no");
    assertThat(line.columns())
        .containsExactly(
            "shop_no+order_no+line_no",
            "shop_no",
            "order_no",
            "line_no",
            "shop_no+order_no",
            "qty",
            "changed_at");
  }

  @Test
  void aSubjectOfSeveralColumnsIsTheEntitysOwnWhereTheKeyIsTheSame() {
    Mapping person = folder.with("person.yaml", PERSON).load().mappings().get(0);
    assertThat(person.isSubject()).isTrue();
    assertThat(person.from().select().orElseThrow().sql()).startsWith("select p.tenant");
    assertThat(person.from().table()).isEqualTo("selected");
  }

  @Test
  void aReferenceHasAsManyColumnsAsTheKeyItLeadsTo() {
    folder
        .with("order.yaml", ORDER)
        .with("line.yaml", LINE.replace("shop_no+order_no,", "order_no,"));
    assertThat(folder.problems())
        .hasSize(2)
        .allSatisfy(
            problem ->
                assertThat(problem)
                    .startsWith(
                        "line.yaml:5: a reference to order that never joins: its key is"
                            + " shop_no+order_no; name as many columns, in that order: from:"
                            + " shop_no+order_no"));
  }

  @Test
  void aSubjectHasAsManyColumnsAsThePersons() {
    folder
        .with("person.yaml", PERSON)
        .with("stay.yaml", MappingFolder.STAY.replace("{pseudonymise: guest}", "pseudonymise"));
    assertThat(folder.problems())
        .containsExactly(
            "stay.yaml:4: a subject that never is one: that of person is tenant+id; name as many"
                + " columns, in that order [HUB-MAP-08]");
  }

  @Test
  void severalColumnsAsOneValueOnlyRefer() {
    for (String wrong :
        List.of(
            "class: basic}",
            "class: basic, treat: keep}",
            "class: basic, clean: [digits], treat: pseudonymise}")) {
      folder.with("order.yaml", ORDER.replace("class: basic, treat: pseudonymise}", wrong));
      assertThat(folder.problems())
          .as(wrong)
          .anySatisfy(problem -> assertThat(problem).contains("only refer to a record"));
    }
  }

  @Test
  void aKeyIsListedWithoutRepeatsAndNeverOfOne() {
    folder.with("order.yaml", ORDER.replace("[shop_no, order_no]", "[shop_no, shop_no]"));
    assertThat(folder.problems()).anySatisfy(p -> assertThat(p).contains("names something twice"));
    folder.with("order.yaml", ORDER.replace("[shop_no, order_no]", "[shop_no]"));
    assertThat(folder.problems()).isNotEmpty();
    folder.with("order.yaml", ORDER.replace("[shop_no, order_no]", "shop_no+order_no"));
    assertThat(folder.problems())
        .anySatisfy(p -> assertThat(p).contains("from, key has the wrong form"));
  }

  @Test
  void aSelectThatDoesMoreThanReadIsToldWithItsLine() {
    folder.with("person.yaml", PERSON.replace("max(v.at)", "pg_sleep(9)"));
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith(
            "person.yaml:6: the select calls pg_sleep, which is not known to compute only, in its"
                + " line 1; write one plain select");
  }

  @Test
  void whatTheMappingNamesIsWhatTheSelectGives() {
    folder.with(
        "person.yaml",
        PERSON.replace("changed: changed", "changed: chnged").replace("from: name", "from: mail"));
    assertThat(folder.problems())
        .containsExactly(
            "person.yaml:5: the select gives no column chnged; did you mean changed? [HUB-MAP-05]",
            "person.yaml:12: the select gives no column mail; did you mean name? [HUB-MAP-05]"
                .replace("did you mean name?", "select it, or name another"));
  }

  @Test
  void aKeyThatTheSelectCountsIsRefused() {
    folder.with(
        "person.yaml",
        PERSON.replace("p.id, p.name,", "row_number() over (order by p.id) as id, p.name,"));
    assertThat(folder.problems())
        .anySatisfy(p -> assertThat(p).contains("the key id is a number that the select gives"));
  }

  @Test
  void aTableAndASelectAreOneTooMany() {
    folder.with(
        "person.yaml",
        PERSON.replace("  changed: changed\n", "  changed: changed\n  table: people\n"));
    assertThat(folder.problems()).singleElement().asString().contains("both a table and a select");
    folder.with(
        "person.yaml",
        PERSON.substring(0, PERSON.indexOf("  sql:"))
            + PERSON.substring(PERSON.indexOf("subject:")));
    assertThat(folder.problems())
        .anySatisfy(p -> assertThat(p).contains("from lacks the key table"));
  }
}
