package dev.handover.law;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.LegalTerms;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of a case decides which duties follow.
 *
 * @param sellerAt the seller's country, ISO 3166: {@code CN}
 * @param classes the classes of data that travel
 * @param exported distinct people whose data left the country since the year began
 */
public record Facts(
    String deal,
    String sellerAt,
    String buyerAt,
    Set<DataClass> classes,
    LegalTerms terms,
    ExportRules.Numbers exported) {
  /** The conditions that a rule may name. */
  static final Set<String> CONDITIONS =
      Set.of(
          "sensitive",
          "under-14",
          "abroad",
          "changed",
          "method",
          "third-parties",
          "sub-recipients");

  public Facts {
    classes = Set.copyOf(classes);
  }

  public static Facts of(Case deal, ExportRules.Numbers exported) {
    return of(deal, exported, 0);
  }

  /**
   * The same where the hub has counted people itself.
   *
   * @param counted at least so many individuals the seller handles, whatever the case says
   */
  static Facts of(Case deal, ExportRules.Numbers exported, long counted) {
    CaseFile file = deal.file();
    return new Facts(
        file.deal(),
        file.jurisdiction().seller(),
        file.jurisdiction().buyer(),
        deal.mappings().stream()
            .flatMap(mapping -> mapping.carry().stream())
            .map(field -> field.dataClass())
            .collect(Collectors.toSet()),
        file.law().changedToo(grown(deal)).atLeast(counted),
        exported);
  }

  /** What the mappings' consents were not given for changes, whether the case says so or not. */
  private static Set<String> grown(Case deal) {
    return deal.mappings().stream()
        .flatMap(mapping -> mapping.who().consents().stream())
        .flatMap(consent -> changes(consent.grown()).stream())
        .collect(Collectors.toSet());
  }

  /** As {@code law: changed} has it: purpose, method, kinds. */
  static Set<String> changes(Mapping.Grown grown) {
    Set<String> changes = new TreeSet<>();
    if (grown.purpose()) {
      changes.add("purpose");
    }
    if (!grown.methods().isEmpty()) {
      changes.add("method");
    }
    if (!grown.classes().isEmpty()) {
      changes.add("kinds");
    }
    return changes;
  }

  /** How many individuals the rules count: what the case says, and at least what was counted. */
  long people() {
    return Math.max(terms.people(), exported.people());
  }

  /** Whether a condition of a rule holds, as its pack sees it. */
  boolean holds(String condition, RulePack pack, GateRules rules) {
    return switch (condition) {
      case "sensitive" -> isSensitive(rules);
      case "under-14" -> !terms.under14().equals("none");
      case "abroad" -> !pack.places().contains(buyerAt);
      case "changed" -> !terms.changed().isEmpty();
      case "method" -> terms.changed().contains("method");
      case "third-parties" -> !terms.thirdParties().isEmpty();
      case "sub-recipients" -> !subRecipients().isEmpty();
      default -> throw new IllegalArgumentException(condition);
    };
  }

  List<String> thirdParties() {
    return terms.thirdParties().stream().map(LegalTerms.ThirdParty::name).distinct().toList();
  }

  List<String> subRecipients() {
    return terms.thirdParties().stream()
        .flatMap(each -> each.subRecipients().stream())
        .distinct()
        .toList();
  }

  private boolean isSensitive(GateRules rules) {
    return classes.stream()
        .anyMatch(
            each -> terms.sensitive().contains(each) || rules.sensitive().contains(each.word()));
  }
}
