package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.delivery.Receipt;
import dev.handover.testing.SharedPostgres;
import org.junit.jupiter.api.Test;

/** Loading into a real PostgreSQL. */
class JdbcLoaderPostgresIT extends JdbcLoaderContract {
  @Override
  String freshDatabase() {
    return SharedPostgres.freshDatabase();
  }

  @Test
  void saysWhichFieldPostgresqlCannotKeep() {
    Receipt receipt = receive(inbox.full().guests(SampleInbox.guest("g1", "a\0b")).write());

    assertThat(receipt.reasons())
        .singleElement()
        .asString()
        .contains("record 1: field name holds a NUL");
  }
}
