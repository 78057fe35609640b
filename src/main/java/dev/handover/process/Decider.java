package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.References;
import dev.handover.record.Batch;
import dev.handover.record.Outcome;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides who travels before anything does: sees every record that others depend on, so that a
 * guest who said no keeps his stays at home whichever is read first. Reads those entities one after
 * the other, parents first; for one thread.
 */
public final class Decider implements AutoCloseable {
  private final CaseKeys keys;
  private final Lineage lineage;
  private final AsOf asOf;
  private final Spill spill;
  private final List<Mapping> needed;
  private final Orders orders;
  private final Decision decision;
  private final Objectors objectors;
  private final EntrySorter subjects;
  private final Optional<TravellersDraft> travellers;
  private boolean handedOut;
  private Optional<Watch> watch = Optional.empty();
  private final Set<String> kin = new TreeSet<>();

  /** The entities that nothing depends on: they only tell what leaves of whom. */
  private final Set<String> countedOnly = new TreeSet<>();

  /** A person whose case is to be explained. */
  private record Watch(byte[] digest, Explanation explanation) {}

  /**
   * @param mappings all of the case
   */
  public Decider(List<Mapping> mappings, CaseKeys keys, AsOf asOf, Spill spill) {
    this(mappings, keys, asOf, spill, Besides.NOTHING);
  }

  /** The same where something else bears on it. */
  public Decider(List<Mapping> mappings, CaseKeys keys, AsOf asOf, Spill spill, Besides besides) {
    this(mappings, keys, asOf, spill, besides, besides.persons());
  }

  /** Decides as a run would, to explain what becomes of the person with this subject's value. */
  public static Decider explaining(
      String subject,
      List<Mapping> mappings,
      CaseKeys keys,
      AsOf asOf,
      Spill spill,
      Besides besides) {
    Decider decider = new Decider(mappings, keys, asOf, spill, besides, true);
    byte[] digest = new byte[Digests.SIZE];
    Lineage.digest(decider.lineage.subject(), Slice.of(subject), digest, 0);
    decider.watch = Optional.of(new Watch(digest, new Explanation()));
    return decider;
  }

  /** Decides as a run would, to tell who else those with these subjects' digests are. */
  public static Decider kinOf(
      Set<String> persons,
      List<Mapping> mappings,
      CaseKeys keys,
      AsOf asOf,
      Spill spill,
      Besides besides) {
    Decider decider = new Decider(mappings, keys, asOf, spill, besides, true);
    decider.kin.addAll(persons);
    return decider;
  }

  /** Those who were asked for, and everybody who is the same person; by subjects' digests. */
  public Set<String> kin() {
    return Set.copyOf(kin);
  }

  private Decider(
      List<Mapping> mappings,
      CaseKeys keys,
      AsOf asOf,
      Spill spill,
      Besides besides,
      boolean persons) {
    this.objectors = besides.objectors();
    this.orders = besides.orders();
    this.keys = keys;
    this.lineage = new Lineage(keys.lineage());
    this.asOf = asOf;
    this.spill = spill;
    this.travellers =
        besides.counting().map(each -> new TravellersDraft(each, lineage.subject(), asOf, spill));
    List<Mapping> decided = References.decidedFirst(mappings, persons);
    this.needed = new ArrayList<>(decided);
    Set<String> subjectEntities =
        needed.stream().filter(Mapping::isSubject).map(Mapping::entity).collect(Collectors.toSet());
    this.decision = new Decision(subjectEntities, besides);
    this.subjects = new EntrySorter(spill);
    if (!subjectEntities.isEmpty()) { // else nobody is told before the run
      mappings.stream()
          .filter(each -> travellers.filter(draft -> draft.asks(each)).isPresent())
          .filter(each -> !decided.contains(each))
          .forEach(
              each -> {
                needed.add(each); // last: it is known by then who travels
                countedOnly.add(each.entity());
              });
    }
    if (subjectEntities.isEmpty() && orders.keepsBack()) {
      putSubjects();
    }
  }

  private void putSubjects() {
    orders.each(subjects);
    EntryTable.Builder table = new EntryTable.Builder(spill, Standing::merged);
    subjects.drain(table);
    decision.put(Decision.SUBJECTS, table.build());
  }

  /**
   * The entities to be read, in this order; none where no record depends on another and nobody is
   * counted.
   */
  public List<Mapping> needed() {
    return List.copyOf(needed);
  }

  /** What was noted about the person to be explained, complete after {@link #decide}. */
  public Explanation explanation() {
    return watch.orElseThrow().explanation();
  }

  /** Begins with an entity; its batches have all the mapping's columns, as those of a run. */
  public Pass pass(Mapping mapping) {
    return new Pass(CompiledMapping.of(mapping, keys.pseudonyms()));
  }

  /** The decision over all that was considered. */
  public Decision decide() {
    handedOut = true;
    watch.ifPresent(this::tell);
    travellers.ifPresent(draft -> decision.put(draft.travellers(decision)));
    return decision;
  }

  private Optional<Explanation> watched(byte[] digest) {
    return watch.filter(each -> Arrays.equals(each.digest(), digest)).map(Watch::explanation);
  }

  private void tell(Watch watched) {
    Digests one = new Digests(1);
    System.arraycopy(watched.digest(), 0, one.next(), 0, Digests.SIZE);
    one.added();
    if (!decision.decides(Decision.SUBJECTS)) {
      return;
    }
    Ground asked = orders.ground(watched.digest());
    if (asked != Ground.NONE) {
      watched
          .explanation()
          .add(new Explanation.Step(asked.rule(), asked.reason(), "stays, in every run"));
    }
    Standing standing = decision.of(Decision.SUBJECTS, one);
    Verdict verdict = standing.verdict(0);
    boolean duplicate = standing.survivor(0) != null;
    watched.explanation().decided(verdict, standing.ground(0), duplicate, standing.refused(0));
  }

  @Override
  public void close() {
    subjects.close();
    travellers.ifPresent(TravellersDraft::close);
    if (!handedOut) {
      decision.close();
    }
  }

  /** One entity while it is read. */
  public final class Pass implements AutoCloseable {
    private final CompiledMapping mapping;
    private final boolean persons;
    private final KeyedDigest records;
    private final Person person;
    private final EntrySorter sorter;
    private final Optional<Duplicates> duplicates;
    private final Optional<TravellersDraft.Records> people;
    private final boolean tellsOfOthers;
    private final byte[] digest = new byte[Digests.SIZE];
    private final Slice value = new Slice();

    private Pass(CompiledMapping mapping) {
      this.mapping = mapping;
      this.persons = mapping.mapping().isSubject();
      this.person = new Person(mapping, Objections.of(mapping, objectors), asOf);
      this.records = lineage.domain(decision.domainOf(mapping.mapping().entity()));
      this.sorter = persons ? subjects : new EntrySorter(spill);
      this.duplicates =
          mapping.mapping().who().duplicates().map(d -> new Duplicates(mapping, lineage, spill));
      this.tellsOfOthers = travellers.filter(draft -> draft.asks(mapping.mapping())).isPresent();
      this.people = travellers.filter(any -> persons).map(draft -> draft.new Records(mapping));
    }

    /** Takes in a batch, in any order. */
    public void consider(Batch source) {
      Batch batch = orders.corrected(mapping, source).batch();
      Judge judge = new Judge(mapping, decision, lineage, person, batch, source.rows());
      for (int row = 0; row < batch.rows().count(); row++) {
        Outcome outcome = judge.judge(row);
        batch.rows().read(row, persons ? mapping.subjectColumn() : mapping.keyColumn(), value);
        if (!Lineage.isBlank(value) && !countedOnly.contains(mapping.mapping().entity())) {
          note(batch, row, judge, outcome);
        }
        if (outcome == Outcome.DELIVERED && tellsOfOthers) {
          count(batch, row, judge);
        }
      }
    }

    /** Whose record it is, and what sensitive data it has. */
    private void count(Batch batch, int row, Judge judge) {
      batch.rows().read(row, mapping.subjectColumn(), value);
      if (!Lineage.isBlank(value)) {
        Lineage.digest(lineage.subject(), value, digest, 0);
        travellers.get().other(mapping, digest, judge.checked(), judge.refused());
      }
    }

    private void note(Batch batch, int row, Judge judge, Outcome outcome) {
      Lineage.digest(records, value, digest, 0);
      byte[] standing =
          Standing.written(
              Standing.OWN,
              judge.isErased() ? Verdict.ERASED : verdict(outcome),
              judge.ground(),
              judge.classGround(),
              judge.refused(),
              new byte[0]);
      if (persons) {
        orders.unite(digest, standing); // so that it holds for all records of the person
      }
      sorter.add(digest, standing, standing.length);
      watched(digest).ifPresent(explanation -> explain(explanation, batch, row, judge, outcome));
      boolean mayTravel = // with a record of the same person that was told
          outcome == Outcome.DELIVERED || judge.ground() == Ground.NOT_TOLD;
      if (mayTravel && people.isPresent()) {
        people.get().note(digest, judge.checked());
      }
      if (duplicates.isPresent()) {
        compare(batch, row, judge, outcome, standing);
      }
    }

    /** What a person asked for holds for the duplicates of a record that does not travel, too. */
    private void compare(Batch batch, int row, Judge judge, Outcome outcome, byte[] standing) {
      if (outcome == Outcome.DELIVERED || outcome == Outcome.WITHHELD) {
        duplicates.get().consider(batch, row, judge.checked(), digest, value, standing);
      } else if (orders.ground(digest) != Ground.NONE) {
        judge.checked().clean(batch.rows(), row); // it fell before, or while, it was checked
        duplicates.get().consider(batch, row, judge.checked(), digest, value, orders.asked(digest));
      }
    }

    private void explain(
        Explanation explanation, Batch batch, int row, Judge judge, Outcome outcome) {
      String entity = mapping.mapping().entity();
      boolean deleted = outcome == Outcome.DELETED;
      explanation.add(
          new Explanation.Step(
              "deleted", entity + " at the source", deleted ? "deleted" : "there"));
      if (deleted) {
        return;
      }
      boolean quarantined = outcome == Outcome.QUARANTINED;
      explanation.add(
          new Explanation.Step(
              quarantined ? judge.rule() : "checks",
              quarantined ? judge.field() + ": " + judge.reason() : "every check passes",
              quarantined ? "quarantined" : "passes"));
      if (!quarantined) {
        person.steps(batch.rows(), row, judge.checked()).forEach(explanation::add);
        if (decision.told().asks()) {
          explanation.add(told(!judge.isUntold(row)));
        }
      }
    }

    private static Explanation.Step told(boolean told) {
      return new Explanation.Step(
          told ? "notice" : Ground.NOT_TOLD.rule(),
          told ? "told, and the time to object is over" : "not told yet, or may still object",
          told ? "yes" : "no");
    }

    private void grouped(List<byte[]> subjects, byte[] stays) {
      for (byte[] each : subjects) {
        watched(each).ifPresent(explanation -> explanation.grouped(subjects.size(), each == stays));
      }
      if (!kin.isEmpty()) {
        List<String> same = subjects.stream().map(HexFormat.of()::formatHex).toList();
        if (same.stream().anyMatch(kin::contains)) {
          kin.addAll(same);
        }
      }
    }

    private static Verdict verdict(Outcome outcome) {
      return switch (outcome) {
        case DELETED -> Verdict.DELETED;
        case QUARANTINED -> Verdict.QUARANTINED;
        case WITHHELD, DUPLICATE -> Verdict.WITHHELD;
        case DELIVERED, UNCHANGED -> Verdict.TRAVELS;
      };
    }

    /** Ends the entity: others may depend on it from now on. */
    public void end() {
      duplicates.ifPresent(each -> each.resolve(subjects, this::grouped));
      boolean more =
          persons
              && needed.stream()
                  .filter(Mapping::isSubject)
                  .reduce((a, b) -> b)
                  .filter(last -> !last.entity().equals(mapping.mapping().entity()))
                  .isPresent();
      if (persons && !more) {
        putSubjects();
      } else if (!persons && !countedOnly.contains(mapping.mapping().entity())) {
        EntryTable.Builder table = new EntryTable.Builder(spill, Standing::merged);
        sorter.drain(table);
        decision.put(decision.domainOf(mapping.mapping().entity()), table.build());
      }
    }

    @Override
    public void close() {
      duplicates.ifPresent(Duplicates::close);
      if (!persons) {
        sorter.close();
      }
    }
  }
}
