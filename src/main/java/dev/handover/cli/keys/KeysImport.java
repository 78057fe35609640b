package dev.handover.cli.keys;

import dev.handover.cases.CaseFile;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.BuyerFile;
import dev.handover.keys.Certificate;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes in the certificate that the buyer sent. */
@Command(
    name = "import",
    description = {
      "Take in the certificate that the buyer sent: check it, enter it, put it where the case has it.",
      "It is not trusted by that: nothing is sealed to it before keys confirm. A former file is kept"
          + " beside it, under its fingerprint's first eight digits.",
      "",
      "Example:",
      "  handover keys import --case mine buyer-2027.asc"
    })
final class KeysImport implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Printed printed;

  @Parameters(paramLabel = "FILE", description = "The certificate, OpenPGP or SM2.")
  private Path from;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    CaseFile file = workplace.cases().file(which.folder());
    Path to = BuyerFile.path(file);
    Certificate certificate = Certificate.read(from);
    BuyerFile.requireFits(file, certificate);
    certificate.requireUsable(HubClock.now());
    try (Ledger ledger = workplace.ledger()) {
      KeyEntry key =
          ledger
              .keys()
              .enter(KeyEntry.ofBuyer(file.id(), certificate, HubClock.now()), workplace.actor());
      if (key.state() == KeyState.REVOKED) {
        throw new HandoverException(
            ExitCode.GATE_CLOSED,
            "HUB-KEY-55",
            "the certificate "
                + key.fingerprint()
                + " was revoked and stays so; ask the buyer for another");
      }
      put(certificate, to);
      printed.result(KeyText.json(key), () -> print(key, to));
    }
    return 0;
  }

  private static void put(Certificate certificate, Path to) {
    byte[] content = certificate.armoured().getBytes(StandardCharsets.US_ASCII);
    try {
      if (Files.exists(to)) {
        String former = Certificate.read(to).fingerprint();
        if (former.equals(certificate.fingerprint())) {
          return;
        }
        Path kept = to.resolveSibling(to.getFileName() + "." + former.substring(0, 8));
        Files.move(to, kept, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.createDirectories(to.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-74",
          to + " cannot be replaced; check the folder and the disk",
          e);
    }
    KeyFile.write(to, content);
  }

  private void print(KeyEntry key, Path to) {
    printed.line("the certificate lies in " + to + "; its fingerprint is");
    printed.line("");
    printed.line("  " + KeyText.grouped(key.fingerprint()));
    printed.line("");
    if (key.state() == KeyState.NEXT) {
      printed.line(
          "have the buyer read his to you, then: handover keys confirm --case "
              + which.folder()
              + " --how \"telephone\"");
    }
  }
}
