package dev.handover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.CaseKeys;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTableTest {
  private final CaseKeys keys = CaseKeys.create();
  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}, {1} bytes of memory")
  @CsvSource({"1, 33554432", "2, 200000", "3, 20000", "4, 1000", "5, 30", "6, 1"})
  void findsEveryEntryWhateverTheMemory(long seed, int memory) {
    Random random = new Random(seed);
    Map<ByteBuffer, String> expected = new TreeMap<>();
    try (EntrySorter sorter = new EntrySorter(spill(memory))) {
      for (int i = 0; i < 5000; i++) {
        byte[] digest = digest(random.nextInt(4000));
        byte[] rest = new byte[random.nextInt(40)];
        random.nextBytes(rest);
        sorter.add(digest, rest, rest.length);
        expected.merge(ByteBuffer.wrap(digest), hex(rest), (a, b) -> a + b);
      }
      try (EntryTable table = build(sorter, memory)) {
        assertThat(table.count()).isEqualTo(expected.size());
        Digests asked = new Digests(10);
        for (int person = 0; person < 4100; person++) {
          add(asked, digest(person));
          add(asked, digest(person));
        }
        Map<Integer, String> found = new HashMap<>();
        table.lookUp(asked, (n, bytes, at) -> found.put(n, hex(Entries.rest(bytes, at))));

        for (int i = 0; i < asked.count(); i++) {
          assertThat(found.get(i)).isEqualTo(expected.get(ByteBuffer.wrap(digest(i / 2))));
        }
      }
    }
  }

  @Test
  void leavesNoFileBehindAndNothingReadableInOne() throws IOException {
    byte[] canary = "canary-13812345678".getBytes(StandardCharsets.US_ASCII);
    Path file = Files.createTempFile(folder, "a", ".spill");
    try (SpillFile spilled = new SpillFile(file, keys.atRest())) {
      spilled.append(canary, canary.length);

      assertThat(spilled.read(0)).isEqualTo(canary);
      assertThat(Files.exists(file)).isFalse();
    }
  }

  @Test
  void refusesABlockThatWasAltered() throws IOException {
    Path file = Files.createTempFile(folder, "a", ".spill");
    Path same = folder.resolve("same");
    Files.createLink(same, file);
    byte[] block = new byte[1000];
    try (SpillFile spilled = new SpillFile(file, keys.atRest())) {
      spilled.append(block, block.length);
      assertThat(new String(Files.readAllBytes(same), StandardCharsets.ISO_8859_1))
          .doesNotContain("\0\0\0\0\0\0\0\0");
      byte[] altered = Files.readAllBytes(same);
      altered[altered.length / 2] ^= 1;
      Files.write(same, altered, StandardOpenOption.WRITE);

      assertThatThrownBy(() -> spilled.read(0))
          .isInstanceOfSatisfying(
              HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY));
    }
  }

  @Test
  void keepsTheOrderOfEqualDigestsAcrossRuns() {
    List<Integer> seen = new ArrayList<>();
    try (EntrySorter sorter = new EntrySorter(spill(300))) {
      for (int i = 0; i < 100; i++) {
        sorter.add(digest(7), new byte[] {(byte) i}, 1);
      }
      sorter.drain((bytes, at) -> seen.add((int) Entries.rest(bytes, at)[0]));
    }
    assertThat(seen).hasSize(100).isSorted();
  }

  private EntryTable build(EntrySorter sorter, int memory) {
    EntryTable.Builder builder =
        new EntryTable.Builder(
            spill(memory),
            (rest, bytes, at) ->
                ByteBuffer.allocate(rest.length + Entries.length(bytes, at))
                    .put(rest)
                    .put(Entries.rest(bytes, at))
                    .array());
    sorter.drain(builder);
    return builder.build();
  }

  private Spill spill(int memory) {
    return new Spill(folder, keys.atRest(), memory);
  }

  private static void add(Digests digests, byte[] digest) {
    System.arraycopy(digest, 0, digests.next(), digests.nextStart(), digest.length);
    digests.added();
  }

  private static byte[] digest(long person) {
    return ByteBuffer.allocate(16).putLong(person * 0x9E3779B97F4A7C15L).putLong(person).array();
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }
}
