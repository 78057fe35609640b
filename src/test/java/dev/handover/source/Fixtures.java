package dev.handover.source;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.FieldType;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mappings and windows as the tests need them. */
final class Fixtures {
  static final CaseId CASE = new CaseId("hotel-2026");
  static final RunId RUN = new RunId("20260131t020000z-ab2c");

  private Fixtures() {}

  static Mapping mapping(String table, String key, String... columns) {
    return mapping(table, key, Optional.empty(), Optional.empty(), columns);
  }

  static Mapping withDeleted(String table, String key, String condition, String... columns) {
    return mapping(table, key, Optional.empty(), Optional.of(condition), columns);
  }

  static Mapping withChanged(String table, String key, String changed, String... columns) {
    return mapping(table, key, Optional.of(changed), Optional.empty(), columns);
  }

  private static Mapping mapping(
      String table,
      String key,
      Optional<String> changed,
      Optional<String> deleted,
      String... columns) {
    return new Mapping(
        "guest",
        1,
        new Mapping.Origin(table, key, changed, deleted),
        Optional.empty(),
        Mapping.Who.EVERYONE,
        Arrays.stream(columns).map(column -> field(column, FieldType.TEXT)).toList(),
        List.of(),
        List.of(),
        "0".repeat(64));
  }

  static Mapping carrying(Mapping mapping, String column, FieldType type, String... cleaners) {
    List<Mapping.Field> carry = new ArrayList<>(mapping.carry());
    carry.add(field(column, type, cleaners));
    return new Mapping(
        mapping.entity(),
        mapping.version(),
        mapping.from(),
        mapping.subject(),
        mapping.who(),
        carry,
        mapping.withhold(),
        mapping.examples(),
        mapping.digest());
  }

  static Mapping withholding(Mapping mapping, String column) {
    List<Mapping.Withheld> withhold = new ArrayList<>(mapping.withhold());
    withhold.add(new Mapping.Withheld(column, "not needed"));
    return new Mapping(
        mapping.entity(),
        mapping.version(),
        mapping.from(),
        mapping.subject(),
        mapping.who(),
        mapping.carry(),
        withhold,
        mapping.examples(),
        mapping.digest());
  }

  /** The same mapping with a condition of deletion. */
  static Mapping deleting(Mapping mapping, String condition) {
    Mapping.Origin from = mapping.from();
    return from(
        mapping,
        new Mapping.Origin(
            from.table(),
            from.key(),
            from.changed(),
            Optional.of(condition),
            from.tenant(),
            from.zone(),
            from.joins()));
  }

  static Mapping ofTenant(Mapping mapping, String field, String... is) {
    Mapping.Origin from = mapping.from();
    return from(
        mapping,
        new Mapping.Origin(
            from.table(),
            from.key(),
            from.changed(),
            from.deleted(),
            Optional.of(new Mapping.Tenant(field, Set.of(is))),
            from.zone(),
            from.joins()));
  }

  /** Joined tables in the words of a mapping file, see {@link #join}. */
  static Mapping joining(Mapping mapping, Mapping.Join... joins) {
    Mapping.Origin from = mapping.from();
    return from(
        mapping,
        new Mapping.Origin(
            from.table(),
            from.key(),
            from.changed(),
            from.deleted(),
            from.tenant(),
            from.zone(),
            List.of(joins)));
  }

  /**
   * A joined table.
   *
   * @param on its column and the equal one
   * @param where empty: every row
   * @param prefer empty: by key
   */
  static Mapping.Join join(
      String table,
      String alias,
      String key,
      String on,
      String equal,
      String where,
      String prefer) {
    return new Mapping.Join(
        table, alias, key, Map.of(on, equal), Optional.empty(), said(where), said(prefer));
  }

  /** A table joined through another, which is called {@code via}. */
  static Mapping.Join bridge(
      String table,
      String alias,
      String key,
      String between,
      String on,
      String link,
      String where,
      String prefer) {
    return new Mapping.Join(
        table,
        alias,
        key,
        Map.of(),
        Optional.of(new Mapping.Through(between, "via", Map.of(on, on), Map.of(link, key))),
        said(where),
        said(prefer));
  }

  private static Optional<String> said(String sql) {
    return Optional.of(sql).filter(text -> !text.isEmpty());
  }

  private static Mapping from(Mapping mapping, Mapping.Origin from) {
    return new Mapping(
        mapping.entity(),
        mapping.version(),
        from,
        mapping.subject(),
        mapping.who(),
        mapping.carry(),
        mapping.withhold(),
        mapping.examples(),
        mapping.digest());
  }

  private static Mapping.Field field(String column, FieldType type, String... cleaners) {
    List<Mapping.Step> clean =
        Arrays.stream(cleaners)
            .map(name -> new Mapping.Step(name, MissingNode.getInstance()))
            .toList();
    return new Mapping.Field(
        column, column, DataClass.BASIC, type, false, clean, List.of(), Optional.empty());
  }

  static Window window(int number, Bounds bounds) {
    return new Window(CASE, RUN, "guest", number, 1, bounds);
  }

  static List<Window> plan(Snapshot snapshot, Mapping mapping, int batch) {
    List<Window> windows = new ArrayList<>();
    snapshot.plan(mapping, batch, bounds -> windows.add(window(windows.size() + 1, bounds)));
    return windows;
  }

  /** One column's values; an absent one is null. */
  static List<String> values(Batch batch, int column) {
    List<String> values = new ArrayList<>();
    for (int row = 0; row < batch.rows().count(); row++) {
      values.add(batch.rows().isAbsent(row, column) ? null : batch.rows().text(row, column));
    }
    return values;
  }

  static Batch everything(Snapshot snapshot, Mapping mapping) {
    return snapshot.read(window(1, Bounds.ALL), mapping);
  }
}
