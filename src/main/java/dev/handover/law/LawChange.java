package dev.handover.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change of the rules changes for a case.
 *
 * @param what new, gone or changed
 * @param gate its name
 * @param before the articles until now; empty where it is new
 * @param after the articles from then on; empty where it is gone
 */
public record LawChange(String what, String gate, String before, String after) {
  /** The differences between the duties of two days, in their order. */
  public static List<LawChange> between(List<Duty> before, List<Duty> after) {
    Map<String, Duty> old = byName(before);
    Map<String, Duty> now = byName(after);
    List<LawChange> changes = new ArrayList<>();
    now.forEach(
        (name, duty) -> {
          Duty was = old.get(name);
          if (was == null) {
            changes.add(new LawChange("new", duty.name(), "", asked(duty)));
          } else if (!asked(was).equals(asked(duty)) || !was.opens().equals(duty.opens())) {
            changes.add(new LawChange("changed", duty.name(), asked(was), asked(duty)));
          }
        });
    old.forEach(
        (name, duty) -> {
          if (!now.containsKey(name)) {
            changes.add(new LawChange("gone", duty.name(), asked(duty), ""));
          }
        });
    return changes;
  }

  private static String asked(Duty duty) {
    return duty.articles()
        + (duty.gate().equals(Gates.ASSESSMENT) ? ", score " + duty.score() : "");
  }

  private static Map<String, Duty> byName(List<Duty> duties) {
    Map<String, Duty> byName = new LinkedHashMap<>();
    duties.forEach(duty -> byName.put(duty.before() + " " + duty.name(), duty));
    return byName;
  }
}
