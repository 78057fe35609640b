package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.Mapping.Join;
import dev.handover.source.Tables.Joined;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which columns a mapping names, as it names them. */
final class NamedColumns {
  private final Mapping mapping;
  private final Tables tables;

  NamedColumns(Mapping mapping, Tables tables) {
    this.mapping = mapping;
    this.tables = tables;
  }

  /** Those that are read. */
  List<String> read() {
    Set<String> read = new LinkedHashSet<>(Query.plain(mapping.columns()));
    mapping.from().changed().ifPresent(read::add);
    return List.copyOf(read);
  }

  /** Those that are read and those that tables are joined by. */
  Set<String> required() {
    Set<String> required = new LinkedHashSet<>(read());
    for (Join join : mapping.from().joins()) {
      required.add(join.alias() + "." + join.key());
      String first = join.through().map(Mapping.Through::alias).orElse(join.alias());
      JoinSql.on(join)
          .forEach(
              (inner, outer) -> {
                required.add(first + "." + inner);
                required.add(outer);
              });
      join.through()
          .ifPresent(
              through ->
                  through
                      .link()
                      .forEach(
                          (inner, outer) -> {
                            required.add(first + "." + inner);
                            required.add(join.alias() + "." + outer);
                          }));
    }
    return required;
  }

  /** The table's columns that are neither read, withheld nor asked by SQL in the mapping. */
  List<Column> unnamed(String alias, Optional<Condition> deleted) {
    Table table = tables.byAlias().get(alias);
    Set<String> known = new LinkedHashSet<>(required());
    mapping.withhold().forEach(withheld -> known.add(withheld.field()));
    Set<Column> accounted = new LinkedHashSet<>();
    for (String written : known) {
      Tables.Name name = Tables.Name.of(written);
      if (name.alias().equals(alias)) {
        table.column(name.column()).ifPresent(accounted::add);
      }
    }
    List<Condition> asking = new ArrayList<>();
    if (alias.isEmpty()) {
      deleted.ifPresent(asking::add);
      JoinSql.asked(mapping, table, tables.joins())
          .forEach(column -> table.column(column).ifPresent(accounted::add));
    } else {
      asking.addAll(conditionsOver(alias));
    }
    return table.columns().stream()
        .filter(column -> !accounted.contains(column) && !Staging.isOurs(column.name()))
        .filter(column -> asking.stream().noneMatch(each -> each.names(column.name())))
        .toList();
  }

  private List<Condition> conditionsOver(String alias) {
    return tables
        .joined(alias + ".")
        .map(Joined::join)
        .map(join -> JoinSql.conditions(mapping, join))
        .orElse(List.of());
  }
}
