package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.ledger.SubjectRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes how it was made sure who asks. */
@Command(
    name = "verify",
    description =
        "Note how it was made sure that the right person asks; until then nothing is done.")
final class SubjectVerify implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Parameters(paramLabel = "ID", description = "The request.")
  private String id;

  @Option(
      names = "--identity",
      required = true,
      paramLabel = "TEXT",
      description = "How, in your words. It stays in the audit chain: name no number.")
  private String identity;

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      desk.book().verify(id, Texts.line(identity, "--identity"));
      SubjectRequest request = desk.book().find(id);
      printed.result(
          Texts.json(request), () -> Texts.story(desk.deal(), request).forEach(printed::line));
      return 0;
    }
  }
}
