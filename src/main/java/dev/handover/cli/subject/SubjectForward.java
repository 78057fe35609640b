package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.PrivateFile;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the letter by which a request goes to the new owner of the data. */
@Command(
    name = "forward",
    description = {
      "Write the letter that hands a request to the buyer once no run goes to him any more.",
      "It names records by his references and holds corrected values: it is written for its owner"
          + " alone. Send it sealed."
    })
final class SubjectForward implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Parameters(paramLabel = "ID", description = "The request.")
  private String id;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is never overwritten.")
  private Path to;

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      SubjectRequest request = desk.book().requireVerified(id);
      if (!desk.book().isOver()) {
        throw new HandoverException(
            ExitCode.NOT_PERMITTED,
            "HUB-RGT-28",
            "case "
                + desk.deal().file().id()
                + " still takes runs, and the next one takes the request to the buyer; run it");
      }
      byte[] letter = desk.people().letter(request, Instant.now()).content();
      PrivateFile.write(
          to,
          letter,
          () ->
              desk.ledger()
                  .requests()
                  .forwarded(request.id(), desk.actor(), "letter sha-256 " + Sha256.hex(letter)));
      SubjectRequest done = desk.book().find(request.id());
      Map<String, Object> json = new LinkedHashMap<>(Texts.json(done));
      json.put("file", to.toString());
      printed.result(
          json,
          () -> {
            printed.line(
                "written: " + to + "; send it sealed to " + desk.deal().file().buyer().contact());
            Texts.story(desk.deal(), done).forEach(printed::line);
          });
      return 0;
    }
  }
}
