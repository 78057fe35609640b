package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the receipt will say while a run is received. */
final class ReceiptDraft {
  private static final int MOST_REASONS = 1_000;
  private static final int LONGEST_REASON = 1_000;

  private final RunFolder.Signed run;
  private final String buyer;
  private final Instant time;
  private List<Receipt.Refusal> groups = List.of();
  private final Map<String, Receipt.FileCount> files = new LinkedHashMap<>();
  private final Map<String, Receipt.EntityCount> entities = new LinkedHashMap<>();

  ReceiptDraft(RunFolder.Signed run, String buyer, Instant time) {
    this.run = run;
    this.buyer = buyer;
    this.time = time;
    run.manifest()
        .entities()
        .keySet()
        .forEach(entity -> entities.put(entity, new Receipt.EntityCount(0, 0, 0, 0)));
  }

  void verified(FileEntry file, long lines) {
    files.put(file.name(), new Receipt.FileCount(file.name(), file.sha256(), lines, 0));
    add(file.entity(), new Receipt.EntityCount(lines, 0, 0, 0));
  }

  void loaded(FileEntry file, Opened.LineCount lines) {
    long verified = files.get(file.name()).verified();
    files.put(
        file.name(), new Receipt.FileCount(file.name(), file.sha256(), verified, lines.lines()));
    add(
        file.entity(),
        new Receipt.EntityCount(0, lines.lines(), lines.upserts(), lines.tombstones()));
  }

  Receipt accepted() {
    return receipt(Receipt.State.ACCEPTED, List.of());
  }

  /** The answer of a target that would not have all of it: what it took is what counts. */
  Receipt refused(Refusals refusals) {
    for (FileEntry file : run.manifest().files()) {
      Opened.LineCount lines =
          refusals.byFile().getOrDefault(file.name(), new Opened.LineCount(0, 0));
      files.computeIfPresent(
          file.name(),
          (name, count) ->
              new Receipt.FileCount(
                  name, count.sha256(), count.verified(), count.loaded() - lines.lines()));
      entities.computeIfPresent(
          file.entity(),
          (name, count) ->
              new Receipt.EntityCount(
                  count.verified(),
                  count.loaded() - lines.lines(),
                  count.upserts() - lines.upserts(),
                  count.tombstones() - lines.tombstones()));
    }
    groups = refusals.groups();
    return disagrees(refusals.reasons());
  }

  Receipt disagrees(List<String> reasons) {
    return receipt(
        Receipt.State.DISAGREES,
        reasons.stream().limit(MOST_REASONS).map(ReceiptDraft::printable).toList());
  }

  private Receipt receipt(Receipt.State state, List<String> reasons) {
    return new Receipt(
        Receipt.FORMAT,
        run.manifest().caseId().value(),
        run.manifest().run().value(),
        run.sha256(),
        buyer,
        time.toString(),
        state,
        reasons,
        entities,
        new ArrayList<>(files.values()),
        groups);
  }

  private void add(String entity, Receipt.EntityCount more) {
    entities.merge(
        entity,
        more,
        (a, b) ->
            new Receipt.EntityCount(
                a.verified() + b.verified(),
                a.loaded() + b.loaded(),
                a.upserts() + b.upserts(),
                a.tombstones() + b.tombstones()));
  }

  private static String printable(String reason) {
    String plain = reason.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON);
  }
}
