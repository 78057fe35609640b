package dev.handover.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.delivery.SignedFile;
import dev.handover.keys.Certificate;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.retention.CertificateText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a certificate of destruction is as a hub signed it. */
final class CertificateVerdict {
  private static final int MOST = 1 << 24;
  private final Path file;
  private final List<Path> trusted;

  /**
   * @param trusted files with the hub's certificates
   */
  CertificateVerdict(Path file, List<Path> trusted) {
    this.file = file;
    this.trusted = trusted;
  }

  /** Whether the file is meant to be one. */
  static boolean isOne(Path file) {
    try {
      return Files.size(file) <= MOST && CertificateText.isOne(Files.readAllBytes(file));
    } catch (IOException e) {
      return false;
    }
  }

  int print(Printed printed) {
    byte[] content = bytes();
    JsonNode said = CertificateText.read(content);
    String key = said.path("key").asText();
    Certificate hub =
        trusted.stream()
            .flatMap(each -> Certificate.readAll(each).stream())
            .filter(each -> each.fingerprint().equals(key))
            .findFirst()
            .orElseThrow(
                () ->
                    new HandoverException(
                        trusted.isEmpty() ? ExitCode.CONFIGURATION : ExitCode.INTEGRITY,
                        "HUB-DST-32",
                        "the certificate says that "
                            + key
                            + " signed it, and no file of --trust holds that key; ask the hub for"
                            + " its own: handover audit certificate"));
    try {
      new SignedFile(file, hub.profile()).verify(hub);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("good", true);
    json.put("certificate", said.path("id").asText());
    json.put("case", said.path("case").asText());
    json.put("plan", said.at("/plan/id").asText());
    json.put("deleted", said.at("/total/deleted").asLong());
    json.put("blanked", said.at("/total/blanked").asLong());
    boolean broken = said.has("brokenOff");
    json.put("brokenOff", broken);
    json.put("sha256", Sha256.hex(content));
    json.put("key", key);
    printed.result(
        json,
        () -> {
          printed.line(
              "certificate "
                  + said.path("id").asText()
                  + " of case "
                  + said.path("case").asText()
                  + " is as the hub signed it: "
                  + said.at("/total/deleted").asLong()
                  + " rows deleted, "
                  + said.at("/total/blanked").asLong()
                  + " overwritten in part");
          if (broken) {
            printed.line(
                "its plan was broken off at "
                    + said.at("/brokenOff/at").asText()
                    + ": "
                    + said.at("/brokenOff/rowsNotReached").asLong()
                    + " rows that were to go were not reached");
          }
          printed.line("signed by " + key + "; whether the hub's chain names it:");
          printed.line("  handover retention certificates --case FOLDER --check " + file);
        });
    return 0;
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
