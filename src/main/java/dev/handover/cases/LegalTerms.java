package dev.handover.cases;

import dev.handover.mapping.DataClass;
import java.util.List;
import java.util.Set;

/**
 * What a case says of itself for the law: the part {@code law} of its file. What is left out is
 * taken as the stricter.
 *
 * @param critical whether the seller runs critical infrastructure, or the data is important data
 * @param sharing what the transfer rests on: consent, contract (what a contract with the individual
 *     needs), staff or emergency
 * @param sensitive classes that this case treats as sensitive, beside those of the rule pack
 * @param under14 whether children are among the subjects: unknown, none, withheld or guardian
 * @param changed what will not be as it was told when the data was collected: purpose, method,
 *     kinds
 * @param people how many individuals the seller handles, as far as the case says so; else 0
 * @param thirdParties who else receives or touches the data
 * @param require kinds of evidence that this case wants in addition
 */
public record LegalTerms(
    boolean critical,
    String sharing,
    Set<DataClass> sensitive,
    String under14,
    Set<String> changed,
    long people,
    List<ThirdParty> thirdParties,
    Set<String> require) {
  /** What holds where a case file says nothing. */
  public static final LegalTerms USUAL =
      new LegalTerms(false, "consent", Set.of(), "unknown", Set.of(), 0, List.of(), Set.of());

  public LegalTerms {
    sensitive = Set.copyOf(sensitive);
    changed = Set.copyOf(changed);
    thirdParties = List.copyOf(thirdParties);
    require = Set.copyOf(require);
  }

  /**
   * Somebody besides seller and buyer.
   *
   * @param subRecipients to whom that one passes data on, by name; empty where to nobody
   */
  public record ThirdParty(
      String name, String purpose, String contact, List<String> subRecipients) {
    public ThirdParty {
      subRecipients = List.copyOf(subRecipients);
    }
  }
}
