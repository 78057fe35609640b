package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.keys.Keystore;
import dev.handover.keys.PeopleKey;
import dev.handover.law.ExportRules;
import dev.handover.law.InPlace;
import dev.handover.law.Mechanism;
import dev.handover.law.RulePack;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Exported;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.DataClass;
import dev.handover.process.ExportCounting;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which cases take people's data out of a country whose rules count them, and what their numbers
 * ask.
 */
public final class Exports {
  private static final String PART = "export";
  private final Path law;
  private final Ledger ledger;
  private final InPlace inPlace;
  private final Clock clock;

  public Exports(Settings settings, Ledger ledger, Clock clock) {
    this.law = settings.law();
    this.ledger = ledger;
    this.inPlace = InPlace.ofEvidence(ledger, clock);
    this.clock = clock;
  }

  /** The rules of a case whose data leave a country that counts; empty where they do not. */
  public Optional<ExportRules> rules(CaseFile file) {
    String seller = file.jurisdiction().seller();
    if (seller.equals(file.jurisdiction().buyer())) {
      return Optional.empty();
    }
    RulePack pack =
        RulePacks.with(law).at(seller, clock.instant().atZone(file.zone()).toLocalDate());
    return pack.part(PART, ExportRules.class);
  }

  /**
   * The same where people count: what a contract with them needs, staff and emergencies are outside
   * the count, unless the exporter needs an assessment whatever the numbers.
   */
  private Optional<ExportRules> counted(CaseFile file) {
    return rules(file).filter(any -> file.law().isCounted() || file.law().critical());
  }

  /** The export that a case is; empty where it is none, and then nothing is counted. */
  Optional<Export> of(CaseFile file, Keystore keystore) {
    return counted(file)
        .map(rules -> new Export(file, rules, key(keystore), ledger, inPlace, clock));
  }

  private PeopleKey key(Keystore keystore) {
    Optional<String> counted = ledger.exported().key();
    PeopleKey key =
        keystore.peopleKey(counted.isEmpty()).orElseThrow(() -> Exported.lacks(counted.orElse("")));
    ledger.exported().requireKey(key.identifier());
    return key;
  }

  /**
   * How many people's data left the country this year, over all cases, and what that asks.
   *
   * @param exact else a run is under way, or broke off, and there are no more than these
   * @param asked the mechanism
   * @param inPlace the one that the case has
   */
  public record Standing(
      String place,
      int year,
      Exported.Numbers numbers,
      boolean exact,
      Mechanism asked,
      Mechanism inPlace,
      String ground) {
    /** As {@code status} prints it. */
    public Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("from", place);
      json.put("year", year);
      json.put("people", numbers.people());
      json.put("sensitive", numbers.sensitive());
      json.put("exact", exact);
      json.put("asked", word(asked));
      json.put("inPlace", word(inPlace));
      return json;
    }

    /** The same for people. */
    public String line() {
      return String.format(
          Locale.ROOT,
          "  exported from %s in %d, all cases: %s%d people, %d of them with sensitive data; asked: %s,"
              + " in place: %s",
          place,
          year,
          exact ? "" : "at most ",
          numbers.people(),
          numbers.sensitive(),
          word(asked),
          word(inPlace));
    }
  }

  /** How an exporting case stands; empty where it is none. */
  public Optional<Standing> standing(CaseFile file) {
    return counted(file)
        .map(
            rules -> {
              int year = rules.year(clock.instant());
              String place = file.jurisdiction().seller();
              Exported.Look look = ledger.exported().look(new Exported.Period(place, year));
              return new Standing(
                  place,
                  year,
                  look.numbers(),
                  look.exact(),
                  asked(rules, look.numbers(), file.law().critical()),
                  inPlace.of(file),
                  rules.ground());
            });
  }

  static Mechanism asked(ExportRules rules, Exported.Numbers numbers, boolean critical) {
    return rules.asked(new ExportRules.Numbers(numbers.people(), numbers.sensitive()), critical);
  }

  static String word(Mechanism mechanism) {
    return mechanism.name().toLowerCase(Locale.ROOT);
  }

  /** The classes that count apart as a mapping's bits; an unknown one is a configuration error. */
  static int bits(ExportRules rules) {
    int bits = 0;
    for (String each : rules.sensitive()) {
      bits |=
          Arrays.stream(DataClass.values())
              .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(each))
              .findFirst()
              .orElseThrow(
                  () ->
                      new HandoverException(
                          ExitCode.CONFIGURATION,
                          "HUB-EXP-02",
                          "the rule pack's export: sensitive: names a class of data that mappings do"
                              + " not have; write those of docs/mapping-rules.md"))
              .bit();
    }
    return bits;
  }

  /** Sensitive is what the rules name, and what the case itself treats so. */
  static ExportCounting counting(ExportRules rules, PeopleKey key, CaseFile file) {
    int sensitive = bits(rules);
    for (DataClass each : file.law().sensitive()) {
      sensitive |= each.bit();
    }
    return new ExportCounting(key.digest(), file.id(), sensitive, rules.minor());
  }
}
