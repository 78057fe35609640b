package dev.handover.mapping;

import dev.handover.record.Slice;

/** There must be a value; the only check that an absent value can break. */
record RequiredCheck() implements Check {
  static final Rule<Check> RULE = Rule.plain("required", Rule.ANY, new RequiredCheck());

  @Override
  public boolean passes(Slice value) {
    return !value.isAbsent();
  }

  @Override
  public boolean looks() {
    return false;
  }

  @Override
  public String reason() {
    return "no value";
  }
}
