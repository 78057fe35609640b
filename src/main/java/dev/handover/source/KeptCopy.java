package dev.handover.source;

import dev.handover.keys.AtRestCipher;
import dev.handover.record.CaseId;
import java.nio.charset.StandardCharsets;

/**
 * How a copy of an API's lists outlives the process that made it: under the key of its case, so
 * that it can be read no longer than the case.
 *
 * @param whole whether all lists are wanted as they are now, rather than what changed in them since
 *     the last copy
 * @param goesOn whether the run that the copy was made for goes on
 * @param isLast whether it is the seller's last word, for which nothing counts that was fetched
 *     earlier, and after which nothing is kept
 */
public record KeptCopy(
    CaseId caseId, AtRestCipher cipher, boolean whole, boolean goesOn, boolean isLast) {
  byte[] sealed(String secret) {
    return cipher.encrypt(secret.getBytes(StandardCharsets.UTF_8), context());
  }

  /**
   * @throws dev.handover.record.HandoverException INTEGRITY where it was sealed under another key
   */
  String opened(byte[] sealed) {
    return new String(cipher.decrypt(sealed, context()), StandardCharsets.UTF_8);
  }

  private String context() {
    return "staged copy of " + caseId;
  }
}
