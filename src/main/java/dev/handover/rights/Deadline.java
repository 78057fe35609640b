package dev.handover.rights;

import dev.handover.cases.CaseFile;
import dev.handover.law.RulePack;
import dev.handover.law.RulePacks;
import dev.handover.ledger.RequestKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * When an answer is due, and by what: the earliest of what the law sets where seller or buyer is
 * and of the case's own term; where neither says anything, the pack's own.
 */
public record Deadline(Instant at, String ground) {

  /** Counted from when the request arrived, by the rules that hold where it is entered. */
  public static Deadline of(
      RequestKind kind, CaseFile file, RulePacks packs, Instant received, Instant entered) {
    LocalDate day = entered.atZone(file.zone()).toLocalDate();
    List<Deadline> set = new ArrayList<>();
    file.answer().ifPresent(own -> set.add(after(own, file, received, "the case's own term")));
    List<Deadline> usual = new ArrayList<>();
    for (RulePack pack : packs(file, packs, day)) {
      RightsRules rules = pack.section("rights", RightsRules.class);
      String ground = rules.answer().ground() + "; " + rules.ground(kind).en();
      Deadline deadline = after(rules.answer().within(), file, received, ground);
      (rules.answer().statutory() ? set : usual).add(deadline);
    }
    return (set.isEmpty() ? usual : set)
        .stream().min(Comparator.comparing(Deadline::at)).orElseThrow();
  }

  /**
   * How far, and until when, an answer may be put off: each place whose law sets a term must allow
   * it, and where none does each that says anything. The person is told before the term is over.
   *
   * @param until the last moment that every place allows; not after {@code tell} where one does not
   * @param tell by when the person must be told
   */
  public record Room(Instant until, Instant tell) {
    static Room of(CaseFile file, RulePacks packs, Instant received, Instant entered) {
      LocalDate day = entered.atZone(file.zone()).toLocalDate();
      List<RightsRules.Answer> all =
          packs(file, packs, day).stream()
              .map(pack -> pack.section("rights", RightsRules.class).answer())
              .toList();
      List<RightsRules.Answer> statutory =
          all.stream().filter(RightsRules.Answer::statutory).toList();
      List<RightsRules.Answer> count = statutory.isEmpty() ? all : statutory;
      Function<Function<ZonedDateTime, ZonedDateTime>, Instant> from =
          term -> term.apply(received.atZone(file.zone())).toInstant();
      return new Room(
          count.stream()
              .map(each -> from.apply(at -> at.plus(each.within()).plus(each.extension())))
              .min(Comparator.naturalOrder())
              .orElseThrow(),
          count.stream()
              .map(each -> from.apply(at -> at.plus(each.within())))
              .min(Comparator.naturalOrder())
              .orElseThrow());
    }
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

  private static Deadline after(Period term, CaseFile file, Instant received, String ground) {
    return new Deadline(received.atZone(file.zone()).plus(term).toInstant(), ground);
  }
}
