package dev.handover.cli.demo;

import java.math.BigDecimal;

/** The addresses: where homes are, and where one in eight was before. */
record AddressTable(long seed, long homes) implements SeededTable {

  /** The addresses of earlier years stand behind those of today. */
  static long count(long homes) {
    return homes + homes / 8;
  }

  static long key(long index) {
    return 500 + index * 2;
  }

  @Override
  public long rows() {
    return count(homes);
  }

  @Override
  public String name() {
    return "addresses";
  }

  @Override
  public String columns() {
    return "address_id, street, postcode, lat, lng";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 33, index);
    return new Object[] {
      key(index),
      draw.chance(30) ? "待补" : Places.address(Places.NEIGHBOURHOOD, draw),
      "310000",
      BigDecimal.valueOf(draw.between(22_000_000, 42_000_000), 6),
      BigDecimal.valueOf(draw.between(102_000_000, 122_000_000), 6)
    };
  }
}
