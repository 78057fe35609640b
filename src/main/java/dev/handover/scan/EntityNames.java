package dev.handover.scan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tables get a first mapping, and what the entity is called: those that tell of people, and
 * those that refer to them.
 */
final class EntityNames {
  private static final int LONGEST = 36;
  private static final String PLAIN_TABLE =
      "[\\p{L}_][\\p{L}\\p{N}_$]{0,127}(\\.[\\p{L}_][\\p{L}\\p{N}_$]{0,127})?";
  private static final String PLAIN = "[\\p{L}_][\\p{L}\\p{N}_$]{0,127}";

  private final Map<String, String> entities = new LinkedHashMap<>();
  private final Map<String, Why> without = new LinkedHashMap<>();

  /** Why a table gets no mapping. */
  enum Why {
    /** Nothing in it tells of people. */
    NOT_ABOUT_PEOPLE,
    /** No column tells its rows apart; a mapping needs one. */
    NO_KEY,
    /** Its name cannot be written in a mapping; a view can give it another. */
    NO_PLAIN_NAME
  }

  static boolean isPlain(String column) {
    return column.matches(PLAIN);
  }

  EntityNames(Findings findings) {
    Set<String> wanted = wanted(findings);
    Set<String> taken = new HashSet<>(List.of("case"));
    for (Findings.Table table : findings.tables()) {
      Optional<Why> why =
          !wanted.contains(table.name())
              ? Optional.of(Why.NOT_ABOUT_PEOPLE)
              : table.key().filter(EntityNames::isPlain).isEmpty()
                  ? Optional.of(Why.NO_KEY)
                  : table.name().matches(PLAIN_TABLE)
                      ? Optional.empty()
                      : Optional.of(Why.NO_PLAIN_NAME);
      if (why.isPresent()) {
        without.put(table.name(), why.get());
      } else {
        entities.put(table.name(), name(table, taken));
      }
    }
  }

  /** The tables with personal columns, and those that refer to one of them. */
  private static Set<String> wanted(Findings findings) {
    Set<String> wanted = new HashSet<>();
    Map<String, Findings.Table> byName = new HashMap<>();
    for (Findings.Table table : findings.tables()) {
      byName.put(table.name(), table);
      if (!table.personal().isEmpty()) {
        wanted.add(table.name());
      }
    }
    Set<String> hanging = new HashSet<>();
    for (Findings.Table table : findings.tables()) {
      table.columns().stream()
          .flatMap(column -> column.reference().stream())
          .map(reference -> byName.get(reference.table()))
          .filter(parent -> parent != null && wanted.contains(parent.name()))
          .filter(parent -> parent.about() == Findings.TableAbout.PEOPLE)
          .findFirst()
          .ifPresent(parent -> hanging.add(table.name()));
    }
    wanted.addAll(hanging);
    return wanted;
  }

  /** The table's name where it is in Latin letters, else what its rows are. */
  private static String name(Findings.Table table, Set<String> taken) {
    String written = table.name();
    String last = written.substring(written.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String name =
        last.replaceFirst("^(t|tb|tbl|crm|sys)_(?=.)", "")
            .replaceAll("[^a-z0-9_]+", "")
            .replaceFirst("^[^a-z]+", "");
    name = name.endsWith("s") && !name.endsWith("ss") && name.length() > 3 ? singular(name) : name;
    String otherwise =
        switch (table.about()) {
          case PEOPLE -> "person";
          case EVENTS -> "event";
          default -> "record";
        };
    name = name.length() < 2 ? otherwise : name;
    name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private static String singular(String name) {
    if (name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("addresses") || name.endsWith("boxes")
        ? name.substring(0, name.length() - 2)
        : name.substring(0, name.length() - 1);
  }

  /** The entity of a table, if it gets a mapping. */
  Optional<String> of(String table) {
    return Optional.ofNullable(entities.get(table));
  }

  Optional<Why> withoutMapping(String table) {
    return Optional.ofNullable(without.get(table));
  }

  Map<String, String> all() {
    return entities;
  }
}
