package dev.handover.audit;

import dev.handover.delivery.SignedDocument;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.AuditChain;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody has who wants to tamper: an export, a filtered one, and all that was exported.
 *
 * @param bytes the export that he tampers with
 */
record Exported(byte[] bytes, byte[] filtered, List<AuditChain.Entry> entries) {

  /** An export as somebody has left it. */
  record Left(byte[] content, byte[] signature) {}

  static Left signed(byte[] content, PgpSecretKey key) {
    return new Left(content, SignedDocument.sign(content, key).signature());
  }

  /** An export of these entries, as anybody can write one. */
  static byte[] of(List<AuditChain.Entry> entries, String key) {
    AuditChain.Entry last = entries.get(entries.size() - 1);
    AuditChain.Head head = new AuditChain.Head(last.sequence(), last.hash());
    List<byte[]> lines = new ArrayList<>();
    lines.add(new ExportLine.Header(1, head.sequence(), key, Instant.now(), Map.of()).bytes());
    entries.forEach(each -> lines.add(new ExportLine.Shown(each).bytes()));
    lines.add(new ExportLine.End(head, entries.size(), 0).bytes());
    return joined(lines);
  }

  static byte[] joined(List<byte[]> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      out.writeBytes(line);
      out.write('\n');
    }
    return out.toByteArray();
  }
}
