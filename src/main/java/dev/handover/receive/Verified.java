package dev.handover.receive;

import dev.handover.delivery.Manifest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a run's folder told without any secret key.
 *
 * @param manifest present once its signature is good and it is in its own folder
 * @param manifestSha256 of the manifest's bytes, whoever signed them; empty where there is none
 * @param findings everything that is wrong, each as one sentence; empty when all is well
 * @param strays files that the manifest does not list and that do not count
 * @param files listed files whose size and digest are right
 * @param bytes of these files
 * @param records lines that the manifest promises of these files
 */
public record Verified(
    Path folder,
    Optional<Manifest> manifest,
    String manifestSha256,
    List<String> findings,
    List<String> strays,
    long files,
    long bytes,
    long records) {
  private static final int MOST_SHOWN = 50;

  public Verified {
    findings = List.copyOf(findings);
    strays = List.copyOf(strays);
  }

  /** Whether nothing is wrong. */
  public boolean isGood() {
    return findings.isEmpty();
  }

  /** The manifest of a folder in which nothing is wrong; else INTEGRITY with every finding. */
  public Manifest require() {
    if (!isGood() || manifest.isEmpty()) {
      throw new HandoverException(
          ExitCode.INTEGRITY, "HUB-RCV-01", text() + "; trust nothing of it, fetch it again");
    }
    return manifest.get();
  }

  /** The whole result in lines for people. */
  public String text() {
    StringBuilder text = new StringBuilder("run folder ").append(folder).append(": ");
    if (isGood()) {
      text.append(
          "signature, digests and arithmetic are good: %d files, %d bytes, %d lines promised"
              .formatted(files, bytes, records));
      text.append("\nwhat the parcels really hold is counted by open, with the buyer's key");
    } else {
      text.append(findings.size()).append(" findings");
      findings.stream().limit(MOST_SHOWN).forEach(each -> text.append("\n- ").append(each));
      if (findings.size() > MOST_SHOWN) {
        text.append("\n- and ").append(findings.size() - MOST_SHOWN).append(" more");
      }
    }
    if (!strays.isEmpty()) {
      text.append("\nnot listed, does not count: ")
          .append(String.join(", ", strays.subList(0, Math.min(MOST_SHOWN, strays.size()))));
    }
    return text.toString();
  }
}
