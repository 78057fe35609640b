package dev.handover.ledger;

import dev.handover.keys.AtRestCipher;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hides what may tell of people, case by case: kept as a 0 and the bytes, or as a 1 and the bytes
 * encrypted for their place.
 */
final class CaseCiphers {
  private static final byte CLEAR = 0;
  private static final byte ENCRYPTED = 1;
  private final Map<CaseId, AtRestCipher> ciphers = new ConcurrentHashMap<>();

  /** From now on, in this process, what is kept of the case is encrypted. */
  void protect(CaseId caseId, AtRestCipher cipher) {
    ciphers.put(caseId, cipher);
  }

  byte[] hide(CaseId caseId, String place, byte[] plain) {
    AtRestCipher cipher = ciphers.get(caseId);
    return cipher == null ? marked(CLEAR, plain) : marked(ENCRYPTED, cipher.encrypt(plain, place));
  }

  /** The same of what must never lie in clear. */
  byte[] hideAlways(CaseId caseId, String place, byte[] plain) {
    return marked(ENCRYPTED, require(caseId).encrypt(plain, place));
  }

  byte[] show(CaseId caseId, String place, byte[] stored) {
    byte[] rest = Arrays.copyOfRange(stored, 1, stored.length);
    if (stored[0] == CLEAR) {
      return rest;
    }
    return require(caseId).decrypt(rest, place);
  }

  private AtRestCipher require(CaseId caseId) {
    AtRestCipher cipher = ciphers.get(caseId);
    if (cipher == null) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-LED-27",
          "what the ledger keeps of case " + caseId + " is encrypted; open the keystore first");
    }
    return cipher;
  }

  private static byte[] marked(byte mark, byte[] bytes) {
    byte[] marked = new byte[bytes.length + 1];
    marked[0] = mark;
    System.arraycopy(bytes, 0, marked, 1, bytes.length);
    return marked;
  }
}
