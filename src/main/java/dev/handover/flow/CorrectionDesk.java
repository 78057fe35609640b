package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Correction;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.QuarantineRow;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.process.AsOf;
import dev.handover.process.Correcting;
import dev.handover.process.Recheck;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Outcome;
import dev.handover.record.Window;
import dev.handover.rights.RequestBook;
import dev.handover.source.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes operators' corrections of quarantined records. What is corrected is read again at the
 * source first, so that nobody corrects what has healed or what still would not travel; what two
 * people agreed on is bound to the value by a keyed digest.
 */
public final class CorrectionDesk {
  /** What the approval of a correction is called. */
  public static final String ACT = "release of a corrected record";

  private final Case deal;
  private final Ledger ledger;
  private final CaseKeys keys;
  private final QuarantineDesk quarantine;

  /** At the desk of a case that has run before. */
  public CorrectionDesk(Case deal, Ledger ledger, Keystore keystore) {
    this.deal = deal;
    this.ledger = ledger;
    this.keys = DataKeys.of(ledger, keystore, deal.file().id());
    this.quarantine = new QuarantineDesk(deal.file().id(), ledger, keystore);
    ledger.protect(deal.file().id(), keys.atRest());
  }

  /**
   * A correction as it was taken.
   *
   * @param left how the record would stand with it and with what else was corrected of it
   */
  public record Taken(Correction correction, Recheck left) {}

  /** Takes one field of one record; a value that would be quarantined again is refused. */
  public Taken take(
      QuarantineRow row, String field, String value, Snapshot source, AsOf asOf, String actor) {
    String entity = row.rejection().entity();
    Mapping mapping =
        deal.mappings().stream()
            .filter(each -> each.entity().equals(entity))
            .findFirst()
            .orElseThrow(() -> refused("HUB-QRT-02", entity + " is no longer a part of the case"));
    CompiledMapping compiled = CompiledMapping.of(mapping, keys.pseudonyms());
    RequestBook.requireFit(compiled, field, value);
    Batch read = read(row, mapping, source);
    List<Correction> others = others(entity, compiled, read);
    Recheck now = recheck(compiled, read, asOf, others);
    if (now.outcome() != Outcome.QUARANTINED) {
      throw refused(
          "HUB-QRT-04",
          "nothing of the record is to be corrected: at the source it is "
              + now.outcome().name().toLowerCase(Locale.ROOT)
              + " by now; the next run takes it as it is");
    }
    Correction thought = Correcting.of(deal.file().id(), compiled, read, field, value, keys);
    requireNotAsked(thought);
    others.removeIf(each -> each.field().equals(field));
    others.add(thought);
    Recheck left = recheck(compiled, read, asOf, others);
    boolean stillBroken = left.outcome() == Outcome.QUARANTINED && left.field().equals(field);
    if (stillBroken || left.outcome() == Outcome.DELETED) {
      throw refused(
          "HUB-QRT-05",
          "with that value the record would not travel either: " + field + ": " + left.reason());
    }
    return new Taken(ledger.corrections().propose(thought, actor, asOf.moment()), left);
  }

  private Batch read(QuarantineRow row, Mapping mapping, Snapshot source) {
    String key =
        quarantine
            .key(row, mapping)
            .orElseThrow(
                () ->
                    refused(
                        "HUB-QRT-03",
                        "the record has no key by which the source finds it; have it mended"
                            + " there: handover quarantine export"));
    Window window =
        new Window(deal.file().id(), row.run(), mapping.entity(), 1, 1, Bounds.ALL); // never sent
    Batch read = source.readKeys(mapping, List.of(key), window);
    if (read.rows().count() != 1) {
      throw refused(
          "HUB-QRT-03",
          "the source has "
              + read.rows().count()
              + " records with that key now; only one can be corrected");
    }
    return read;
  }

  /** What else of the record was corrected and has not ended. */
  private List<Correction> others(String entity, CompiledMapping mapping, Batch read) {
    String digest = Correcting.record(mapping, read, keys);
    return new ArrayList<>(
        ledger.corrections().live(deal.file().id()).stream()
            .filter(each -> each.entity().equals(entity) && each.digest().equals(digest))
            .toList());
  }

  private Recheck recheck(
      CompiledMapping mapping, Batch read, AsOf asOf, List<Correction> corrections) {
    return Correcting.recheck(
        mapping, read, keys, asOf, ledger.orders().holding(deal.file().id()), corrections);
  }

  private void requireNotAsked(Correction thought) {
    ledger.orders().holding(deal.file().id()).stream()
        .filter(each -> each.entity().equals(thought.entity()))
        .filter(each -> each.digest().equals(thought.digest()))
        .filter(each -> each.field().equals(thought.field()))
        .findFirst()
        .ifPresent(
            each -> {
              throw refused(
                  "HUB-QRT-06",
                  "its person had "
                      + thought.field()
                      + " corrected (request "
                      + each.request()
                      + "); that value travels: handover subject list");
            });
  }

  /** One of the case's that has not ended. */
  public Correction find(long number) {
    Correction found =
        ledger
            .corrections()
            .find(deal.file().id(), number)
            .orElseThrow(
                () ->
                    refused(
                        "HUB-QRT-07",
                        "case "
                            + deal.file().id()
                            + " has no correction "
                            + number
                            + "; look at: handover quarantine corrections"));
    if (found.hasEnded()) {
      throw refused(
          "HUB-QRT-08",
          "correction " + number + " has ended: " + found.endedWhy() + "; correct the record anew");
    }
    return found;
  }

  /** What two people agree on: everything but the value, which stands there as a digest. */
  public Map<String, Object> plan(Correction correction) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("correction", correction.id());
    plan.put("entity", correction.entity());
    plan.put("record", correction.digest());
    plan.put("field", correction.field());
    plan.put("value", Correcting.digest(correction, keys));
    plan.put("source", correction.said());
    return plan;
  }

  /** Notes that somebody is about to see corrected values in clear. */
  public void noteShown(String actor, List<Correction> shown) {
    for (Correction each : shown) {
      ledger
          .audit()
          .append(
              actor,
              "correction shown in clear",
              deal.file().id().value(),
              each.id() + ": " + each.entity() + " " + each.digest() + ", " + each.field());
    }
  }

  private static HandoverException refused(String code, String why) {
    return new HandoverException(ExitCode.CONFIGURATION, code, why);
  }
}
