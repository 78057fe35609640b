package dev.handover.retention;

import dev.handover.cases.Case;
import dev.handover.mapping.Mapping;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What mappings read through a join, as entities of their own: their rows go as those of any other
 * do, by the terms of the record that has them. Such an entity is called {@code recipient.phones}
 * after its record's and its table; no mapping may be called so.
 */
public final class JoinedTables {
  /** What the record that has a row is called in SQL. */
  static final String OWNER = "handover_owner";

  private final Case deal;

  private JoinedTables(Case deal) {
    this.deal = deal;
  }

  /** The same case with the joined tables whose rows go; nothing is looked for twice. */
  public static Case with(Case deal) {
    return new JoinedTables(deal).expanded();
  }

  /** Whether an entity is a joined table of another. */
  static boolean isOne(Mapping mapping) {
    return mapping.entity().indexOf('.') >= 0;
  }

  /**
   * The tables whose rows stay, and why.
   *
   * @throws HandoverException CONFIGURATION where the mapping does not say what becomes of a table
   *     that holds data of people, or says what cannot be done
   */
  static Map<String, String> staying(Case deal) {
    return new JoinedTables(deal).staying();
  }

  /**
   * @param childrenFirst in an order in which rows can be deleted
   * @return the same, those before it whose rows are told by rows that go
   */
  static List<Mapping> inOrder(List<Mapping> childrenFirst) {
    List<Mapping> ordered = new ArrayList<>(childrenFirst);
    ordered.sort(Comparator.comparing(each -> !isReached(each)));
    return ordered;
  }

  private static boolean isReached(Mapping mapping) {
    return isOne(mapping)
        && mapping.from().joins().stream().anyMatch(each -> each.through().isPresent());
  }

  private Case expanded() {
    List<Mapping> all = new ArrayList<>(deal.mappings());
    Set<String> known = new LinkedHashSet<>();
    all.forEach(each -> known.add(each.entity()));
    for (Mapping mapping : deal.mappings()) {
      for (JoinedTable table : tables(mapping)) {
        if (table.goes() && table.trouble().isEmpty() && known.add(table.entity())) {
          all.add(table.mapping());
        }
      }
    }
    return new Case(deal.file(), all);
  }

  private Map<String, String> staying() {
    Map<String, String> staying = new LinkedHashMap<>();
    for (Mapping mapping : deal.mappings()) {
      for (JoinedTable table : tables(mapping)) {
        if (isEntity(table.name())) {
          continue;
        }
        table.trouble().ifPresent(trouble -> refuse(mapping, trouble));
        boolean silent = table.rule().isEmpty();
        if (silent && !table.columns().isEmpty() && !mapping.retention().rules().isEmpty()) {
          refuse(mapping, unsaid(table));
        }
        if (!table.goes()) {
          String why = silent ? "and nothing of it is read" : "and stays by the mapping";
          staying.putIfAbsent(table.name(), "only joined to " + mapping.entity() + ", " + why);
        }
      }
    }
    return staying;
  }

  private static String unsaid(JoinedTable table) {
    return "the joined table "
        + table.name()
        + " holds data of people ("
        + String.join(", ", table.columns())
        + "), and nothing says what becomes of them; write destroy: {joined: [{table: "
        + table.name()
        + ", rows: all}]}, a condition in place of all where it holds rows of others too, or none"
        + " where it tells of nobody (a list of codes)";
  }

  private static void refuse(Mapping mapping, String what) {
    throw new HandoverException(
        ExitCode.CONFIGURATION, "HUB-DST-16", "mapping " + mapping.entity() + ": " + what);
  }

  private boolean isEntity(String table) {
    return deal.mappings().stream()
        .anyMatch(each -> !isOne(each) && each.from().table().equalsIgnoreCase(table));
  }

  private static List<JoinedTable> tables(Mapping mapping) {
    Set<String> names = new LinkedHashSet<>();
    if (!isOne(mapping)) {
      for (Mapping.Join join : mapping.from().joins()) {
        names.add(join.table());
        join.through().ifPresent(between -> names.add(between.table()));
      }
    }
    return names.stream().map(name -> new JoinedTable(mapping, name)).toList();
  }
}
