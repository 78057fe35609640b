package dev.handover.retention;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.FieldType;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Retention;
import dev.handover.record.Composite;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One table that a mapping joins, or that leads to one. Its rows are the record's in one of two
 * ways: they name the record's key themselves, or rows of a table between name both. The latter are
 * overwritten and not deleted: rows between still refer to them, and tell whose they are until they
 * go themselves.
 *
 * @param owner the mapping of the records that have the rows
 */
record JoinedTable(Mapping owner, String name) {
  private static final String BETWEEN = "handover_between";

  String entity() {
    return owner.entity() + "." + name;
  }

  Optional<Retention.Joined> rule() {
    return rule(name);
  }

  private Optional<Retention.Joined> rule(String table) {
    return owner.retention().destroy().joined().stream()
        .filter(each -> each.table().equals(table))
        .findFirst();
  }

  boolean goes() {
    return rule().filter(each -> !each.stays()).isPresent();
  }

  /** Its columns that the mapping names. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    Stream.concat(
            owner.carry().stream().flatMap(field -> field.columns().stream()),
            owner.withhold().stream().map(Mapping.Withheld::field))
        .flatMap(written -> Composite.columns(written).stream())
        .forEach(written -> own(written).ifPresent(columns::add));
    return columns;
  }

  /** The column's own name, where it is one of this table. */
  private Optional<String> own(String written) {
    int dot = written.indexOf('.');
    return dot > 0 && aliases().contains(written.substring(0, dot))
        ? Optional.of(written.substring(dot + 1))
        : Optional.empty();
  }

  private Set<String> aliases() {
    Set<String> aliases = new LinkedHashSet<>();
    joins().forEach(each -> aliases.add(each.alias()));
    leading().forEach(each -> aliases.add(each.alias()));
    return aliases;
  }

  /** The joins that end here. */
  private List<Mapping.Join> joins() {
    return owner.from().joins().stream().filter(each -> each.table().equals(name)).toList();
  }

  /** Those that pass here. */
  private List<Mapping.Through> leading() {
    return owner.from().joins().stream()
        .flatMap(each -> each.through().stream())
        .filter(each -> each.table().equals(name))
        .toList();
  }

  /** The column that names the record's key, where every join says so. */
  private Optional<String> reference() {
    return named(
        Stream.concat(
                joins().stream()
                    .map(each -> each.through().isPresent() ? Map.<String, String>of() : each.on()),
                leading().stream().map(Mapping.Through::on))
            .toList());
  }

  private Optional<String> named(List<Map<String, String>> on) {
    Set<String> columns = new LinkedHashSet<>();
    for (Map<String, String> each : on) {
      columns.add(
          each.entrySet().stream()
              .filter(pair -> each.size() == 1 && pair.getValue().equals(owner.from().key()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(""));
    }
    return columns.size() == 1 ? columns.stream().filter(c -> !c.isEmpty()).findFirst() : none();
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /** The table between through which alone the rows are reached. */
  private Optional<Mapping.Through> between() {
    Set<Mapping.Through> all = new LinkedHashSet<>();
    joins().forEach(each -> each.through().ifPresent(all::add));
    boolean only = all.size() == 1 && joins().stream().allMatch(j -> j.through().isPresent());
    return all.stream()
        .filter(each -> only && leading().isEmpty())
        .filter(each -> named(List.of(each.on())).isPresent())
        .filter(each -> each.link().size() == 1 && each.link().containsValue(joins().get(0).key()))
        .filter(each -> rule(each.table()).filter(JoinedTable::isDeleted).isPresent())
        .findFirst();
  }

  private static boolean isDeleted(Retention.Joined rule) {
    return !rule.stays() && rule.way() == Retention.Way.DELETE;
  }

  /** Why its rows cannot go as the mapping says, and what to write instead. */
  Optional<String> trouble() {
    if (!goes()) {
      return none();
    }
    boolean plain = owner.from().select().isEmpty() && !Composite.isComposite(owner.from().key());
    if (!plain || (reference().isEmpty() && between().isEmpty())) {
      return Optional.of(
          "rows of the joined table "
              + name
              + " do not name the key of "
              + owner.entity()
              + ", nor do rows of a table between that are deleted with it, so that nothing tells"
              + " whose they are; map the table as an entity of its own, or write rows: none");
    }
    return Stream.concat(
            owner.subject().stream().flatMap(subject -> Composite.columns(subject).stream()),
            owner.retention().startColumns().stream())
        .filter(column -> column.indexOf('.') >= 0)
        .findFirst()
        .map(
            column ->
                column
                    + " tells of "
                    + owner.entity()
                    + " whose it is or from when it counts, and lies in a joined table itself, so"
                    + " that nothing tells it of "
                    + name
                    + "; map this table as an entity of its own");
  }

  /** The table's rows as records; only where there is no {@link #trouble}. */
  Mapping mapping() {
    Retention.Joined rule = rule().orElseThrow();
    boolean reached = reference().isEmpty();
    String key =
        rule.key()
            .orElseGet(() -> joins().isEmpty() ? Composite.name(keys()) : joins().get(0).key());
    Retention of = owner.retention();
    List<Retention.Rule> rules = new ArrayList<>();
    of.rules()
        .forEach(
            each ->
                rules.add(
                    new Retention.Rule(
                        each.dataClass(), each.keep(), start(each.after()), each.ground())));
    Retention.Destroy destroy =
        new Retention.Destroy(
            reached ? Retention.Way.BLANK : rule.way(), rule.with(), Set.of(), List.of());
    return new Mapping(
        entity(),
        owner.version(),
        new Mapping.Origin(
            name,
            key,
            Optional.empty(),
            outside(rule),
            Optional.empty(),
            owner.from().zone(),
            List.of(owning(reached))),
        owner.subject().map(JoinedTable::owners),
        Mapping.Who.EVERYONE,
        carry(),
        withheld(),
        List.of(),
        new Retention(of.records(), rules, destroy),
        owner.digest());
  }

  /** Of a table between whose key nobody names. */
  private List<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    leading().forEach(each -> keys.addAll(each.on().keySet()));
    leading().forEach(each -> keys.addAll(each.link().keySet()));
    return List.copyOf(keys);
  }

  /** True of rows that are not meant; of those that the condition is not sure of, too. */
  private static Optional<String> outside(Retention.Joined rule) {
    return rule.rows().equals(Retention.Joined.ALL)
        ? Optional.empty()
        : Optional.of("(CASE WHEN (" + rule.rows() + ") THEN 0 ELSE 1 END) = 1");
  }

  /** The way back from a row to the record that has it. */
  private Mapping.Join owning(boolean reached) {
    String key = owner.from().key();
    if (!reached) {
      return new Mapping.Join(
          owner.from().table(),
          JoinedTables.OWNER,
          key,
          Map.of(key, reference().orElseThrow()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    Mapping.Through there = between().orElseThrow();
    String leads = there.link().keySet().iterator().next();
    String names = there.on().keySet().iterator().next();
    return new Mapping.Join(
        owner.from().table(),
        JoinedTables.OWNER,
        key,
        Map.of(),
        Optional.of(
            new Mapping.Through(
                there.table(),
                BETWEEN,
                Map.of(leads, there.link().get(leads)),
                Map.of(names, key))),
        Optional.empty(),
        Optional.empty());
  }

  private static String owners(String written) {
    return Composite.name(
        Composite.columns(written).stream()
            .map(column -> column.indexOf('.') < 0 ? JoinedTables.OWNER + "." + column : column)
            .toList());
  }

  private static Retention.Start start(Retention.Start said) {
    return new Retention.Start(said.when(), said.column().map(JoinedTable::owners));
  }

  private List<Mapping.Field> carry() {
    List<Mapping.Field> carry = new ArrayList<>();
    for (Mapping.Field field : owner.carry()) {
      List<String> own = field.columns().stream().flatMap(c -> own(c).stream()).distinct().toList();
      if (!own.isEmpty()) {
        carry.add(
            new Mapping.Field(
                own,
                field.to(),
                field.dataClass(),
                FieldType.TEXT,
                field.identifier(),
                field.clean(),
                List.of(),
                List.of(),
                Optional.empty()));
      }
    }
    List<Mapping.Field> links = links();
    DataClass any =
        Stream.concat(carry.stream(), links.stream())
            .map(Mapping.Field::dataClass)
            .findFirst()
            .orElse(DataClass.BASIC);
    carry.add(structure(List.of(owners(owner.from().key())), any, Optional.empty()));
    owner
        .from()
        .tenant()
        .ifPresent(
            tenant -> carry.add(structure(List.of(owners(tenant.field())), any, Optional.empty())));
    reference()
        .ifPresent(
            column -> carry.add(structure(List.of(column), any, Optional.of(owner.entity()))));
    carry.addAll(links);
    return carry;
  }

  /** What a table between leads to: it goes when that may, and not before. */
  private List<Mapping.Field> links() {
    List<Mapping.Field> links = new ArrayList<>();
    for (Mapping.Join join : owner.from().joins()) {
      if (join.through().filter(each -> each.table().equals(name)).isPresent()) {
        JoinedTable far = new JoinedTable(owner, join.table());
        List<String> columns = List.copyOf(join.through().get().link().keySet());
        Set<DataClass> classes = new LinkedHashSet<>();
        for (Mapping.Field field : owner.carry()) {
          if (field.columns().stream().anyMatch(column -> far.own(column).isPresent())) {
            classes.add(field.dataClass());
          }
        }
        if (classes.isEmpty()) {
          classes.add(DataClass.BASIC);
        }
        classes.forEach(each -> links.add(structure(columns, each, Optional.of(far.entity()))));
      }
    }
    return links;
  }

  private static Mapping.Field structure(
      List<String> columns, DataClass dataClass, Optional<String> refersTo) {
    return new Mapping.Field(
        columns,
        columns.get(0),
        dataClass,
        FieldType.TEXT,
        false,
        List.of(),
        refersTo
            .map(to -> List.of(new Mapping.Step("reference", TextNode.valueOf(to))))
            .orElse(List.of()),
        List.of(),
        Optional.empty());
  }

  private List<Mapping.Withheld> withheld() {
    return owner.withhold().stream()
        .flatMap(
            each ->
                own(each.field()).stream()
                    .map(column -> new Mapping.Withheld(column, each.reason())))
        .toList();
  }
}
