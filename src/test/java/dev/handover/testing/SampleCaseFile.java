package dev.handover.testing;

import dev.handover.cases.CaseFile;
import dev.handover.cases.DestroyRules;
import dev.handover.cases.LegalTerms;
import dev.handover.cases.WatchRules;
import dev.handover.record.CaseId;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A made-up case file; a test sets what it is about and leaves the rest. */
public final class SampleCaseFile {
  private final CaseId caseId;
  private final ZoneId zone;
  private int batch = 10_000;
  private String seller = "CN";
  private String buyer = "CN";
  private WatchRules watch = WatchRules.USUAL;
  private Optional<Period> answer = Optional.empty();
  private Optional<DestroyRules> destroy = Optional.empty();

  public SampleCaseFile(CaseId caseId, ZoneId zone) {
    this.caseId = caseId;
    this.zone = zone;
  }

  public SampleCaseFile between(String sellerAt, String buyerAt) {
    seller = sellerAt;
    buyer = buyerAt;
    return this;
  }

  public SampleCaseFile watched(WatchRules rules) {
    watch = rules;
    return this;
  }

  public SampleCaseFile answeredWithin(Optional<Period> term) {
    answer = term;
    return this;
  }

  public SampleCaseFile destroying(DestroyRules rules) {
    destroy = Optional.of(rules);
    return this;
  }

  public SampleCaseFile inWindowsOf(int records) {
    batch = records;
    return this;
  }

  public CaseFile made() {
    CaseFile.Party party = new CaseFile.Party("x", "x", Optional.empty(), Optional.empty());
    return new CaseFile(
        caseId,
        zone,
        "asset-sale",
        new CaseFile.Jurisdiction(seller, buyer),
        party,
        party,
        "x",
        List.of(),
        new CaseFile.Database("jdbc:x", Optional.empty(), Optional.empty()),
        new CaseFile.DeliveryAddress(
            "file:x",
            Optional.empty(),
            "openpgp",
            "ndjson",
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new CaseFile.Limits(0.05, 0.25, batch, Duration.ofHours(2), Duration.ZERO),
        Map.of(),
        watch,
        LegalTerms.USUAL,
        Optional.empty(),
        answer,
        destroy,
        "00");
  }
}
