package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.keys.PeopleKey;
import dev.handover.law.ClosedGates;
import dev.handover.law.ExportRules;
import dev.handover.law.InPlace;
import dev.handover.law.Mechanism;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Exported;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.process.ExportCounting;
import dev.handover.process.Travellers;
import dev.handover.record.HandoverException;
import dev.handover.seal.SealedParcel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run whose data leave a country that counts people: refused before its first window where
 * everyone in it would be too many for what is in place, and before the window that would be.
 */
final class Export {
  private static final Logger LOG = LoggerFactory.getLogger(Export.class);
  private final CaseFile file;
  private final ExportRules rules;
  private final ExportCounting counting;
  private final Ledger ledger;
  private final InPlace inPlace;
  private final Clock clock;

  Export(
      CaseFile file,
      ExportRules rules,
      PeopleKey key,
      Ledger ledger,
      InPlace inPlace,
      Clock clock) {
    this.file = file;
    this.rules = rules;
    this.counting = Exports.counting(rules, key, file);
    this.ledger = ledger;
    this.inPlace = inPlace;
    this.clock = clock;
  }

  ExportCounting counting() {
    return counting;
  }

  /** Counts everyone who travels, whether or not they will: what counts is the whole case. */
  void require(Run run, Travellers travellers) {
    Exported.Bound bound = bound();
    Exported.Numbers numbers =
        ledger.exported().with(bound.period(), people -> travellers.everyone(people::person));
    Mechanism asked = asked(numbers);
    LOG.info("run {}: {}", run.id(), said(numbers, asked));
    ledger
        .audit()
        .append(
            AuditChain.HUB,
            numbers.reach(bound.limit()) ? "export refused" : "export counted",
            file.id() + "/" + run.id(),
            said(numbers, asked));
    bound.require(numbers);
  }

  /** What a window must satisfy that leaves now. */
  Exported.Bound bound() {
    ExportRules.Numbers limit = rules.limit(inPlace.of(file), file.law().critical());
    return new Exported.Bound(
        period(), new Exported.Numbers(limit.people(), limit.sensitive()), this::refusal);
  }

  /** A parcel that was sealed in the old year and arrived in the new one counts in both. */
  void arrived(SealedParcel parcel, Exported.Period sealedIn) {
    if (!period().equals(sealedIn)) {
      ledger.exported().add(period(), parcel.account().exported());
    }
  }

  /** What is kept of the year's numbers is exact from now on, until somebody else leaves. */
  void ended() {
    ledger.exported().count(period());
  }

  Exported.Period period() {
    return new Exported.Period(file.jurisdiction().seller(), rules.year(clock.instant()));
  }

  private Mechanism asked(Exported.Numbers numbers) {
    return Exports.asked(rules, numbers, file.law().critical());
  }

  private String said(Exported.Numbers numbers, Mechanism asked) {
    return String.format(
        Locale.ROOT,
        "%d people, %d of them with sensitive data, have left or would leave %s in %d; asked: %s, in"
            + " place: %s",
        numbers.people(),
        numbers.sensitive(),
        period().place(),
        period().year(),
        Exports.word(asked),
        Exports.word(inPlace.of(file)));
  }

  private HandoverException refusal(Exported.Numbers numbers) {
    Mechanism asked = asked(numbers);
    return new ClosedGates(
        "HUB-EXP-01",
        "counting all cases of this hub, "
            + said(numbers, asked)
            + " ("
            + rules.ground()
            + "). "
            + (asked == Mechanism.ASSESSMENT
                ? "Have the security assessment passed"
                : "File the standard contract, or have the export certified")
            + " and record it: handover evidence add --case CASE --kind export-mechanism --party "
            + asked.word()
            + " --file FILE --owner NAME --until DAY. Then run again: the run goes on"
            + " where it stopped",
        List.of("export-mechanism (" + rules.ground() + ")"));
  }
}
