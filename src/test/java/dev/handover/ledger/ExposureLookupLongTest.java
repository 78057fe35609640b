package dev.handover.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Exposure;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import dev.handover.testing.OtherJvm;
import dev.handover.testing.SharedPostgres;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten million records with three identifiers each: what of this person went where? */
@Tag("long")
class ExposureLookupLongTest {
  private static final int WINDOWS = Integer.getInteger("handover.windows", 1000);
  private static final int RECORDS = 10_000;
  private static final List<String> FIELDS = List.of(Exposure.SUBJECT, "mobile", "id_no");
  @TempDir Path folder;

  @Test
  void answersFromAnH2FileInUnderATenthOfASecond() throws Exception {
    measure("H2", "jdbc:h2:file:" + folder.resolve("ledger"));
    System.out.printf("H2 file: %d MiB%n", Files.size(folder.resolve("ledger.mv.db")) >> 20);
  }

  @Test
  void answersFromPostgresInUnderATenthOfASecond() {
    measure("PostgreSQL", SharedPostgres.freshDatabase());
  }

  private void measure(String name, String url) {
    OtherJvm.quiet();
    long seed = 20260131;
    System.out.println(name + ": seed " + seed);
    Random random = new Random(seed);
    List<byte[]> known = new ArrayList<>();
    try (Ledger ledger = Ledger.open(url, Optional.empty(), Optional.empty())) {
      Run run = Sample.running(ledger, Sample.full(Sample.HOTEL), WINDOWS);
      long begun = System.nanoTime();
      for (Window open : ledger.windows().open(run.id())) {
        Window window = ledger.windows().begin(open);
        List<Exposure> exposures = FIELDS.stream().map(f -> exposure(f, random)).toList();
        exposures.forEach(e -> known.add(Arrays.copyOfRange(e.digests(), 160, 176)));
        Tally tally = new Tally(RECORDS, RECORDS, 0, 0, 0, 0, 0, Map.of());
        Baseline baseline = baseline(exposures.get(0), random);
        Account account = new Account(tally, List.of(), exposures, baseline);
        ledger.windows().sealed(window, Sample.parcel(window, RECORDS), account);
        ledger.windows().delivered(window, Sample.NOW);
      }
      report(name + ": sealing " + WINDOWS + " windows", begun);
      lookups(name + ", before the manifest", ledger, known, random);
      begun = System.nanoTime();
      Sample.manifest(ledger, run.id(), "m1");
      report(name + ": manifest with merging", begun);
      System.gc();
      Runtime jvm = Runtime.getRuntime();
      System.out.printf("heap used %d MiB%n", (jvm.totalMemory() - jvm.freeMemory()) >> 20);
      assertThat(lookups(name + ", after it", ledger, known, random)).isLessThan(100);
      begun = System.nanoTime();
      long[] walked = new long[1];
      ledger.baselines().all(Sample.HOTEL, "guest", entry -> walked[0]++);
      assertThat(walked[0])
          .isEqualTo((long) WINDOWS * RECORDS)
          .isEqualTo(ledger.baselines().count(Sample.HOTEL, "guest"));
      report(name + ": walking the baseline", begun);
    }
  }

  /** What 99% of 200 lookups stay under, after one to warm up, in milliseconds. */
  private static double lookups(String name, Ledger ledger, List<byte[]> known, Random random) {
    double[] millis = new double[200];
    ledger.exposures().find(Sample.HOTEL, known.get(0));
    for (int i = 0; i < millis.length; i++) {
      int which = random.nextInt(known.size());
      long begun = System.nanoTime();
      List<Exposures.Hit> hits = ledger.exposures().find(Sample.HOTEL, known.get(which));
      millis[i] = (System.nanoTime() - begun) / 1e6;
      assertThat(hits).hasSize(1);
      assertThat(hits.get(0).field()).isEqualTo(FIELDS.get(which % 3));
      assertThat(hits.get(0).fileName()).startsWith(String.format("guest-%06d-", which / 3 + 1));
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: lookup median %.1f ms, 99%% %.1f ms, slowest %.1f ms%n",
        name, millis[100], millis[198], millis[199]);
    return millis[198];
  }

  private static Exposure exposure(String field, Random random) {
    long[][] halves = new long[RECORDS][];
    for (int i = 0; i < RECORDS; i++) {
      halves[i] = new long[] {random.nextLong(), random.nextLong()};
    }
    Arrays.sort(halves, (a, b) -> Long.compareUnsigned(a[0], b[0]));
    ByteBuffer digests = ByteBuffer.allocate(RECORDS * 16);
    for (long[] half : halves) {
      digests.putLong(half[0]).putLong(half[1]);
    }
    return new Exposure(field, digests.array());
  }

  private static Baseline baseline(Exposure keys, Random random) {
    byte[] rest = new byte[32];
    ByteBuffer entries = ByteBuffer.allocate(RECORDS * (59 + 26));
    for (int i = 0; i < RECORDS; i++) {
      random.nextBytes(rest);
      entries
          .put(keys.digests(), i * 16, 16)
          .put(rest)
          .put(rest, 0, 9)
          .putShort((short) 26)
          .put(rest, 0, 26);
    }
    return new Baseline(RECORDS, entries.array());
  }

  private static void report(String what, long begun) {
    System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
  }
}
