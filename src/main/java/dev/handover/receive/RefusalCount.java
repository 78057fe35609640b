package dev.handover.receive;

import dev.handover.delivery.Manifest;
import dev.handover.delivery.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Adds up a run's refusals as the seller is told of them. */
final class RefusalCount {
  private static final int MOST_GROUPS = 1_000;
  private static final int MOST_REFS = 100;

  /** References that the hub made; any other may be a person's own number. */
  private static final Pattern PSEUDONYM = Pattern.compile("[a-z2-7]{26}");

  private final Map<String, Opened.LineCount> byFile = new LinkedHashMap<>();
  private final Map<String, Group> groups = new TreeMap<>();
  private final Map<String, Long> leftovers = new TreeMap<>();

  private RefusalCount() {}

  /** Refusals of one entity, operation and status. */
  private static final class Group {
    private final String entity;
    private final String op;
    private final int status;
    private final List<String> refs = new ArrayList<>();
    private long records;
    private long ofFiles;

    Group(String entity, String op, int status) {
      this.entity = entity;
      this.op = op;
      this.status = status;
    }
  }

  /**
   * All that stands of a run.
   *
   * @param more what else there is to say
   */
  static Refusals of(Manifest manifest, String sha256, ApiState state, List<String> more) {
    RefusalCount count = new RefusalCount();
    state.eachRefusal(
        sha256, (entity, ref, op, file, why) -> count.add(entity, ref, op, file, why.status()));
    List<String> reasons = new ArrayList<>(count.reasons(manifest));
    reasons.addAll(more);
    return new Refusals(count.byFile, count.groups(), reasons);
  }

  private void add(String entity, String ref, String op, String file, int status) {
    Group group =
        groups.computeIfAbsent(
            entity + " " + op + " " + status, key -> new Group(entity, op, status));
    group.records++;
    if (group.refs.size() < MOST_REFS && PSEUDONYM.matcher(ref).matches()) {
      group.refs.add(ref);
    }
    if (file.isEmpty()) { // no line of the run, so that nothing is taken off what was loaded
      leftovers.merge(entity, 1L, Long::sum);
      return;
    }
    group.ofFiles++;
    boolean upsert = op.equals("upsert");
    byFile.merge(
        file, new Opened.LineCount(upsert ? 1 : 0, upsert ? 0 : 1), Opened.LineCount::plus);
  }

  private List<Receipt.Refusal> groups() {
    return groups.values().stream()
        .limit(MOST_GROUPS)
        .map(
            each -> new Receipt.Refusal(each.entity, each.op, each.status, each.records, each.refs))
        .toList();
  }

  private List<String> reasons(Manifest manifest) {
    List<String> reasons = new ArrayList<>();
    for (String entity : manifest.entities().keySet()) {
      List<Group> ofEntity =
          groups.values().stream()
              .filter(each -> each.entity.equals(entity) && each.ofFiles > 0)
              .toList();
      long refused = ofEntity.stream().mapToLong(each -> each.ofFiles).sum();
      long lines = manifest.filesOf(entity).stream().mapToLong(file -> file.records()).sum();
      if (refused > 0) {
        List<String> kinds = new ArrayList<>();
        ofEntity.forEach(
            each ->
                kinds.add(
                    each.op
                        + (each.status > 0 ? " with status " + each.status : " not sent")
                        + ": "
                        + each.ofFiles));
        reasons.add(
            "%s: the buyer's system refused %d of %d records (%s)"
                .formatted(entity, refused, lines, String.join(", ", kinds)));
      }
    }
    leftovers.forEach(
        (entity, n) ->
            reasons.add(
                "%s: the buyer's system refused to delete %d records that %s no more"
                    .formatted(
                        entity,
                        n,
                        manifest.mode() == Manifest.Mode.FULL
                            ? "this full run brings"
                            : "earlier runs brought")));
    return reasons;
  }
}
