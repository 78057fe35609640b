package dev.handover.ledger;

import dev.handover.testing.SharedPostgres;

/** The contract on a real PostgreSQL. */
class PostgresDueRunsIT extends DueRunsContract {
  @Override
  String freshDatabase() {
    return SharedPostgres.freshDatabase();
  }
}
