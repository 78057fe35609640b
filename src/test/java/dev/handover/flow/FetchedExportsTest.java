package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.mapping.Mapping;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import dev.handover.testing.FaultProxy;
import dev.handover.testing.FaultProxy.Way;
import dev.handover.testing.OpenSshServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports on a real SSH server, over a line that can fail; read as those of a local folder are. */
class FetchedExportsTest {
  private static final String CASE =
      """
      case: CASE
      zone: Asia/Shanghai
      deal: asset-sale
      jurisdiction: {seller: CN, buyer: CN}
      seller: {name: Seller (example), contact: seller@seller.example}
      buyer: {name: Buyer (example), contact: buyer@buyer.example}
      purpose: a test
      source:
        files:
          PLACE
          tables:
            guests: {file: "guests-*.csv"}
            stays: {file: 入住.xlsx, sheet: 明细}
      delivery: {to: "file:inbox"}
      """;
  private static final String ELSEWHERE =
      "from: '{{seller.from}}'\n    knownHosts: '{{seller.hosts}}'\n    privateKey: '{{seller.key}}'";

  private static final Map<String, String> MAPPINGS =
      Map.of(
          "guest",
          """
          entity: guest
          version: 1
          from: {table: guests, key: id}
          carry:
            - {from: id, to: key, class: basic}
            - {from: 姓名, to: name, class: basic}
          """,
          "stay",
          """
          entity: stay
          version: 1
          from: {table: stays, key: no}
          carry:
            - {from: no, to: key, class: basic}
            - {from: room, to: room, class: basic}
          """);

  @TempDir private Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private OpenSshServer server;
  private FaultProxy line;

  @BeforeEach
  void serve() throws IOException {
    server = OpenSshServer.start(folder.resolve("seller"));
    server.makeReadOnly();
    line = FaultProxy.to(server.port());
    Files.createDirectories(out());
    String[] key = Files.readString(server.knownHosts()).split(" ", 2);
    write("known_hosts", "[127.0.0.1]:" + line.port() + " " + key[1]);
    settings.put("seller.from", "sftp:" + server.user() + "@127.0.0.1:" + line.port() + "/out");
    settings.put("seller.hosts", folder.resolve("known_hosts").toString());
    settings.put("seller.key", server.clientKey().toString());
    settings.put("handover.var", folder.resolve("var").toString());
    settings.put("handover.mappings", folder.resolve("mappings").toString());
    settings.put("handover.retries", "2");
    settings.put("handover.retry.delay", "1");
    for (String each : List.of("here", "elsewhere")) {
      String place = each.equals("here") ? "folder: '" + out() + "'" : ELSEWHERE;
      write("mappings/" + each + "/case.yaml", CASE.replace("CASE", each).replace("PLACE", place));
      MAPPINGS.forEach((entity, text) -> write("mappings/" + each + "/" + entity + ".yaml", text));
    }
  }

  @AfterEach
  void close() {
    line.close();
    server.close();
  }

  private Path out() {
    return server.root().resolve("out");
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void guests(int part, int rows, String each) throws IOException {
    String text =
        IntStream.range(0, rows)
            .mapToObj(i -> part * 1_000_000 + i + ";" + each + i + "\r\n")
            .collect(Collectors.joining("", "id;姓名\r\n", ""));
    Files.writeString(out().resolve("guests-" + part + ".csv"), text, Charset.forName("GB18030"));
  }

  private void stays(int rows, String each) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        OutputStream file = Files.newOutputStream(out().resolve("入住.xlsx"))) {
      book.createSheet("封面").createRow(0).createCell(0).setCellValue("x");
      Sheet sheet = book.createSheet("明细");
      Row header = sheet.createRow(0);
      header.createCell(0).setCellValue("no");
      header.createCell(1).setCellValue("room");
      for (int i = 0; i < rows; i++) {
        Row row = sheet.createRow(i + 1);
        row.createCell(0).setCellValue(i);
        row.createCell(1).setCellValue(each + i);
      }
      book.write(file);
    }
  }

  private JdbcSource open(String name, long most, Consumer<String> listener) {
    Settings all = new Settings(Path.of("").toAbsolutePath(), Map.copyOf(settings), Map.of());
    Case deal = deal(name);
    return RunControl.connect(
        all,
        deal,
        most,
        said -> {
          told.add(said);
          listener.accept(said);
        });
  }

  private JdbcSource open(String name) {
    return open(name, Long.MAX_VALUE, said -> {});
  }

  private Case deal(String name) {
    return new Cases(folder.resolve("mappings"), each -> Optional.ofNullable(settings.get(each)))
        .load(name);
  }

  /** What each entity has, and what the view is called. */
  private Map<String, List<String>> read(String name) {
    Map<String, List<String>> read = new TreeMap<>();
    Case deal = deal(name);
    try (JdbcSource source = open(name);
        Snapshot snapshot = source.snapshot()) {
      read.put("", List.of(snapshot.name()));
      for (Mapping mapping : deal.mappings()) {
        RunId run = new RunId("20260131t020000z-ab2c");
        Window all = new Window(deal.file().id(), run, mapping.entity(), 1, 1, Bounds.ALL);
        Rows rows = snapshot.read(all, mapping).rows();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.count(); i++) {
          lines.add(rows.text(i, 0) + " " + rows.text(i, 1));
        }
        lines.sort(null);
        read.put(mapping.entity(), lines);
      }
    }
    return read;
  }

  private HandoverException refused(ExitCode code, String number, Consumer<String> listener) {
    HandoverException refused =
        catchThrowableOfType(
            HandoverException.class, () -> open("elsewhere", Long.MAX_VALUE, listener).close());
    assertThat(refused).as("it is refused").isNotNull();
    assertThat(refused).hasMessageEndingWith("[" + number + "]");
    assertThat(refused.exitCode()).isEqualTo(code);
    assertThat(refused).hasMessageNotContaining("canary");
    nothingIsLeft();
    return refused;
  }

  private void nothingIsLeft() {
    Path staged = folder.resolve("var/staged");
    if (Files.exists(staged)) {
      assertThat(staged).isEmptyDirectory();
    }
  }

  /** The files of the hub's folder; none of their bytes tell anything. */
  private List<String> hunt() {
    try (Stream<Path> files = Files.walk(folder.resolve("var"))) {
      List<Path> found = files.filter(Files::isRegularFile).toList();
      for (Path each : found) {
        assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
            .as(each.toString())
            .doesNotContain("canary", "xl/worksheets", "<row", "PK\u0003\u0004");
      }
      return found.stream().map(each -> each.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readsWhatALocalFolderWouldGive() throws IOException {
    guests(1, 300, "张伟");
    guests(2, 200, "王芳");
    stays(5_000, "大床房");
    Files.writeString(out().resolve("guests-3.csv.part"), "id;");
    Files.createDirectories(out().resolve("guests-old.csv"));
    Map<String, List<String>> local = read("here");
    List<String> saidOfLocal = List.copyOf(told);
    told.clear();
    assertThat(read("elsewhere")).isEqualTo(local);
    assertThat(local.get("guest")).hasSize(500).contains("1000000 张伟0", "2000199 王芳199");
    assertThat(local.get("stay")).hasSize(5_000).contains("4999 大床房4999");
    assertThat(told).containsAll(saidOfLocal).contains("fetching guests-2.csv, 3,299 bytes");
    assertThat(saidOfLocal)
        .contains("table guests: guests-1.csv, GB18030, semicolons, header in line 1, 300 rows");
    nothingIsLeft();
  }

  @Test
  void nothingLiesInClearWhileItIsFetchedWhileItIsReadAndAfterwards() throws IOException {
    String long300 = "canary".repeat(50);
    guests(1, 130_000, long300);
    stays(20_000, "canary");
    List<String> seen = new ArrayList<>();
    Consumer<String> look = said -> hunt().forEach(file -> seen.add(said + ": " + file));
    try (JdbcSource source = open("elsewhere", 50, look)) {
      assertThat(source.snapshot().name()).startsWith("files-");
      assertThat(hunt()).contains("copy.mv.db").noneMatch(file -> file.startsWith("fetched"));
    }
    assertThat(told).contains("fetching guests-1.csv: 33 of 40 MB so far");
    assertThat(seen)
        .as("the looks were taken while there was something to see")
        .contains("fetching guests-1.csv: 33 of 40 MB so far: fetched-1")
        .anyMatch(each -> each.matches("table stays: 入住.xlsx, sheet 明细, .*: poi-temp-data.*"));
    nothingIsLeft();
  }

  @Test
  void aLineThatBreaksIsTakenUpAgainAndHalfAFileIsNeverTaken() throws IOException {
    guests(1, 20_000, "李雷");
    stays(10, "x");
    Map<String, List<String>> local = read("here");
    line.cutAfter(Way.TO_CLIENT, 150_000);
    assertThat(read("elsewhere")).isEqualTo(local);
    assertThat(line.cuts()).isEqualTo(1);
    assertThat(line.connections()).isEqualTo(2);
  }

  @Test
  void aLineThatBreaksAgainAndAgainIsGivenUpInWords() throws IOException {
    guests(1, 20_000, "李雷");
    stays(10, "x");
    Consumer<String> cutting =
        said -> {
          if (said.startsWith("fetching")) {
            line.refuse();
          }
        };
    assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-08", cutting))
        .hasMessageContaining(settings.get("seller.from") + " cannot be reached")
        .hasMessageContaining("what was delivered stays");
  }

  @Test
  void aServerThatKeepsSilentIsGivenUp() throws IOException {
    guests(1, 20_000, "李雷");
    settings.put("handover.sftp.timeout", "500");
    Consumer<String> stalling =
        said -> {
          if (said.startsWith("fetching")) {
            line.stallAfter(Way.TO_CLIENT, 100_000);
          }
        };
    refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-08", stalling);
    assertThat(line.isStalled()).isTrue();
  }

  @Test
  void anotherHostKeyIsNeverSpokenTo() throws IOException {
    guests(1, 1, "x");
    server.changeHostKey();
    int before = line.connections();
    assertThat(refused(ExitCode.INTEGRITY, "HUB-FILE-06", said -> {}))
        .hasMessageContaining("another host key")
        .hasMessageContaining("source.files.knownHosts");
    assertThat(line.connections()).as("once, not again").isEqualTo(before + 1);
    write("known_hosts", "");
    assertThat(refused(ExitCode.INTEGRITY, "HUB-FILE-06", said -> {}))
        .hasMessageContaining("host key is not in the case's known_hosts file");
  }

  @Test
  void aKeyThatIsNotLetInOrNoneIsTold() throws IOException {
    settings.put("seller.key", folder.resolve("seller/ssh/host_key").toString());
    assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-07", said -> {}))
        .hasMessageContaining("does not accept this user and key");
    write("broken", "canary");
    settings.put("seller.key", folder.resolve("broken").toString());
    assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-07", said -> {}))
        .hasMessageContaining("the private key cannot be used");
    settings.put("seller.key", folder.resolve("none").toString());
    assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-07", said -> {}))
        .hasMessageContaining("source.files.privateKey cannot be read");
  }

  @Test
  void aFolderThatIsNotThereOrMayNotBeReadIsToldAtOnce() throws IOException {
    assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-02", said -> {}))
        .hasMessageContaining("table guests: no file guests-*.csv lies in the folder of exports")
        .hasMessageContaining("/out;");
    guests(1, 1, "x");
    server.refuse("open");
    assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-02", said -> {}))
        .hasMessageContaining("does not let this user read");
    server.refuse("opendir");
    assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-02", said -> {}))
        .hasMessageContaining("does not let this user read");
    server.makeReadOnly();
    int before = line.connections();
    settings.compute("seller.from", (name, from) -> from.replace("/out", "/none"));
    assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-02", said -> {}))
        .hasMessageContaining("/none is not there");
    assertThat(line.connections()).as("once, not again").isEqualTo(before + 1);
  }

  @Test
  void aFileThatIsWrittenToIsRefused() throws IOException {
    guests(1, 1_000, "x");
    stays(10, "x");
    assertThat(
            refused(
                ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-01", when("fetching guests", this::grow)))
        .hasMessageContaining("guests-1.csv was written to while it was fetched");
    assertThat(
            refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-01", when("table guests", this::grow)))
        .hasMessageContaining("guests-1.csv was written to while it was read");
    assertThat(
            refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-01", when("table guests", this::touch)))
        .hasMessageContaining("guests-1.csv was written to while it was read");
    assertThat(
            refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-01", when("fetching guests", this::go)))
        .hasMessageContaining("guests-1.csv is no longer there");
  }

  private interface Act {
    void on(Path file) throws IOException;
  }

  private Consumer<String> when(String words, Act act) {
    return said -> {
      if (said.startsWith(words)) {
        try {
          act.on(out().resolve("guests-1.csv"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private void grow(Path file) throws IOException {
    Files.writeString(file, "7777777;x\r\n", StandardOpenOption.APPEND);
  }

  private void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
  }

  private void go(Path file) throws IOException {
    Files.delete(file);
  }

  @Test
  void linksAreNotFollowedAndOddNamesNotTaken() throws IOException {
    guests(1, 1, "x");
    stays(1, "x");
    Path secret = Files.writeString(server.root().resolve("secret.csv"), "id;姓名\n1;canary\n");
    Path link = Files.createSymbolicLink(out().resolve("guests-2.csv"), secret);
    assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-01", said -> {}))
        .hasMessageContaining("file guests-2.csv is a link");
    Files.delete(link);
    for (String odd : List.of("guests-*.csv", "guests-\\1.csv", "guests-\n1.csv")) {
      Path file = Files.copy(out().resolve("guests-1.csv"), out().resolve(odd));
      assertThat(refused(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-01", said -> {}))
          .hasMessageContaining("has a name with a sign that is not taken")
          .hasMessageNotContaining("\n");
      Files.delete(file);
    }
    Files.move(out().resolve("guests-1.csv"), out().resolve("guests-[1] ${x} 客人.csv"));
    assertThat(read("elsewhere").get("guest")).containsExactly("1000000 x0");
  }

  @Test
  void whatAKilledHubLeftIsRemovedByTheNext() throws IOException {
    guests(1, 1, "x");
    stays(1, "x");
    Path left = folder.resolve("var/staged/copy-1");
    for (String name : List.of("lock", "copy.mv.db", "fetched-1", "poi-temp-data1.tmp")) {
      write("var/staged/copy-1/" + name, "");
    }
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3600)));
    open("elsewhere").close();
    nothingIsLeft();
  }
}
