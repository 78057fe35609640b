package dev.handover.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which duties follow from the facts of a case on a day: rules of packs applied, nothing else. */
public final class Obligations {
  /** The part of a pack that holds the rules. */
  static final String SECTION = "gates";

  static final String EXPORT = "export-mechanism";
  private static final String OF_THE_CASE = "case file";
  private final RulePacks packs;

  public Obligations(RulePacks packs) {
    this.packs = packs;
  }

  /**
   * The duties in the order of the packs' rules, the seller's first. The seller's place must have a
   * pack; where the buyer's has none, only the seller's law is asked.
   */
  public List<Duty> of(Facts facts, LocalDate day) {
    Map<String, Duty> duties = new LinkedHashMap<>();
    RulePack sellers = packs.at(facts.sellerAt(), day);
    Optional<RulePack> buyers = packs.find(facts.buyerAt(), day);
    boolean same = buyers.equals(Optional.of(sellers));
    follow(sellers, facts, same ? Set.of("seller", "buyer") : Set.of("seller"), duties);
    buyers.filter(pack -> !same).ifPresent(pack -> follow(pack, facts, Set.of("buyer"), duties));
    for (String kind : new TreeSet<>(facts.terms().require())) {
      Duty.Ground ground =
          new Duty.Ground(
              OF_THE_CASE,
              "The case asks for " + kind + " in law: require.",
              "案卷在 law: require 中要求 " + kind + "。",
              OF_THE_CASE);
      add(duties, new Duty(kind, lightest(kind), Before.RUN, List.of(ground), Set.of(kind), 0));
    }
    if (duties.values().stream().noneMatch(Obligations::isApproval)) {
      add(duties, approval(sellers));
    }
    return List.copyOf(duties.values());
  }

  private static boolean isApproval(Duty duty) {
    return duty.gate().equals(Gates.APPROVAL) && duty.before() == Before.RUN;
  }

  /** Whatever a pack says, two people approve a plan before anything of it leaves. */
  private static Duty approval(RulePack pack) {
    Duty.Ground ground =
        new Duty.Ground(
            "Handover",
            "An officer has approved exactly this plan, and a second person with him.",
            "合规负责人与第二人已批准本方案。",
            pack.id());
    return new Duty(Gates.APPROVAL, "", Before.RUN, List.of(ground), Set.of(Gates.APPROVAL), 0);
  }

  /** A case that asks for a mechanism and names none is content with any. */
  private static String lightest(String kind) {
    return kind.equals(EXPORT) ? Mechanism.CONTRACT.word() : "";
  }

  private static void follow(
      RulePack pack, Facts facts, Set<String> sides, Map<String, Duty> duties) {
    GateRules rules = pack.section(SECTION, GateRules.class);
    for (GateRule rule : rules.rules()) {
      if (rule.deals().contains(facts.deal())
          && rule.at().stream().anyMatch(sides::contains)
          && facts.people() >= rule.from()
          && rule.when().stream().allMatch(each -> facts.holds(each, pack, rules))) {
        Duty.Ground ground = new Duty.Ground(rule.ground(), rule.en(), rule.zh(), pack.id());
        for (String of : of(rule, pack, facts)) {
          add(
              duties,
              new Duty(
                  rule.gate(),
                  of,
                  rule.before(),
                  List.of(ground),
                  Set.copyOf(rule.opens()),
                  rules.score()));
        }
      }
    }
  }

  /** Of whom or what a rule asks it, in this case: once, several times or not at all. */
  private static List<String> of(GateRule rule, RulePack pack, Facts facts) {
    return switch (rule.gate()) {
      case "third-party" -> facts.thirdParties();
      case "sub-recipient" -> facts.subRecipients();
      case EXPORT -> {
        Mechanism asked = mechanism(pack, facts);
        yield asked == Mechanism.NONE ? List.of() : List.of(asked.word());
      }
      default -> List.of(rule.of());
    };
  }

  /** What a contract with the individual needs, staff and emergencies are outside the count. */
  static Mechanism mechanism(RulePack pack, Facts facts) {
    boolean counted = facts.terms().isCounted();
    return pack.section("export", ExportRules.class)
        .asked(
            counted ? facts.exported() : new ExportRules.Numbers(0, 0), facts.terms().critical());
  }

  /** Two grounds of one gate: what opens it must satisfy both. */
  private static void add(Map<String, Duty> duties, Duty duty) {
    duties.merge(
        duty.before() + " " + duty.name(),
        duty,
        (one, other) -> {
          List<Duty.Ground> grounds = new ArrayList<>(one.grounds());
          grounds.addAll(other.grounds());
          Set<String> opens = new HashSet<>(one.opens());
          opens.retainAll(other.opens());
          return new Duty(
              one.gate(),
              one.of(),
              one.before(),
              grounds,
              opens,
              Math.max(one.score(), other.score()));
        });
  }
}
