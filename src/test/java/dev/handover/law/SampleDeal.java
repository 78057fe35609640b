package dev.handover.law;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.LegalTerms;
import dev.handover.cases.WatchRules;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.FieldType;
import dev.handover.mapping.Mapping;
import dev.handover.record.CaseId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case with one mapping, of which a test says what matters to it. */
final class SampleDeal {
  static final CaseId CASE = new CaseId("hotel-2026");
  String deal = "asset-sale";
  String seller = "CN";
  String buyer = "CN";
  String purpose = "perform the bookings";
  String schedule = "0 0 2 * * ?";
  LegalTerms law = LegalTerms.USUAL;
  List<CaseFile.Agreement> agreements = List.of();
  List<Mapping.Consent> consents = List.of();
  Optional<Mapping.Minors> minors = Optional.empty();
  Mapping.Origin from =
      new Mapping.Origin("guests", "guest_id", Optional.empty(), Optional.empty());
  Optional<String> subject = Optional.of("guest_id");
  Optional<Mapping.DoNotContact> doNotContact = Optional.empty();
  Optional<Mapping.Objections> objections = Optional.empty();
  Optional<Mapping.Duplicates> duplicates = Optional.empty();
  List<String> fields = List.of("name");
  List<Mapping.Step> checks = List.of();

  /** Only what a case says of children, and that there are none. */
  static LegalTerms noChildren() {
    return new LegalTerms(
        false, "consent", Set.of(), "none", Set.of(), Set.of(), 0, List.of(), Set.of());
  }

  Case made() {
    CaseFile file =
        new CaseFile(
            CASE,
            ZoneId.of("Asia/Shanghai"),
            deal,
            new CaseFile.Jurisdiction(seller, buyer),
            party("Seller"),
            party("Buyer"),
            purpose,
            agreements,
            new CaseFile.Database("jdbc:h2:mem:none", Optional.empty(), Optional.empty()),
            new CaseFile.DeliveryAddress(
                "file:none",
                Optional.empty(),
                "openpgp",
                "ndjson",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new CaseFile.Limits(0.05, 0.25, 10_000, Duration.ofHours(2), Duration.ZERO),
            Map.of("sync", schedule),
            WatchRules.USUAL,
            law,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "00");
    return new Case(file, List.of(mapping()));
  }

  private Mapping mapping() {
    return new Mapping(
        "guest",
        1,
        from,
        subject,
        new Mapping.Who(consents, doNotContact, objections, minors, duplicates),
        fields.stream()
            .map(
                name ->
                    new Mapping.Field(
                        name,
                        name,
                        DataClass.BASIC,
                        FieldType.TEXT,
                        false,
                        List.of(),
                        checks,
                        Optional.of(new Mapping.Step("pseudonymise", MissingNode.getInstance()))))
            .toList(),
        List.of(),
        List.of(),
        "00");
  }

  private static CaseFile.Party party(String name) {
    return new CaseFile.Party(name, name + "@example", Optional.empty(), Optional.empty());
  }
}
