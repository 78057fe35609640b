package dev.handover.receive;

/** Loading into H2. */
class JdbcLoaderTest extends JdbcLoaderContract {
  @Override
  String freshDatabase() {
    return "jdbc:h2:" + temporary.resolve("target") + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE";
  }
}
