package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.HubClock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes what the person was told, or why the request was refused. */
@Command(
    name = "answer",
    description = {
      "Note what the person was told. A refusal owes its reasons.",
      "What is still on its way to the buyer goes on and closes by his receipt."
    })
final class SubjectAnswer implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Parameters(paramLabel = "ID", description = "The request.")
  private String id;

  @Option(
      names = "--text",
      required = true,
      paramLabel = "TEXT",
      description = "What was told. It stays in the audit chain: no value of a record.")
  private String text;

  @Option(names = "--refused", description = "The request is refused; the text gives the reasons.")
  private boolean refused;

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      String found = desk.book().find(id).id();
      SubjectRequest.Answer answer =
          new SubjectRequest.Answer(HubClock.now(), Texts.line(text, "--text"));
      if (refused) {
        desk.ledger().requests().refused(found, answer, desk.actor());
      } else {
        desk.ledger().requests().answered(found, answer, desk.actor());
      }
      SubjectRequest request = desk.book().find(found);
      printed.result(
          Texts.json(request), () -> Texts.story(desk.deal(), request).forEach(printed::line));
      return 0;
    }
  }
}
