package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.people.Permission;
import dev.handover.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The page about who may do what says what the program does. */
class AccessPageTest {
  private static final Path PAGE = Path.of("docs/access.md");

  /** The cells of a heading's table, without its head. */
  private static List<List<String>> table(String heading) throws IOException {
    String part = Files.readString(PAGE).split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
    return part.lines()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ?", -1)))
        .toList();
  }

  @Test
  void everyPermissionHasTheRolesThatThePageSays() throws IOException {
    List<List<String>> expected = new ArrayList<>();
    List<List<String>> told = new ArrayList<>();
    for (Permission each : Permission.values()) {
      List<String> line = new ArrayList<>(List.of("`" + each.word() + "`"));
      for (Role role : Role.values()) {
        line.add(each.roles().contains(role) ? "yes" : "");
      }
      expected.add(line);
    }
    for (List<String> cells : table("Roles")) {
      List<String> line = new ArrayList<>(cells);
      assertThat(line.remove(1)).as(line.get(0)).isNotBlank();
      told.add(line.stream().map(String::strip).toList());
    }
    assertThat(told).isEqualTo(expected);
  }

  @Test
  void everyCommandNeedsWhatThePageSays() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Needs.all()
        .forEach(
            (path, need) ->
                expected.put(
                    "`" + path + "`",
                    switch (need.kind()) {
                      case NOTHING -> "nothing";
                      case HUB -> "passphrase";
                      case ONESELF -> "oneself";
                      default -> "`" + need.permission().orElseThrow().word() + "`";
                    }));
    expected.put("`preview --unmask`", "`read-records`");
    expected.put("`quarantine corrections --unmask`", "`read-records`");
    expected.put("`quarantine show --unmask`", "`read-records`");
    expected.put("`status --receipts`", "`run`");
    Map<String, String> told = new TreeMap<>();
    table("Commands").forEach(cells -> told.put(cells.get(0), cells.get(1)));
    assertThat(told).isEqualTo(expected);
  }
}
