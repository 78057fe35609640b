package dev.handover.cases;

import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Method;
import dev.handover.record.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * By what a case asks more than its people agreed to (PIPL Art. 14): another purpose than a consent
 * was given for, a way of processing or data of a kind that it did not name. A kind that has a
 * question of its own is asked about there.
 */
final class GrownConsent {
  private GrownConsent() {}

  /** The mappings, each consent with what it lacks. */
  static List<Mapping> of(CaseFile file, List<Mapping> mappings) {
    Set<DataClass> carried = EnumSet.noneOf(DataClass.class);
    for (Mapping mapping : mappings) {
      mapping.carry().stream()
          .filter(field -> field.treat().filter(t -> t.name().equals("drop")).isEmpty())
          .forEach(field -> carried.add(field.dataClass()));
    }
    return mappings.stream().map(each -> asking(each, file, carried)).toList();
  }

  private static Mapping asking(Mapping mapping, CaseFile file, Set<DataClass> carried) {
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
                    .map(each -> each.grownBy(grown(each, file, carried, apart)))
                    .toList()));
  }

  private static Mapping.Grown grown(
      Mapping.Consent consent, CaseFile file, Set<DataClass> carried, Set<DataClass> apart) {
    if (consent.given().isEmpty()) {
      return Mapping.Grown.NOT;
    }
    Mapping.Given given = consent.given().get();
    boolean other = given.purpose().filter(said -> !isSame(said, file.purpose())).isPresent();
    Set<Method> methods = EnumSet.noneOf(Method.class);
    if (!given.methods().isEmpty()) {
      methods.addAll(file.methods());
      methods.removeAll(given.methods());
    }
    Set<DataClass> more = EnumSet.noneOf(DataClass.class);
    if (!given.classes().isEmpty()) {
      more.addAll(consent.classes().isEmpty() ? carried : consent.classes());
      more.removeAll(given.classes());
      if (consent.classes().isEmpty()) {
        more.removeAll(apart);
      }
    }
    return new Mapping.Grown(other, Set.copyOf(methods), Set.copyOf(more));
  }

  private static boolean isSame(String said, String purpose) {
    byte[] words = purpose.strip().getBytes(StandardCharsets.UTF_8);
    return said.strip().equals(purpose.strip()) || said.strip().equalsIgnoreCase(Sha256.hex(words));
  }
}
