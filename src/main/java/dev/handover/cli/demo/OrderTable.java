package dev.handover.cli.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The orders, in order of time; the last ones are still to come. */
record OrderTable(long seed, long rows, long homes) implements SeededTable {
  private static final int[] SERVICES = {1, 1, 1, 1, 2, 2, 3, 4, 5, 6};
  private static final LocalDateTime FIRST = LocalDateTime.of(2022, 1, 4, 8, 0);
  private static final int DAYS = 1_460;

  static long key(long index) {
    return 900_000 + index * 6;
  }

  @Override
  public String name() {
    return "service_orders";
  }

  @Override
  public String columns() {
    return "order_id, client_id, home_id, service_code, starts_at, minutes, price,"
        + " status_code, worker_id, worker_name, worker_phone, updated_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 35, index);
    long home = Math.min(draw.below(homes), draw.below(homes));
    LocalDateTime starts =
        FIRST.plusDays((long) ((double) index / rows * DAYS)).plusMinutes(30L * draw.below(20));
    int minutes = 60 * draw.between(2, 5);
    int worker = draw.below(60);
    boolean coming = index > rows * 0.98;
    return new Object[] {
      key(index),
      ClientTable.key(HomeTable.client(home)),
      HomeTable.key(home),
      draw.chance(25) ? 88 : SERVICES[draw.below(SERVICES.length)],
      starts,
      draw.chance(25) ? -minutes : minutes,
      BigDecimal.valueOf(minutes * draw.between(60, 110) / 100 * 100L, 2),
      coming
          ? draw.chance(6_000) ? 10 : 20
          : draw.chance(9_200) ? 30 : draw.chance(8_000) ? 40 : 50,
      coming ? null : worker + 1L,
      coming ? null : Workers.name(seed, worker),
      coming ? null : Workers.phone(seed, worker),
      draw.chance(20) ? null : starts.plusMinutes(minutes > 0 ? minutes : 0)
    };
  }
}
