package dev.handover.source;

import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.join;
import static dev.handover.source.Fixtures.joining;
import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.plan;
import static dev.handover.source.Fixtures.values;
import static dev.handover.source.Fixtures.withDeleted;
import static dev.handover.source.Fixtures.withholding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.mapping.ExportedTable;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import dev.handover.source.Drift.Kind;
import dev.handover.source.files.LocalFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported files as a source: the same windows, joins and checks as of a database. */
class ExportedFilesTest {
  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();

  private Path exports() {
    return folder.resolve("exports");
  }

  private void file(String name, String text) throws IOException {
    Files.createDirectories(exports());
    Files.writeString(exports().resolve(name), text);
  }

  private JdbcSource open(List<ExportedTable> tables, Mapping... mappings) {
    return ExportedFiles.open(
        new LocalFolder(exports()),
        tables,
        List.of(mappings),
        folder.resolve("staged"),
        told::add,
        Long.MAX_VALUE);
  }

  private static ExportedTable guests(
      Optional<Integer> header, List<String> columns, List<String> rowKey) {
    return new ExportedTable(
        "guests",
        "guests.csv",
        Optional.empty(),
        header,
        columns,
        Optional.empty(),
        Optional.empty(),
        rowKey);
  }

  private static final ExportedTable GUESTS = ExportedTable.of("guests", "guests*.csv");

  @Test
  void windowsCoverEveryRowOnceAndTheSameFileIsTheSameView() throws IOException {
    String rows =
        IntStream.range(0, 95).mapToObj(i -> i + ",n" + i).collect(Collectors.joining("\n"));
    file("guests.csv", "id,name\n" + rows + "\n");
    Mapping mapping = mapping("guests", "id", "name");
    List<String> names = new ArrayList<>();
    for (int time = 0; time < 2; time++) {
      try (JdbcSource source = open(List.of(GUESTS), mapping);
          Snapshot snapshot = source.snapshot()) {
        assertThat(source.inspect(mapping)).isEmpty();
        List<String> together =
            plan(snapshot, mapping, 10).stream()
                .flatMap(window -> values(snapshot.read(window, mapping), 1).stream())
                .toList();
        assertThat(together).hasSize(95).doesNotHaveDuplicates().contains("n0", "n94");
        names.add(snapshot.name());
      }
    }
    assertThat(names.get(0)).startsWith("files-").isEqualTo(names.get(1));
    assertThat(told)
        .first()
        .isEqualTo("table guests: guests.csv, UTF-8, commas, header in line 1, 95 rows");
  }

  @Test
  void whatMappingsDoNotNameIsKnownByNameAndNotCopied() throws IOException {
    file("guests.csv", "id,name,password,gone\n1,a,canary,0\n2,b,canary,1\n");
    Mapping mapping = withholding(withDeleted("guests", "id", "gone = '1'", "name"), "password");
    try (JdbcSource source = open(List.of(GUESTS), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(mapping)).isEmpty();
      assertThat(everything(snapshot, mapping).deleted().stream()).containsExactly(1);
      Mapping curious = mapping("guests", "id", "password");
      assertThat(values(everything(snapshot, curious), 1)).containsOnlyNulls();
    }
    Mapping unaware = mapping("guests", "id", "name");
    try (JdbcSource source = open(List.of(GUESTS), unaware)) {
      assertThat(source.inspect(unaware))
          .extracting(Drift::kind, Drift::column)
          .containsExactlyInAnyOrder(
              org.assertj.core.api.Assertions.tuple(Kind.NEW, "password"),
              org.assertj.core.api.Assertions.tuple(Kind.NEW, "gone"));
    }
  }

  @Test
  void brokenRowsAreMarkedAndTheOthersAreNot() throws IOException {
    file(
        "guests.csv",
        "id,name,card,other\n1,a,11,x\n2,b,12\n3,c,13,x,y\n4,d,1.10101E+17,x\n5,e,15,1.10101E+17\n");
    Mapping mapping = mapping("guests", "id", "name", "card");
    try (JdbcSource source = open(List.of(GUESTS), mapping);
        Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping);
      assertThat(values(batch, 0)).containsExactly("1", "2", "3", "4", "5");
      assertThat(batch.misread())
          .isEqualTo(
              Map.of(
                  1, List.of(new Misread.In("", Misread.ROW_BROKEN)),
                  2, List.of(new Misread.In("", Misread.ROW_BROKEN)),
                  3, List.of(new Misread.In("card", Misread.NUMBER_RUINED))));
    }
  }

  @Test
  void tablesAreJoinedAndAMisreadRowOfAJoinedOneIsMarked() throws IOException {
    file("guests.csv", "id,name\n1,a\n2,b\n3,c\n");
    file("phones.csv", "phone_id,guest,number\n10,1,138\n11,2,139,x\n");
    Mapping mapping =
        joining(
            mapping("guests", "id", "name", "p.number"),
            join("phones", "p", "phone_id", "guest", "id", "", ""));
    try (JdbcSource source =
            open(List.of(GUESTS, ExportedTable.of("phones", "phones.csv")), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(mapping)).isEmpty();
      Batch batch = everything(snapshot, mapping);
      assertThat(values(batch, 2)).containsExactly("138", "139", null);
      assertThat(batch.misread()).containsOnlyKeys(1);
    }
  }

  @Test
  void tablesAreJoinedThroughOthersAndByConditions() throws IOException {
    file("guests.csv", "id,name\n1,a\n2,b\n");
    file("links.csv", "guest_id,phone,main,gone\n1,10,N,x\n1,11,Y,x\n2,12,N,x\n");
    file(
        "phones.csv",
        "phone,number,main,secret\n10,138,1,canary\n11,139,1,canary\n12,140,0,canary\n");
    Mapping mapping = throughLinks("via.main = 'Y'");
    try (JdbcSource source = open(LINKED, mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(mapping)).noneMatch(Drift::stops);
      assertThat(values(everything(snapshot, mapping), 2)).containsExactly("139", null);
      Mapping curious = mapping("phones", "phone", "secret");
      assertThat(values(everything(snapshot, curious), 1)).containsOnlyNulls();
      Mapping links = mapping("links", "phone", "gone");
      assertThat(values(everything(snapshot, links), 1)).containsOnlyNulls();
    }
  }

  @Test
  void whatIsMisreadCountsWhereAMappingNamesItWhicheverColumnsAreAskedFor() throws IOException {
    file("guests.csv", "id,name,card\n1,a,1.10101E+17\n2,b,22\n");
    Mapping names = mapping("guests", "id", "name");
    Mapping cards = mapping("guests", "id", "name", "card");
    try (JdbcSource source = open(List.of(GUESTS), names, cards);
        Snapshot snapshot = source.snapshot()) {
      assertThat(everything(snapshot, names).misread()).isEmpty();
    }
    try (JdbcSource source = open(List.of(GUESTS), names, cards);
        Snapshot snapshot = source.snapshot()) {
      assertThat(
              snapshot
                  .read(
                      Fixtures.window(1, dev.handover.record.Bounds.ALL),
                      cards,
                      List.of("id", "name"))
                  .misread())
          .containsOnlyKeys(0);
    }
  }

  @Test
  void aBrokenLinkLeadsNowhere() throws IOException {
    file("guests.csv", "id,name\n1,a\n2,b\n");
    file("links.csv", "guest_id,phone\n1,10\n2,10,x\n");
    file("phones.csv", "phone,number\n10,138\n");
    Mapping mapping = throughLinks("");
    try (JdbcSource source = open(LINKED, mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 2)).containsExactly("138", null);
      assertThat(told)
          .anyMatch(line -> line.contains("links.csv") && line.contains("1 of them broken"));
    }
  }

  @Test
  void namesOfHeadersAreMadeSuchThatAMappingCanWriteThem() throws IOException {
    file("guests.csv", "Member ID,手机号(必填),金额（元）,2025消费,x_4,X,handover_misread\n7,138,1,2,3,4,5\n");
    Mapping mapping = mapping("guests", "Member_ID", "手机号_必填", "金额_元", "_2025消费");
    try (JdbcSource source = open(List.of(GUESTS), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 3)).containsExactly("2");
    }
  }

  @Test
  void whatTheCaseSaysOfAFileIsChecked() throws IOException {
    file("guests.csv", "id,name\n1,a\n");
    Mapping mapping = mapping("guests", "id", "name");
    for (String pattern : List.of("../guests.csv", "sub/guests.csv", "{guests.csv")) {
      refused(
          ExitCode.CONFIGURATION,
          "file " + pattern,
          () -> open(List.of(ExportedTable.of("guests", pattern)), mapping));
    }
    refused(
        ExitCode.CONFIGURATION,
        "two columns called id",
        () -> open(List.of(guests(Optional.of(0), List.of("id", "id"), List.of())), mapping));
    file("guests[1].csv", "id,name\n1,exact\n");
    try (JdbcSource source = open(List.of(ExportedTable.of("guests", "guests[1].csv")), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 1)).contains("exact");
    }
  }

  @Test
  void theHeaderIsTheRowThatNamesWhatMappingsName() throws IOException {
    file("guests.csv", "会员名单,,\n制表日期,2026-01-31,\n 会员号 ,姓名,备注.一\n7,李雷,x\n");
    Mapping mapping = mapping("guests", "会员号", "姓名", "备注_一");
    try (JdbcSource source = open(List.of(GUESTS), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 1)).containsExactly("李雷");
      assertThat(values(everything(snapshot, mapping), 2)).containsExactly("x");
      assertThat(told.get(0)).contains("header in line 3, 1 rows");
    }
  }

  @Test
  void aFileWithoutAHeaderIsNotGuessedAt() throws IOException {
    file("guests.csv", "7,canary\n8,canary\n");
    Mapping mapping = mapping("guests", "id", "name");
    refused(
        ExitCode.CONFIGURATION,
        "names none of the columns that mappings name (id, name)",
        () -> open(List.of(GUESTS), mapping));
    ExportedTable said = guests(Optional.of(0), List.of("id", "name"), List.of());
    try (JdbcSource source = open(List.of(said), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 0)).containsExactly("7", "8");
    }
  }

  @Test
  void twoColumnsOfOneNameAreRefusedWhereAMappingNamesThem() throws IOException {
    file("guests.csv", "id,电话,电话,备注,备注\n1,138,139,a,b\n");
    refused(
        ExitCode.CONFIGURATION,
        "has two columns called 电话",
        () -> open(List.of(GUESTS), mapping("guests", "id", "电话")));
    Mapping indifferent = mapping("guests", "id");
    open(List.of(GUESTS), indifferent).close();
    ExportedTable said = guests(Optional.empty(), List.of("id", "电话", "电话2"), List.of());
    Mapping both = mapping("guests", "id", "电话", "电话2");
    try (JdbcSource source = open(List.of(said), both);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, both), 2)).containsExactly("139");
    }
  }

  @Test
  void whereNoColumnIsAKeyOneIsMadeOfOthers() throws IOException {
    file("guests.csv", "phone,name\n138,a\n139,a\n138,b\n138,a\n");
    ExportedTable said = guests(Optional.empty(), List.of(), List.of("phone", "name"));
    Mapping mapping = mapping("guests", "row_key", "name");
    try (JdbcSource source = open(List.of(said), mapping);
        Snapshot snapshot = source.snapshot()) {
      List<String> keys = values(everything(snapshot, mapping), 0);
      assertThat(keys).hasSize(4).allMatch(key -> key.matches("[0-9a-f]{32}"));
      assertThat(keys.stream().distinct()).hasSize(3);
      assertThat(source.inspect(mapping))
          .extracting(Drift::kind)
          .contains(Kind.KEY_NOT_UNIQUE)
          .doesNotContain(Kind.MISSING);
    }
  }

  @Test
  void severalFilesAreOneTableIfTheirColumnsAgree() throws IOException {
    file("guests-1.csv", "id,name\n1,a\n");
    file("guests-2.csv", "id,name\n2,b\n");
    file("guests-3.csv.part", "id,na");
    Mapping mapping = mapping("guests", "id", "name");
    try (JdbcSource source = open(List.of(GUESTS), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 1)).containsExactly("a", "b");
    }
    file("guests-4.csv", "name,id\nc,3\n");
    refused(
        ExitCode.CONFIGURATION,
        "file guests-4.csv has other columns than guests-1.csv",
        () -> open(List.of(GUESTS), mapping));
  }

  @Test
  void whatIsMissingIsToldAndNothingIsLeftBehind() throws IOException {
    Mapping mapping = mapping("guests", "id", "name");
    refused(
        ExitCode.SOURCE_UNAVAILABLE,
        "the folder of exports exports is not there",
        () -> open(List.of(GUESTS), mapping));
    Files.createDirectories(exports());
    refused(
        ExitCode.SOURCE_UNAVAILABLE,
        "table guests: no file guests*.csv lies in the folder",
        () -> open(List.of(GUESTS), mapping));
    try (Stream<Path> left = Files.list(folder.resolve("staged"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsRefused() throws IOException {
    file("guests.csv", "id,name\n1,a\n");
    Mapping mapping = mapping("guests", "id", "name");
    refused(
        ExitCode.SOURCE_UNAVAILABLE,
        "was written to while it was read",
        () ->
            ExportedFiles.open(
                new LocalFolder(exports()),
                List.of(GUESTS),
                List.of(mapping),
                folder.resolve("staged"),
                said -> append("2,b\n"),
                Long.MAX_VALUE));
  }

  private void append(String text) {
    try {
      Files.writeString(
          exports().resolve("guests.csv"), text, java.nio.file.StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theCopyIsEncryptedAndGoesWithTheSource() throws IOException {
    String rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i + ",canary" + i)
            .collect(Collectors.joining("\n"));
    file("guests.csv", "id,name\n" + rows + "\n");
    Mapping mapping = mapping("guests", "id", "name");
    try (JdbcSource source = open(List.of(GUESTS), mapping)) {
      source.snapshot();
      try (Stream<Path> copies = Files.walk(folder.resolve("staged"))) {
        for (Path copy : copies.filter(Files::isRegularFile).toList()) {
          assertThat(
                  new String(
                      Files.readAllBytes(copy), java.nio.charset.StandardCharsets.ISO_8859_1))
              .doesNotContain("canary");
        }
      }
    }
    try (Stream<Path> left = Files.list(folder.resolve("staged"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatAKilledHubLeftIsRemovedByTheNext() throws IOException {
    Path left = Files.createDirectories(folder.resolve("staged/copy-1"));
    Files.writeString(left.resolve("lock"), "");
    Files.writeString(left.resolve("copy.mv.db"), "x");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3600)));
    file("guests.csv", "id,name\n1,a\n");
    Mapping mapping = mapping("guests", "id", "name");
    try (JdbcSource one = open(List.of(GUESTS), mapping);
        JdbcSource other = open(List.of(GUESTS), mapping);
        Snapshot snapshot = one.snapshot()) {
      assertThat(left).doesNotExist();
      assertThat(values(everything(snapshot, mapping), 1)).containsExactly("a");
      assertThat(other.inspect(mapping)).isEmpty();
    }
  }

  private static final List<ExportedTable> LINKED =
      List.of(
          GUESTS, ExportedTable.of("links", "links.csv"), ExportedTable.of("phones", "phones.csv"));

  /** Guests with a phone that a table of links leads to. */
  private static Mapping throughLinks(String where) {
    Mapping.Through links =
        new Mapping.Through("links", "via", Map.of("guest_id", "id"), Map.of("phone", "phone"));
    return joining(
        mapping("guests", "id", "name", "p.number"),
        new Mapping.Join(
            "phones",
            "p",
            "phone",
            Map.of(),
            Optional.of(links),
            Optional.of(where).filter(sql -> !sql.isEmpty()),
            Optional.empty()));
  }

  private static void refused(
      ExitCode code, String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessageContaining(why)
        .hasMessageNotContaining("canary");
  }

  @Test
  void aBracketInAFilesNameIsWrittenWithABackslash() throws IOException {
    file("guests[1].csv", "id,name\n1,a\n");
    Mapping mapping = mapping("guests", "id", "name");
    try (JdbcSource source =
            open(List.of(ExportedTable.of("guests", "guests\\[1\\].csv")), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 1)).containsExactly("a");
    }
    assertThatThrownBy(() -> open(List.of(ExportedTable.of("guests", "..\\guests.csv")), mapping))
        .isInstanceOf(HandoverException.class);
  }
}
