package dev.handover.scan;

import dev.handover.source.CatalogueTable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables with a row an attribute: one column names it, another holds its value. */
final class AttributeTables {
  private static final Set<String> VALUES =
      Set.of("value", "val", "values", "zhi", "值", "content", "data", "answer", "text", "vals");
  private static final Set<String> NAMES =
      Set.of(
          "key",
          "attr",
          "attribute",
          "name",
          "field",
          "code",
          "item",
          "prop",
          "property",
          "type",
          "label",
          "meta",
          "tag",
          "nm",
          "mc",
          "属性",
          "字段",
          "项",
          "名称",
          "question",
          "param",
          "cd");
  private static final int MOST_ATTRIBUTES = 200;

  private AttributeTables() {}

  /** The column that holds the values which this column names. */
  static Optional<String> valueBeside(CatalogueTable table, String name) {
    List<String> tokens = Tokens.of(name);
    if (tokens.isEmpty() || !NAMES.contains(last(tokens))) {
      return Optional.empty();
    }
    return table.columns().stream()
        .map(CatalogueTable.Column::name)
        .filter(other -> !other.equals(name) && isValue(other))
        .findFirst();
  }

  static boolean isValue(String name) {
    List<String> tokens = Tokens.of(name);
    String joined = String.join("", tokens);
    return !tokens.isEmpty()
        && (VALUES.contains(last(tokens)) || joined.matches(".*(value|val|zhi|值)\\d*"))
        && tokens.size() <= 3;
  }

  private static String last(List<String> tokens) {
    String last = tokens.get(tokens.size() - 1);
    boolean number = last.chars().allMatch(Character::isDigit) && tokens.size() > 1;
    return number ? tokens.get(tokens.size() - 2) : last;
  }

  /** Whether one of them is what no thing has. */
  static boolean isPlain(Collection<String> names) {
    return names.stream()
        .map(NameReading::of)
        .filter(read -> !read.isShort() && read.verdict() == NameReading.Verdict.KIND)
        .anyMatch(
            read ->
                switch (read.kind().orElseThrow()) {
                  case PHONE, ID_NUMBER, BIRTHDAY, EMAIL, WECHAT, PERSON_NAME -> true;
                  default -> false;
                });
  }

  /** What the attributes' names speak of; several kinds are mixed. */
  static Optional<Kind> kind(Collection<String> names) {
    if (names.size() > MOST_ATTRIBUTES) {
      return Optional.empty();
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : names) {
      NameReading read = NameReading.of(name);
      read.kind().filter(kind -> !read.isShort()).ifPresent(kinds::add);
    }
    if (kinds.size() == 1) {
      return Optional.of(kinds.iterator().next());
    }
    return kinds.isEmpty() ? Optional.empty() : Optional.of(Kind.MIXED);
  }
}
