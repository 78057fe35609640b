package dev.handover.bench;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.keys.PgpSecretKey;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import dev.handover.mapping.scrub.Kind;
import dev.handover.mapping.scrub.Scrubber;
import dev.handover.process.AsOf;
import dev.handover.process.Decision;
import dev.handover.process.MinimisedBatch;
import dev.handover.process.Minimiser;
import dev.handover.process.ValidatedBatch;
import dev.handover.process.Validator;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.Rows;
import dev.handover.record.RunId;
import dev.handover.record.Slice;
import dev.handover.record.WellFormed;
import dev.handover.record.Window;
import dev.handover.seal.LineFormat;
import dev.handover.seal.OpenPgpSealer;
import dev.handover.seal.SealedParcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one record costs at each station, in nanoseconds: a window of invented customers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx384m", "-XX:+UseSerialGC"})
public class InnerLoops {
  private static final int RECORDS = 10_000;

  @Param({"peers", "product"})
  public String rules;

  private Batch read;
  private ValidatedBatch validated;
  private MinimisedBatch minimised;
  private Validator validator;
  private Minimiser minimiser;
  private OpenPgpSealer sealer;
  private final List<byte[]> notes = new ArrayList<>();
  private final Scrubber scrubber = new Scrubber(EnumSet.allOf(Kind.class));
  private final KeyedDigest digest = CaseKeys.create().lineage();
  private final byte[] out = new byte[KeyedDigest.BYTES];

  @Setup
  public void invent() throws IOException {
    Path bench = Path.of(System.getProperty("handover.bench"));
    Mapping mapping = MappingFiles.load(bench.resolve("mappings").resolve(rules)).mappings().get(0);
    CaseKeys keys = CaseKeys.create();
    CompiledMapping compiled = CompiledMapping.of(mapping, keys.pseudonyms());
    AsOf asOf = new AsOf(Instant.parse("2026-01-31T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    validator = new Validator(compiled, Decision.notNeeded(), keys, asOf);
    minimiser = new Minimiser(compiled, keys);
    sealer =
        new OpenPgpSealer(
            PgpSecretKey.generate("buyer").certificate(),
            PgpSecretKey.generateSigningOnly("seller"),
            LineFormat.NDJSON);
    read = rows(compiled.columns(), mapping.entity());
    validated = validator.validate(read);
    minimised = minimiser.minimise(validated);
  }

  /** Lines as COPY writes them, without escapes, in the order of the mapping's columns. */
  private Batch rows(List<String> columns, String entity) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of(System.getProperty("handover.bench.customers")));
    List<String> all = List.of(lines.get(0).split("\t"));
    Rows.Builder rows = Rows.builder(columns, RECORDS, RECORDS * 600);
    for (String line : lines.subList(1, RECORDS + 1)) {
      String[] values = line.split("\t", -1);
      for (String column : columns) {
        String value = all.contains(column) ? values[all.indexOf(column)] : "\\N";
        if (value.equals("\\N")) {
          rows.addAbsent();
        } else {
          rows.add(value);
        }
        if (column.equals("notes")) {
          notes.add(value.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    Window window =
        new Window(
            new CaseId("inner"), new RunId("20260131t020000z-ab2c"), entity, 1, 1, Bounds.ALL);
    return new Batch(window, "none", rows.wellFormed(true).build(), new BitSet());
  }

  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public ValidatedBatch validate() {
    return validator.validate(read);
  }

  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public MinimisedBatch minimise() {
    return minimiser.minimise(validated);
  }

  /** Lines, zstd, OpenPGP. */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public SealedParcel seal() {
    return sealer.seal(minimised);
  }

  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public int scrubNotes() {
    int found = 0;
    for (byte[] note : notes) {
      found += scrubber.find(note, 0, note.length).count();
    }
    return found;
  }

  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public int checkNotes() {
    int wrong = 0;
    for (byte[] note : notes) {
      wrong += WellFormed.firstWrong(note, 0, note.length);
    }
    return wrong;
  }

  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public byte[] digestKeys() {
    Slice key = new Slice();
    for (int row = 0; row < RECORDS; row++) {
      read.rows().read(row, 0, key);
      digest.digest(key.bytes, key.start, key.length, out, 0);
    }
    return out;
  }
}
