package dev.handover.mapping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A way of processing that people are told of, and asked about; none of them holds another. */
public enum Method {
  /** What the contract or the service itself needs. */
  SERVICE,
  /** Decisions about a person, or a picture of one, that a program makes. */
  PROFILING,
  /** Offers by telephone, short message or mail. */
  MARKETING,
  /** Passing data on to others than the buyer. */
  SHARING,
  /** Processing in another country. */
  ABROAD;

  /** As mappings and case files write it: {@code marketing}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException where there is no such method
   */
  public static Method of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no method " + word));
  }

  /** Words of some, always in the same order. */
  public static List<String> words(Set<Method> methods) {
    return methods.stream().sorted(Comparator.naturalOrder()).map(Method::word).toList();
  }
}
