package dev.handover.cli.demo;

import java.time.LocalDate;

/** Which address is whose home's, now and before. */
record HomeAddressTable(long seed, long homes) implements SeededTable {
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  @Override
  public long rows() {
    return AddressTable.count(homes);
  }

  @Override
  public String name() {
    return "home_addresses";
  }

  @Override
  public String columns() {
    return "home_id, address_id, is_current, since";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 34, index);
    boolean former = index >= homes;
    long home = former ? (index - homes) * 8 : index;
    return new Object[] {
      HomeTable.key(home),
      AddressTable.key(index),
      former ? 0 : 1,
      FIRST.plusDays(former ? draw.below(900) : 900 + draw.below(1_500))
    };
  }
}
