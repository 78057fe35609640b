package dev.handover.cases;

import dev.handover.mapping.DataClass;
import dev.handover.mapping.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a case says of itself for the law: the part {@code law} of its file. What is left out is
 * taken as the stricter.
 *
 * @param critical whether the seller runs critical infrastructure, or the data is important data
 * @param sharing what the transfer rests on: consent, contract (what a contract with the individual
 *     needs), staff or emergency
 * @param sensitive classes that this case treats as sensitive, beside those of the rule pack
 * @param under14 whether children are among the subjects: unknown, none, withheld or guardian
 * @param methods the ways of processing that the buyer will use; empty where the case says none
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
    Set<Method> methods,
    Set<String> changed,
    long people,
    List<ThirdParty> thirdParties,
    Set<String> require) {
  /** What holds where a case file says nothing. */
  public static final LegalTerms USUAL =
      new LegalTerms(
          false, "consent", Set.of(), "unknown", Set.of(), Set.of(), 0, List.of(), Set.of());

  public LegalTerms {
    sensitive = Set.copyOf(sensitive);
    methods = Set.copyOf(methods);
    changed = Set.copyOf(changed);
    thirdParties = List.copyOf(thirdParties);
    require = Set.copyOf(require);
  }

  /** The same, where this is not as people were told either. */
  public LegalTerms changedToo(Set<String> more) {
    Set<String> all = new TreeSet<>(changed);
    all.addAll(more);
    return new LegalTerms(
        critical, sharing, sensitive, under14, methods, all, people, thirdParties, require);
  }

  /** The same with at least so many people. */
  public LegalTerms atLeast(long counted) {
    return new LegalTerms(
        critical,
        sharing,
        sensitive,
        under14,
        methods,
        changed,
        Math.max(people, counted),
        thirdParties,
        require);
  }

  /** Whether people whose data leave the country count: where the transfer rests on consent. */
  public boolean isCounted() {
    return sharing.equals("consent");
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
