package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the files, loading ends with a mapping or with problems on one line each. */
class MappingFilesPropertyTest {
  private static final String[] SCRAPS = {
    "~",
    "[]",
    "{}",
    "[[",
    "- ",
    ": ",
    "\n",
    "\t",
    "\"",
    "'",
    "!!x ",
    "&a ",
    "*a ",
    "{{x}}",
    "#",
    "|",
    "0",
    "-1",
    "1e9",
    "true",
    "carry:",
    "examples:",
    "to: ",
    "\u0000",
    "\uFEFF",
    "\u2028",
    "…",
    "%"
  };

  @TempDir Path temporary;

  @Test
  void anythingWrittenAnywhereIsToldAndNeverThrown() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    MappingFolder folder = new MappingFolder(temporary).with("stay.yaml", MappingFolder.STAY);
    for (int round = 0; round < 1_500; round++) {
      String text = mutated(random);
      MappingFiles.Loaded loaded = folder.with("guest.yaml", text).load();
      assertThat(loaded.mappings().size() == 2 || !loaded.problems().isEmpty()).as(text).isTrue();
      assertThat(loaded.problems())
          .as(text)
          .allMatch(problem -> problem.text().lines().count() == 1)
          .allMatch(problem -> !problem.remedy().isEmpty());
    }
  }

  @Test
  void anyBytesAreToldAndNeverThrown() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    MappingFolder folder = new MappingFolder(temporary);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = MappingFolder.guest().getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(folder.with("guest.yaml", bytes).load()).isNotNull();
    }
  }

  /** Takes whole lines, words and characters out of the mapping, and puts scraps and parts in. */
  private static String mutated(Random random) {
    List<String> lines = new ArrayList<>(MappingFolder.GUEST);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int cut = random.nextInt(line.length() + 1);
      String scrap = SCRAPS[random.nextInt(SCRAPS.length)];
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.set(at, line.substring(0, cut) + scrap + line.substring(cut));
        case 3 -> lines.set(at, line.substring(0, cut));
        case 4 -> lines.set(at, line.replaceFirst(": [^,}]*", ": " + scrap));
        default -> lines.set(at, line.replaceFirst("[a-z]+:", "zz:"));
      }
    }
    return String.join("\n", lines);
  }
}
