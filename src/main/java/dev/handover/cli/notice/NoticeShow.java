package dev.handover.cli.notice;

import dev.handover.cases.NoticeRules;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.Deals;
import dev.handover.flow.NoticeDesk;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.NoticeState;
import dev.handover.notice.Kind;
import dev.handover.notice.Texts.Text;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a notice as people will read it; one that lacks what the law asks for is refused. */
@Command(
    name = "show",
    description = {
      "Show a notice as people will read it.",
      "A text that does not say all that the law asks for is refused, with what it lacks. To use"
          + " words of your own, lay them as mappings/FOLDER/notice/KIND.LANGUAGE.txt."
    })
final class NoticeShow implements Callable<Integer> {
  @Mixin private CaseOption which;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "letter (also for mail), sms or statement.")
  private Kind kind;

  @Option(names = "--language", required = true, paramLabel = "LANGUAGE", description = "zh or en.")
  private NoticeRules.Language language;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write it to a new file instead of showing it.")
  private Path out;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Deals deals = new Deals(workplace.cases());
    CaseId caseId = deals.inFolder(which.folder()).file().id();
    NoticeState state;
    try (Ledger ledger = workplace.ledger()) {
      state = ledger.notices().state(caseId);
    }
    Text text =
        NoticeDesk.texts(workplace.settings(), deals, caseId, state, HubClock.now())
            .in(kind, language);
    if (out != null) {
      write(text);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", caseId.value());
    json.put("kind", kind.word());
    json.put("language", language.word());
    json.put("title", text.title());
    json.put("body", text.body());
    printed.result(
        json, () -> printed.line(out == null ? text.whole().strip() : "written to " + out));
    return 0;
  }

  private void write(Text text) {
    try {
      Files.write(
          out, text.whole().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-NTC-14",
          out + " cannot be written, or is there already; choose another name",
          e);
    }
  }
}
