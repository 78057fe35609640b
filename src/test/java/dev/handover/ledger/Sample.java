package dev.handover.ledger;

import dev.handover.keys.AtRestCipher;
import dev.handover.keys.CaseKeys;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.Exposure;
import dev.handover.record.Quarantined;
import dev.handover.record.Rejection;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Made-up facts for the ledger's tests. */
final class Sample {
  static final CaseId HOTEL = new CaseId("hotel-2026");
  static final EntityPlan GUEST = new EntityPlan("guest", 3, "ab".repeat(32));
  static final EntityPlan STAY = new EntityPlan("stay", 1, "cd".repeat(32));
  static final Instant NOW = Instant.parse("2026-01-31T02:00:00.123456Z");
  static final int SOME = 3;

  /** What cases are encrypted by in these tests. */
  static final AtRestCipher AT_REST = CaseKeys.create().atRest();

  private Sample() {}

  static Run full(CaseId caseId) {
    return Run.planned(RunId.startingAt(NOW), caseId, RunMode.FULL, NOW, NOW);
  }

  static Run delta(CaseId caseId, Run previous) {
    return Run.planned(RunId.startingAt(NOW), caseId, RunMode.DELTA, NOW, NOW).following(previous);
  }

  /** A run that is under way, with so many windows of guests. */
  static Run running(Ledger ledger, Run run, int windows) {
    ledger.protect(run.caseId(), AT_REST);
    ledger.runs().plan(run, List.of(GUEST));
    ledger.windows().plan(run.id(), "guest", bounds(windows));
    ledger.runs().state(run.id(), RunState.RUNNING, Optional.empty());
    return ledger.runs().find(run.id()).orElseThrow();
  }

  static List<Bounds> bounds(int windows) {
    return IntStream.range(0, windows)
        .mapToObj(
            i ->
                new Bounds(
                    i == 0 ? Optional.empty() : Optional.of("" + i),
                    i == windows - 1 ? Optional.empty() : Optional.of("" + (i + 1))))
        .toList();
  }

  /** Seals and delivers every open window, each with {@link #SOME} records of its own. */
  static void deliverAll(Ledger ledger, RunId run) {
    ledger.protect(ledger.runs().find(run).orElseThrow().caseId(), AT_REST);
    for (Window open : ledger.windows().open(run)) {
      Window begun = ledger.windows().begin(open);
      ledger.windows().sealed(begun, parcel(begun, SOME), account(begun, SOME));
      ledger.windows().delivered(begun, NOW);
    }
  }

  static Run manifest(Ledger ledger, RunId run, String sha256) {
    ledger.runs().manifested(run, sha256, NOW);
    return ledger.runs().find(run).orElseThrow();
  }

  static ParcelFact parcel(Window window, long upserts) {
    return new ParcelFact(
        window.fileStem() + ".ndjson.zst.pgp",
        window.entity(),
        window.number(),
        window.attempt(),
        "snapshot-1",
        upserts,
        upserts,
        1000 + upserts,
        5000,
        "ef".repeat(32));
  }

  /** Delivered records whose keys are {@code <window>-<i>}, and one record in quarantine. */
  static Account account(Window window, int delivered) {
    List<String> keys =
        IntStream.range(0, delivered).mapToObj(i -> window.number() + "-" + i).toList();
    return new Account(
        tally(delivered, 1),
        List.of(quarantined(window, "mobile", new byte[] {1, 2, 3})),
        List.of(
            exposure(Exposure.SUBJECT, keys),
            exposure("mobile", keys.stream().map(key -> "tel-" + key).toList())),
        baseline(keys, "content-a" + window.attempt()));
  }

  static Tally tally(long delivered, long quarantined) {
    return new Tally(
        delivered + quarantined + 2,
        delivered,
        quarantined,
        2,
        0,
        0,
        0,
        quarantined == 0
            ? Map.of("withheld/consent/no", 2L)
            : Map.of("quarantined/mobile/phone", quarantined, "withheld/consent/no", 2L));
  }

  static Account nothing() {
    return new Account(tally(0, 0), List.of(), List.of(), Baseline.EMPTY);
  }

  static Quarantined quarantined(Window window, String field, byte[] content) {
    return new Quarantined(
        new Rejection(
            window.entity(),
            HexFormat.of().formatHex(digest("bad" + window.number())),
            field,
            "phone",
            "not a phone number of CN"),
        content);
  }

  static Exposure exposure(String field, List<String> values) {
    ByteArrayOutputStream digests = new ByteArrayOutputStream();
    values.stream()
        .map(Sample::digest)
        .sorted(Arrays::compareUnsigned)
        .forEach(digests::writeBytes);
    return new Exposure(field, digests.toByteArray());
  }

  /** An entry per key with the reference {@code ref-<key>}; an empty one to remove the key. */
  static Baseline baseline(List<String> keys, String content) {
    Map<byte[], byte[]> entries = new TreeMap<>(Comparator.comparing(HexFormat.of()::formatHex));
    for (String key : keys) {
      boolean removal = key.startsWith("!");
      String name = removal ? key.substring(1) : key;
      byte[] reference = (removal ? "" : "ref-" + name).getBytes(StandardCharsets.UTF_8);
      entries.put(
          digest(name),
          ByteBuffer.allocate(59 + reference.length)
              .put(digest(name))
              .put(digest("subject-" + name))
              .put(digest(content))
              .put(digest("mark"), 0, 8)
              .put((byte) 0)
              .putShort((short) reference.length)
              .put(reference)
              .array());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    entries.values().forEach(bytes::writeBytes);
    return new Baseline(keys.size(), bytes.toByteArray());
  }

  static byte[] digest(String value) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(whole, 16);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
