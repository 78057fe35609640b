package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * Refuses text that was decoded with the wrong character set on its way here, as {@link Misread}
 * tells it. It is never repaired: what was lost cannot be known.
 */
record MojibakeCheck() implements Check {
  static final Rule<Check> RULE = Rule.plain("mojibake", Rule.ON_TEXT, new MojibakeCheck());

  @Override
  public boolean passes(Slice value) {
    return !Misread.found(value);
  }

  @Override
  public String reason() {
    return "looks like text that was read with the wrong character set";
  }
}
