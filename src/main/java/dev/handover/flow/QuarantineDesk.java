package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.QuarantineRow;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.process.AsOf;
import dev.handover.process.Orders;
import dev.handover.process.QuarantineContent;
import dev.handover.process.Recheck;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import dev.handover.source.Snapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Opens what lies in quarantine, notes who looked, and reads those records again at the source. It
 * sends nothing and changes nothing that lies there.
 */
public final class QuarantineDesk {
  /** Records whose values are in memory at once. */
  private static final int BATCH = 1_000;

  private final CaseId caseId;
  private final Ledger ledger;
  private final CaseKeys keys;

  /** At the desk of a case that has run before. */
  public QuarantineDesk(CaseId caseId, Ledger ledger, Keystore keystore) {
    this.caseId = caseId;
    this.ledger = ledger;
    byte[] wrapped =
        ledger
            .caseKeys()
            .find(caseId)
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.LEDGER,
                        "HUB-QRT-01",
                        "the ledger holds no key of case "
                            + caseId
                            + ", so its quarantine cannot be read; restore the ledger's backup"));
    this.keys = keystore.unwrap(wrapped, caseId);
  }

  /**
   * The record as it was read, column to value, the key first and absent values null; empty where
   * the ledger no longer holds it. Whoever shows more of it than a mask notes that first.
   */
  public Optional<Map<String, String>> values(QuarantineRow row) {
    return ledger
        .quarantine()
        .content(row)
        .map(
            content ->
                QuarantineContent.values(
                    content, caseId, row.run(), row.rejection().entity(), keys));
  }

  /** Notes in the audit chain that somebody is about to see these records in clear. */
  public void noteShown(String actor, List<QuarantineRow> rows) {
    for (QuarantineRow row : rows) {
      ledger
          .audit()
          .append(
              actor,
              "quarantined record shown in clear",
              caseId + "/" + row.run(),
              row.rejection().entity() + " " + row.rejection().keyDigest());
    }
  }

  /**
   * Notes that a list of records with their source keys is about to leave the hub.
   *
   * @param sha256 of the file
   */
  public void noteExported(String actor, RunId run, int records, boolean values, String sha256) {
    ledger
        .audit()
        .append(
            actor,
            "quarantine exported",
            caseId + "/" + run,
            records
                + " records with source keys"
                + (values ? " and the broken values in clear" : ", no values")
                + ", sha-256 "
                + sha256);
  }

  /** Notes that these records are about to be read again at the source. */
  public void noteRetried(String actor, List<QuarantineRow> rows) {
    ledger
        .audit()
        .append(
            actor,
            "quarantine read again",
            caseId + "/" + rows.get(0).run(),
            rows.size() + " records at the source");
  }

  /** Reads these records again and says how each stands under the present mapping. */
  public List<Retrial> retry(Case deal, Snapshot snapshot, List<QuarantineRow> rows, AsOf asOf) {
    ledger.protect(caseId, keys.atRest());
    Orders orders = Orders.of(ledger, caseId, keys);
    List<Retrial> retrials = new ArrayList<>();
    Map<String, List<QuarantineRow>> byEntity =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.rejection().entity(), LinkedHashMap::new, Collectors.toList()));
    byEntity.forEach(
        (entity, all) -> {
          Optional<Mapping> mapping =
              deal.mappings().stream().filter(each -> each.entity().equals(entity)).findFirst();
          if (mapping.isEmpty()) {
            all.forEach(row -> retrials.add(Retrial.of(row, Retrial.Kind.UNKNOWN)));
            return;
          }
          for (int start = 0; start < all.size(); start += BATCH) {
            List<QuarantineRow> some = all.subList(start, Math.min(all.size(), start + BATCH));
            retrials.addAll(retry(mapping.get(), snapshot, some, asOf, orders));
          }
        });
    return retrials;
  }

  private List<Retrial> retry(
      Mapping mapping, Snapshot snapshot, List<QuarantineRow> rows, AsOf asOf, Orders orders) {
    List<Optional<String>> asked = rows.stream().map(row -> key(row, mapping)).toList();
    List<String> distinct =
        List.copyOf(
            asked.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    Window window =
        new Window(caseId, rows.get(0).run(), mapping.entity(), 1, 1, Bounds.ALL); // never sent
    CompiledMapping compiled = CompiledMapping.of(mapping, keys.pseudonyms());
    Map<String, List<Recheck>> found =
        Recheck.of(compiled, snapshot.readKeys(mapping, distinct, window), keys, asOf, orders)
            .stream()
            .collect(Collectors.groupingBy(Recheck::key));
    List<Retrial> retrials = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      QuarantineRow row = rows.get(i);
      retrials.add(
          asked
              .get(i)
              .map(key -> Retrial.of(row, found.getOrDefault(key, List.of())))
              .orElseGet(() -> Retrial.of(row, Retrial.Kind.UNKNOWN)));
    }
    return retrials;
  }

  /** The key by which the source finds the record, if it had one and it is still the key. */
  Optional<String> key(QuarantineRow row, Mapping mapping) {
    return values(row)
        .map(Map::entrySet)
        .map(Iterable::iterator)
        .filter(Iterator::hasNext)
        .map(Iterator::next)
        .filter(first -> first.getKey().equals(mapping.from().key()))
        .map(Map.Entry::getValue)
        .filter(Objects::nonNull)
        .filter(key -> !key.isBlank());
  }
}
