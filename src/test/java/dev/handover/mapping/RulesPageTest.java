package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about the rules names them all, and its examples are true. */
class RulesPageTest {
  /** A line of a table: name (that of the line above where empty), rule as written, two values. */
  private record Line(String name, String written, String first, String second) {}

  private static List<Line> lines(String heading) throws IOException {
    String page = Files.readString(Path.of("docs/mapping-rules.md"));
    String part = page.split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
    List<Line> lines = new ArrayList<>();
    String name = "";
    for (String line : part.lines().filter(l -> l.startsWith("| ")).skip(1).toList()) {
      String[] cells = line.substring(1, line.length() - 1).split(" \\|");
      name = cells[0].isBlank() ? name : code(cells[0]);
      lines.add(new Line(name, code(cells[2]), code(cells[3]), code(cells[4])));
    }
    return lines;
  }

  /** What stands between backticks, with its escapes read; all of it where there are none. */
  private static String code(String cell) {
    int first = cell.indexOf('`');
    String text = first < 0 ? cell.strip() : cell.substring(first + 1, cell.lastIndexOf('`'));
    return text.replace("\\n", "\n").replace("\\u200b", "\u200b").replace("\\u0301", "\u0301");
  }

  private static Slice slice(String value) {
    return value.equals("~") ? new Slice() : Slice.of(value);
  }

  private static String text(Slice slice) {
    return slice.isAbsent() ? "~" : slice.text();
  }

  @ParameterizedTest
  @CsvSource({"Cleaners, clean", "Checks, check", "Treatments, treat"})
  void everyRuleIsOnThePage(String heading, String list) throws IOException {
    Set<String> told = new TreeSet<>();
    lines(heading).forEach(line -> told.add(line.name()));
    assertThat(told).isEqualTo(SchemaKnowsRulesTest.known(list));
    assertThat(lines(heading)).allMatch(line -> line.written().contains(line.name()));
  }

  @Test
  void cleanersDoAsThePageSays() throws IOException {
    for (Line line : lines("Cleaners")) {
      Slice value = slice(line.first());
      Yaml.compiled("clean: [" + line.written() + "]").clean(value);
      assertThat(text(value)).as(line.written()).isEqualTo(line.second());
    }
  }

  @Test
  void checksDoAsThePageSays() throws IOException {
    for (Line line : lines("Checks").stream().filter(l -> !l.first().equals("…")).toList()) {
      CompiledField field = Yaml.compiled("check: [" + line.written() + "]");
      assertThat(field.check(slice(line.first()))).as(line.written()).isEqualTo(-1);
      int broken = field.check(slice(line.second()));
      assertThat(broken).as(line.written()).isZero();
      assertThat(field.rule(broken)).isEqualTo(line.name());
    }
  }

  @Test
  void treatmentsDoAsThePageSays() throws IOException {
    for (Line line : lines("Treatments")) {
      String type = line.written().contains("step") ? ", type: integer" : "";
      Slice value = slice(line.first());
      Yaml.compiled("treat: " + line.written() + type).treat(value);
      if (!line.second().equals("…")) {
        assertThat(text(value)).as(line.written()).isEqualTo(line.second());
      }
    }
  }
}
