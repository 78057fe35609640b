package dev.handover.cli.notice;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.NoticeLists;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Notes that the public statement can be read. */
@Command(
    name = "published",
    description = {
      "Note that the public statement can be read, for people whom no message reaches.",
      "Short messages lead there. Show its text with: handover notice show --kind statement"
    })
final class NoticePublished implements Callable<Integer> {
  @Mixin private CaseOption which;

  @ArgGroup(multiplicity = "1")
  private Where where;

  /** One of two ways to say it. */
  static final class Where {
    @Option(names = "--url", paramLabel = "URL", description = "Its address, https://…")
    private String url;

    @Option(
        names = "--where",
        paramLabel = "TEXT",
        description = "Another place, such as a newspaper or the notice board of the lobby.")
    private String place;
  }

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "Since which day, such as 2026-01-31.")
  private LocalDate on;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    String said = where.url == null ? where.place.strip() : where.url.strip();
    requireRight(said);
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    if (on.isAfter(HubClock.today(deal.file().zone()))) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-NTC-15",
          "that day is still to come; note it when it is there");
    }
    try (Ledger ledger = workplace.ledger()) {
      new NoticeLists(deal, ledger, workplace.actor(), HubClock.utc()).published(said, on);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("on", on.toString());
    json.put("where", said);
    printed.result(
        json, () -> printed.line("noted: the statement can be read since " + on + ": " + said));
    return 0;
  }

  private void requireRight(String said) {
    boolean right =
        where.url == null
            ? !said.isEmpty()
                && said.length() <= 300
                && said.chars().noneMatch(Character::isISOControl)
            : said.matches("https?://[\\x21-\\x7E]{3,300}");
    if (!right) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-NTC-16",
          "--url takes an address such as https://seller.example/notice, --where one line of text");
    }
  }
}
