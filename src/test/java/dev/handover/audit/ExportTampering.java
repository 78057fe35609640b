package dev.handover.audit;

import dev.handover.delivery.SignedDocument;
import dev.handover.ledger.AuditChain;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What somebody may do. Some re-sign with a key of their own, some leave the old signature beside
 * what they changed, which is the best that they can do.
 */
enum ExportTampering {
  CHANGE_A_BYTE {
    @Override
    byte[] tamper(Exported of, Random random) {
      byte[] changed = of.bytes().clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      return changed;
    }
  },
  CHANGE_A_FIELD {
    @Override
    byte[] tamper(Exported of, Random random) {
      return shown(
          of,
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
    byte[] tamper(Exported of, Random random) {
      return shown(
          of,
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
    byte[] tamper(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.bytes());
      lines.remove(1 + random.nextInt(lines.size() - 2));
      return Exported.joined(lines);
    }
  },
  DUPLICATE {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.bytes());
      int at = 1 + random.nextInt(lines.size() - 2);
      lines.add(at + random.nextInt(lines.size() - at), lines.get(at));
      return Exported.joined(lines);
    }
  },
  SWAP {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.bytes());
      int one = 1 + random.nextInt(lines.size() - 3);
      int other = one + 1 + random.nextInt(lines.size() - 2 - one);
      byte[] kept = lines.set(one, lines.get(other));
      lines.set(other, kept);
      return Exported.joined(lines);
    }
  },
  INSERT_A_HASHED_ENTRY {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.bytes());
      List<AuditChain.Entry> entries = of.entries();
      int at = 1 + random.nextInt(entries.size() - 1);
      AuditChain.Entry before = entries.get(at - 1);
      lines.add(
          at + 1,
          new ExportLine.Shown(
                  SampleChain.hashed(
                      at + 1, before.time(), "hub", "run planned", "x", "", before.hash()))
              .bytes());
      return Exported.joined(lines);
    }
  },
  CUT_THE_TAIL_OFF {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.bytes());
      return Exported.joined(lines.subList(0, 1 + random.nextInt(lines.size() - 1)));
    }
  },
  CUT_BETWEEN_BYTES {
    @Override
    byte[] tamper(Exported of, Random random) {
      return java.util.Arrays.copyOf(of.bytes(), random.nextInt(of.bytes().length));
    }
  },
  CUT_THE_TAIL_OFF_AND_FORGE_THE_HEAD {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<AuditChain.Entry> entries = of.entries();
      return Exported.of(
          entries.subList(0, 1 + random.nextInt(of.entries().size() - 1)),
          SampleChain.KEY.fingerprint());
    }
  },
  REHASH_THE_REST_WITH_A_NEW_HEAD {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<AuditChain.Entry> entries = new ArrayList<>(of.entries());
      int from = random.nextInt(of.entries().size() - 1);
      entries.remove(from);
      return Exported.of(SampleChain.rechained(entries, from), SampleChain.KEY.fingerprint());
    }
  },
  FORGE_THE_HEAD {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.bytes());
      ExportLine.End end = (ExportLine.End) ExportLine.read(lines.get(lines.size() - 1));
      String hash = random.nextBoolean() ? "ab".repeat(32) : end.head().hash();
      long sequence = end.head().sequence() + (random.nextBoolean() ? 1 : -1);
      lines.set(
          lines.size() - 1,
          new ExportLine.End(new AuditChain.Head(sequence, hash), end.entries(), end.links())
              .bytes());
      return Exported.joined(lines);
    }
  },
  EDIT_THE_HEADER {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.bytes());
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
      return Exported.joined(lines);
    }
  },
  HIDE_AN_ENTRY_AS_A_LINK {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.bytes());
      List<AuditChain.Entry> entries = of.entries();
      int at = random.nextInt(of.entries().size());
      while (!new String(lines.get(at + 1), StandardCharsets.UTF_8).contains("\"act\"")) {
        at = random.nextInt(of.entries().size());
      }
      AuditChain.Entry hidden = entries.get(at);
      lines.set(
          at + 1,
          new ExportLine.Link(hidden.sequence(), hidden.previousHash(), hidden.hash()).bytes());
      return Exported.joined(lines);
    }
  },
  CHANGE_A_LINK {
    @Override
    byte[] tamper(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.filtered());
      int at = 1 + random.nextInt(of.entries().size());
      while (!(ExportLine.read(lines.get(at)) instanceof ExportLine.Link)) {
        at = 1 + random.nextInt(of.entries().size());
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
      return Exported.joined(lines);
    }
  },
  SIGN_WITH_ANOTHER_KEY {
    @Override
    byte[] tamper(Exported of, Random random) {
      return of.bytes();
    }

    @Override
    Exported.Left with(Exported of, Random random) {
      List<byte[]> lines = SampleChain.lines(of.bytes());
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
      return Exported.signed(Exported.joined(lines), SampleChain.OTHER);
    }
  },
  BREAK_THE_SIGNATURE {
    @Override
    byte[] tamper(Exported of, Random random) {
      return of.bytes();
    }

    @Override
    Exported.Left with(Exported of, Random random) {
      byte[] signature = SignedDocument.sign(of.bytes(), SampleChain.KEY).signature();
      String text = new String(signature, StandardCharsets.US_ASCII);
      // In the signature's own numbers: before them stand parts that nothing is said by.
      int at = text.lastIndexOf("\n=") - 8 - random.nextInt(60);
      while (!Character.isLetter(text.charAt(at))) {
        at--;
      }
      signature[at] = (byte) (signature[at] == 'A' ? 'B' : 'A');
      return new Exported.Left(of.bytes(), signature);
    }
  };

  private interface Change {
    AuditChain.Entry of(AuditChain.Entry entry);
  }

  abstract byte[] tamper(Exported of, Random random);

  /** The old signature stays, or one of somebody else's takes its place. */
  Exported.Left with(Exported of, Random random) {
    byte[] changed = tamper(of, random);
    return random.nextInt(4) == 0
        ? Exported.signed(changed, SampleChain.OTHER)
        : new Exported.Left(changed, SignedDocument.sign(of.bytes(), SampleChain.KEY).signature());
  }

  private static byte[] shown(Exported of, Random random, Change change) {
    List<byte[]> lines = SampleChain.lines(of.bytes());
    int at = 1 + random.nextInt(of.entries().size());
    while (!(ExportLine.read(lines.get(at)) instanceof ExportLine.Shown)) {
      at = 1 + random.nextInt(of.entries().size());
    }
    ExportLine.Shown shown = (ExportLine.Shown) ExportLine.read(lines.get(at));
    lines.set(at, new ExportLine.Shown(change.of(shown.entry())).bytes());
    return Exported.joined(lines);
  }

  private static AuditChain.Entry entry(
      AuditChain.Entry e, Instant time, String actor, String act, String detail) {
    return new AuditChain.Entry(
        e.sequence(), time, actor, act, e.subject(), detail, e.previousHash(), e.hash());
  }
}
