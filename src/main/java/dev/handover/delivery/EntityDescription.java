package dev.handover.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the records of one entity look like and which mapping made them; travels as a JSON Schema
 * whose first property is {@code ref}.
 *
 * @param mappingDigest SHA-256 of the mapping file
 * @param fields as delivered, in order, without {@code ref}
 */
public record EntityDescription(int mappingVersion, String mappingDigest, List<Field> fields) {
  /** The name under which a record's reference travels; no field may take it. */
  public static final String REF = "ref";

  private static final Set<String> TAKEN = Set.of(REF, "op", "reason");
  private static final Set<String> TYPES =
      Set.of("text", "integer", "long", "decimal", "boolean", "date", "timestamp");
  private static final int MOST_FIELDS = 1_000;

  public EntityDescription {
    Bounded.number("mapping version", mappingVersion, 1, Integer.MAX_VALUE);
    Bounded.sha256("mapping digest", mappingDigest);
    fields = List.copyOf(fields);
    Bounded.number("number of fields", fields.size(), 0, MOST_FIELDS);
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("field " + field.name() + " is described twice");
      }
    }
  }

  /**
   * One field as the buyer gets it.
   *
   * @param type text, integer, long, decimal, boolean, date or timestamp
   * @param dataClass such as {@code contact}
   */
  public record Field(String name, String type, String dataClass) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]{0,62}");
    private static final Pattern CLASS = Pattern.compile("[a-z][a-z-]{0,62}");

    public Field {
      if (!NAME.matcher(name).matches() || TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "a field's name is letters, digits, hyphen and underscore, at most 63, and not ref, op"
                + " or reason");
      }
      if (!TYPES.contains(type)) {
        throw new IllegalArgumentException("field " + name + " has a type that is not known");
      }
      if (!CLASS.matcher(dataClass).matches()) {
        throw new IllegalArgumentException("field " + name + " has no readable class");
      }
    }
  }
}
