package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.ledger.Correction;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectOrder;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Batch;
import dev.handover.record.CaseId;
import dev.handover.record.Misread;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * What a run obeys besides the source: who is kept back because he asked for it, and which fields
 * of which records are corrected, because their person asked or because two people of the hub
 * agreed on it. Costs nothing where nobody asked. Safe for several threads.
 */
public final class Orders {
  /** Nobody has asked for anything. */
  public static final Orders NONE = new Orders(List.of(), List.of(), List.of());

  private final TreeMap<byte[], RequestKind> persons = new TreeMap<>(Arrays::compareUnsigned);
  private final Map<String, TreeMap<byte[], List<Change>>> corrections = new HashMap<>();
  private final Map<String, KeyedDigest> keys = new HashMap<>();
  private Optional<Lineage> lineage = Optional.empty();
  private Optional<KeyedDigest> subjects = Optional.empty();
  private final Set<Long> agreed = new ConcurrentSkipListSet<>();
  private final Set<Long> overtaken = new ConcurrentSkipListSet<>();

  /**
   * One corrected field.
   *
   * @param said what the source must still say for it to hold, as {@link #said} tells; empty where
   *     its person asked for it, which holds whatever the source says
   */
  private record Change(long id, String field, String value, Optional<String> said) {}

  /** What was asked and released, and the domains of the entities that are corrected. */
  private Orders(
      List<SubjectOrder> orders,
      List<Correction> released,
      List<Map.Entry<String, KeyedDigest>> domains) {
    domains.forEach(each -> keys.put(each.getKey(), each.getValue()));
    for (Correction each : released) {
      byte[] digest = HexFormat.of().parseHex(each.digest());
      change(each.entity(), digest)
          .add(new Change(each.id(), each.field(), each.value(), Optional.of(each.said())));
    }
    for (SubjectOrder order : orders) {
      byte[] digest = HexFormat.of().parseHex(order.digest());
      if (order.entity().isEmpty()) {
        persons.merge(digest, order.kind(), Orders::stricter);
      } else {
        List<Change> changes = change(order.entity(), digest);
        changes.removeIf(each -> each.said().isPresent() && each.field().equals(order.field()));
        changes.add(new Change(order.id(), order.field(), order.value(), Optional.empty()));
      }
    }
  }

  private List<Change> change(String entity, byte[] digest) {
    return corrections
        .computeIfAbsent(entity, e -> new TreeMap<>(Arrays::compareUnsigned))
        .computeIfAbsent(digest, d -> new ArrayList<>());
  }

  /** What runs of a case that begin now obey. */
  public static Orders of(Ledger ledger, CaseId caseId, CaseKeys keys) {
    return of(
        ledger.orders().holding(caseId),
        ledger.corrections().live(caseId).stream().filter(Correction::isReleased).toList(),
        keys);
  }

  /**
   * @param holding those of the case that are obeyed
   * @param released corrections of quarantined records; where a person asked for another value of
   *     the same field, it is the person's that travels
   */
  public static Orders of(List<SubjectOrder> holding, List<Correction> released, CaseKeys keys) {
    if (holding.isEmpty() && released.isEmpty()) {
      return NONE;
    }
    Lineage lineage = new Lineage(keys.lineage());
    Orders orders =
        new Orders(
            holding,
            released,
            Stream.concat(
                    holding.stream().map(SubjectOrder::entity),
                    released.stream().map(Correction::entity))
                .filter(entity -> !entity.isEmpty())
                .distinct()
                .map(entity -> Map.entry(entity, lineage.key(entity)))
                .toList());
    orders.subjects = Optional.of(lineage.subject());
    orders.lineage = Optional.of(lineage);
    return orders;
  }

  private static RequestKind stricter(RequestKind a, RequestKind b) {
    return Ground.stricter(ground(a), ground(b)) == ground(a) ? a : b;
  }

  private static Ground ground(RequestKind kind) {
    return switch (kind) {
      case DELETE -> Ground.ERASED;
      case RESTRICT -> Ground.RESTRICTED;
      case OBJECT -> Ground.OBJECTED_BY_REQUEST;
      case WITHDRAW -> Ground.WITHDRAWN;
      default -> Ground.NONE;
    };
  }

  /** Whether any person is kept back. */
  boolean keepsBack() {
    return !persons.isEmpty();
  }

  /** Why a person is kept back, by the subject's digest, or NONE. */
  Ground ground(byte[] subject) {
    return persons.isEmpty()
        ? Ground.NONE
        : ground(persons.getOrDefault(subject, RequestKind.QUERY));
  }

  /** The same by the subject's value, where nothing was decided before. */
  Ground ground(Slice subject) {
    if (!keepsBack() || Lineage.isBlank(subject)) {
      return Ground.NONE;
    }
    byte[] digest = new byte[Digests.SIZE];
    Lineage.digest(subjects.orElseThrow(), subject, digest, 0);
    return ground(digest);
  }

  /** Makes what was decided about a person at least as strict as what was asked. */
  void unite(byte[] subject, byte[] standing) {
    Ground ground = ground(subject);
    if (ground != Ground.NONE) {
      Standing.unite(standing, standing(ground));
    }
  }

  /** A standing that says nothing but what the person asked for. */
  byte[] asked(byte[] subject) {
    return standing(ground(subject));
  }

  /** Tells what was asked of everybody, whether or not the source has the person. */
  void each(EntrySorter into) {
    persons.forEach(
        (subject, kind) -> {
          byte[] standing = standing(ground(kind));
          into.add(subject, standing, standing.length);
        });
  }

  private static byte[] standing(Ground ground) {
    Verdict verdict = ground == Ground.ERASED ? Verdict.ERASED : Verdict.WITHHELD;
    return Standing.written(Standing.OWN, verdict, ground, Ground.NONE, 0, new byte[0]);
  }

  /** Whether a record of an entity is corrected, by its key's digest. */
  boolean correct(String entity, byte[] key) {
    TreeMap<byte[], List<Change>> some = corrections.get(entity);
    return some != null && some.containsKey(key);
  }

  /**
   * A batch with its corrections in the place of what the source says, and whose rows have any.
   *
   * @param released which fields of a row travel as two people of the hub agreed
   * @param said what the source says itself
   */
  record Corrected(Batch batch, BitSet rows, Map<Integer, List<String>> released, Rows said) {}

  Corrected corrected(CompiledMapping mapping, Batch batch) {
    String entity = mapping.mapping().entity();
    TreeMap<byte[], List<Change>> some = corrections.get(entity);
    if (some == null) {
      return new Corrected(batch, new BitSet(), Map.of(), batch.rows());
    }
    Map<Integer, List<Change>> byRow = new HashMap<>();
    Map<Integer, List<String>> released = new HashMap<>();
    BitSet rows = new BitSet();
    byte[] digest = new byte[Digests.SIZE];
    for (int row = 0; row < batch.rows().count(); row++) {
      if (digest(mapping, batch.rows(), row, digest) && some.containsKey(digest)) {
        rows.set(row);
        List<Change> holding = holding(mapping, batch, row, some.get(digest));
        byRow.put(row, holding);
        released.put(
            row,
            holding.stream().filter(each -> each.said().isPresent()).map(Change::field).toList());
      }
    }
    return new Corrected(
        rows.isEmpty() ? batch : written(mapping, batch, byRow), rows, released, batch.rows());
  }

  /** Those that the source has not overtaken; notes the others. */
  private List<Change> holding(
      CompiledMapping mapping, Batch batch, int row, List<Change> changes) {
    List<Change> holding = new ArrayList<>();
    for (Change each : changes) {
      Optional<CompiledField> field = field(mapping, each);
      if (field.isEmpty()) {
        continue;
      }
      boolean bound = each.said().isPresent();
      if (bound && batch.deleted().get(row)) {
        continue;
      }
      String says = bound ? said(lineage.orElseThrow(), mapping, field.get(), batch, row) : "";
      if (bound && !says.equals(each.said().get())) {
        overtaken.add(each.id());
      } else {
        holding.add(each);
      }
    }
    return holding;
  }

  /**
   * A keyed digest of what the source says of a field, or {@link Correction#ABSENT}: 32 hex digits.
   */
  static String said(
      Lineage lineage, CompiledMapping mapping, CompiledField field, Batch batch, int row) {
    Slice value = new Slice();
    batch.rows().read(row, field.column(), value);
    if (value.isAbsent()) {
      return Correction.ABSENT;
    }
    byte[] digest = new byte[Digests.SIZE];
    lineage
        .said(mapping.mapping().entity(), field.name())
        .digest(value.bytes, value.start, value.length, digest, 0);
    return HexFormat.of().formatHex(digest);
  }

  private boolean digest(CompiledMapping mapping, Rows rows, int row, byte[] into) {
    Slice key = new Slice();
    rows.read(row, mapping.keyColumn(), key);
    if (Lineage.isBlank(key)) {
      return false;
    }
    mapping.remembered(key);
    keys.get(mapping.mapping().entity())
        .digest(key.bytes, key.start, Math.max(0, key.length), into, 0);
    return true;
  }

  private Batch written(CompiledMapping mapping, Batch batch, Map<Integer, List<Change>> byRow) {
    Rows source = batch.rows();
    Rows.Builder grid = source.above(source.columns(), source.count(), 1024);
    Slice value = new Slice();
    for (int row = 0; row < source.count(); row++) {
      Map<Integer, byte[]> cells =
          byRow.containsKey(row) ? cells(mapping, batch, row, byRow.get(row)) : Map.of();
      for (int column = 0; column < source.columns().size(); column++) {
        byte[] correction = cells.get(column);
        source.read(row, column, value);
        if (correction == null) {
          grid.add(value);
        } else if (correction.length == 0) {
          grid.addAbsent();
        } else {
          grid.add(correction, 0, correction.length);
        }
      }
    }
    return new Batch(
        batch.window(),
        batch.snapshot(),
        grid.build(),
        batch.deleted(),
        batch.held(),
        batch.untouched(),
        batch.settled(),
        stillMisread(mapping, batch, byRow));
  }

  /** What was misread and is not corrected either. */
  private static Map<Integer, List<Misread.In>> stillMisread(
      CompiledMapping mapping, Batch batch, Map<Integer, List<Change>> byRow) {
    Map<Integer, List<Misread.In>> still = new HashMap<>(batch.misread());
    byRow.forEach(
        (row, orders) ->
            still.computeIfPresent(
                row,
                (r, all) -> {
                  List<Misread.In> rest =
                      all.stream().filter(each -> !corrects(mapping, orders, each)).toList();
                  return rest.isEmpty() ? null : rest;
                }));
    return still;
  }

  private static boolean corrects(
      CompiledMapping mapping, List<Change> orders, Misread.In misread) {
    return orders.stream()
        .flatMap(order -> field(mapping, order).stream())
        .anyMatch(field -> isIn(mapping, field, misread));
  }

  private static boolean isIn(CompiledMapping mapping, CompiledField field, Misread.In misread) {
    return mapping.mapping().columns().get(field.column()).equalsIgnoreCase(misread.column());
  }

  /** Whether a cell cannot be told because of it, alone or with the whole row. */
  private static boolean takes(CompiledMapping mapping, CompiledField field, Misread.In misread) {
    return misread.column().isEmpty() || isIn(mapping, field, misread);
  }

  private static Optional<CompiledField> field(CompiledMapping mapping, Change order) {
    return mapping.fields().stream()
        .filter(field -> field.name().equals(order.field()))
        .findFirst();
  }

  /** The corrected cells of a row, by column; notes which corrections the source agrees with. */
  private Map<Integer, byte[]> cells(
      CompiledMapping mapping, Batch batch, int row, List<Change> orders) {
    List<Misread.In> misread = batch.misread().getOrDefault(row, List.of());
    boolean deleted = batch.deleted().get(row);
    Map<Integer, byte[]> cells = new HashMap<>();
    for (Change order : orders) {
      field(mapping, order)
          .ifPresent(
              field -> {
                byte[] value = order.value().getBytes(StandardCharsets.UTF_8);
                cells.put(field.column(), value);
                boolean isRead = misread.stream().noneMatch(each -> takes(mapping, field, each));
                if (order.said().isEmpty()
                    && !deleted
                    && isRead
                    && agrees(field, batch.rows(), row, order.value())) {
                  agreed.add(order.id());
                }
              });
    }
    return cells;
  }

  private static boolean agrees(CompiledField field, Rows source, int row, String correction) {
    Slice said = new Slice();
    source.read(row, field.column(), said);
    field.clean(said);
    Slice asked = correction.isEmpty() ? new Slice() : Slice.of(correction);
    if (correction.isEmpty()) {
      asked.setAbsent();
    }
    field.clean(asked);
    return said.isAbsent() == asked.isAbsent()
        && (said.isAbsent() || said.text().equals(asked.text()));
  }

  /** The corrections that the source has made its own since: they need not go on. */
  public Set<Long> agreed() {
    return Set.copyOf(agreed);
  }

  /** The released corrections that no longer hold: the source says something else since. */
  public Set<Long> overtaken() {
    return Set.copyOf(overtaken);
  }

  @Override
  public String toString() {
    return "Orders[" + persons.size() + " persons, " + corrections.keySet() + "]";
  }
}
