package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;

/**
 * A signed certificate of destruction.
 *
 * @param content the document's bytes
 * @param signature detached, as the profile has it
 * @param signer the fingerprint of the key that signed
 */
@SuppressWarnings("ArrayRecordComponent")
public record DestructionCertificate(
    String id,
    String planId,
    CaseId caseId,
    Instant madeAt,
    String madeBy,
    String sha256,
    byte[] content,
    byte[] signature,
    String signer,
    String profile) {
  @Override
  public String toString() {
    return "DestructionCertificate[" + id + " of plan " + planId + "]";
  }
}
