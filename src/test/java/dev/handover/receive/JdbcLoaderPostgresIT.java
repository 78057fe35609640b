package dev.handover.receive;

import dev.handover.testing.SharedPostgres;

/** Loading into a real PostgreSQL. */
class JdbcLoaderPostgresIT extends JdbcLoaderContract {
  @Override
  String freshDatabase() {
    return SharedPostgres.freshDatabase();
  }
}
