package dev.handover.cli.demo;

import java.time.LocalDate;

/** The member accounts: every fourth guest has one. */
record MemberTable(long seed, long rows, long guests) implements SeededTable {
  private static final LocalDate FIRST = LocalDate.of(2015, 6, 1);

  @Override
  public String name() {
    return "members";
  }

  @Override
  public String columns() {
    return "member_id, guest_id, card_no, level_code, joined_on, expires_on, points_balance,"
        + " pin_hash, updated_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 6, index);
    LocalDate joined = FIRST.plusDays(draw.below(3_800));
    String card = "88" + draw.digits(10);
    return new Object[] {
      70_000 + index * 3,
      GuestTable.key(index * 4 % guests),
      draw.chance(500) ? card.substring(0, 4) + " " + card.substring(4) : card,
      // A level of a campaign that nobody remembers.
      draw.chance(40) ? 9 : 1 + Math.min(draw.below(4), draw.below(4)),
      joined,
      draw.chance(3_000) ? null : joined.plusYears(12),
      draw.chance(30) ? -draw.below(500) - 1 : draw.below(20) * draw.below(2_500),
      People.passwordHash(draw),
      draw.chance(20) ? null : joined.plusDays(draw.below(40)).atTime(9, draw.below(60))
    };
  }
}
