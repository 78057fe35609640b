package dev.handover.process;

import dev.handover.mapping.DataClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a person travels or not: every question that was asked of the person's own records, with the
 * evidence, and what follows for all others. Holds answers such as {@code Y}, never a number, name
 * or key.
 */
public final class Explanation {
  private final List<Step> steps = new ArrayList<>();
  private String outcome = "unknown";
  private String rule = "";
  private Optional<Integer> group = Optional.empty();
  private boolean survivor;
  private List<String> staysBehind = List.of();

  /**
   * One question.
   *
   * @param rule by which it is counted
   * @param evidence what was found
   * @param result what follows
   */
  public record Step(String rule, String evidence, String result) {}

  void add(Step step) {
    steps.add(step);
  }

  void grouped(int members, boolean stays) {
    group = Optional.of(members);
    survivor = stays;
  }

  void decided(Verdict verdict, Ground ground, boolean duplicate, int refused) {
    outcome = duplicate ? "duplicate" : verdict == Verdict.TRAVELS ? "delivered" : verdict.word();
    boolean isGrounded = verdict == Verdict.WITHHELD || verdict == Verdict.ERASED;
    rule = isGrounded ? ground.rule() : "";
    staysBehind = DataClass.names(refused);
  }

  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /**
   * Delivered, withheld, quarantined, deleted, erased, duplicate, or unknown where there is no
   * record.
   */
  public String outcome() {
    return outcome;
  }

  /** The rule that decided, empty where the person travels. */
  public String rule() {
    return rule;
  }

  /** The classes of data that stay behind, as mappings write them. */
  public List<String> staysBehind() {
    return staysBehind;
  }

  /** How many records are this person, where they are several. */
  public Optional<Integer> group() {
    return group;
  }

  /** Whether this is the one of several that stays. */
  public boolean survives() {
    return survivor;
  }
}
