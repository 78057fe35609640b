package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.FuzzContract;
import dev.handover.testing.Fuzzed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Mappings, and the selects that may stand in them. */
class MappingFuzzTest extends FuzzContract {
  private static final List<String> YAML =
      List.of(
          "\n",
          "  ",
          "\t",
          ": ",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "|\n",
          "#",
          "&a ",
          "*a ",
          "!!binary ",
          "---\n",
          "<<: ",
          "~",
          "0x10",
          "check: [",
          "clean: [trim, ",
          "treat: {mask: {head: 6, tail: 2}}",
          "pattern: \"(a+)+$\"",
          "range: 1..",
          "2026-02-30",
          "\uFEFF",
          "\u2028",
          "\0",
          "\u001b[2J",
          "\\e[2J",
          "\ud83d\ude00");
  private static final List<String> SQL =
      List.of(
          "(",
          ")",
          "((",
          " ",
          ",",
          ".",
          "*",
          "'",
          "\"",
          "`",
          "--",
          "/*",
          "*/",
          ";",
          "[",
          "$$",
          "::",
          "||",
          " select a from t ",
          " union ",
          " where ",
          " and ",
          " or ",
          " not ",
          " case when ",
          " end ",
          " as ",
          " in (",
          " (a, b) = ",
          " join ",
          " over (",
          " with ",
          " order by ",
          " limit ",
          " update ",
          " nextval ",
          "\0",
          "\u001b[2J",
          "李",
          "-",
          "+");
  private static final String SELECTS =
      """
      select count(distinct b) as n, a from t group by a having count(*) > 1
      with recursive w as (select a from t union all select w.a from w join t on t.p = w.a) select a from w
      select case when a = 1 then 'x' else 'y' end as a from t
      select cast(a as varchar(20)) as a, b::numeric(9,2) as b from t
      select a, b from (select a, b, row_number() over (partition by a order by b desc) as n from t) q where n = 1
      select (select b from u where u.id = t.id order by b desc limit 1) as b, id from t
      select a from t where b like '%x%' and c between 1 and 2 and not (d = 1 or e = 2)
      select a, string_agg(b, ',' order by c) as b from t where (a, b) in ((1, 2), (3, 4)) group by a
      """;

  @TempDir Path temporary;

  @Override
  protected List<Fuzzed> readers() throws IOException {
    List<byte[]> mappings = new ArrayList<>();
    mappings.add(MappingFolder.guest().getBytes(StandardCharsets.UTF_8));
    for (String shipped :
        List.of("hotel/guest.yaml", "hotel/stay.yaml", "courier/recipient.yaml")) {
      mappings.add(Files.readAllBytes(Path.of("mappings", shipped)));
    }
    MappingFolder folder = new MappingFolder(temporary).with("stay.yaml", MappingFolder.STAY);
    return List.of(
        fuzzed("mapping", 500, mappings, YAML, input -> readMapping(folder, input)),
        fuzzed(
            "select",
            400,
            SELECTS.lines().flatMap(line -> Fuzzed.texts(line).stream()).toList(),
            SQL,
            MappingFuzzTest::readSelect));
  }

  private static Fuzzed fuzzed(
      String name, int rounds, List<byte[]> samples, List<String> words, Fuzzed.Reading reading) {
    return new Fuzzed(name, rounds, samples, words, Set.of(ExitCode.CONFIGURATION), "", reading);
  }

  private static void readMapping(MappingFolder folder, byte[] input) {
    MappingFiles.Loaded loaded = folder.with("guest.yaml", input).load();
    assertThat(loaded.mappings().size() == 2 || !loaded.problems().isEmpty()).isTrue();
    refuse(loaded.problems().stream().map(Problem::text));
  }

  private static void readSelect(byte[] input) {
    SelectSql read = SelectSql.of(new String(input, StandardCharsets.UTF_8));
    assertThat(read.trouble().isPresent() || !read.columns().isEmpty()).isTrue();
    refuse(read.trouble().stream().map(trouble -> "the select " + trouble + " [HUB-MAP-00]"));
  }

  /** As whoever asked for the file would be told. */
  private static void refuse(Stream<String> problems) {
    List<String> told = problems.toList();
    assertThat(told).allMatch(each -> each.lines().count() == 1);
    if (!told.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-MAP-00", told.stream().collect(Collectors.joining("\n")));
    }
  }
}
