package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Batch;
import dev.handover.record.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What the present mapping says of a record that is read again by itself. Whether what it depends
 * on travels is not asked: only a run decides that.
 *
 * @param key as the source gives it; empty where there is none
 * @param field and {@code rule}: why it would not travel; empty where it would
 * @param reason one sentence without any value
 */
public record Recheck(String key, Outcome outcome, String field, String rule, String reason) {

  /** Checks every record of a batch, in its order, as subjects asked for. */
  public static List<Recheck> of(
      CompiledMapping mapping, Batch read, CaseKeys keys, AsOf asOf, Orders orders) {
    Batch batch = orders.corrected(mapping, read).batch();
    Person person = new Person(mapping, Objections.of(mapping, Objectors.NONE), asOf);
    Lineage lineage = new Lineage(keys.lineage());
    Judge judge = new Judge(mapping, Decision.asked(orders), lineage, person, batch, read.rows());
    List<Recheck> rechecks = new ArrayList<>();
    for (int row = 0; row < batch.rows().count(); row++) {
      Outcome outcome = judge.judge(row);
      String key = judge.key().text();
      rechecks.add(
          outcome == Outcome.DELIVERED
              ? new Recheck(key, outcome, "", "", "")
              : new Recheck(key, outcome, judge.field(), judge.rule(), judge.reason()));
    }
    return rechecks;
  }

  /** Whether it was deleted because its person asked for that: the source may have it still. */
  public boolean isErased() {
    return rule.equals(Ground.ERASED.rule());
  }

  /** Whether a rule says that a record waits for another one, such as its person's. */
  public static boolean dependsOnOther(String rule) {
    return rule.equals("reference") || rule.startsWith("reference-") || rule.startsWith("subject-");
  }

  @Override
  public String toString() {
    return "Recheck[" + outcome + ", " + field + ", " + rule + "]";
  }
}
