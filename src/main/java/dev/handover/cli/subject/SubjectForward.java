package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.PrivateFile;
import dev.handover.cli.Typed;
import dev.handover.flow.SubjectDesk;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import dev.handover.rights.ForwardLetter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
          + " alone. Send it sealed.",
      "Where the hub knows nobody by what was said, as when only a number was given after the source"
          + " was gone, say it again with --by: the letter then names the person by that."
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

  @Option(
      names = "--by",
      paramLabel = "FIELD",
      description =
          "By what the request was lodged, such as mobile, or subject; its value is read from"
              + " --by-file or asked for, and stands in the letter.")
  private String by;

  @Option(
      names = "--by-file",
      paramLabel = "FILE",
      description = "A file whose first line is that value.")
  private Path file;

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
      byte[] letter = letter(desk, request).content();
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

  private ForwardLetter letter(Desk desk, SubjectRequest request) {
    Optional<SubjectDesk.Sought> named = Optional.empty();
    if (by != null || file != null) {
      String field = by == null ? SubjectDesk.SUBJECT : by;
      named = Optional.of(new SubjectDesk.Sought(field, Typed.line(file, field).strip()));
      desk.people().note(desk.actor(), "person named to the new owner", named.get());
      desk.people().requireSaid(request, named.get());
    }
    ForwardLetter letter = desk.people().letter(request, named, HubClock.now());
    if (letter.namesNobody()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-30",
          "the buyer holds nothing under a reference that request "
              + request.id()
              + " is about, so the letter would name nobody; say who asks: --by "
              + request.said().map(SubjectRequest.Said::by).orElse(SubjectDesk.SUBJECT)
              + " --by-file FILE");
    }
    return letter;
  }
}
