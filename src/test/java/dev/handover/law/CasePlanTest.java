package dev.handover.law;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Case;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Mapping.Consent;
import dev.handover.mapping.Mapping.Fresh;
import dev.handover.mapping.Mapping.Given;
import dev.handover.mapping.Mapping.Grown;
import dev.handover.mapping.Mapping.Guardian;
import dev.handover.mapping.Mapping.Join;
import dev.handover.mapping.Mapping.Minors;
import dev.handover.mapping.Mapping.Origin;
import dev.handover.mapping.Mapping.Select;
import dev.handover.mapping.Mapping.Survivor;
import dev.handover.mapping.Mapping.Tenant;
import dev.handover.mapping.Mapping.Through;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever decides whose data travel is in the plan that an officer signs. */
class CasePlanTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Map<String, Consumer<SampleDeal>> CHANGES =
      Map.ofEntries(
          entry("table", deal -> deal.from = origin("staff", "guest_id")),
          entry("key", deal -> deal.from = origin("guests", "id")),
          entry("changed", deal -> deal.from = with("seen", "gone = 1", "UTC")),
          entry("deleted", deal -> deal.from = with("at", "gone = 2", "UTC")),
          entry("zone", deal -> deal.from = with("at", "gone = 1", "Asia/Shanghai")),
          entry("tenant's column", deal -> deal.from = tenant("owner", "one")),
          entry("tenant's value", deal -> deal.from = tenant("hotel", "two")),
          entry("select", deal -> deal.from = select("select * from guests where vip = 1")),
          entry("another select", deal -> deal.from = select("select * from guests")),
          entry("join's table", deal -> deal.from = join("mails", "a = 1", "id", "link")),
          entry("join's where", deal -> deal.from = join("phones", "a = 2", "id", "link")),
          entry("join's prefer", deal -> deal.from = join("phones", "a = 1", "id desc", "link")),
          entry("join's through", deal -> deal.from = join("phones", "a = 1", "id", "other")),
          entry("subject", deal -> deal.subject = Optional.of("party")),
          entry("consent", deal -> deal.consents = consent("yes", "Y", "booking", "fresh")),
          entry(
              "consent's yes", deal -> deal.consents = consent("agreed", "J", "booking", "fresh")),
          entry("consent's given", deal -> deal.consents = consent("agreed", "Y", "ads", "fresh")),
          entry(
              "consent's fresh", deal -> deal.consents = consent("agreed", "Y", "booking", "new")),
          entry(
              "do not contact",
              deal ->
                  deal.doNotContact = Optional.of(new Mapping.DoNotContact("dnc", Set.of("1")))),
          entry(
              "objections",
              deal ->
                  deal.objections = Optional.of(new Mapping.Objections(Path.of("objected.csv")))),
          entry("minors' born", deal -> deal.minors = minors("birth", "id_no", 14, "g")),
          entry("minors' id", deal -> deal.minors = minors("born", "card", 14, "g")),
          entry("minors' age", deal -> deal.minors = minors("born", "id_no", 18, "g")),
          entry("minors' guardian", deal -> deal.minors = minors("born", "id_no", 14, "mother")),
          entry("duplicates' columns", deal -> duplicates(deal, "name", Survivor.LATEST)),
          entry("duplicates' survivor", deal -> duplicates(deal, "mobile", Survivor.FIRST)),
          entry("fields", deal -> deal.fields = List.of("name", "mobile")));

  static Set<String> changes() {
    return new TreeSet<>(CHANGES.keySet());
  }

  /** Against nothing of the kind, and against the others that change the same part. */
  @ParameterizedTest
  @MethodSource("changes")
  void aChangeOfWhoseDataTravelIsAnotherPlan(String change) {
    SampleDeal changed = new SampleDeal();
    CHANGES.get(change).accept(changed);
    String digest = plan(changed);
    for (SampleDeal other : usual()) {
      assertThat(digest).as(change).isNotEqualTo(plan(other));
    }
  }

  /** Its duty comes and goes with what was exported until now. */
  @Test
  void theMechanismOfAnExportIsNoPartOfIt() {
    SampleDeal sample = new SampleDeal();
    sample.buyer = "SG";
    Case deal = sample.made();
    assertThat(duties(deal, 0)).extracting(Duty::gate).doesNotContain(Obligations.EXPORT);
    assertThat(duties(deal, 200_000)).extracting(Duty::gate).contains(Obligations.EXPORT);
    assertThat(plan(deal, 200_000)).isEqualTo(plan(deal, 0));
  }

  private static List<SampleDeal> usual() {
    SampleDeal origin = new SampleDeal();
    origin.from = with("at", "gone = 1", "UTC");
    SampleDeal tenant = new SampleDeal();
    tenant.from = tenant("hotel", "one");
    SampleDeal select = new SampleDeal();
    select.from = select("select * from guests where vip = 0");
    SampleDeal join = new SampleDeal();
    join.from = join("phones", "a = 1", "id", "link");
    SampleDeal who = new SampleDeal();
    who.consents = consent("agreed", "Y", "booking", "fresh");
    SampleDeal minors = new SampleDeal();
    minors.minors = minors("born", "id_no", 14, "g");
    SampleDeal duplicates = new SampleDeal();
    duplicates(duplicates, "mobile", Survivor.LATEST);
    return List.of(new SampleDeal(), origin, tenant, select, join, who, minors, duplicates);
  }

  private static String plan(SampleDeal sample) {
    return plan(sample.made(), 0);
  }

  private static String plan(Case deal, long exported) {
    return new CasePlan(deal, duties(deal, exported)).sha256();
  }

  private static List<Duty> duties(Case deal, long exported) {
    return new Obligations(RulePacks.shipped())
        .of(Facts.of(deal, new ExportRules.Numbers(exported, 0)), DAY);
  }

  private static Origin origin(String table, String key) {
    return new Origin(table, key, Optional.empty(), Optional.empty());
  }

  private static Origin with(String changed, String deleted, String zone) {
    return new Origin(
        "guests",
        "guest_id",
        Optional.of(changed),
        Optional.of(deleted),
        Optional.empty(),
        Optional.of(ZoneId.of(zone)),
        List.of());
  }

  private static Origin tenant(String column, String value) {
    return new Origin(
        "guests",
        "guest_id",
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Tenant(column, Set.of(value))),
        Optional.empty(),
        List.of());
  }

  private static Origin select(String sql) {
    return new Origin(
        Select.ALIAS,
        "guest_id",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(new Select(sql)));
  }

  private static Origin join(String table, String where, String prefer, String through) {
    Join join =
        new Join(
            table,
            "joined",
            "id",
            Map.of(),
            Optional.of(new Through(through, "t", Map.of("a", "b"), Map.of("c", "d"))),
            Optional.of(where),
            Optional.of(prefer));
    return new Origin(
        "guests",
        "guest_id",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(join));
  }

  private static List<Consent> consent(String column, String yes, String purpose, String fresh) {
    Given given =
        new Given(
            Optional.of(purpose),
            Set.of(DataClass.BASIC),
            Set.of(),
            Optional.of(new Fresh(fresh, Set.of("Y"))));
    return List.of(
        new Consent(
            column, Set.of(yes), Set.of(), Optional.empty(), Optional.of(given), Grown.NOT));
  }

  private static Optional<Minors> minors(String born, String id, int under, String guardian) {
    return Optional.of(
        new Minors(
            Optional.of(born),
            Optional.of(id),
            under,
            Optional.of(new Guardian(guardian, Set.of("Y")))));
  }

  private static void duplicates(SampleDeal deal, String column, Survivor survivor) {
    deal.duplicates = Optional.of(new Mapping.Duplicates(List.of(List.of(column)), survivor));
  }
}
