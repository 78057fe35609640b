package dev.handover.audit;

import dev.handover.delivery.SignedFile;
import dev.handover.keys.Certificate;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.ChainCheck;
import dev.handover.ledger.Finding;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks an exported chain with nothing but the file, its signature and the hub's certificate: the
 * signature over all of it, each entry's hash, each link, the counts, and the anchors. A signature
 * that is not good would be enough to refuse the file; the rest is looked at all the same, to say
 * which entry was touched.
 */
public final class ExportCheck {
  private final Path file;
  private final Certificate trusted;
  private final ChainCheck check;
  private Optional<ExportLine.Header> header = Optional.empty();
  private Optional<ExportLine.End> end = Optional.empty();
  private long entries;
  private long links;

  private ExportCheck(Path file, Certificate trusted, Anchors anchors) {
    this.file = file;
    this.trusted = trusted;
    this.check =
        new ChainCheck(anchors.good().stream().map(Anchor::witness).toList(), trusted.profile());
  }

  /**
   * What is told of a file.
   *
   * @param header as the file says, whoever wrote it; empty where it says nothing
   */
  public record Checked(
      Verdict verdict, Optional<ExportLine.Header> header, long entries, long links) {}

  /** Looks at all of the file; a file that cannot be read at all is CONFIGURATION. */
  public static Checked of(Path file, Certificate trusted, Anchors anchors) {
    ExportCheck looked = new ExportCheck(file, trusted, anchors);
    try {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      looked.signature();
      looked.lines();
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-AUD-03", file + " cannot be read; name an export", e);
    }
    looked.whole();
    return new Checked(
        Verdict.of(looked.check, anchors, 0), looked.header, looked.entries, looked.links);
  }

  private void signature() throws IOException {
    try {
      new SignedFile(file, trusted.profile()).verify(trusted);
    } catch (HandoverException e) {
      check.add(Finding.of(Finding.Kind.SIGNATURE, e.getMessage()));
    }
  }

  private void lines() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ExportLines lines = new ExportLines(in);
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        try {
          line(lines.number(), ExportLine.read(line.get()));
        } catch (IllegalArgumentException e) {
          wrong(lines.number(), e.getMessage());
        }
      }
      lines.trouble().ifPresent(what -> wrong(lines.number(), what));
    }
  }

  private void line(long number, ExportLine line) {
    if (end.isPresent()) {
      wrong(number, "comes after the head");
    }
    if (line instanceof ExportLine.Header found) {
      if (number != 1) {
        wrong(number, "is a second header");
      }
      header = Optional.of(found);
    } else if (line instanceof ExportLine.Shown shown) {
      entries++;
      check.entry(shown.entry());
    } else if (line instanceof ExportLine.Link link) {
      links++;
      if (header.filter(each -> each.filter().isEmpty()).isPresent()) {
        check.add(new Finding(Finding.Kind.LEFT_OUT, link.sequence(), link.sequence(), ""));
      }
      check.link(link.sequence(), link.previous(), link.hash());
    } else if (line instanceof ExportLine.End found) {
      end = Optional.of(found);
    }
  }

  /** What only the whole file tells. */
  private void whole() {
    if (header.isEmpty()) {
      check.add(Finding.of(Finding.Kind.HEADER, "is missing"));
    }
    header.ifPresent(this::header);
    if (end.isEmpty()) {
      check.add(Finding.of(Finding.Kind.HEADER, "is not answered by a last line with the head"));
    }
    AuditChain.Head head = end.map(ExportLine.End::head).orElse(check.reached());
    check.end(head);
    if (end.filter(each -> each.entries() != entries || each.links() != links).isPresent()) {
      check.add(Finding.of(Finding.Kind.COUNTS, ""));
    }
    check.unmet(head);
  }

  private void header(ExportLine.Header found) {
    if (found.from() != 1) {
      check.add(Finding.of(Finding.Kind.HEADER, "does not begin with entry 1"));
    }
    if (end.filter(each -> each.head().sequence() != found.to()).isPresent()) {
      check.add(Finding.of(Finding.Kind.HEADER, "names another last entry than the last line"));
    }
    if (!found.key().equals(trusted.fingerprint())) {
      check.add(
          Finding.of(
              Finding.Kind.HEADER,
              "names another key than the trusted one, " + trusted.fingerprint()));
    }
  }

  private void wrong(long number, String what) {
    check.add(new Finding(Finding.Kind.LINE, number, number, what));
  }
}
