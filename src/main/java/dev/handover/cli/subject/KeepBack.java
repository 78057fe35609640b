package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectRequest;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** Has every run from now on keep a person back. */
abstract class KeepBack implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Whom whom;
  @Mixin private RequestOptions options;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  abstract RequestKind kind();

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      desk.people(); // before anything is entered
      SubjectRequest request = options.request(desk, kind(), whom);
      desk.book().keepBack(request, desk.kin(Set.copyOf(request.persons()), kind()));
      SubjectRequest done = desk.book().find(request.id());
      printed.result(
          Texts.json(done),
          () -> {
            Texts.story(desk.deal(), done).forEach(printed::line);
            printed.line("  " + Texts.follows(desk.book(), done));
          });
      return 0;
    }
  }
}
