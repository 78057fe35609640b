package dev.handover.retention;

import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.record.Composite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of an entity's own table that may be overwritten, and the classes of what each holds.
 * Whatever keeps records apart, joins them, says whose they are or from when they count is none.
 */
final class PersonalColumns {
  private static final String OTHER = "*";
  private final Mapping mapping;
  private final Map<String, Set<String>> wordsOf = new LinkedHashMap<>();
  private final Set<String> words = new LinkedHashSet<>();

  PersonalColumns(Mapping mapping) {
    this.mapping = mapping;
    Set<String> structure = structure();
    for (Mapping.Field field : mapping.carry()) {
      words.add(field.dataClass().word());
      field.columns().stream()
          .flatMap(name -> Composite.columns(name).stream())
          .forEach(column -> add(column, field.dataClass().word(), structure));
    }
    mapping.withhold().forEach(each -> addOther(each.field(), structure));
    mapping.columns().forEach(column -> addOther(column, structure));
    if (words.isEmpty()) {
      words.add(OTHER);
    }
  }

  /** The classes of the entity, and {@code *} where a column has none. */
  List<String> words() {
    return List.copyOf(words);
  }

  /** By column, as the mapping writes it, in its order. */
  Map<String, Set<String>> wordsOf() {
    return wordsOf;
  }

  private void addOther(String column, Set<String> structure) {
    boolean known = wordsOf.keySet().stream().anyMatch(column::equalsIgnoreCase);
    if (!known && !Composite.isComposite(column)) {
      add(column, OTHER, structure);
    }
  }

  private void add(String column, String word, Set<String> structure) {
    if (!structure.contains(folded(column)) && column.indexOf('.') < 0) {
      wordsOf.computeIfAbsent(column, any -> new LinkedHashSet<>()).add(word);
      words.add(word);
    }
  }

  private Set<String> structure() {
    List<String> names = new ArrayList<>(Composite.columns(mapping.from().key()));
    mapping.subject().map(Composite::columns).ifPresent(names::addAll);
    mapping.from().tenant().map(Mapping.Tenant::field).ifPresent(names::add);
    mapping.from().changed().ifPresent(names::add);
    mapping.carry().stream()
        .filter(field -> !Parents.targets(field).isEmpty())
        .flatMap(field -> field.columns().stream())
        .flatMap(name -> Composite.columns(name).stream())
        .forEach(names::add);
    names.addAll(mapping.retention().startColumns());
    names.addAll(mapping.retention().destroy().leave());
    mapping
        .from()
        .deleted()
        .ifPresent(
            condition ->
                mapping.withhold().stream()
                    .map(Mapping.Withheld::field)
                    .filter(column -> names(condition, column))
                    .forEach(names::add));
    Set<String> folded = new LinkedHashSet<>();
    names.forEach(each -> folded.add(folded(each)));
    return folded;
  }

  private static boolean names(String condition, String column) {
    return Pattern.compile("\\b" + Pattern.quote(column) + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(condition)
        .find();
  }

  private static String folded(String column) {
    return column.toLowerCase(Locale.ROOT);
  }

  /** The class of a word; nothing where it is {@code *}. */
  static java.util.Optional<DataClass> dataClass(String word) {
    return word.equals(OTHER)
        ? java.util.Optional.empty()
        : java.util.Optional.of(DataClass.valueOf(word.toUpperCase(Locale.ROOT)));
  }
}
