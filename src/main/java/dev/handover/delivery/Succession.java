package dev.handover.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.keys.Certificate;
import dev.handover.keys.SecretKey;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A former key's word that another follows it: one line of JSON, signed by the former one like any
 * document. Whoever trusts the former certificate may trust the next one by it.
 *
 * @param owner the case, or {@code hub} for the audit key
 * @param former the fingerprint of the key that signs this
 * @param next the fingerprint of the key that follows
 * @param certificateSha256 of the next certificate's file
 */
public record Succession(
    String owner, String former, String next, String certificateSha256, Instant createdAt) {
  /** The format's name. */
  public static final String FORMAT = "handover-succession-1";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where the statement lies: beside the next certificate's file. */
  public static Path beside(Path certificate) {
    return certificate.resolveSibling(certificate.getFileName() + ".succession.json");
  }

  /** Signs that the certificate follows. */
  public static SignedDocument sign(
      String owner, SecretKey former, Certificate next, byte[] file, Instant now) {
    Succession statement =
        new Succession(owner, former.fingerprint(), next.fingerprint(), Sha256.hex(file), now);
    return SignedDocument.sign(statement.bytes(), former);
  }

  /** The document's bytes. */
  byte[] bytes() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("owner", owner);
    json.put("former", former);
    json.put("next", next);
    json.put("certificateSha256", certificateSha256);
    json.put("createdAt", createdAt.toString());
    try {
      return (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  /**
   * Accepts only a statement that the former key signed over exactly this certificate's file; else
   * INTEGRITY.
   */
  public static void require(
      SignedDocument document, Certificate former, Certificate next, byte[] file) {
    byte[] signed = document.verified(former);
    Map<?, ?> json = read(signed);
    boolean isOfThese =
        FORMAT.equals(json.get("format"))
            && former.fingerprint().equals(json.get("former"))
            && next.fingerprint().equals(json.get("next"))
            && Sha256.hex(file).equals(json.get("certificateSha256"));
    if (!isOfThese) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-DEL-10",
          "the statement of succession is not about "
              + next.fingerprint()
              + " following "
              + former.fingerprint()
              + "; ask the owner for the right one, or compare fingerprints by another way");
    }
  }

  private static Map<?, ?> read(byte[] signed) {
    try {
      Map<?, ?> read = JSON.readValue(signed, Map.class);
      return read == null ? Map.of() : read;
    } catch (java.io.IOException e) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-DEL-11",
          "the statement of succession cannot be read; ask its author for it again",
          e);
    }
  }
}
