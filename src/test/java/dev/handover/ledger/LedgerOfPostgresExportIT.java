package dev.handover.ledger;

import dev.handover.testing.SharedPostgres;

/** From a real PostgreSQL into a file. */
class LedgerOfPostgresExportIT extends LedgerExportTest {
  @Override
  String origin() {
    return SharedPostgres.freshDatabase();
  }
}
