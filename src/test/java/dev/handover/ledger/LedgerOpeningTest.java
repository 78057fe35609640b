package dev.handover.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.util.Throwables.getStackTrace;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.OtherJvm;
import dev.handover.testing.OutsideProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the ledger opens, and what it says when it cannot. */
class LedgerOpeningTest {
  @TempDir Path folder;

  private static void refused(String url, ExitCode code, String... words) {
    assertThatThrownBy(() -> open(url).close())
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessageContainingAll(words);
  }

  private static Ledger open(String url) {
    return Ledger.open(url, Optional.empty(), Optional.empty());
  }

  @Test
  void makesItsFolderForItsOwnerAloneAndLeavesNoTrace() throws IOException {
    Path made = folder.resolve("new/ledger");
    try (Ledger ledger = open("jdbc:h2:file:" + made + ";WRITE_DELAY=500")) {
      assertThat(ledger.audit().head().sequence()).isZero();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.getParent())))
        .isEqualTo("rwx------");
    try (var files = Files.list(made.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("ledger.mv.db", "ledger.holder");
    }
  }

  @Test
  void insistsOnTheSettingsThatKeepAndHideFacts() {
    String url =
        LedgerAddress.of(
                "jdbc:h2:file:/x;write_delay=500;TRACE_LEVEL_FILE=3;CACHE_SIZE=9",
                Optional.empty(),
                Optional.empty())
            .url();
    assertThat(url)
        .startsWith("jdbc:h2:file:/x;CACHE_SIZE=9;")
        .contains(";WRITE_DELAY=0;", ";TRACE_LEVEL_FILE=0;")
        .doesNotContain("500", "=3", "2048");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:/x;auto_server=true",
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x'",
        "jdbc:mariadb://localhost/x",
        "ledger.mv.db"
      })
  void refusesAnAddressThatIsNoneOfALedger(String url) {
    refused(url, ExitCode.CONFIGURATION, "spring.datasource.url", "HUB-LED-04");
  }

  @Test
  void saysThatAFileIsDamagedAndNotToDeleteIt() throws IOException {
    Path file = folder.resolve("ledger.mv.db");
    Files.write(file, new byte[20_000]);
    refused(
        "jdbc:h2:file:" + folder.resolve("ledger"),
        ExitCode.LEDGER,
        file.getParent().toString(),
        "damaged",
        "do not delete");
  }

  @Test
  void doesNotTakeALedgerThatLostItsContentForANewOne() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("ledger");
    open(url).close();
    try (FileChannel file =
        FileChannel.open(folder.resolve("ledger.mv.db"), StandardOpenOption.WRITE)) {
      file.truncate(0);
    }
    refused(url, ExitCode.LEDGER, "its file is empty", "backup");
  }

  @Test
  void noticesAFileThatH2TakesForAnOlderOne() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("ledger");
    try (Ledger ledger = open(url)) {
      for (int i = 0; i < 300; i++) {
        ledger.audit().append("hub", "looked", "case", "x".repeat(1000));
      }
    }
    Path file = folder.resolve("ledger.mv.db");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate((int) channel.size() - 12_288), 8192);
    }
    // which of both it is, hangs on how far H2 had rearranged its file when it was closed
    assertThatThrownBy(() -> open(url))
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(ExitCode.LEDGER);
              assertThat(e.getMessage()).containsAnyOf("lacks audit entry 300", "is damaged");
            });
  }

  @Test
  void noticesThatAnOlderFileWasPutInItsPlace() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("ledger");
    Path file = folder.resolve("ledger.mv.db");
    open(url).close();
    byte[] older = Files.readAllBytes(file);
    try (Ledger ledger = open(url)) {
      ledger.audit().append("hub", "looked", "case", "");
    }
    Files.write(file, older);
    refused(url, ExitCode.LEDGER, "lacks audit entry 1");
    Files.delete(folder.resolve("ledger.holder"));
    open(url).close();
  }

  @Test
  void saysThatAFolderCannotBeMadeOrWrittenTo() throws IOException {
    refused("jdbc:h2:file:/proc/handover/ledger", ExitCode.LEDGER, "/proc/handover/ledger");
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    refused("jdbc:h2:file:" + file.resolve("ledger"), ExitCode.LEDGER, "permissions");
    // a file system that nobody may write to, whoever runs the test
    refused("jdbc:h2:file:/proc/ledger", ExitCode.LEDGER, "/proc/ledger", "permissions");
  }

  @Test
  void aFullDiskIsTheLedgersTroubleAndLosesNothingThatWasTold() throws Exception {
    OutsideProgram.require("bash");
    String url = "jdbc:h2:file:" + folder.resolve("ledger");
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f 6000; exec \"$@\"", "x"));
    command.addAll(OtherJvm.command("256m", FillsTheDisk.class));
    command.add(url);
    Process full =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String[] said;
    try (var lines = full.inputReader()) {
      said =
          lines
              .lines()
              .filter(line -> line.contains("HUB-LED"))
              .findFirst()
              .orElseThrow()
              .split(" ", 3);
    }
    assertThat(said[0]).isEqualTo("LEDGER");
    assertThat(said[2]).contains("file cannot be read or written");
    try (Ledger ledger = open(url)) {
      assertThat(ledger.audit().head().sequence()).isGreaterThanOrEqualTo(Long.parseLong(said[1]));
      assertThat(ledger.audit().verify()).isEmpty();
    }
  }

  @Test
  void saysThatPostgresDoesNotAnswer() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String url = "jdbc:postgresql://localhost:" + port + "/ledger?user=hub&password=canary";
    refused(url, ExitCode.LEDGER, "//localhost:" + port + "/ledger", "cannot be reached");
    assertThatThrownBy(() -> open(url))
        .satisfies(e -> assertThat(getStackTrace(e)).doesNotContain("canary"));
  }
}
