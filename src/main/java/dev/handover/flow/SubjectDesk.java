package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Correction;
import dev.handover.ledger.Exposures;
import dev.handover.ledger.Holds;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.QuarantineFilter;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectOrder;
import dev.handover.ledger.SubjectRequest;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.References;
import dev.handover.process.Besides;
import dev.handover.process.Lineage;
import dev.handover.process.Objectors;
import dev.handover.process.Orders;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Slice;
import dev.handover.record.Window;
import dev.handover.rights.ForwardLetter;
import dev.handover.rights.Person;
import dev.handover.source.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Finds one person by any identifier across the source, the quarantine and everything delivered.
 * Whoever looks is noted first; no index of people is kept anywhere.
 */
public final class SubjectDesk {
  /** What is asked by where no identifier is named: the mapping's subject column. */
  public static final String SUBJECT = "subject";

  private final Case deal;
  private final Ledger ledger;
  private final CaseKeys keys;
  private final Lineage lineage;

  public SubjectDesk(Case deal, Ledger ledger, Keystore keystore) {
    this.deal = deal;
    this.ledger = ledger;
    this.keys = DataKeys.of(ledger, keystore, deal.file().id());
    this.lineage = new Lineage(keys.lineage());
  }

  /**
   * Whom somebody looks for.
   *
   * @param by {@value #SUBJECT}, or the name of a field marked {@code identifier: true}
   */
  public record Sought(String by, String value) {
    /** By what, not whom. */
    @Override
    public String toString() {
      return "Sought[" + by + "]";
    }
  }

  /** What runs obey now. */
  public Orders orders() {
    return Orders.of(ledger, deal.file().id(), keys);
  }

  /** What bears on who travels besides the records, were a run to begin now. */
  public Besides besides() {
    return new Besides(Optional.empty(), Objectors.of(ledger, deal.file().id(), keys), orders());
  }

  /** The same, were these persons kept back already. */
  public Besides besides(RequestKind kind, Set<String> persons) {
    List<SubjectOrder> all = new ArrayList<>(ledger.orders().holding(deal.file().id()));
    persons.forEach(digest -> all.add(SubjectOrder.person(kind, digest)));
    List<Correction> released =
        ledger.corrections().live(deal.file().id()).stream()
            .filter(Correction::isReleased)
            .toList();
    return new Besides(
        Optional.empty(),
        Objectors.of(ledger, deal.file().id(), keys),
        Orders.of(all, released, keys));
  }

  public CaseKeys keys() {
    return keys;
  }

  /**
   * Notes who looks for whom, by keyed digest; called before anything is shown. What nobody can be
   * found by is refused before: it may be the value itself, given in the wrong place.
   */
  public void note(String actor, String act, Sought sought) {
    requireAskable(sought.by());
    ledger
        .audit()
        .append(actor, act, deal.file().id().value(), sought.by() + " " + digests(sought));
  }

  /**
   * Everything known of a person.
   *
   * @param snapshot of the source; absent where it cannot be asked, as after the hand-over
   */
  public Person find(Sought sought, Optional<Snapshot> snapshot) {
    requireAskable(sought.by());
    Set<String> subjects = new LinkedHashSet<>();
    if (sought.by().equals(SUBJECT)) {
      subjects.add(sought.value().strip());
    } else {
      snapshot.ifPresent(source -> subjects.addAll(subjects(sought, source)));
    }
    Set<String> digests = subjects.stream().map(lineage::person).collect(Collectors.toSet());
    Optional<List<Person.Source>> records =
        snapshot.map(source -> subjects.isEmpty() ? List.of() : records(subjects, source));
    Set<String> known = new TreeSet<>(digests);
    if (!sought.by().equals(SUBJECT)) {
      known.addAll(digests(sought));
    }
    return person(digests, records, parcels(known));
  }

  /** The same by the digests of a request and of its orders, without the source. */
  public Person of(SubjectRequest request) {
    Set<String> digests = new TreeSet<>(request.persons());
    request.said().ifPresent(said -> digests.addAll(said.digests()));
    ledger.orders().of(request).stream()
        .filter(order -> order.entity().isEmpty())
        .forEach(order -> digests.add(order.digest()));
    return person(digests, Optional.empty(), parcels(digests));
  }

  /** What was asked for by the person with this subject's value, the oldest first. */
  public List<SubjectRequest> requestsOf(String subject) {
    return ledger.requests().of(deal.file().id(), Set.of(lineage.person(subject)));
  }

  private Person person(
      Set<String> digests, Optional<List<Person.Source>> records, List<Person.Parcel> parcels) {
    List<SubjectRequest> requests = ledger.requests().of(deal.file().id(), digests);
    boolean delivered = !parcels.isEmpty() && !digests.isEmpty();
    return new Person(
        digests,
        records,
        records.map(this::quarantined).orElse(0),
        delivered ? held(digests) : List.of(),
        parcels,
        requests);
  }

  /** By what somebody was looked for, as the register keeps it. */
  public SubjectRequest.Said said(Sought sought) {
    return new SubjectRequest.Said(sought.by(), digests(sought));
  }

  /** Refuses a name that is not the one under which a request was lodged. */
  public void requireSaid(SubjectRequest request, Sought named) {
    boolean isSame =
        request.said().isPresent()
            ? request.said().get().equals(said(named)) && !digests(named).isEmpty()
            : request.persons().containsAll(digests(named)) && named.by().equals(SUBJECT);
    if (!isSame) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-RGT-13",
          "request "
              + request.id()
              + " was not lodged under that; name the one who asked as the request did, or lodge"
              + " another: handover subject lodge");
    }
  }

  /** What goes into the letter to the new owner: his references, the order, no other person. */
  public ForwardLetter letter(SubjectRequest request, Optional<Sought> named, Instant now) {
    List<ForwardLetter.Change> changes =
        ledger.orders().of(request).stream()
            .filter(order -> !order.entity().isEmpty())
            .map(this::change)
            .toList();
    return new ForwardLetter(
        deal.file(),
        request,
        of(request),
        changes,
        named.map(each -> new ForwardLetter.Said(each.by(), each.value())),
        now);
  }

  private ForwardLetter.Change change(SubjectOrder order) {
    String reference =
        ledger
            .baselines()
            .find(deal.file().id(), order.entity(), HexFormat.of().parseHex(order.digest()))
            .map(entry -> text(entry.reference()))
            .orElse("");
    return new ForwardLetter.Change(order.entity(), reference, order.field(), order.value());
  }

  /** The digest under which the ledger remembers a record. */
  public String digest(String entity, String key) {
    return lineage.record(compiled(deal.mapping(entity)), key);
  }

  /** Notes that somebody is about to change what goes of a record. */
  public void note(String actor, String act, String entity, String key) {
    ledger.audit().append(actor, act, deal.file().id().value(), entity + " " + digest(entity, key));
  }

  /**
   * Whose record it is, by what the source says or the buyer holds; nobody where the entity is
   * about nobody.
   */
  public Set<String> personOf(Mapping mapping, String key, Optional<Snapshot> source) {
    Optional<String> subject =
        source
            .map(from -> from.readKeys(mapping, List.of(key), window(mapping, 1, Bounds.ALL)))
            .filter(batch -> batch.rows().count() > 0)
            .map(
                batch ->
                    mapping
                        .subject()
                        .map(column -> batch.rows().text(0, mapping.columns().indexOf(column)))
                        .orElse(""));
    if (subject.isPresent()) {
      return subject.get().isBlank() ? Set.of() : Set.of(lineage.person(subject.get()));
    }
    return ledger
        .baselines()
        .find(
            deal.file().id(),
            mapping.entity(),
            HexFormat.of().parseHex(digest(mapping.entity(), key)))
        .map(entry -> Set.of(HexFormat.of().formatHex(entry.subject())))
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-RGT-11",
                    "neither the source nor the buyer has a record of "
                        + mapping.entity()
                        + " with that key; find the person's: handover subject find"));
  }

  /**
   * Refuses what concerns anybody whom a request lodged before does not name, and what concerns
   * nobody: such a request names nobody either.
   */
  public void requireSame(SubjectRequest request, Set<String> persons) {
    if (persons.isEmpty() || !request.persons().containsAll(persons)) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-RGT-12",
          "request "
              + request.id()
              + " is another person's, or not of all who share the identifier; nothing was done."
              + " Name the person by KEY");
    }
  }

  private void requireAskable(String by) {
    Set<String> names = new TreeSet<>(Set.of(SUBJECT));
    for (Mapping mapping : deal.mappings()) {
      if (mapping.subject().isPresent()) {
        mapping.carry().stream()
            .filter(Mapping.Field::identifier)
            .forEach(field -> names.add(field.to()));
      }
    }
    if (!names.contains(by)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-10",
          "nobody can be found by that; there is "
              + String.join(", ", names)
              + " (fields marked identifier: true). The value itself is read from --by-file or"
              + " asked for");
    }
  }

  /** The digests under which the ledger may know an identifier: one for each way it is cleaned. */
  private Set<String> digests(Sought sought) {
    if (sought.by().equals(SUBJECT)) {
      return Set.of(lineage.person(sought.value()));
    }
    Set<String> digests = new TreeSet<>();
    for (Mapping mapping : deal.mappings()) {
      field(compiled(mapping), sought.by())
          .map(field -> cleaned(field, sought.value()))
          .filter(value -> !value.isAbsent())
          .ifPresent(
              value -> {
                byte[] digest = new byte[KeyedDigest.BYTES];
                lineage
                    .identifier(sought.by())
                    .digest(value.bytes, value.start, value.length, digest, 0);
                digests.add(HexFormat.of().formatHex(digest));
              });
    }
    return digests;
  }

  /**
   * By what a legal hold knows somebody: the subject's digests, and that of what he was found by.
   */
  public List<Holds.Whom> known(Sought sought, Set<String> persons) {
    List<Holds.Whom> known = new ArrayList<>();
    persons.forEach(each -> known.add(new Holds.Whom("", HexFormat.of().parseHex(each))));
    if (!sought.by().equals(SUBJECT)) {
      digests(sought)
          .forEach(each -> known.add(new Holds.Whom(sought.by(), HexFormat.of().parseHex(each))));
    }
    return known;
  }

  public CompiledMapping compiled(Mapping mapping) {
    return CompiledMapping.of(mapping, keys.pseudonyms());
  }

  private static Optional<CompiledField> field(CompiledMapping mapping, String identifier) {
    return mapping.fields().stream()
        .filter(field -> field.identifier() && field.name().equals(identifier))
        .findFirst();
  }

  private static Slice cleaned(CompiledField field, String value) {
    Slice cleaned = Slice.of(value);
    field.clean(cleaned);
    return cleaned;
  }

  /** The subjects of all records that have the identifier: one pass over those entities. */
  private Set<String> subjects(Sought sought, Snapshot source) {
    Set<String> subjects = new LinkedHashSet<>();
    for (Mapping mapping : deal.mappings()) {
      CompiledMapping compiled = compiled(mapping);
      Optional<CompiledField> field =
          field(compiled, sought.by()).filter(any -> mapping.subject().isPresent());
      Optional<String> wanted =
          field.map(each -> cleaned(each, sought.value()).text()).filter(text -> !text.isEmpty());
      if (wanted.isEmpty()) {
        continue;
      }
      Slice value = new Slice();
      each(
          source,
          mapping,
          mapping.columns(),
          (batch, row) -> {
            for (int column : columns(mapping, field.get())) {
              batch.rows().read(row, column, value);
              field.get().clean(value);
              if (!value.isAbsent() && value.text().equals(wanted.get())) {
                subjects.add(batch.rows().text(row, compiled.subjectColumn()).strip());
              }
            }
          });
    }
    subjects.remove("");
    return subjects;
  }

  private static List<Integer> columns(Mapping mapping, CompiledField field) {
    return mapping.carry().stream()
        .filter(each -> each.to().equals(field.name()))
        .flatMap(each -> each.columns().stream())
        .map(mapping.columns()::indexOf)
        .toList();
  }

  /** Every record of the subjects, whole: found by a pass over keys and subjects, read by key. */
  private List<Person.Source> records(Set<String> subjects, Snapshot source) {
    List<Person.Source> records = new ArrayList<>();
    for (Mapping mapping : References.parentsFirst(deal.mappings())) {
      if (mapping.subject().isEmpty()) {
        continue;
      }
      List<String> narrow =
          mapping.isSubject()
              ? List.of(mapping.columns().get(0))
              : List.of(mapping.columns().get(0), mapping.subject().get());
      Set<String> found = new LinkedHashSet<>();
      each(
          source,
          mapping,
          narrow,
          (batch, row) -> {
            if (subjects.contains(batch.rows().text(row, narrow.size() - 1).strip())) {
              found.add(batch.rows().text(row, 0));
            }
          });
      if (!found.isEmpty()) {
        records.addAll(read(mapping, List.copyOf(found), source));
      }
    }
    return records;
  }

  private List<Person.Source> read(Mapping mapping, List<String> found, Snapshot source) {
    List<Person.Source> records = new ArrayList<>();
    Batch batch = source.readKeys(mapping, found, window(mapping, 1, Bounds.ALL));
    for (int row = 0; row < batch.rows().count(); row++) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Mapping.Field field : mapping.carry()) {
        for (String column : field.columns()) {
          int at = mapping.columns().indexOf(column);
          if (!batch.rows().isAbsent(row, at)) {
            values.putIfAbsent(field.to(), batch.rows().text(row, at));
          }
        }
      }
      records.add(new Person.Source(mapping.entity(), batch.rows().text(row, 0), values));
    }
    return records;
  }

  private void each(
      Snapshot source, Mapping mapping, List<String> columns, BiConsumer<Batch, Integer> sink) {
    List<Bounds> bounds = new ArrayList<>();
    source.plan(mapping, deal.file().limits().batch(), bounds::add);
    int number = 0;
    for (Bounds each : bounds) {
      Batch batch = source.read(window(mapping, ++number, each), mapping, columns);
      for (int row = 0; row < batch.rows().count(); row++) {
        sink.accept(batch, row);
      }
      batch.rows().release();
    }
  }

  /** A window for a look: no run's. */
  private Window window(Mapping mapping, int number, Bounds bounds) {
    RunId none = RunId.startingAt(Instant.EPOCH);
    return new Window(deal.file().id(), none, mapping.entity(), number, 1, bounds);
  }

  private int quarantined(List<Person.Source> records) {
    return ledger
        .quarantine()
        .newestRun(deal.file().id())
        .map(
            run ->
                records.stream()
                    .mapToInt(
                        record -> ledger.quarantine().list(run, quarantined(record), 1).size())
                    .sum())
        .orElse(0);
  }

  private QuarantineFilter quarantined(Person.Source record) {
    String digest = lineage.record(compiled(deal.mapping(record.entity())), record.key());
    return new QuarantineFilter(
        Optional.of(record.entity()), Optional.empty(), Optional.empty(), Optional.of(digest));
  }

  private List<Person.Held> held(Set<String> digests) {
    Set<String> wanted = Set.copyOf(digests);
    List<Person.Held> held = new ArrayList<>();
    for (Mapping mapping : deal.mappings()) {
      ledger
          .baselines()
          .all(
              deal.file().id(),
              mapping.entity(),
              entry -> {
                if (wanted.contains(HexFormat.of().formatHex(entry.subject()))) {
                  held.add(
                      new Person.Held(
                          mapping.entity(), text(entry.reference()), entry.manifested()));
                }
              });
    }
    return held;
  }

  private static String text(byte[] reference) {
    return new String(reference, java.nio.charset.StandardCharsets.UTF_8);
  }

  private List<Person.Parcel> parcels(Set<String> digests) {
    Set<Person.Parcel> parcels = new LinkedHashSet<>();
    for (String digest : digests) {
      for (Exposures.Hit hit :
          ledger.exposures().find(deal.file().id(), HexFormat.of().parseHex(digest))) {
        parcels.add(new Person.Parcel(hit.run(), hit.fileName(), hit.entity()));
      }
    }
    return List.copyOf(parcels);
  }
}
