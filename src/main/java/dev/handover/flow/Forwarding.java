package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.Keystore;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.RequestState;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.rights.ForwardLetter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what subjects asked for, and no run carried in time, to the new owner: a letter for each in
 * {@code letters} of the hub's folder, which somebody sends him.
 */
public final class Forwarding {
  private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
  private final Path folder;
  private final Ledger ledger;
  private final Keystore keystore;
  private final Clock clock;

  Forwarding(Path var, Ledger ledger, Keystore keystore, Clock clock) {
    this.folder = var.resolve("letters");
    this.ledger = ledger;
    this.keystore = keystore;
    this.clock = clock;
  }

  /** The look of every hub: support may have ended since the last. */
  void look(Deals deals) {
    for (CaseId caseId : ledger.requests().casesToCarry()) {
      try {
        forward(deals.of(caseId))
            .forEach(letter -> LOG.info("a request of case {} is the buyer's: {}", caseId, letter));
      } catch (HandoverException e) {
        LOG.warn("requests of case {} cannot be forwarded just now: {}", caseId, e.getMessage());
      }
    }
  }

  /**
   * Forwards those of a case that no run will take to the buyer any more. One whose letter would
   * name nobody stays for the officer.
   *
   * @return the letters
   */
  List<Path> forward(Case deal) {
    CaseState state = ledger.caseStates().of(deal.file().id());
    Instant now = clock.instant();
    List<SubjectRequest> left =
        state.isHandedOver() && !state.takesRuns(now)
            ? ledger.requests().of(deal.file().id()).stream()
                .filter(each -> each.state() == RequestState.EXECUTING)
                .toList()
            : List.of();
    List<Path> letters = new ArrayList<>();
    if (!left.isEmpty()) {
      SubjectDesk desk = new SubjectDesk(deal, ledger, keystore);
      for (SubjectRequest each : left) {
        ForwardLetter letter = desk.letter(each, Optional.empty(), now);
        if (!letter.namesNobody()) {
          letters.add(forward(each, letter.content()));
        }
      }
    }
    return letters;
  }

  /** The file is written again where a hub was killed before the register knew of it. */
  private Path forward(SubjectRequest request, byte[] letter) {
    Path file =
        folder.resolve(request.caseId().value()).resolve("request-" + request.id() + ".json");
    String detail = "letter " + folder.getParent().relativize(file) + " " + Sha256.hex(letter);
    ledger
        .audit()
        .append(
            AuditChain.HUB,
            "letter to the new owner",
            request.caseId().value(),
            "request " + request.id() + ": " + detail);
    try {
      Files.createDirectories(file.getParent(), mode("rwx------"));
      Path part = Files.createTempFile(file.getParent(), ".part-", "", mode("rw-------"));
      Files.write(part, letter, StandardOpenOption.WRITE);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-RGT-14",
          file + " cannot be written; check the folder and the disk: the next look tries again",
          e);
    }
    ledger.requests().forwarded(request.id(), AuditChain.HUB, detail);
    return file;
  }

  private static FileAttribute<?> mode(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }
}
