package dev.handover.delivery;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the buyer's receipt with what the seller delivered. */
public final class ReceiptCheck {
  private ReceiptCheck() {}

  /**
   * What the seller knows of a run.
   *
   * @param buyer fingerprint of the certificate that the run was sealed to and that must sign
   * @param delivered upserts per entity
   */
  public record Expected(
      CaseId caseId,
      RunId run,
      String manifestSha256,
      String buyer,
      List<FileEntry> files,
      Map<String, Long> delivered) {
    public Expected {
      files = List.copyOf(files);
      delivered = Map.copyOf(delivered);
    }

    /** What a manifest promises, given the digest of its bytes. */
    public static Expected of(Manifest manifest, String manifestSha256) {
      Map<String, Long> delivered = new HashMap<>();
      manifest
          .reconciliation()
          .entities()
          .forEach((entity, tally) -> delivered.put(entity, tally.delivered()));
      return new Expected(
          manifest.caseId(),
          manifest.run(),
          manifestSha256,
          manifest.keys().buyer(),
          manifest.files(),
          delivered);
    }
  }

  /**
   * Every disagreement as one sentence; only when there is none may the run be acknowledged. The
   * receipt's signature is checked before, by {@link SignedDocument#verified}.
   */
  public static List<String> check(Receipt receipt, Expected expected) {
    List<String> found = new ArrayList<>();
    same("case", receipt.caseId(), expected.caseId().value(), found);
    same("run", receipt.run(), expected.run().value(), found);
    same("manifest digest", receipt.manifestSha256(), expected.manifestSha256(), found);
    same("buyer's certificate", receipt.buyer(), expected.buyer(), found);
    receipt.reasons().forEach(reason -> found.add("the buyer says: " + reason));
    files(receipt, expected, found);
    entities(receipt, expected, found);
    return found;
  }

  /**
   * Whether the receipt is an answer to this very manifest. One that is not was put under the run's
   * name and tells nothing of it.
   */
  public static boolean answers(Receipt receipt, Expected expected) {
    return receipt.caseId().equals(expected.caseId().value())
        && receipt.run().equals(expected.run().value())
        && receipt.manifestSha256().equals(expected.manifestSha256());
  }

  private static void files(Receipt receipt, Expected expected, List<String> found) {
    Map<String, Receipt.FileCount> receipted = new LinkedHashMap<>();
    for (Receipt.FileCount file : receipt.files()) {
      if (receipted.put(file.name(), file) != null) {
        found.add(file.name() + " is receipted twice");
      }
    }
    for (FileEntry file : expected.files()) {
      Receipt.FileCount count = receipted.remove(file.name());
      if (count == null) {
        found.add(file.name() + " is not receipted");
        continue;
      }
      same("digest of " + file.name(), count.sha256(), file.sha256(), found);
      same("lines verified of " + file.name(), count.verified(), file.records(), found);
      same("lines loaded of " + file.name(), count.loaded(), file.records(), found);
    }
    receipted.keySet().forEach(name -> found.add(name + " is receipted but was not delivered"));
  }

  private static void entities(Receipt receipt, Expected expected, List<String> found) {
    Map<String, Long> lines = new LinkedHashMap<>();
    expected.delivered().keySet().stream().sorted().forEach(entity -> lines.put(entity, 0L));
    expected.files().forEach(file -> lines.merge(file.entity(), file.records(), Long::sum));
    Receipt.EntityCount none = new Receipt.EntityCount(0, 0, 0, 0);
    lines.forEach(
        (entity, records) -> {
          Receipt.EntityCount count = receipt.entities().getOrDefault(entity, none);
          long upserts = expected.delivered().getOrDefault(entity, 0L);
          same("lines verified of " + entity, count.verified(), records, found);
          same("lines loaded of " + entity, count.loaded(), records, found);
          same("upserts of " + entity, count.upserts(), upserts, found);
          same("tombstones of " + entity, count.tombstones(), records - upserts, found);
        });
    receipt.entities().keySet().stream()
        .filter(entity -> !lines.containsKey(entity))
        .forEach(entity -> found.add(entity + " is receipted but was not delivered"));
  }

  private static void same(String what, Object receipted, Object expected, List<String> found) {
    if (!receipted.equals(expected)) {
      found.add(what + ": the receipt says " + receipted + ", the run has " + expected);
    }
  }
}
