package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ReasonOption;
import dev.handover.ledger.SubjectRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the day of an answer off. */
@Command(
    name = "extend",
    description = {
      "Put the day of an answer off, once, as far as the rule packs allow (GDPR Art. 12(3): two months"
          + " more).",
      "The person must be told of it, and why, before the first term is over; the reason is what the"
          + " person is told."
    })
final class SubjectExtend implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private ReasonOption reason;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Parameters(paramLabel = "ID", description = "The request.")
  private String id;

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DATE",
      description = "The new day, such as 2026-05-31.")
  private LocalDate until;

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      Instant tell = desk.book().extend(id, until, reason.text());
      SubjectRequest request = desk.book().find(id);
      Map<String, Object> json = new LinkedHashMap<>(Texts.json(request));
      json.put("tell", tell.toString());
      printed.result(
          json,
          () -> {
            Texts.story(desk.deal(), request).forEach(printed::line);
            printed.line("  tell the person, with the reason, by " + Texts.at(desk.deal(), tell));
          });
      return 0;
    }
  }
}
