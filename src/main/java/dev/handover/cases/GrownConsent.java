package dev.handover.cases;

import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.record.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * By what a case asks more than its people agreed to (PIPL Art. 14): another purpose than a consent
 * was given for, or data of a kind that it did not name. A kind that has a question of its own is
 * asked about there.
 */
final class GrownConsent {
  private GrownConsent() {}

  /** The mappings, each consent with what it lacks. */
  static List<Mapping> of(String purpose, List<Mapping> mappings) {
    Set<DataClass> carried = EnumSet.noneOf(DataClass.class);
    for (Mapping mapping : mappings) {
      mapping.carry().stream()
          .filter(field -> field.treat().filter(t -> t.name().equals("drop")).isEmpty())
          .forEach(field -> carried.add(field.dataClass()));
    }
    return mappings.stream().map(each -> asking(each, purpose, carried)).toList();
  }

  private static Mapping asking(Mapping mapping, String purpose, Set<DataClass> carried) {
    List<Mapping.Consent> consents = mapping.who().consents();
    if (consents.stream().allMatch(each -> each.given().isEmpty())) {
      return mapping;
    }
    Set<DataClass> apart = EnumSet.noneOf(DataClass.class);
    consents.forEach(each -> apart.addAll(each.classes()));
    return mapping.asking(
        mapping
            .who()
            .consenting(
                consents.stream()
                    .map(each -> each.grownBy(grown(each, purpose, carried, apart)))
                    .toList()));
  }

  private static Mapping.Grown grown(
      Mapping.Consent consent, String purpose, Set<DataClass> carried, Set<DataClass> apart) {
    if (consent.given().isEmpty()) {
      return Mapping.Grown.NOT;
    }
    Mapping.Given given = consent.given().get();
    boolean other = given.purpose().filter(said -> !isSame(said, purpose)).isPresent();
    Set<DataClass> more = EnumSet.noneOf(DataClass.class);
    if (!given.classes().isEmpty()) {
      more.addAll(consent.classes().isEmpty() ? carried : consent.classes());
      more.removeAll(given.classes());
      if (consent.classes().isEmpty()) {
        more.removeAll(apart);
      }
    }
    return new Mapping.Grown(other, Set.copyOf(more));
  }

  private static boolean isSame(String said, String purpose) {
    byte[] words = purpose.strip().getBytes(StandardCharsets.UTF_8);
    return said.strip().equals(purpose.strip()) || said.strip().equalsIgnoreCase(Sha256.hex(words));
  }
}
