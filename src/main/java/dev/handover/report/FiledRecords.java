package dev.handover.report;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The hub's own copies of transfer records: a folder a case, each record's digest in the audit
 * chain. Nothing of the program removes them, not even the destruction of a case.
 */
public final class FiledRecords {
  /** The act by which a record's digest stands in the chain, after the file's name. */
  public static final String ACT = "record filed";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmssSSS'z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private final Path folder;
  private final Ledger ledger;

  /**
   * @param folder {@code records} in the hub's folder
   */
  public FiledRecords(Path folder, Ledger ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  /** How a record that was filed is found. */
  public enum State {
    AS_FILED,
    ALTERED,
    MISSING
  }

  /**
   * A record as the chain knows it.
   *
   * @param file its name below the folder: {@code case/transfer-record-….pdf}
   * @param detail what the chain says of it: digest, and until when it is kept
   */
  public record Filed(String file, Instant at, String detail, State state) {}

  /** Files a copy, after its digest stands in the chain. */
  public Path file(
      CaseId caseId, byte[] record, String ending, Instant now, String kept, String by) {
    String sha256 = Sha256.hex(record);
    String name = "transfer-record-" + NAME.format(now) + "-" + sha256.substring(0, 8) + ending;
    Path file = folder.resolve(caseId.value()).resolve(name);
    ledger
        .audit()
        .append(by, ACT, caseId.value(), caseId.value() + "/" + name + " " + sha256 + " " + kept);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, record, StandardOpenOption.CREATE_NEW);
      return file;
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-REP-03",
          file + " cannot be written; check the folder and the disk, then make the record again",
          e);
    }
  }

  /** Every record that was ever filed, oldest first, each held against its digest. */
  public List<Filed> all() {
    List<Filed> filed = new ArrayList<>();
    ledger
        .audit()
        .of(ACT, Instant.EPOCH, ledger.audit().head().sequence())
        .forEach(entry -> filed.add(filed(entry)));
    return filed;
  }

  private Filed filed(AuditChain.Entry entry) {
    String[] parts = entry.detail().split(" ", 3);
    Path file = folder.resolve(parts[0]).normalize();
    return new Filed(parts[0], entry.time(), parts[1] + " " + parts[2], state(file, parts[1]));
  }

  private static State state(Path file, String sha256) {
    try {
      return !Files.exists(file)
          ? State.MISSING
          : Sha256.hex(Files.readAllBytes(file)).equals(sha256) ? State.AS_FILED : State.ALTERED;
    } catch (IOException e) {
      return State.MISSING;
    }
  }

  /** The records of a case that are still as they were filed, by name. */
  Map<String, Path> of(CaseId caseId) {
    Map<String, Path> found = new LinkedHashMap<>();
    Stream<Filed> mine =
        all().stream().filter(each -> each.file().startsWith(caseId.value() + "/"));
    mine.filter(each -> each.state() == State.AS_FILED)
        .forEach(each -> found.put(each.file(), folder.resolve(each.file())));
    return found;
  }
}
