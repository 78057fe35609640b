package dev.handover.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A note beside an H2 file that says which process opened it last, so that the next one can say who
 * is in its way. Only a hint: the lock is H2's own.
 */
final class Holder {
  private final Optional<Path> note;

  Holder(Optional<Path> file) {
    note = file.map(path -> path.resolveSibling(path.getFileName() + ".holder"));
  }

  void write() {
    String text =
        "process "
            + ProcessHandle.current().pid()
            + " since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    note.ifPresent(
        path -> {
          try {
            Files.writeString(path, text);
          } catch (IOException e) {
            // the ledger works without the note
          }
        });
  }

  Optional<String> read() {
    try {
      return note.isPresent() && Files.size(note.get()) < 200
          ? Optional.of(Files.readString(note.get()).replaceAll("[^a-zA-Z0-9 :-]", ""))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
