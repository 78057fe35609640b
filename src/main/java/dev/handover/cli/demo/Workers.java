package dev.handover.cli.demo;

/** The workers of the home services company: third parties to what is handed over. */
final class Workers {
  private Workers() {}

  static String name(long seed, int worker) {
    Draw draw = Draw.of(seed, 37, worker);
    return Names.full(Names.surname(draw), draw.chance(1_000), draw);
  }

  static String phone(long seed, int worker) {
    return "1" + Draw.of(seed, 38, worker).between(3, 9) + Draw.of(seed, 39, worker).digits(9);
  }
}
