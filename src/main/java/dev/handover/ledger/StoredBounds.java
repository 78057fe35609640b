package dev.handover.ledger;

import dev.handover.keys.AtRestCipher;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How bounds are kept: a 0 and their bytes, or a 1 and their bytes encrypted for their window. */
final class StoredBounds {
  private static final byte CLEAR = 0;
  private static final byte ENCRYPTED = 1;
  private final Map<CaseId, AtRestCipher> ciphers = new ConcurrentHashMap<>();

  void protect(CaseId caseId, AtRestCipher cipher) {
    ciphers.put(caseId, cipher);
  }

  byte[] hide(CaseId caseId, RunId run, String entity, int number, Bounds bounds) {
    AtRestCipher cipher = ciphers.get(caseId);
    byte[] plain = BoundsBytes.of(bounds);
    return cipher == null
        ? marked(CLEAR, plain)
        : marked(ENCRYPTED, cipher.encrypt(plain, context(run, entity, number)));
  }

  Bounds show(CaseId caseId, RunId run, String entity, int number, byte[] stored) {
    byte[] rest = Arrays.copyOfRange(stored, 1, stored.length);
    if (stored[0] == CLEAR) {
      return BoundsBytes.read(rest);
    }
    AtRestCipher cipher = ciphers.get(caseId);
    if (cipher == null) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-LED-27",
          "the windows of case " + caseId + " are encrypted; open the keystore first");
    }
    return BoundsBytes.read(cipher.decrypt(rest, context(run, entity, number)));
  }

  private static byte[] marked(byte mark, byte[] bytes) {
    byte[] marked = new byte[bytes.length + 1];
    marked[0] = mark;
    System.arraycopy(bytes, 0, marked, 1, bytes.length);
    return marked;
  }

  private static String context(RunId run, String entity, int number) {
    return "window bounds " + run + "/" + entity + "/" + number;
  }
}
