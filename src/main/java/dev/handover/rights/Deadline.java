package dev.handover.rights;

import dev.handover.cases.CaseFile;
import dev.handover.law.RulePack;
import dev.handover.law.RulePacks;
import dev.handover.ledger.RequestKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When an answer is due, and by what: the earliest of what the law sets where seller or buyer is
 * and of the case's own term; where neither says anything, the pack's own.
 */
public record Deadline(Instant at, String ground) {

  public static Deadline of(RequestKind kind, CaseFile file, RulePacks packs, Instant lodged) {
    LocalDate day = lodged.atZone(file.zone()).toLocalDate();
    List<Deadline> set = new ArrayList<>();
    file.answer().ifPresent(own -> set.add(after(own, file, lodged, "the case's own term")));
    List<Deadline> usual = new ArrayList<>();
    for (RulePack pack : packs(file, packs, day)) {
      RightsRules rules = pack.section("rights", RightsRules.class);
      String ground = rules.answer().ground() + "; " + rules.ground(kind).en();
      Deadline deadline = after(rules.answer().within(), file, lodged, ground);
      (rules.answer().statutory() ? set : usual).add(deadline);
    }
    return (set.isEmpty() ? usual : set)
        .stream().min(Comparator.comparing(Deadline::at)).orElseThrow();
  }

  /** That of the seller's place, which must be there, and that of the buyer's, where one is. */
  private static List<RulePack> packs(CaseFile file, RulePacks packs, LocalDate day) {
    List<RulePack> both = new ArrayList<>(List.of(packs.at(file.jurisdiction().seller(), day)));
    String buyer = file.jurisdiction().buyer();
    if (packs.all().stream().anyMatch(pack -> pack.holds(buyer, day))) {
      both.add(packs.at(buyer, day));
    }
    return both;
  }

  private static Deadline after(Period term, CaseFile file, Instant lodged, String ground) {
    return new Deadline(lodged.atZone(file.zone()).plus(term).toInstant(), ground);
  }
}
