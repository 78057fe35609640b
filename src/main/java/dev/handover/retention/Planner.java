package dev.handover.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.handover.cases.Case;
import dev.handover.cases.DestroyRules;
import dev.handover.keys.CaseKeys;
import dev.handover.ledger.DestructionPlan;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import dev.handover.record.Window;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads the source, window by window in one view, and writes down what is to become of every row.
 * Changes nothing there.
 */
public final class Planner {
  /** The name of a plan's format. */
  public static final String FORMAT = "handover-destruction-plan-1";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private static final int ID_BYTES = 8;
  private static final Optional<LocalDate> NEVER = Optional.empty();
  private final Case deal;
  private final CaseKeys keys;
  private final Path folder;
  private final Overwriting overwriting;

  /**
   * @param folder for the lists of plans: {@code var/retention}
   */
  public Planner(Case deal, CaseKeys keys, Path folder, Overwriting overwriting) {
    this.deal = JoinedTables.with(deal);
    this.keys = keys;
    this.folder = folder;
    this.overwriting = overwriting;
  }

  /**
   * Whose plan it is, and on what it rests.
   *
   * @param day for which the fates are
   * @param grounds digests of what the fates hang on besides the rows: rule packs, holds
   */
  public record Terms(LocalDate day, Map<String, String> grounds, Instant now, String actor) {}

  /** What a plan says of the source, before it is told which file it lies in. */
  private static final class Draft {
    private final List<Map<String, Object>> entities = new ArrayList<>();
    private final List<Map<String, String>> outside = new ArrayList<>();
    private long rows;
  }

  /**
   * Makes a plan and its list; the ledger does not know it yet.
   *
   * @param progress is told how many rows were read
   */
  public DestructionPlan plan(
      JdbcSource source, Fates fates, Terms terms, Consumer<Long> progress) {
    Map<String, String> joined = JoinedTables.staying(deal);
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    PlanList list = new PlanList(folder, id, keys.atRest());
    Draft draft = new Draft();
    try (Snapshot snapshot = source.snapshot()) {
      list.write(
          sink -> {
            for (Mapping mapping : JoinedTables.inOrder(source.childrenFirst(deal.mappings()))) {
              Optional<String> hindrance = source.hindrance(mapping);
              if (hindrance.isPresent()) {
                draft.outside.add(outside(mapping.entity(), hindrance.get()));
              } else {
                Set<String> mandatory = source.mandatory(mapping);
                Fates possible =
                    (each, batch) -> requirePossible(each, mandatory, fates.of(each, batch));
                entity(snapshot, mapping, possible, terms, sink, draft, progress);
              }
            }
          });
    }
    joined.forEach((table, why) -> draft.outside.add(outside(table, why)));
    String content = content(id, terms, draft, list.sha256());
    return new DestructionPlan(
        id,
        deal.file().id(),
        content,
        Sha256.hex(content),
        DestructionPlan.State.PLANNED,
        terms.now(),
        terms.actor(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Or every such row would be refused by the database, one after the other. */
  private List<Fate> requirePossible(Mapping mapping, Set<String> mandatory, List<Fate> fates) {
    List<String> wrong =
        fates.stream()
            .map(Fate::blank)
            .distinct()
            .flatMap(columns -> overwriting.of(mapping, columns).entrySet().stream())
            .filter(each -> each.getValue().isEmpty() && mandatory.contains(each.getKey()))
            .map(Map.Entry::getKey)
            .distinct()
            .sorted()
            .toList();
    if (!wrong.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-DST-14",
          "mapping "
              + mapping.entity()
              + ": these columns may not be empty at the source: "
              + String.join(", ", wrong)
              + "; say by what they are overwritten: destroy: {with: {COLUMN: VALUE}}"
              + (JoinedTables.isOne(mapping) ? ", in the line of joined: of this table" : ""));
    }
    return fates;
  }

  private void entity(
      Snapshot snapshot,
      Mapping mapping,
      Fates fates,
      Terms terms,
      PlanList.Sink sink,
      Draft draft,
      Consumer<Long> progress) {
    List<Bounds> bounds = new ArrayList<>();
    snapshot.plan(mapping, deal.file().limits().batch(), bounds::add);
    RowMarks marks = new RowMarks(keys.lineage(), mapping);
    Summary summary = new Summary();
    RunId run = RunId.startingAt(terms.now());
    for (int i = 0; i < bounds.size(); i++) {
      Window window = new Window(deal.file().id(), run, mapping.entity(), i + 1, 1, bounds.get(i));
      Batch batch = snapshot.read(window, mapping);
      sink.add(window(mapping, marks, batch, fates, summary));
      draft.rows += batch.rows().count();
      progress.accept(draft.rows);
      batch.rows().release();
    }
    Map<String, Object> json = new TreeMap<>();
    json.put("entity", mapping.entity());
    json.put("table", mapping.from().table());
    json.put("mapping", mapping.version());
    json.put("mappingSha256", mapping.digest());
    json.put("windows", bounds.size());
    json.put("rows", summary.all());
    json.put("delete", summary.of(Fate.Way.DELETE));
    json.put("blank", summary.of(Fate.Way.BLANK));
    json.put("keep", summary.of(Fate.Way.KEEP));
    json.put("held", summary.of(Fate.Way.HELD));
    json.put("lines", summary.lines());
    draft.entities.add(json);
  }

  private PlannedWindow window(
      Mapping mapping, RowMarks marks, Batch batch, Fates fates, Summary summary) {
    List<Fate> said = fates.of(mapping, batch);
    Map<Mark, Integer> alike = new HashMap<>();
    for (int row = 0; row < batch.rows().count(); row++) {
      alike.merge(marks.key(batch.rows(), row), 1, Integer::sum);
    }
    List<Named> rows = new ArrayList<>(said.size());
    for (int row = 0; row < said.size(); row++) {
      Mark key = marks.key(batch.rows(), row);
      Fate fate = sure(mapping, batch, row, alike.get(key), said.get(row));
      summary.add(fate);
      rows.add(named(mapping, marks, batch, row, fate));
    }
    return new PlannedWindow(
        mapping.entity(), batch.window().number(), batch.window().bounds(), rows);
  }

  /** What cannot be named for certain stays. */
  private static Fate sure(Mapping mapping, Batch batch, int row, int alike, Fate fate) {
    if (fate.way() == Fate.Way.KEEP || fate.way() == Fate.Way.HELD) {
      return fate;
    }
    if (batch.rows().isAbsent(row, 0)) {
      return kept("its key is empty");
    }
    if (alike > 1) {
      return kept("several rows share its key");
    }
    Optional<Mapping.Tenant> tenant = mapping.from().tenant();
    if (tenant.isPresent()) {
      int column = mapping.columns().indexOf(tenant.get().field());
      if (batch.rows().isAbsent(row, column)) {
        return kept("it names no owner");
      }
    }
    return fate.way() == Fate.Way.BLANK && fate.blank().isEmpty()
        ? kept("no column of it is to go")
        : fate;
  }

  private static Fate kept(String why) {
    return new Fate(Fate.Way.KEEP, List.of(), why, NEVER);
  }

  private Named named(Mapping mapping, RowMarks marks, Batch batch, int row, Fate fate) {
    Mark content = marks.content(batch.rows(), row);
    Mark key = marks.key(batch.rows(), row);
    return switch (fate.way()) {
      case KEEP, HELD -> new Named(key, content, fate.way(), List.of(), content, List.of());
      case DELETE -> {
        List<Mark> people = new ArrayList<>(marks.identifiers(batch.rows(), row, Optional.empty()));
        if (mapping.isSubject()) {
          marks.subject(batch.rows(), row).ifPresent(people::add);
        }
        yield new Named(key, content, fate.way(), List.of(), content, people);
      }
      case BLANK ->
          new Named(
              key,
              content,
              fate.way(),
              fate.blank(),
              marks.without(batch.rows(), row, overwriting.of(mapping, fate.blank())),
              marks.identifiers(batch.rows(), row, Optional.of(fate.blank())));
    };
  }

  private static Map<String, String> outside(String what, String why) {
    return new TreeMap<>(Map.of("what", what, "why", why));
  }

  private String content(String id, Terms terms, Draft draft, String list) {
    Map<String, Object> json = new TreeMap<>();
    json.put("format", FORMAT);
    json.put("id", id);
    json.put("case", deal.file().id().value());
    json.put("day", terms.day().toString());
    json.put("zone", deal.file().zone().getId());
    json.put("list", list);
    json.put("grounds", new TreeMap<>(terms.grounds()));
    json.put("entities", draft.entities);
    json.put("outside", draft.outside);
    Optional<DestroyRules> rules = deal.file().destroy();
    json.put(
        "stores",
        rules.map(DestroyRules::stores).orElse(List.of()).stream()
            .map(DestroyRules.Store::name)
            .toList());
    rules.flatMap(DestroyRules::notice).ifPresent(notice -> json.put("notice", notice.toString()));
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
  }
}
