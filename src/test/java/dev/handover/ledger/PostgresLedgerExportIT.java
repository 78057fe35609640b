package dev.handover.ledger;

import dev.handover.testing.SharedPostgres;

/** From a file into a real PostgreSQL, as when a hub that was lost is restored for many. */
class PostgresLedgerExportIT extends LedgerExportTest {
  @Override
  String target() {
    return SharedPostgres.freshDatabase();
  }
}
