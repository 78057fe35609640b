package dev.handover.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.AtRestCipher;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import dev.handover.record.Rows;
import dev.handover.record.RunId;
import dev.handover.record.Slice;
import dev.handover.record.Window;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written comes back byte by byte, or is refused. */
class ArchiveTest {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
  private static final String ID = "20260301t020000z-aaaa";
  private static final List<String> COLUMNS = List.of("id", "name", "r.text", "a+b");
  private static final List<Optional<byte[]>> VALUES =
      List.of(
          Optional.empty(),
          bytes(""),
          bytes("张三"),
          bytes("a,\"b\"\r\nc"),
          bytes("\u0000"),
          bytes("😀".repeat(300)),
          Optional.of(new byte[] {(byte) 0xff, (byte) 0xfe, 0}),
          bytes("2026-03-01 02:00:00.123456"),
          bytes("-0.00"));

  private final AtRestCipher cipher = AtRestCipher.ofThisProcess();
  @TempDir private Path parent;

  private static Optional<byte[]> bytes(String text) {
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void noneBefore() {
    assertThat(Archive.ids(parent)).isEmpty();
  }

  @Test
  void everyKindOfValueComesBackAsItWas() {
    Archive written = write(parent, ID, 5);
    CaseBackup.verify(written, (done, all) -> {});
    Archive again = Archive.open(parent.resolve(ID), HOTEL.value(), cipher);
    assertThat(again.digest()).isEqualTo(written.digest());
    assertThat(again.contents()).isEqualTo(written.contents());
    assertThat(again.contents().rowsOf()).containsEntry("guest", 5L * VALUES.size());
    for (int i = 0; i < 5; i++) {
      Batch batch = CaseBackup.batch(again, again.contents().parts().get(i));
      assertSame(batch, batch(i + 1));
    }
  }

  @Test
  void rowsComeBackFromTheScratchDatabaseAsTheyWere() {
    Archive written = write(parent, ID, 3);
    try (Practice practice = new Practice(written, parent.resolve("staged"))) {
      assertThat(practice.restore(any -> {})).isEqualTo(written.contents().rowsOf());
      List<Batch> read = new ArrayList<>();
      practice.each("guest", read::add);
      assertThat(read).hasSize(3);
      assertSame(read.get(1), batch(2));
      assertThat(practice.digests()).containsOnlyKeys("guest");
    }
    assertThat(parent.resolve("staged")).isEmptyDirectory();
  }

  @Test
  void rowsAreRestoredIntoTablesOnceAndIntoEmptyOnesOnly() throws Exception {
    Archive written = write(parent, ID, 2, "x");
    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:" + System.nanoTime())) {
      RestoredTables tables = new RestoredTables(database, false);
      tables.requireEmpty(List.of("guest"));
      Restore.run(written, List.of(), tables::add, any -> {});
      try (var rows =
          database
              .createStatement()
              .executeQuery(
                  "select count(*), count(\"name\"), sum(handover_deleted) from \"guest\"")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(2);
        assertThat(rows.getInt(2)).isEqualTo(2);
      }
      refused(
          ExitCode.CONFIGURATION,
          "HUB-BAK-11",
          () -> new RestoredTables(database, false).requireEmpty(List.of("guest")));
    }
  }

  @Test
  void aRowMayBeMisreadInManyColumns() throws Exception {
    List<String> columns = IntStream.range(0, 60).mapToObj(i -> "a column of a name " + i).toList();
    List<Misread.In> misread =
        columns.stream().map(name -> new Misread.In(name, Misread.NUMBER_RUINED)).toList();
    Rows.Builder rows = Rows.builder(columns, 1);
    columns.forEach(name -> rows.addAbsent());
    Window window = new Window(HOTEL, new RunId(ID), "guest", 1, 1, Bounds.ALL);
    Batch batch = new Batch(window, "view", rows.build(), new BitSet(), Map.of(0, misread));
    for (boolean exact : new boolean[] {true, false}) {
      try (Connection database = DriverManager.getConnection("jdbc:h2:mem:" + System.nanoTime())) {
        RestoredTables tables = new RestoredTables(database, exact);
        tables.add(batch);
        assertThat(tables.read(window, "view", columns).misread()).containsEntry(0, misread);
      }
    }
  }

  @Test
  void filesTellAnAbsentValueFromAnEmptyOne() throws IOException {
    Archive written = write(parent, ID, 1);
    Path folder = parent.resolve("out");
    try (RestoredFiles files = new RestoredFiles(folder, true)) {
      Restore.run(written, List.of(), files::add, any -> {});
    }
    List<String> lines = Files.readAllLines(folder.resolve("guest.csv"));
    assertThat(lines.get(0)).isEqualTo("handover_deleted,handover_misread,id,name,r.text,a+b");
    assertThat(lines.get(1)).as("absent").isEqualTo("no,,1-0,,,");
    assertThat(lines.get(2)).as("empty").isEqualTo("yes,row-broken,1-1,\"\",\"\",\"\"");
    try (RestoredFiles files = new RestoredFiles(folder, false)) {
      Restore.run(written, List.of(), files::add, any -> {});
    }
    assertThat(Files.readAllLines(folder.resolve("guest.ndjson")).get(0))
        .isEqualTo(
            "{\"handover_deleted\":\"no\",\"handover_misread\":null,\"id\":\"1-0\",\"name\":null,"
                + "\"r.text\":null,\"a+b\":null}");
    assertThat(Files.getPosixFilePermissions(folder.resolve("guest.csv"))).hasSize(2);
    refused(
        ExitCode.CONFIGURATION,
        "HUB-BAK-13",
        () -> {
          try (RestoredFiles files = new RestoredFiles(folder, true)) {
            Restore.run(written, List.of(), files::add, any -> {});
          }
        });
  }

  @Test
  void aFlippedByteAnywhereIsRefused() throws IOException {
    write(parent, ID, 2);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < 8; i++) {
        int at = random.nextInt(whole.length);
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped);
        refused(file + " at " + at + ", seed " + seed);
      }
      Files.write(file, whole);
    }
    verify(parent);
  }

  @Test
  void aTailThatIsCutAndAFileThatIsGoneAreRefused() throws IOException {
    write(parent, ID, 2);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length - 1));
      refused(file + " cut");
      Files.delete(file);
      if (!file.endsWith(Archive.CONTENTS)) { // without it, there is no backup
        refused(file + " gone");
      }
      Files.write(file, whole);
    }
    verify(parent);
  }

  @Test
  void partsThatChangePlacesAreRefused() throws IOException {
    write(parent, ID, 2);
    Path one = parent.resolve(ID).resolve("guest-000001" + Archive.ENDING);
    Path two = parent.resolve(ID).resolve("guest-000002" + Archive.ENDING);
    Path aside = parent.resolve("aside");
    Files.move(one, aside);
    Files.move(two, one);
    Files.move(aside, two);
    refused("swapped");
  }

  @Test
  void aBackupUnderAnotherNameOrOfAnotherCaseOrKeyIsRefused() throws IOException {
    write(parent, ID, 1);
    refused(
        ExitCode.INTEGRITY,
        "HUB-BAK-03",
        () -> Archive.open(parent.resolve(ID), "inn-2026", cipher));
    refused(
        ExitCode.INTEGRITY,
        "HUB-BAK-03",
        () -> Archive.open(parent.resolve(ID), HOTEL.value(), AtRestCipher.ofThisProcess()));
    Path other = parent.resolve("20260302t020000z-aaaa");
    Files.move(parent.resolve(ID), other);
    refused(ExitCode.INTEGRITY, "HUB-BAK-03", () -> Archive.open(other, HOTEL.value(), cipher));
    refused(
        ExitCode.CONFIGURATION,
        "HUB-BAK-04",
        () -> Archive.open(parent.resolve(ID), HOTEL.value(), cipher));
  }

  @Test
  void onesPartInAnothersFolderIsRefused() throws IOException {
    write(parent, ID, 1);
    String newer = "20260302t020000z-aaaa";
    write(parent, newer, 1);
    String part = "guest-000001" + Archive.ENDING;
    Files.copy(
        parent.resolve(newer).resolve(part),
        parent.resolve(ID).resolve(part),
        StandardCopyOption.REPLACE_EXISTING);
    refused("another backup's part");
  }

  @Test
  void aKilledBackupNeverCountsAndIsGoneOnWithPartByPart() throws IOException {
    int parts = 4;
    for (int killedAfter = 0; killedAfter <= parts; killedAfter++) {
      ArchiveDraft draft = draft(parent, ID);
      draft.plan("what is to be read".getBytes(StandardCharsets.UTF_8));
      for (int i = 1; i <= killedAfter; i++) {
        add(draft, batch(i), "first view");
      }
      Path half = parent.resolve(ArchiveDraft.UNFINISHED + ID).resolve("guest-000009.zst.sealed");
      Files.write(half, new byte[100]); // it was killed in the midst of this one
      assertThat(Archive.ids(parent)).isEmpty();
      assertThat(Archive.unfinished(parent)).containsExactly(ID);

      ArchiveDraft again = draft(parent, ID);
      assertThat(again.plan()).isPresent();
      int kept = 0;
      for (int i = 1; i <= parts; i++) {
        if (again.has(BatchFormat.name("guest", i))) {
          kept++;
        } else {
          add(again, batch(i), "second view");
        }
      }
      assertThat(kept).isEqualTo(killedAfter);
      Archive whole = again.complete(NOW, NOW, Optional.empty(), Map.of());
      CaseBackup.verify(whole, (done, all) -> {});
      assertThat(whole.contents().isOfOneMoment())
          .isEqualTo(killedAfter == 0 || killedAfter == parts);
      assertThat(whole.contents().parts())
          .extracting(Contents.Part::snapshot)
          .startsWith(killedAfter == 0 ? "second view" : "first view");
      try (Stream<Path> left = Files.list(parent.resolve(ID))) {
        assertThat(left).as("parts, contents and proof").hasSize(parts + 2);
      }
      Archive.remove(parent, ID);
      assertThat(parent).isEmptyDirectory();
    }
  }

  @Test
  void aFullDiskIsToldAndOlderBackupsAreUntouched() {
    write(parent, ID, 2);
    for (int room : new int[] {0, 10, 500, 1_000}) {
      ArchiveDraft draft = draft(parent, "20260302t020000z-aaaa");
      long[] left = {room};
      draft.limit(disk -> new Full(disk, left));
      refused(
          ExitCode.LEDGER,
          "HUB-BAK-01",
          () -> {
            for (int i = 1; i <= 3; i++) {
              add(draft, batch(i), "view");
            }
          });
      draft.discard();
      assertThat(Archive.unfinished(parent)).isEmpty();
    }
    verify(parent);
  }

  /** A disk that has room for so many bytes. */
  private static final class Full extends FilterOutputStream {
    private final long[] room;

    Full(OutputStream disk, long[] room) {
      super(disk);
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      take(1);
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      take(length);
      out.write(bytes, start, length);
    }

    private void take(int length) throws IOException {
      room[0] -= length;
      if (room[0] < 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  @Test
  void whatIsWrittenIsTheSameForTheSameRows() throws IOException {
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    BatchFormat.write(batch(3), one);
    Batch read =
        BatchFormat.read(batch(3).window(), "view", new ByteArrayInputStream(one.toByteArray()));
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    BatchFormat.write(read, two);
    assertThat(two.toByteArray()).isEqualTo(one.toByteArray());
  }

  private Archive write(Path where, String id, int windows) {
    return write(where, id, windows, null);
  }

  /**
   * @param only the one value of every cell, where there is one
   */
  private Archive write(Path where, String id, int windows, String only) {
    try (ArchiveDraft draft = draft(where, id)) {
      for (int i = 1; i <= windows; i++) {
        add(draft, only == null ? batch(i) : batch(i, List.of(bytes(only))), "view");
      }
      return draft.complete(NOW, NOW, Optional.empty(), Map.of("guest", "0".repeat(64)));
    }
  }

  private ArchiveDraft draft(Path where, String id) {
    return ArchiveDraft.begin(where, HOTEL.value(), id, CaseBackup.KIND, cipher);
  }

  private static void add(ArchiveDraft draft, Batch batch, String snapshot) {
    draft.add(
        BatchFormat.name("guest", batch.window().number()),
        "guest",
        snapshot,
        NOW,
        out -> BatchFormat.write(batch, out));
  }

  private static Batch batch(int number) {
    return batch(number, VALUES);
  }

  private static Batch batch(int number, List<Optional<byte[]>> values) {
    Rows.Builder rows = Rows.builder(COLUMNS, values.size());
    for (int row = 0; row < values.size(); row++) {
      rows.add(number + "-" + row);
      for (int column = 1; column < COLUMNS.size(); column++) {
        values.get(row).ifPresentOrElse(value -> rows.add(value, 0, value.length), rows::addAbsent);
      }
    }
    BitSet deleted = new BitSet();
    deleted.set(1, values.size() > 1);
    Map<Integer, List<Misread.In>> misread =
        values.size() > 2
            ? Map.of(
                1,
                List.of(new Misread.In("", Misread.ROW_BROKEN)),
                2,
                List.of(
                    new Misread.In("name", Misread.NUMBER_RUINED),
                    new Misread.In("r.text", Misread.NUMBER_RUINED)))
            : Map.of();
    Window window = new Window(HOTEL, new RunId(ID), "guest", number, 1, Bounds.ALL);
    return new Batch(window, "view", rows.build(), deleted, misread);
  }

  private static void assertSame(Batch found, Batch expected) {
    assertThat(found.rows().columns()).isEqualTo(expected.rows().columns());
    assertThat(found.rows().count()).isEqualTo(expected.rows().count());
    assertThat(found.deleted()).isEqualTo(expected.deleted());
    assertThat(found.misread()).isEqualTo(expected.misread());
    Slice one = new Slice();
    Slice other = new Slice();
    for (int row = 0; row < found.rows().count(); row++) {
      for (int column = 0; column < COLUMNS.size(); column++) {
        found.rows().read(row, column, one);
        expected.rows().read(row, column, other);
        assertThat(one.isAbsent()).isEqualTo(other.isAbsent());
        if (!one.isAbsent()) {
          assertThat(Arrays.copyOfRange(one.bytes, one.start, one.start + one.length))
              .isEqualTo(Arrays.copyOfRange(other.bytes, other.start, other.start + other.length));
        }
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(parent.resolve(ID))) {
      return files.sorted().toList();
    }
  }

  private void verify(Path where) {
    CaseBackup.verify(Archive.open(where.resolve(ID), HOTEL.value(), cipher), (done, all) -> {});
  }

  private void refused(String what) {
    assertThatThrownBy(() -> verify(parent))
        .as(what)
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> {
              assertThat(e.exitCode()).as(what).isEqualTo(ExitCode.INTEGRITY);
              assertThat(e.code()).as(what).isEqualTo("HUB-BAK-03");
            });
  }

  private static void refused(ExitCode exit, String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(exit);
              assertThat(e.code()).isEqualTo(code);
            });
  }
}
