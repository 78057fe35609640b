package dev.handover.console;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.flow.BuyerFile;
import dev.handover.keys.Profile;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ReceiptRow;
import dev.handover.ledger.Run;
import dev.handover.record.HandoverException;
import dev.handover.record.Tally;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How one case stands: parties, alarms, runs, receipts, whose keys. */
record CaseStand(
    CaseFile file,
    CaseState state,
    boolean suspended,
    ZoneId zone,
    Optional<CaseLook.Next> next,
    String buyerKey,
    boolean confirmed,
    List<String> ourKeys,
    List<Alarm> alarms,
    List<RunLine> runs) {
  private static final int RUNS = 30;

  /** A run, its figures, and the buyer's last word on it. */
  record RunLine(Run run, Tally tally, ReceiptRow receipt) {}

  static Optional<CaseStand> of(CaseLook look, Ledger ledger, Instant now) {
    return look.deal().map(Case::file).map(file -> of(look, file, ledger, now));
  }

  public Instant nextAt() {
    return next.map(CaseLook.Next::at).orElse(null);
  }

  public String nextWhat() {
    return next.map(CaseLook.Next::what).orElse("");
  }

  private static CaseStand of(CaseLook look, CaseFile file, Ledger ledger, Instant now) {
    Optional<String> buyer = buyer(file);
    return new CaseStand(
        file,
        ledger.caseStates().of(file.id()),
        ledger.caseStates().suspension(file.id()).isPresent(),
        file.zone(),
        look.next(now),
        buyer.orElse(""),
        buyer.filter(print -> isConfirmed(print, file, ledger)).isPresent(),
        ledger.keys().of(KeyPurpose.CASE_SIGNING, Optional.of(file.id())).stream()
            .filter(key -> key.state() == KeyState.CURRENT)
            .filter(key -> key.kind().equals(Profile.named(file.delivery().seal()).word()))
            .map(KeyEntry::fingerprint)
            .toList(),
        ledger.alarms().open(file.id()),
        runs(file, ledger));
  }

  private static List<RunLine> runs(CaseFile file, Ledger ledger) {
    return ledger.runs().of(file.id()).stream()
        .sorted(Comparator.comparing(Run::startedAt).reversed())
        .limit(RUNS)
        .map(
            run ->
                new RunLine(
                    run,
                    ledger.windows().tally(run.id()),
                    ledger.receipts().of(run.id()).stream()
                        .reduce((before, last) -> last)
                        .orElse(null)))
        .toList();
  }

  /** As a run asks it: of the certificate that is in the file now. */
  private static boolean isConfirmed(String fingerprint, CaseFile file, Ledger ledger) {
    return ledger
        .keys()
        .find(fingerprint)
        .filter(key -> key.purpose() == KeyPurpose.BUYER && key.state() == KeyState.CURRENT)
        .filter(key -> key.caseId().filter(file.id()::equals).isPresent())
        .flatMap(KeyEntry::confirmation)
        .isPresent();
  }

  private static Optional<String> buyer(CaseFile file) {
    try {
      return Optional.of(BuyerFile.of(file).fingerprint());
    } catch (HandoverException notThere) {
      return Optional.empty();
    }
  }
}
