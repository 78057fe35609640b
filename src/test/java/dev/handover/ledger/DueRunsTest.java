package dev.handover.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an H2 file. */
class DueRunsTest extends DueRunsContract {
  @TempDir private Path folder;

  @Override
  String freshDatabase() {
    return "jdbc:h2:file:" + folder.resolve("ledger");
  }
}
