package dev.handover.audit;

import dev.handover.delivery.SignedFile;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.ChainCheck;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the chain, from its first entry to its newest, into one signed file: a line an entry, so
 * that a chain of any length passes through little memory. What a filter leaves out stands there as
 * a bare link. The newest entry is always shown, because it tells up to when the chain goes.
 */
public final class ChainExport {
  private final AuditChain chain;
  private final SecretKey key;

  public ChainExport(AuditChain chain, SecretKey key) {
    this.chain = chain;
    this.key = key;
  }

  /**
   * What was written.
   *
   * @param verdict on the chain as it was read; where it is not good, the file tells why as well
   */
  public record Written(AuditChain.Head head, long entries, long links, Verdict verdict) {}

  /** Refuses a file that is there already, or its signature. */
  public static void requireNew(Path file) {
    Stream.concat(
            Stream.of(file),
            Stream.of(Profile.values()).map(each -> new SignedFile(file, each).signature()))
        .filter(Files::exists)
        .findFirst()
        .ifPresent(
            there -> {
              throw taken(there.toString(), null);
            });
  }

  /** Writes a new file and its signature; neither is ever written over another. */
  public Written write(Path file, EntryFilter filter, Instant now) {
    requireNew(file);
    SignedFile signed = new SignedFile(file, key.certificate().profile());
    try {
      Files.createFile(file);
      try {
        Written written;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          written = write(out, filter, now);
        }
        Files.write(signed.signature(), signed.signedBy(key), StandardOpenOption.CREATE_NEW);
        return written;
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file); // unsigned it would be of no use and in the way
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw taken(e.getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-AUD-02",
          file + " cannot be written; check the folder and the disk",
          e);
    }
  }

  private Written write(OutputStream out, EntryFilter filter, Instant now) throws IOException {
    AuditChain.Head head = chain.head();
    line(out, new ExportLine.Header(1, head.sequence(), key.fingerprint(), now, filter.words()));
    ChainCheck check = new ChainCheck(List.of(), chain.profile());
    long[] counts = new long[2];
    chain.read(
        head,
        entry -> {
          check.entry(entry);
          boolean shown = filter.admits(entry) || entry.sequence() == head.sequence();
          counts[shown ? 0 : 1]++;
          line(
              out,
              shown
                  ? new ExportLine.Shown(entry)
                  : new ExportLine.Link(entry.sequence(), entry.previousHash(), entry.hash()));
        });
    check.end(head);
    line(out, new ExportLine.End(head, counts[0], counts[1]));
    return new Written(head, counts[0], counts[1], Verdict.of(check, Anchors.NONE, 0));
  }

  private static void line(OutputStream out, ExportLine line) {
    try {
      out.write(line.bytes());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HandoverException taken(String file, FileAlreadyExistsException cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-AUD-01",
        file + " is already there; nothing is overwritten, choose another name",
        cause);
  }
}
