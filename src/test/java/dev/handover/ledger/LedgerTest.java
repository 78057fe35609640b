package dev.handover.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an H2 file. */
class LedgerTest extends LedgerContract {
  @TempDir Path folder;
  private int count;

  @Override
  String freshDatabase() {
    return "jdbc:h2:file:" + folder.resolve("ledger-" + ++count);
  }

  /** Or a newer file would never be asked for: a ledger of that version needs no migration. */
  @Test
  void theNewestVersionIsThatOfTheLastFile() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/ledger"))) {
      int last =
          files
              .map(file -> file.getFileName().toString())
              .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
              .max()
              .orElseThrow();
      assertThat(Ledger.NEWEST).isEqualTo(Integer.toString(last));
    }
  }
}
