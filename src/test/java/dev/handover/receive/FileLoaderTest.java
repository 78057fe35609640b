package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.delivery.Receipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileLoaderTest extends ReceiverContract {
  @Override
  Loader loader() {
    return new FileLoader(target());
  }

  @Override
  long held(String entity) {
    try (Stream<Path> runs = Files.exists(target()) ? Files.list(target()) : Stream.empty()) {
      return runs.filter(run -> !run.getFileName().toString().startsWith("."))
          .sorted()
          .reduce((first, second) -> second)
          .map(run -> lines(run.resolve(entity + ".ndjson")))
          .orElse(0L);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void showsARunAllAtOnceAndForTheOwnerAlone() throws IOException {
    SampleInbox.Written run = inbox.smallFull();
    receive(run);

    Path shown = target().resolve(run.manifest().run().value());
    assertThat(shown).isDirectoryContaining("glob:**/guest.ndjson");
    assertThat(Files.getPosixFilePermissions(shown.resolve("guest.ndjson"))).hasSize(2);
    assertThat(Files.getPosixFilePermissions(shown)).hasSize(3);
    try (Stream<Path> left = Files.list(target().resolve(".handover"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("lock", "received.json", run.sha256() + ".receipt.json");
    }
  }

  @Test
  void givesADeltaAsItsLinesInAFolderOfItsOwn() throws IOException {
    receive(inbox.smallFull());
    SampleInbox.Written delta =
        inbox.delta().guests(SampleInbox.guest("g4", "d")).guestsGone("g1").write();

    receive(delta);

    Path shown = target().resolve(delta.manifest().run().value());
    assertThat(Files.readAllLines(shown.resolve("guest.ndjson")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"op\":\"upsert\",\"ref\":\"g4\""),
            line ->
                assertThat(line)
                    .isEqualTo("{\"op\":\"delete\",\"ref\":\"g1\",\"reason\":\"withdrawn\"}"));
    assertThat(shown.resolve("stay.ndjson")).doesNotExist();
  }

  @Test
  void makesGoodTheLastMoveThatACrashMissed() throws IOException {
    SampleInbox.Written run = inbox.smallFull();
    Receipt receipt = receive(run);
    Path shown = target().resolve(run.manifest().run().value());
    Files.move(shown, target().resolve(".handover/part-" + run.manifest().run()));

    assertThat(receive(run)).isEqualTo(receipt);
    assertThat(shown).isDirectory();
  }

  @Test
  void beginsAgainAfterACrashInTheMiddle() throws IOException {
    SampleInbox.Written run = inbox.smallFull();
    Path part = target().resolve(".handover/part-" + run.manifest().run());
    Files.createDirectories(part);
    Files.writeString(part.resolve(".part-guest.ndjson"), "half");
    Files.writeString(part.resolve("stay.ndjson"), "half");

    assertThat(receive(run).state()).isEqualTo(Receipt.State.ACCEPTED);
    assertThat(held("guest")).isEqualTo(3);
  }

  @Test
  void touchesNoFolderThatItDidNotMake() throws IOException {
    SampleInbox.Written run = inbox.smallFull();
    Files.createDirectories(target().resolve(run.manifest().run().value()));

    assertThatThrownBy(() -> receive(run)).hasMessageContaining("was not loaded by this program");
  }

  @Test
  void letsOnlyOneReceiveWorkAtATime() {
    SampleInbox.Written run = inbox.smallFull();
    try (Loader.Loading other = loader().begin(run.manifest(), run.sha256())) {
      assertThatThrownBy(() -> receive(run)).hasMessageContaining("another receive is at work");
    }
    assertThat(receive(run).state()).isEqualTo(Receipt.State.ACCEPTED);
  }

  private Path target() {
    return temporary.resolve("target");
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
