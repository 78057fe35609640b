package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.delivery.EntityDescription;
import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Legal;
import dev.handover.delivery.Manifest;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.EntityPlan;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.record.Tally;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a run's facts from the ledger and the words of its case file into a manifest. */
record ManifestDraft(ActiveRun current, Ledger ledger, Instant now) {

  Manifest manifest() {
    Run run = current.run();
    Set<String> heldBack = ledger.heldBack().of(run.id()).keySet();
    Manifest manifest = plain(run).deciding(ledger.decisions().digest(run.id()));
    return manifest.as(heldBack, heldBack.isEmpty() && CaseGate.isFinal(ledger, run, manifest));
  }

  private Manifest plain(Run run) {
    AuditChain.Head head = ledger.audit().head();
    return new Manifest(
        run.caseId(),
        run.id(),
        run.mode() == RunMode.FULL ? Manifest.Mode.FULL : Manifest.Mode.DELTA,
        previous(run),
        now,
        entities(run),
        ledger.windows().delivered(run.id()).stream().map(ManifestDraft::entry).toList(),
        Manifest.Reconciliation.of(tallies(run)),
        tombstones(run),
        new Manifest.Fingerprints(
            current.buyer().profile(),
            current.signer().certificate().fingerprint(),
            current.buyer().fingerprint()),
        new Manifest.AuditHead(head.sequence(), head.hash()),
        legal(current.deal().file()));
  }

  static FileEntry entry(ParcelFact fact) {
    return new FileEntry(
        fact.fileName(),
        fact.entity(),
        fact.window(),
        fact.attempt(),
        fact.snapshot(),
        fact.records(),
        fact.bytes(),
        fact.unpacked(),
        fact.sha256());
  }

  private static Optional<Manifest.Previous> previous(Run run) {
    return run.previous()
        .flatMap(id -> run.previousManifestSha256().map(sha -> new Manifest.Previous(id, sha)));
  }

  private Map<String, Tally> tallies(Run run) {
    Map<String, Tally> counted = ledger.windows().tallies(run.id());
    Map<String, Tally> all = new LinkedHashMap<>();
    ledger
        .runs()
        .entities(run.id())
        .forEach(e -> all.put(e.entity(), counted.getOrDefault(e.entity(), Tally.NONE)));
    return all;
  }

  private Map<String, Map<String, Long>> tombstones(Run run) {
    Map<String, Map<String, Long>> tombstones = new LinkedHashMap<>();
    tallies(run)
        .forEach(
            (entity, tally) -> {
              if (!tally.tombstones().isEmpty()) {
                tombstones.put(entity, tally.tombstones());
              }
            });
    return tombstones;
  }

  private Map<String, EntityDescription> entities(Run run) {
    Map<String, EntityDescription> described = new LinkedHashMap<>();
    for (EntityPlan plan : ledger.runs().entities(run.id())) {
      described.put(plan.entity(), describe(current.compiled(plan.entity())));
    }
    return described;
  }

  private static EntityDescription describe(CompiledMapping compiled) {
    Mapping mapping = compiled.mapping();
    Map<String, String> classes = new LinkedHashMap<>();
    mapping.carry().forEach(field -> classes.put(field.to(), lower(field.dataClass())));
    List<EntityDescription.Field> fields =
        compiled.delivered().stream()
            .map(
                (CompiledField f) ->
                    new EntityDescription.Field(f.name(), lower(f.type()), classes.get(f.name())))
            .toList();
    return new EntityDescription(mapping.version(), mapping.digest(), fields);
  }

  private static Legal legal(CaseFile file) {
    return new Legal(
        file.deal(),
        file.purpose(),
        List.of(),
        new Legal.Party(file.seller().name(), file.seller().uscc(), file.jurisdiction().seller()),
        new Legal.Party(file.buyer().name(), file.buyer().uscc(), file.jurisdiction().buyer()),
        file.agreements().stream()
            .filter(each -> each.sha256().isPresent())
            .map(each -> new Legal.Agreement(each.kind(), each.sha256().get(), each.valid()))
            .toList(),
        List.of(
            "use the data for the purpose named here only",
            "delete a record at once when a delete line for it arrives"));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
