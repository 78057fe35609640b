package dev.handover.receive;

import dev.handover.delivery.EntityDescription;
import dev.handover.delivery.FileEntry;
import dev.handover.delivery.ParcelNames;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.seal.LineFormat;
import dev.handover.seal.RecordLine;
import dev.handover.seal.RecordLines;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The lines of one parcel whose signature is good; gone once closed. */
final class Plain implements AutoCloseable {
  private final FileEntry file;
  private final EntityDescription entity;
  private final Holding holding;

  Plain(FileEntry file, EntityDescription entity, Holding holding) {
    this.file = file;
    this.entity = entity;
    this.holding = holding;
  }

  /** What the lines amount to; {@code reasons} counts the tombstones. */
  record Count(long upserts, Map<String, Long> reasons) {
    long lines() {
      return upserts + reasons.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Reads every line once and counts; a line of a wrong shape is refused with INTEGRITY. */
  Count count() {
    Counter counter = new Counter();
    each(counter);
    return new Count(counter.upserts, counter.reasons);
  }

  /** Hands on each line in order. */
  void each(Consumer<RecordLine> reader) {
    List<String> fields = entity.fields().stream().map(EntityDescription.Field::name).toList();
    long number = 0;
    try (RecordLines lines = RecordLines.read(holding.read(), format(), fields)) {
      for (Optional<RecordLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        number++;
        check(line.get(), number);
        reader.accept(line.get());
      }
    } catch (HandoverException e) {
      throw e.getMessage().startsWith(file.name())
          ? e
          : new HandoverException(e.exitCode(), e.code(), file.name() + ": " + e.plainMessage());
    }
  }

  /** The bytes as they were sealed. */
  InputStream bytes() {
    return holding.read();
  }

  LineFormat format() {
    return ParcelNames.lineFormat(file.name()).equals("csv") ? LineFormat.CSV : LineFormat.NDJSON;
  }

  private void check(RecordLine line, long number) {
    if (line.ref().isEmpty()) {
      throw wrong(number, "has an empty ref");
    }
    boolean delete = line.op() == RecordLine.Op.DELETE;
    if (delete != line.reason().isPresent()) {
      throw wrong(number, delete ? "deletes without a reason" : "keeps with a reason");
    }
  }

  private HandoverException wrong(long number, String what) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-RCV-07",
        file.name() + ": line " + number + " " + what + "; ask the seller for the run again");
  }

  @Override
  public void close() {
    holding.close();
  }

  @Override
  public String toString() {
    return "Plain[" + file.name() + "]";
  }

  private static final class Counter implements Consumer<RecordLine> {
    private final Map<String, Long> reasons = new TreeMap<>();
    private long upserts;

    @Override
    public void accept(RecordLine line) {
      if (line.op() == RecordLine.Op.UPSERT) {
        upserts++;
      } else {
        reasons.merge(line.reason().orElseThrow(), 1L, Long::sum);
      }
    }
  }
}
