package dev.handover.cli.retention;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import dev.handover.retention.Starts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The notice to subjects that their data will be destroyed. */
@Command(
    name = "notice",
    description = {
      "Print the notice of destruction to the subjects, or record that they were told.",
      "Where the case names destroy.notice, a purge waits so long after the day of --told."
    })
final class RetentionNotice implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PlanOption plan;
  @Mixin private Printed printed;

  @Option(
      names = "--told",
      paramLabel = "DAY",
      description = "The day on which everybody had been told: 2027-01-31.")
  private LocalDate told;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "What shows it, such as the mailing's log; only its SHA-256 is kept.")
  private Path evidence;

  @Override
  public Integer call() throws IOException {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    if (told == null) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("zh", text(deal, "zh"));
      json.put("en", text(deal, "en"));
      printed.result(json, () -> json.values().forEach(each -> printed.line(each + "\n")));
      return 0;
    }
    if (evidence == null) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-DST-40",
          "say what shows that people were told: --evidence FILE");
    }
    ZoneId zone = deal.file().zone();
    if (told.isAfter(HubClock.today(zone))) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-DST-41", "--told is a day that has not come");
    }
    String sha256 = Sha256.hex(Files.readAllBytes(evidence));
    try (Ledger ledger = workplace.ledger()) {
      if (Starts.of(ledger, deal).cutover().filter(told::isBefore).isPresent()) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-DST-42",
            "--told is a day before the case was handed over; a notice of then was not of this");
      }
      DestructionPlan found =
          ledger.destructions().of(deal.file().id()).stream()
              .filter(each -> plan.id().map(each.id()::equals).orElse(true))
              .filter(each -> each.state() == DestructionPlan.State.PLANNED)
              .reduce((one, later) -> later)
              .orElseThrow(
                  () ->
                      new HandoverException(
                          ExitCode.CONFIGURATION,
                          "HUB-DST-01",
                          "no plan of case "
                              + deal.file().id()
                              + " waits; make one: handover retention plan"));
      ledger
          .destructions()
          .told(
              found.id(),
              new DestructionPlan.Told(
                  told.atStartOfDay(zone).toInstant(), workplace.actor(), sha256));
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("plan", found.id());
      json.put("told", told.toString());
      json.put("sha256", sha256);
      printed.result(json, () -> printed.line("plan " + found.id() + ": subjects told on " + told));
      return 0;
    }
  }

  private static String text(Case deal, String language) {
    String days =
        deal.file()
            .destroy()
            .flatMap(rules -> rules.notice())
            .map(notice -> Integer.toString(notice.getDays()))
            .orElse("");
    String seller = deal.file().seller().name();
    String buyer = deal.file().buyer().name();
    String contact = deal.file().seller().contact();
    if (language.equals("zh")) {
      return (days.isEmpty() ? "" : days + " 日后，")
          + seller
          + " 将删除其保存的您的个人信息；这些信息已移交给 "
          + buyer
          + "。法律要求保留的记录在期限届满前仅予存储，其中的个人信息将被清除。如有异议或需要副本，请在此之前联系："
          + contact
          + "。";
    }
    return (days.isEmpty() ? "" : "In " + days + " days, ")
        + seller
        + " will delete the personal data that it still keeps of you; they were handed over to "
        + buyer
        + ". Records that the law wants kept are only stored until their time is over, and your"
        + " personal data in them are removed. If you object, or want a copy, write before then to "
        + contact
        + ".";
  }
}
