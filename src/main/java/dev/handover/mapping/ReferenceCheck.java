package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * A value that must be the key of a record of another entity of the case, which the argument names.
 * Whether there is one, and whether it travels, only the run's decision knows.
 */
record ReferenceCheck(String entity) implements Check {
  static final Rule<Check> RULE = new Rule<>("reference", Rule.ANY, ReferenceCheck::read);

  private static Check read(Argument argument) {
    if (argument.text().isEmpty()) {
      argument.wrong("needs the entity that is referred to, such as guest");
    }
    return new ReferenceCheck(argument.text().orElse(""));
  }

  @Override
  public boolean passes(Slice value) {
    return true;
  }

  @Override
  public boolean looks() {
    return false;
  }

  @Override
  public String reason() {
    return "refers to a record of " + entity + " that is not there";
  }
}
