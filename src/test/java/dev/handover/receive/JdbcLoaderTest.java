package dev.handover.receive;

import java.util.concurrent.atomic.AtomicInteger;

/** Loading into H2. */
class JdbcLoaderTest extends JdbcLoaderContract {
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Override
  String freshDatabase() {
    return "jdbc:h2:mem:target_"
        + COUNT.incrementAndGet()
        + ";DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
  }
}
