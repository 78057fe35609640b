package dev.handover.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand tamperings with exports, each made by a seed: all are found, and none otherwise. */
class ExportTamperingPropertyTest {
  private static final long SEED = 20261123;
  private static final int ROUNDS = 1_000;
  private static final int ENTRIES = 60;

  @TempDir private static Path folder;
  private static SampleChain chain;
  private static Exported whole;
  private static Exported filtered;

  @BeforeAll
  static void export() throws IOException {
    chain = new SampleChain(ENTRIES);
    byte[] all = written("whole", EntryFilter.NONE);
    byte[] some = written("filtered", SampleChain.HOTEL);
    assertThat(new String(some, StandardCharsets.UTF_8)).doesNotContain("courier-2026/run");
    List<AuditChain.Entry> entries = chain.chain().entries(0, ENTRIES);
    whole = new Exported(all, some, entries);
    filtered = new Exported(some, some, entries);
  }

  @AfterAll
  static void close() throws Exception {
    chain.close();
  }

  private static byte[] written(String name, EntryFilter filter) throws IOException {
    Path file = folder.resolve(name + ".ndjson");
    new ChainExport(chain.chain(), SampleChain.KEY).write(file, filter, Instant.now());
    return Files.readAllBytes(file);
  }

  @Test
  void findsEveryTampering() throws IOException {
    System.out.println("seed " + SEED);
    Map<String, Integer> kinds = new TreeMap<>();
    Anchors anchors = Anchors.NONE;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(SEED + round);
      Exported original = random.nextBoolean() ? whole : filtered;
      ExportTampering tampering = ExportTampering.values()[round % ExportTampering.values().length];
      Exported.Left left = tampering.with(original, random);
      kinds.merge(tampering.name(), 1, Integer::sum);
      ExportCheck.Checked checked = check(left, anchors);
      assertThat(checked.verdict().isGood()).as("seed %d: %s", SEED + round, tampering).isFalse();
    }
    System.out.println(kinds);
  }

  /** What the links alone show, and where: the hub's key signs what was tampered with. */
  @Test
  void namesTheEntryThatWasTouched() throws IOException {
    ExportTampering[] linked = {
      ExportTampering.CHANGE_A_FIELD,
      ExportTampering.REHASH_ONE_ENTRY,
      ExportTampering.REMOVE,
      ExportTampering.DUPLICATE,
      ExportTampering.SWAP,
      ExportTampering.INSERT_A_HASHED_ENTRY,
      ExportTampering.CUT_THE_TAIL_OFF,
      ExportTampering.FORGE_THE_HEAD,
      ExportTampering.HIDE_AN_ENTRY_AS_A_LINK,
      ExportTampering.CHANGE_A_LINK
    };
    for (int round = 0; round < 200; round++) {
      Random random = new Random(SEED + round);
      ExportTampering tampering = linked[round % linked.length];
      byte[] tampered = tampering.tamper(random.nextBoolean() ? whole : filtered, random);
      Verdict verdict = check(Exported.signed(tampered, SampleChain.KEY), Anchors.NONE).verdict();
      assertThat(verdict.findings())
          .as("seed %d: %s", SEED + round, tampering)
          .isNotEmpty()
          .extracting(Finding::kind)
          .doesNotContain(Finding.Kind.SIGNATURE);
      if (tampering == ExportTampering.CHANGE_A_FIELD) {
        assertThat(verdict.findings())
            .singleElement()
            .extracting(Finding::text)
            .asString()
            .matches("entry \\d+ was changed: .*");
      }
    }
  }

  /** Whoever holds even the hub's key changes nothing that an anchor holds. */
  @Test
  void anchorsShowWhatIsWrittenAnewUnderTheHubsOwnKey() throws IOException {
    List<AuditChain.Entry> entries = chain.chain().entries(0, ENTRIES);
    for (int round = 0; round < 100; round++) {
      Random random = new Random(SEED + round);
      int from = random.nextInt(ENTRIES - 1);
      List<AuditChain.Entry> forged = new ArrayList<>(entries);
      if (random.nextBoolean()) {
        forged =
            forged.subList(0, from + 1); // the tail cut off, and all signed as if it were whole
      } else {
        forged.remove(from);
        forged = SampleChain.rechained(forged, from);
      }
      Exported.Left left =
          Exported.signed(Exported.of(forged, SampleChain.KEY.fingerprint()), SampleChain.KEY);
      assertThat(check(left, Anchors.NONE).verdict().findings()).isEmpty();
      AuditChain.Entry kept = entries.get(ENTRIES - 1);
      Anchor anchor =
          new Anchor(new AuditChain.Head(ENTRIES, kept.hash()), Instant.now(), "a signed head");
      assertThat(check(left, new Anchors(List.of(anchor), List.of())).verdict().findings())
          .as("seed %d", SEED + round)
          .extracting(Finding::text)
          .anyMatch(text -> text.contains("entry " + ENTRIES) && text.contains("a signed head"));
    }
  }

  @Test
  void findsNothingWhereNothingWasTouched() throws IOException {
    List<AuditChain.Entry> entries = chain.chain().entries(0, ENTRIES);
    for (int round = 0; round < 100; round++) {
      Random random = new Random(SEED + round);
      Exported original = random.nextBoolean() ? whole : filtered;
      AuditChain.Entry kept = entries.get(random.nextInt(ENTRIES));
      Anchors anchors =
          new Anchors(
              List.of(
                  new Anchor(
                      new AuditChain.Head(kept.sequence(), kept.hash()), Instant.now(), "one")),
              List.of());
      assertThat(
              check(Exported.signed(original.bytes(), SampleChain.KEY), anchors)
                  .verdict()
                  .findings())
          .as("seed %d", SEED + round)
          .isEmpty();
    }
  }

  private static ExportCheck.Checked check(Exported.Left left, Anchors anchors) throws IOException {
    Path file = folder.resolve("left.ndjson");
    Files.write(file, left.content());
    Files.write(folder.resolve("left.ndjson.asc"), left.signature());
    return ExportCheck.of(file, SampleChain.KEY.certificate(), anchors);
  }
}
