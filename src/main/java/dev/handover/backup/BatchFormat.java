package dev.handover.backup;

import dev.handover.record.Batch;
import dev.handover.record.Misread;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.Window;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A window's rows as bytes, the same for the same rows: values as the source gave them, byte by
 * byte, an absent one distinct from an empty one, with the marks of deleted and misread rows.
 */
final class BatchFormat {
  private static final int MAGIC = 0x48424b31; // HBK1
  private static final int MOST_CELLS = 1 << 28;
  private static final int EXPECTED_CELL = 12;

  private BatchFormat() {}

  /** How many rows were written. */
  static long write(Batch batch, OutputStream plain) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(plain, 1 << 16));
    Rows rows = batch.rows();
    out.writeInt(MAGIC);
    out.writeUTF(batch.window().entity());
    out.writeInt(batch.window().number());
    out.writeInt(rows.columns().size());
    for (String column : rows.columns()) {
      out.writeUTF(column);
    }
    out.writeInt(rows.count());
    Slice value = new Slice();
    for (int row = 0; row < rows.count(); row++) {
      for (int column = 0; column < rows.columns().size(); column++) {
        rows.read(row, column, value);
        number(out, value.isAbsent() ? 0 : value.length + 1);
        if (!value.isAbsent()) {
          out.write(value.bytes, value.start, value.length);
        }
      }
    }
    byte[] deleted = batch.deleted().toByteArray();
    out.writeInt(deleted.length);
    out.write(deleted);
    out.writeInt(batch.misread().size());
    for (Map.Entry<Integer, List<Misread.In>> each : new TreeMap<>(batch.misread()).entrySet()) {
      out.writeInt(each.getKey());
      out.writeInt(each.getValue().size());
      for (Misread.In misread : each.getValue()) {
        out.writeUTF(misread.what().name());
        out.writeUTF(misread.column());
      }
    }
    out.flush();
    return rows.count();
  }

  /** The same rows; an EOFException where there is less. */
  static Batch read(Window window, String snapshot, InputStream plain) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(plain, 1 << 16));
    require(in.readInt() == MAGIC, "format");
    require(in.readUTF().equals(window.entity()), "entity");
    require(in.readInt() == window.number(), "number");
    List<String> columns = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      columns.add(in.readUTF());
    }
    int count = in.readInt();
    long cells = (long) count * columns.size();
    require(count >= 0 && cells <= MOST_CELLS, "row count");
    Rows.Builder rows =
        Rows.builder(columns, count, (int) Math.min(1 << 28, cells * EXPECTED_CELL));
    byte[] value = new byte[1 << 10];
    for (long cell = 0; cell < cells; cell++) {
      int length = number(in) - 1;
      if (length < 0) {
        rows.addAbsent();
      } else {
        value = value.length < length ? new byte[length] : value;
        in.readFully(value, 0, length);
        rows.add(value, 0, length);
      }
    }
    byte[] deleted = in.readNBytes(in.readInt());
    Map<Integer, List<Misread.In>> misread = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      int row = in.readInt();
      List<Misread.In> found = new ArrayList<>();
      for (int cell = in.readInt(); cell > 0; cell--) {
        Misread what = Misread.valueOf(in.readUTF());
        found.add(new Misread.In(in.readUTF(), what));
      }
      misread.put(row, List.copyOf(found));
    }
    return new Batch(window, snapshot, rows.build(), BitSet.valueOf(deleted), misread);
  }

  private static void require(boolean fits, String what) throws IOException {
    if (!fits) {
      throw new IOException("the part's " + what + " is not what it should be");
    }
  }

  /** Seven bits at a time, the lowest first. */
  private static void number(OutputStream out, int number) throws IOException {
    int left = number;
    while (left > 0x7F) {
      out.write(left & 0x7F | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  private static int number(InputStream in) throws IOException {
    int number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException();
      }
      number |= (b & 0x7F) << shift;
      if ((b & 0x80) == 0) {
        require(number >= 0, "length of a value");
        return number;
      }
    }
    throw new IOException("the length of a value is not what it should be");
  }

  /** The name of a window's part. */
  static String name(String entity, int number) {
    return String.format(Locale.ROOT, "%s-%06d", entity, number);
  }
}
