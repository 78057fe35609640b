package dev.handover.cli.demo;

/** The numbers of recipients: one each, one in three has a second, mostly a landline. */
record PhoneTable(long seed, long rows, long recipients) implements SeededTable {

  @Override
  public String name() {
    return "sjr_dh";
  }

  @Override
  public String columns() {
    return "dh_id, sjr_id, hm, lb, mr";
  }

  @Override
  public Object[] row(long index) {
    long recipient = index < recipients ? index : (index - recipients) * 3 % recipients;
    Draw draw = Draw.of(seed, 12, index);
    boolean second = index >= recipients;
    boolean landline = second ? draw.chance(8_000) : draw.chance(150);
    return new Object[] {
      40 + index * 3,
      RecipientTable.key(recipient),
      landline ? landline(draw) : mobile(recipient, second, draw),
      landline ? "T" : "M",
      second ? 0 : 1
    };
  }

  /** Somebody who was taken down twice has one number. */
  private String mobile(long recipient, boolean second, Draw draw) {
    People people = new People(seed);
    long person = people.at(recipient);
    return Dirt.mobile(
        people.mobile(second ? person + recipients : person, Draw.of(seed, 16, person)), draw);
  }

  private static String landline(Draw draw) {
    return "0571" + (draw.chance(5_000) ? "-" : "") + "8" + draw.digits(7);
  }
}
