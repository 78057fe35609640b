package dev.handover.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handover.mapping.FieldType;
import dev.handover.process.MinimisedBatch;
import dev.handover.process.MinimisedBatches;
import dev.handover.process.OutputField;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.Rows;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A batch of hostile values and the lines that a buyer must read from it. */
record RandomBatch(MinimisedBatch batch, List<RecordLine> lines) {
  private static final String[] NASTY = {
    "",
    " ",
    "'",
    "''",
    "\"",
    "\"\"",
    ",",
    "\r",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\\",
    "\\u0041",
    "\u001f",
    "\u007f",
    "\u2028",
    "\ufeff",
    "=1+1",
    "+1",
    "-1",
    "-1.5",
    "-1e5",
    "@a",
    "'=1",
    "''@x",
    "'+86",
    "+8613812345678",
    "'+8613812345678",
    "+86 138",
    "-",
    "+",
    "=",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    "'＝1",
    "李雷",
    "😀",
    "true",
    "42",
    "007",
    "null",
    "</script>",
    "a\"b,c\r\nd",
    " lead",
    "trail ",
    "é",
    "--1",
    "-.5",
    "-1.",
    "+1234567",
    "+123456",
    "+1234567890123456"
  };
  private static final byte[][] ILL_FORMED = {
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0x80},
    {(byte) 0xc0, (byte) 0xaf},
    {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
    {(byte) 0xe6, (byte) 0x9d},
    {'a', (byte) 0xff, 'b'},
    {(byte) 0xf0, (byte) 0x80, (byte) 0x80, (byte) 0x80},
    {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
    {(byte) 0xe0, (byte) 0x80, (byte) 0x80}
  };

  static final Window WINDOW =
      new Window(
          new CaseId("hotel-2026"), new RunId("20260131t020000z-ab2c"), "guest", 1, 2, Bounds.ALL);

  static RandomBatch of(long seed) {
    return of(seed, 40);
  }

  static RandomBatch of(long seed, int mostRows) {
    Random random = new Random(seed);
    List<OutputField> fields = new ArrayList<>();
    FieldType[] types = FieldType.values();
    int width = random.nextInt(6);
    for (int i = 0; i < width; i++) {
      fields.add(new OutputField("f" + i, types[random.nextInt(types.length)]));
    }
    fields.add(new OutputField("=姓名\"", FieldType.TEXT));
    List<RecordLine> lines = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of("ref"));
    fields.forEach(field -> columns.add(field.name()));
    int count = random.nextInt(mostRows + 1);
    Rows.Builder rows = Rows.builder(columns, count);
    for (int row = 0; row < count; row++) {
      String ref = present(random, rows);
      Map<String, Optional<String>> record = new LinkedHashMap<>();
      for (OutputField field : fields) {
        record.put(field.name(), value(random, rows));
      }
      lines.add(new RecordLine(RecordLine.Op.UPSERT, ref, Optional.empty(), record));
    }
    int gone = random.nextInt(4);
    Rows.Builder tombstones = Rows.builder(List.of("ref", "reason"), gone);
    for (int row = 0; row < gone; row++) {
      String ref = present(random, tombstones);
      tombstones.add("withheld");
      lines.add(row, new RecordLine(RecordLine.Op.DELETE, ref, Optional.of("withheld"), Map.of()));
    }
    Tally tally = new Tally(count, count, 0, 0, 0, 0, 0, Map.of());
    Account account = new Account(tally, List.of(), List.of(), Baseline.EMPTY);
    return new RandomBatch(
        MinimisedBatches.of(WINDOW, "snap-1", fields, rows.build(), tombstones.build(), account),
        lines);
  }

  private static Optional<String> value(Random random, Rows.Builder rows) {
    if (random.nextInt(6) == 0) {
      rows.addAbsent();
      return Optional.empty();
    }
    return Optional.of(present(random, rows));
  }

  private static String present(Random random, Rows.Builder rows) {
    byte[] bytes = bytes(random);
    rows.add(bytes, 0, bytes.length);
    return new String(bytes, UTF_8);
  }

  private static byte[] bytes(Random random) {
    switch (random.nextInt(5)) {
      case 0:
        return NASTY[random.nextInt(NASTY.length)].getBytes(UTF_8);
      case 1:
        return (NASTY[random.nextInt(NASTY.length)] + NASTY[random.nextInt(NASTY.length)])
            .getBytes(UTF_8);
      case 2:
        return ILL_FORMED[random.nextInt(ILL_FORMED.length)];
      case 3:
        byte[] noise = new byte[random.nextInt(random.nextInt(50) == 0 ? 300_000 : 40)];
        random.nextBytes(noise);
        return noise;
      default:
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(30), 0x4e00, 0x9fa5).forEach(text::appendCodePoint);
        return text.toString().getBytes(UTF_8);
    }
  }

  List<String> fieldNames() {
    return batch.fields().stream().map(OutputField::name).toList();
  }
}
