package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ReasonOption;
import dev.handover.ledger.SubjectRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends what runs obey because of a request. */
@Command(
    name = "lift",
    description =
        "End a restriction, an objection, a correction or a deletion: from the next run on the person"
            + " travels as the source and the mapping say.")
final class SubjectLift implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private ReasonOption reason;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Parameters(paramLabel = "ID", description = "The request.")
  private String id;

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      desk.people();
      SubjectRequest request = desk.book().find(id);
      int ended = desk.book().lift(request, reason.text());
      Map<String, Object> json = new LinkedHashMap<>(Texts.json(desk.book().find(request.id())));
      json.put("ended", ended);
      printed.result(
          json,
          () ->
              printed.line(
                  ended == 0
                      ? "request " + request.id() + " holds nothing any more"
                      : "request " + request.id() + " is lifted from the next run on"));
      return 0;
    }
  }
}
