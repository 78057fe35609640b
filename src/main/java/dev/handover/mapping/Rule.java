package dev.handover.mapping;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * One operation as mappings know it: its name, the declared types that it can work on, and how to
 * make it from what was written behind the name.
 */
record Rule<T>(String name, Set<FieldType> types, Function<Argument, T> reader) {
  static final Set<FieldType> ANY = EnumSet.allOf(FieldType.class);
  static final Set<FieldType> ON_TEXT = EnumSet.of(FieldType.TEXT);

  /** A rule without argument. */
  static <T> Rule<T> plain(String name, Set<FieldType> types, T operation) {
    return new Rule<>(
        name,
        types,
        argument -> {
          argument.none();
          return operation;
        });
  }
}
