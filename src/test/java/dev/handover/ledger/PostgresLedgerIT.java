package dev.handover.ledger;

import dev.handover.testing.SharedPostgres;

/** The contract on a real PostgreSQL. */
class PostgresLedgerIT extends LedgerContract {
  @Override
  String freshDatabase() {
    return SharedPostgres.freshDatabase();
  }
}
