package dev.handover.law;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that must be true of a case, with all the grounds on which it is asked.
 *
 * @param gate its name: {@code agreement}
 * @param of of what or whom: {@code nda}, a third party's name; else empty
 * @param grounds why, at least one
 * @param opens the kinds of evidence that satisfy every ground
 * @param score what an assessment needs, of 100
 */
public record Duty(
    String gate, String of, Before before, List<Ground> grounds, Set<String> opens, int score) {
  public Duty {
    grounds = List.copyOf(grounds);
  }

  /**
   * Why something is asked.
   *
   * @param article the provision
   * @param pack which rules say so
   */
  public record Ground(String article, String en, String zh, String pack) {}

  /** What it is called in commands and in waivers: {@code agreement:nda}. */
  public String name() {
    return of.isEmpty() ? gate : gate + ":" + of;
  }

  /** The articles, as one text. */
  public String articles() {
    return grounds.stream().map(Ground::article).distinct().collect(Collectors.joining("; "));
  }
}
