package dev.handover.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an H2 file. */
class LedgerTest extends LedgerContract {
  @TempDir Path folder;
  private int count;

  @Override
  String freshDatabase() {
    return "jdbc:h2:file:" + folder.resolve("ledger-" + ++count);
  }
}
