package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but plain names and one plain condition can reach SQL. */
class SqlNamesTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "na me",
        "name;",
        "name--",
        "\\\"name\\\"",
        "na'me",
        "name\\n",
        "1name",
        "a.b.c",
        ".b",
        "name)",
        "",
        "count(*)",
        "name\\u0000",
        "`name`",
        "na\\u00a0me"
      })
  void aColumnIsAPlainName(String column) {
    String text = MappingFolder.guest("{from: name,", "{from: \"" + column + "\",");
    assertThat(new MappingFolder(temporary).with("guest.yaml", text).problems())
        .anyMatch(problem -> problem.startsWith("guest.yaml:8: carry 2, from "));
  }

  @Test
  void aDotNamesAJoinThatIsThere() {
    String text = MappingFolder.guest("{from: name,", "{from: phone.name,");
    assertThat(new MappingFolder(temporary).with("guest.yaml", text).problems())
        .contains(
            "guest.yaml:8: no join is called phone; declare it under from: join:, with as:"
                + " [HUB-MAP-05]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"客人姓名", "Name", "_name", "na$me", "name2", "prénom"})
  void aColumnMayBeInAnyScript(String column) {
    String text =
        MappingFolder.guest(
                "{from: name,", "{from: " + column + ",", "name: \" 李", column + ": \" 李")
            .replace("in: {name: 韩", "in: {" + column + ": 韩");
    assertThat(new MappingFolder(temporary).with("guest.yaml", text).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b.c", ".guests", "guests.", "guests g", "guests, stays", "(select 1)"})
  void aTableIsAPlainNameWithItsSchemaAtMost(String table) {
    String text = MappingFolder.guest("table: guests", "table: \"" + table + "\"");
    assertThat(new MappingFolder(temporary).with("guest.yaml", text).problems())
        .anyMatch(problem -> problem.startsWith("guest.yaml:3: from, table "));
  }

  @Test
  void aTableMayNameItsSchema() {
    String text = MappingFolder.guest("table: guests", "table: crm.guests");
    assertThat(new MappingFolder(temporary).with("guest.yaml", text).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1=1; drop table guests",
        "1=1 -- ",
        "1=1 /* ",
        "1=1 # ",
        "1=1) or (1=1",
        "state = 'gone",
        "state = 'it\\'s'",
        "(1=1",
        "x = $a$ ' $a$",
        "x = ?"
      })
  void aConditionCannotEndItsBrackets(String condition) {
    assertThat(SqlCondition.trouble(condition)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is_deleted = 1",
        "state in ('gone', 'it''s')",
        "(a = 1 or b is not null)\n and c <> ')'",
        "\"State\" = '删除'"
      })
  void aPlainConditionPasses(String condition) {
    assertThat(SqlCondition.trouble(condition)).isEmpty();
  }
}
