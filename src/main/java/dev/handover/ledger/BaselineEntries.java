package dev.handover.ledger;

import dev.handover.record.Baseline;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A window's baseline on its way into a segment: checked, each entry marked with its run. */
final class BaselineEntries {
  private final byte[] from;
  private final int[] starts;
  private final int run;

  private BaselineEntries(byte[] from, int[] starts, int run) {
    this.from = from;
    this.starts = starts;
    this.run = run;
  }

  static BaselineEntries of(Baseline baseline, long run) {
    return new BaselineEntries(baseline.entries(), starts(baseline), Math.toIntExact(run));
  }

  void write(SegmentWriter writer) {
    for (int start : starts) {
      int reference = EntryLayout.referenceLength(from, start + Baseline.FIXED - 2);
      byte[] entry =
          ByteBuffer.allocate(EntryLayout.BASELINE_FIXED + reference)
              .put(from, start, EntryLayout.RUN_OFFSET)
              .putInt(run)
              .put(
                  from,
                  start + EntryLayout.RUN_OFFSET,
                  Baseline.FIXED - EntryLayout.RUN_OFFSET + reference)
              .array();
      writer.add(entry, 0, entry.length);
    }
  }

  /** The same without the run: as it came in, so it goes out. */
  static void read(SegmentCursor at, java.io.ByteArrayOutputStream into) {
    into.write(at.bytes, at.start, EntryLayout.RUN_OFFSET);
    int after = EntryLayout.RUN_OFFSET + 4;
    into.write(at.bytes, at.start + after, at.length - after);
  }

  /** Where the entries begin; refuses what is not sorted or does not end where it should. */
  private static int[] starts(Baseline baseline) {
    byte[] bytes = baseline.entries();
    int[] starts = new int[baseline.count()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      boolean fits = at + Baseline.FIXED <= bytes.length;
      boolean ascends =
          fits
              && (i == 0
                  || Arrays.compareUnsigned(
                          bytes, starts[i - 1], starts[i - 1] + 16, bytes, at, at + 16)
                      < 0);
      if (!ascends) {
        throw malformed();
      }
      starts[i] = at;
      at += Baseline.FIXED + EntryLayout.referenceLength(bytes, at + Baseline.FIXED - 2);
    }
    if (at != bytes.length) {
      throw malformed();
    }
    return starts;
  }

  private static HandoverException malformed() {
    return new HandoverException(
        ExitCode.INTERNAL,
        "HUB-LED-32",
        "a window's baseline is not a sorted row of whole entries; report this as a defect");
  }
}
