package dev.handover.source.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.mapping.ExportedTable;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another machine may say of its files, and what is made of it. */
class FetchedFolderTest {
  @TempDir private Path scratch;
  private final Elsewhere elsewhere = new Elsewhere();

  /** A machine that says whatever a test would have it say, and gives a content in two attempts. */
  private static final class Elsewhere implements RemoteFolder {
    final List<Entry> entries = new ArrayList<>();
    final List<String> fetched = new ArrayList<>();
    byte[] content = "id,name\n1,canary\n".getBytes(StandardCharsets.UTF_8);

    void lies(String name, long bytes) {
      entries.add(new Entry(name, Kind.FILE, bytes, 1_000));
    }

    @Override
    public String said() {
      return "the folder of exports elsewhere";
    }

    @Override
    public List<Entry> list() {
      return List.copyOf(entries);
    }

    @Override
    public void fetch(String name, Taking taking) {
      fetched.add(name);
      try {
        assertThatThrownBy(() -> taking.take(new Breaking(content)))
            .isInstanceOf(IOException.class)
            .hasMessage("cut");
        taking.take(new ByteArrayInputStream(content));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Ends in trouble behind its first four bytes. */
  private static final class Breaking extends InputStream {
    private final InputStream in;

    Breaking(byte[] content) {
      in = new ByteArrayInputStream(content, 0, 4);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      if (next < 0) {
        throw new IOException("cut");
      }
      return next;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int read = in.read(bytes, start, length);
      if (read < 0) {
        throw new IOException("cut");
      }
      return read;
    }
  }

  private List<ExportFile> find(String pattern) {
    return elsewhere.open(scratch, said -> {}).find(ExportedTable.of("guests", pattern));
  }

  @Test
  void anAttemptThatBrokeOffLeavesNothingInTheNext() throws IOException {
    elsewhere.lies("guests.csv", elsewhere.content.length);
    ExportFile found = find("*.csv").get(0);
    for (int time = 0; time < 2; time++) {
      try (InputStream in = found.open()) {
        assertThat(in.readAllBytes()).isEqualTo(elsewhere.content);
      }
    }
    try (var files = Files.list(scratch)) {
      List<Path> copies = files.toList();
      assertThat(copies).hasSize(1);
      assertThat(Files.readString(copies.get(0), StandardCharsets.ISO_8859_1))
          .doesNotContain("canary");
    }
  }

  @Test
  void fewerBytesThanListedAreTriedAgainAndMoreAreRefused() {
    elsewhere.lies("guests.csv", elsewhere.content.length + 1);
    assertThatThrownBy(() -> find("*.csv"))
        .hasCauseInstanceOf(RemoteFolder.BrokenOff.class)
        .hasMessageContaining("of file guests.csv came 17 of 18 bytes");
    elsewhere.entries.clear();
    elsewhere.lies("guests.csv", elsewhere.content.length - 1);
    assertThatThrownBy(() -> find("*.csv"))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("guests.csv was written to while it was fetched");
  }

  @Test
  void aWorkbookOfTwoTablesIsFetchedOnceAndTheCopyGoesWithTheFolder() {
    elsewhere.lies("guests.csv", elsewhere.content.length);
    try (ExportFolder folder = elsewhere.open(scratch, said -> {})) {
      List<ExportFile> one = folder.find(ExportedTable.of("guests", "guests.csv"));
      assertThat(folder.find(ExportedTable.of("stays", "*.csv"))).isEqualTo(one);
      assertThat(elsewhere.fetched).containsExactly("guests.csv");
      elsewhere.entries.set(
          0, new RemoteFolder.Entry("guests.csv", RemoteFolder.Kind.FILE, 17, 2_000));
      assertThatThrownBy(() -> folder.requireStill(one))
          .hasMessageContaining("was written to while it was read");
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void aNameLeadsNowhere() {
    elsewhere.lies("../../guests.csv", elsewhere.content.length);
    elsewhere.lies("/etc/guests.csv", elsewhere.content.length);
    assertThatThrownBy(() -> find("*.csv"))
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE))
        .hasMessageContaining("no file *.csv lies in the folder of exports elsewhere");
    assertThatThrownBy(() -> find("**.csv")).hasMessageContaining("has a name with a sign");
    assertThat(elsewhere.fetched).isEmpty();
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void partsComeInTheOrderThatALocalFolderHas() {
    for (String name : List.of("guests-b.csv", "guests-二.csv", "guests-10.csv", "guests-9.csv")) {
      elsewhere.lies(name, elsewhere.content.length);
    }
    assertThat(find("guests-*.csv"))
        .extracting(ExportFile::name)
        .containsExactly("guests-10.csv", "guests-9.csv", "guests-b.csv", "guests-二.csv");
  }
}
