package dev.handover.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.delivery.SignedDocument;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Finding;
import java.io.ByteArrayOutputStream;
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
  private static byte[] whole;
  private static byte[] filtered;

  /** An export as somebody has left it. */
  private record Left(byte[] content, byte[] signature) {}

  @BeforeAll
  static void export() throws IOException {
    chain = new SampleChain(ENTRIES);
    whole = written("whole", EntryFilter.NONE);
    filtered = written("filtered", SampleChain.HOTEL);
    assertThat(new String(filtered, StandardCharsets.UTF_8)).doesNotContain("courier-2026/run");
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
      byte[] original = random.nextBoolean() ? whole : filtered;
      Tampering tampering = Tampering.values()[round % Tampering.values().length];
      Left left = tampering.with(original, random);
      kinds.merge(tampering.name(), 1, Integer::sum);
      ExportCheck.Checked checked = check(left, anchors);
      assertThat(checked.verdict().isGood()).as("seed %d: %s", SEED + round, tampering).isFalse();
    }
    System.out.println(kinds);
  }

  /** What the links alone show, and where: the hub's key signs what was tampered with. */
  @Test
  void namesTheEntryThatWasTouched() throws IOException {
    Tampering[] linked = {
      Tampering.CHANGE_A_FIELD,
      Tampering.REHASH_ONE_ENTRY,
      Tampering.REMOVE,
      Tampering.DUPLICATE,
      Tampering.SWAP,
      Tampering.INSERT_A_HASHED_ENTRY,
      Tampering.CUT_THE_TAIL_OFF,
      Tampering.FORGE_THE_HEAD,
      Tampering.HIDE_AN_ENTRY_AS_A_LINK,
      Tampering.CHANGE_A_LINK
    };
    for (int round = 0; round < 200; round++) {
      Random random = new Random(SEED + round);
      Tampering tampering = linked[round % linked.length];
      byte[] tampered = tampering.tamper(random.nextBoolean() ? whole : filtered, random);
      Verdict verdict = check(signed(tampered, SampleChain.KEY), Anchors.NONE).verdict();
      assertThat(verdict.findings())
          .as("seed %d: %s", SEED + round, tampering)
          .isNotEmpty()
          .extracting(Finding::kind)
          .doesNotContain(Finding.Kind.SIGNATURE);
      if (tampering == Tampering.CHANGE_A_FIELD) {
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
      Left left = signed(export(forged, SampleChain.KEY.fingerprint()), SampleChain.KEY);
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
      byte[] original = random.nextBoolean() ? whole : filtered;
      AuditChain.Entry kept = entries.get(random.nextInt(ENTRIES));
      Anchors anchors =
          new Anchors(
              List.of(
                  new Anchor(
                      new AuditChain.Head(kept.sequence(), kept.hash()), Instant.now(), "one")),
              List.of());
      assertThat(check(signed(original, SampleChain.KEY), anchors).verdict().findings())
          .as("seed %d", SEED + round)
          .isEmpty();
    }
  }

  private static ExportCheck.Checked check(Left left, Anchors anchors) throws IOException {
    Path file = folder.resolve("left.ndjson");
    Files.write(file, left.content());
    Files.write(folder.resolve("left.ndjson.asc"), left.signature());
    return ExportCheck.of(file, SampleChain.KEY.certificate(), anchors);
  }

  private static Left signed(byte[] content, PgpSecretKey key) {
    return new Left(content, SignedDocument.sign(content, key).signature());
  }

  /** An export of these entries, as anybody can write one. */
  private static byte[] export(List<AuditChain.Entry> entries, String key) {
    AuditChain.Entry last = entries.get(entries.size() - 1);
    AuditChain.Head head = new AuditChain.Head(last.sequence(), last.hash());
    List<byte[]> lines = new ArrayList<>();
    lines.add(new ExportLine.Header(1, head.sequence(), key, Instant.now(), Map.of()).bytes());
    entries.forEach(each -> lines.add(new ExportLine.Shown(each).bytes()));
    lines.add(new ExportLine.End(head, entries.size(), 0).bytes());
    return joined(lines);
  }

  private static byte[] joined(List<byte[]> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      out.writeBytes(line);
      out.write('\n');
    }
    return out.toByteArray();
  }

  /**
   * What somebody may do. Some re-sign with a key of their own, some leave the old signature beside
   * what they changed, which is the best that they can do.
   */
  private enum Tampering {
    CHANGE_A_BYTE {
      @Override
      byte[] tamper(byte[] export, Random random) {
        byte[] changed = export.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
        return changed;
      }
    },
    CHANGE_A_FIELD {
      @Override
      byte[] tamper(byte[] export, Random random) {
        return shown(
            export,
            random,
            e ->
                switch (random.nextInt(5)) {
                  case 0 -> entry(e, e.time().plusSeconds(1), e.actor(), e.act(), e.detail());
                  case 1 -> entry(e, e.time(), e.actor() + "x", e.act(), e.detail());
                  case 2 -> entry(e, e.time(), e.actor(), "x" + e.act(), e.detail());
                  case 3 -> entry(e, e.time(), e.act(), e.actor(), e.detail());
                  default -> entry(e, e.time(), e.actor(), e.act(), "");
                });
      }
    },
    REHASH_ONE_ENTRY {
      @Override
      byte[] tamper(byte[] export, Random random) {
        return shown(
            export,
            random,
            e ->
                SampleChain.hashed(
                    e.sequence(),
                    e.time(),
                    "somebody",
                    e.act(),
                    e.subject(),
                    e.detail(),
                    e.previousHash()));
      }
    },
    REMOVE {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(export);
        lines.remove(1 + random.nextInt(lines.size() - 2));
        return joined(lines);
      }
    },
    DUPLICATE {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(export);
        int at = 1 + random.nextInt(lines.size() - 2);
        lines.add(at + random.nextInt(lines.size() - at), lines.get(at));
        return joined(lines);
      }
    },
    SWAP {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(export);
        int one = 1 + random.nextInt(lines.size() - 3);
        int other = one + 1 + random.nextInt(lines.size() - 2 - one);
        byte[] kept = lines.set(one, lines.get(other));
        lines.set(other, kept);
        return joined(lines);
      }
    },
    INSERT_A_HASHED_ENTRY {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(export);
        List<AuditChain.Entry> entries = chain.chain().entries(0, ENTRIES);
        int at = 1 + random.nextInt(entries.size() - 1);
        AuditChain.Entry before = entries.get(at - 1);
        lines.add(
            at + 1,
            new ExportLine.Shown(
                    SampleChain.hashed(
                        at + 1, before.time(), "hub", "run planned", "x", "", before.hash()))
                .bytes());
        return joined(lines);
      }
    },
    CUT_THE_TAIL_OFF {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(export);
        return joined(lines.subList(0, 1 + random.nextInt(lines.size() - 1)));
      }
    },
    CUT_BETWEEN_BYTES {
      @Override
      byte[] tamper(byte[] export, Random random) {
        return java.util.Arrays.copyOf(export, random.nextInt(export.length));
      }
    },
    CUT_THE_TAIL_OFF_AND_FORGE_THE_HEAD {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<AuditChain.Entry> entries = chain.chain().entries(0, ENTRIES);
        return export(
            entries.subList(0, 1 + random.nextInt(ENTRIES - 1)), SampleChain.KEY.fingerprint());
      }
    },
    REHASH_THE_REST_WITH_A_NEW_HEAD {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<AuditChain.Entry> entries = new ArrayList<>(chain.chain().entries(0, ENTRIES));
        int from = random.nextInt(ENTRIES - 1);
        entries.remove(from);
        return export(SampleChain.rechained(entries, from), SampleChain.KEY.fingerprint());
      }
    },
    FORGE_THE_HEAD {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(export);
        ExportLine.End end = (ExportLine.End) ExportLine.read(lines.get(lines.size() - 1));
        String hash = random.nextBoolean() ? "ab".repeat(32) : end.head().hash();
        long sequence = end.head().sequence() + (random.nextBoolean() ? 1 : -1);
        lines.set(
            lines.size() - 1,
            new ExportLine.End(new AuditChain.Head(sequence, hash), end.entries(), end.links())
                .bytes());
        return joined(lines);
      }
    },
    EDIT_THE_HEADER {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(export);
        ExportLine.Header header = (ExportLine.Header) ExportLine.read(lines.get(0));
        ExportLine.Header edited =
            switch (random.nextInt(4)) {
              case 0 ->
                  new ExportLine.Header(
                      header.from() + 1, header.to(), header.key(), header.createdAt(), Map.of());
              case 1 ->
                  new ExportLine.Header(
                      header.from(),
                      header.to(),
                      SampleChain.OTHER.fingerprint(),
                      header.createdAt(),
                      header.filter());
              case 2 ->
                  new ExportLine.Header(
                      header.from(),
                      header.to(),
                      header.key(),
                      header.createdAt().minusSeconds(86_400),
                      header.filter());
              default ->
                  new ExportLine.Header(
                      header.from(),
                      header.to(),
                      header.key(),
                      header.createdAt(),
                      Map.of("case", "elsewhere"));
            };
        lines.set(0, edited.bytes());
        return joined(lines);
      }
    },
    HIDE_AN_ENTRY_AS_A_LINK {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(export);
        List<AuditChain.Entry> entries = chain.chain().entries(0, ENTRIES);
        int at = random.nextInt(ENTRIES);
        while (!new String(lines.get(at + 1), StandardCharsets.UTF_8).contains("\"act\"")) {
          at = random.nextInt(ENTRIES);
        }
        AuditChain.Entry hidden = entries.get(at);
        lines.set(
            at + 1,
            new ExportLine.Link(hidden.sequence(), hidden.previousHash(), hidden.hash()).bytes());
        return joined(lines);
      }
    },
    CHANGE_A_LINK {
      @Override
      byte[] tamper(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(filtered);
        int at = 1 + random.nextInt(ENTRIES);
        while (!(ExportLine.read(lines.get(at)) instanceof ExportLine.Link)) {
          at = 1 + random.nextInt(ENTRIES);
        }
        ExportLine.Link link = (ExportLine.Link) ExportLine.read(lines.get(at));
        String forged = "cd".repeat(32);
        lines.set(
            at,
            (switch (random.nextInt(3)) {
                  case 0 -> new ExportLine.Link(link.sequence(), forged, link.hash());
                  case 1 -> new ExportLine.Link(link.sequence(), link.previous(), forged);
                  default -> new ExportLine.Link(link.sequence() + 1, link.previous(), link.hash());
                })
                .bytes());
        return joined(lines);
      }
    },
    SIGN_WITH_ANOTHER_KEY {
      @Override
      byte[] tamper(byte[] export, Random random) {
        return export;
      }

      @Override
      Left with(byte[] export, Random random) {
        List<byte[]> lines = SampleChain.lines(export);
        if (random.nextBoolean()) {
          ExportLine.Header header = (ExportLine.Header) ExportLine.read(lines.get(0));
          lines.set(
              0,
              new ExportLine.Header(
                      1,
                      header.to(),
                      SampleChain.OTHER.fingerprint(),
                      header.createdAt(),
                      header.filter())
                  .bytes());
        }
        return signed(joined(lines), SampleChain.OTHER);
      }
    },
    BREAK_THE_SIGNATURE {
      @Override
      byte[] tamper(byte[] export, Random random) {
        return export;
      }

      @Override
      Left with(byte[] export, Random random) {
        byte[] signature = SignedDocument.sign(export, SampleChain.KEY).signature();
        String text = new String(signature, StandardCharsets.US_ASCII);
        // In the signature's own numbers: before them stand parts that nothing is said by.
        int at = text.lastIndexOf("\n=") - 8 - random.nextInt(60);
        while (!Character.isLetter(text.charAt(at))) {
          at--;
        }
        signature[at] = (byte) (signature[at] == 'A' ? 'B' : 'A');
        return new Left(export, signature);
      }
    };

    private interface Change {
      AuditChain.Entry of(AuditChain.Entry entry);
    }

    abstract byte[] tamper(byte[] export, Random random);

    /** The old signature stays, or one of somebody else's takes its place. */
    Left with(byte[] export, Random random) {
      byte[] changed = tamper(export, random);
      return random.nextInt(4) == 0
          ? signed(changed, SampleChain.OTHER)
          : new Left(changed, SignedDocument.sign(export, SampleChain.KEY).signature());
    }

    private static byte[] shown(byte[] export, Random random, Change change) {
      List<byte[]> lines = SampleChain.lines(export);
      int at = 1 + random.nextInt(ENTRIES);
      while (!(ExportLine.read(lines.get(at)) instanceof ExportLine.Shown)) {
        at = 1 + random.nextInt(ENTRIES);
      }
      ExportLine.Shown shown = (ExportLine.Shown) ExportLine.read(lines.get(at));
      lines.set(at, new ExportLine.Shown(change.of(shown.entry())).bytes());
      return joined(lines);
    }

    private static AuditChain.Entry entry(
        AuditChain.Entry e, Instant time, String actor, String act, String detail) {
      return new AuditChain.Entry(
          e.sequence(), time, actor, act, e.subject(), detail, e.previousHash(), e.hash());
    }
  }
}
