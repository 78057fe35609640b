package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.law.RetentionRules;
import dev.handover.law.RulePacks;
import dev.handover.record.Sha256;
import dev.handover.retention.Clocks;
import dev.handover.retention.Fates;
import dev.handover.retention.Tables;
import dev.handover.source.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** By the mappings' terms, the rule packs' and the legal holds. */
public final class LawRulings implements Rulings {
  private final Settings settings;

  public LawRulings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Fates fates(Basis basis, Snapshot source) {
    CaseFile file = basis.deal().file();
    return new Clocks(
        basis.deal(),
        basis.ledger(),
        RetentionRules.of(packs(), basis.deal(), basis.law()),
        basis.keys(),
        basis.day(),
        Optional.of(Tables.of(source, file.id(), file.limits().batch())));
  }

  @Override
  public Map<String, String> grounds(Basis basis) {
    CaseFile.Jurisdiction places = basis.deal().file().jurisdiction();
    Map<String, String> grounds = new TreeMap<>();
    Stream.of(places.seller(), places.buyer())
        .flatMap(place -> packs().find(place, basis.law()).stream())
        .forEach(pack -> grounds.put("rule pack " + pack.id(), pack.digest()));
    StringBuilder holds = new StringBuilder();
    basis
        .ledger()
        .holds()
        .holding(basis.deal().file().id())
        .forEach(hold -> holds.append(hold.id()).append('\n'));
    grounds.put("holds", Sha256.hex(holds.toString()));
    return grounds;
  }

  private RulePacks packs() {
    return RulePacks.with(settings.law());
  }
}
