package dev.handover.cli.approve;

import dev.handover.cli.Printed;
import dev.handover.cli.ProposalText;
import dev.handover.cli.SecretKeyOption;
import dev.handover.cli.Workplace;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.people.Approvals;
import dev.handover.people.Person;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Agrees with a proposal by a signature. */
@Command(
    name = "sign",
    description = {
      "Agree with what somebody else has proposed: sign its exact plan with your enrolled key.",
      "Read it first: handover approve show ID"
    })
final class ApproveSign implements Callable<Integer> {
  private static final long MOST_BYTES = 100_000;

  @Parameters(paramLabel = "ID", description = "Which, as list shows it.")
  private String id;

  @ArgGroup(multiplicity = "1")
  private How how;

  @Option(
      names = "--key-passphrase-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the secret key's passphrase; leave it out for a key"
              + " without one.")
  private Path passphraseFile;

  @Mixin private Printed printed;

  /** Either the key, or a signature made elsewhere. */
  private static final class How {
    @Option(
        names = "--key",
        required = true,
        paramLabel = "FILE",
        description = "Your secret key; it is read here and kept nowhere.")
    private Path key;

    @Option(
        names = "--signature",
        required = true,
        paramLabel = "FILE",
        description = "A detached signature over what show --out wrote, by gpg or openssl.")
    private Path signature;
  }

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Person approver = ApproveCommand.person(workplace);
    try (Ledger ledger = workplace.ledger()) {
      Approvals approvals = ApproveCommand.approvals(ledger, HubClock.utc());
      Proposal approved = approvals.sign(id, approver, signature(approvals.find(id)));
      printed.result(
          ProposalText.json(approved),
          () ->
              printed.line(
                  id
                      + " is approved until "
                      + approved.expiresAt()
                      + ": "
                      + approved.act()
                      + " ("
                      + approved.subject()
                      + "), once"));
      return 0;
    }
  }

  private byte[] signature(Proposal proposal) {
    if (how.key != null) {
      SecretKey key = SecretKeyOption.read(how.key, passphraseFile);
      return key.signDetached(Approvals.bytesToSign(proposal));
    }
    try {
      if (Files.size(how.signature) <= MOST_BYTES) {
        return Files.readAllBytes(how.signature);
      }
    } catch (IOException e) {
      throw unreadable("cannot be read", e);
    }
    throw unreadable("is larger than any signature", null);
  }

  private HandoverException unreadable(String what, IOException cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CLI-68",
        "the signature " + how.signature + " " + what + "; check --signature",
        cause);
  }
}
