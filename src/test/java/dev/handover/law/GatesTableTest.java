package dev.handover.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.handover.cases.Case;
import dev.handover.cases.LegalTerms;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Method;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of {@code src/test/resources/law/gates.csv}, which a person can read. */
class GatesTableTest {
  private static final Path TABLE = Path.of("src/test/resources/law/gates.csv");
  private static final Mapping.Grown BY_METHOD =
      new Mapping.Grown(false, Set.of(Method.MARKETING), Set.of());
  private static final RulePacks PACKS = RulePacks.with(Path.of("src/test/resources/law/packs"));

  static List<NamedCsvRecord> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(TABLE)) {
      return reader.stream().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theGatesAreThoseOfTheTable(NamedCsvRecord row) {
    assertThat(found(row)).as(row.toString()).isEqualTo(expected(row));
  }

  @Test
  void theTableIsLongEnoughAndHoldsNoCaseTwice() throws IOException {
    List<List<String>> cases =
        rows().stream().map(row -> row.getFields().subList(0, row.getFieldCount() - 1)).toList();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  private static Set<String> expected(NamedCsvRecord row) {
    return new TreeSet<>(List.of(row.getField("gates").split(" \\| ")));
  }

  private static Set<String> found(NamedCsvRecord row) {
    Case deal = deal(row);
    LocalDate day = LocalDate.parse(row.getField("day"));
    ExportRules.Numbers exported =
        new ExportRules.Numbers(number(row, "exported"), number(row, "sensitive exported"));
    List<Duty> duties;
    try {
      duties = new Obligations(PACKS).of(Facts.of(deal, exported), day);
    } catch (HandoverException e) {
      assertThat(e.code()).isEqualTo("HUB-LAW-03");
      return Set.of("no rules");
    }
    TreeSet<String> found = new TreeSet<>();
    for (Gate gate :
        new Gates(deal, "hotel", List.of(), day, true, new AgreementFiles())
            .of(duties, new CasePlan(deal, duties))) {
      if (gate.duty().before() == Before.RUN) {
        String open = gate.state() == Gate.State.OPEN ? " (open)" : "";
        found.add(gate.duty().name() + open + ": " + gate.duty().articles());
      }
    }
    return found;
  }

  private static Case deal(NamedCsvRecord row) {
    SampleDeal deal = new SampleDeal();
    deal.deal = row.getField("deal");
    deal.seller = row.getField("seller");
    deal.buyer = row.getField("buyer");
    deal.consents =
        switch (row.getField("consent")) {
          case "each" -> List.of(consent(Set.of()));
          case "other-method" -> List.of(consent(Set.of()).grownBy(BY_METHOD));
          case "other-method-of-class" ->
              List.of(consent(Set.of()), consent(Set.of(DataClass.NOTE)).grownBy(BY_METHOD));
          case "classes" -> List.of(consent(Set.of(DataClass.NOTE)));
          default -> List.of();
        };
    deal.minors = minors(row.getField("age"));
    String changed = row.getField("changed");
    deal.law =
        new LegalTerms(
            row.getField("critical").equals("yes"),
            row.getField("sharing"),
            row.getField("sensitive").equals("yes") ? Set.of(DataClass.BASIC) : Set.of(),
            row.getField("under14"),
            Set.of(),
            changed.equals("none") ? Set.of() : Set.of(changed),
            number(row, "people"),
            thirdParties(row.getField("third")),
            Set.of());
    return deal.made();
  }

  private static Mapping.Consent consent(Set<DataClass> classes) {
    return new Mapping.Consent("yes", Set.of("Y"), classes, Optional.empty());
  }

  private static Optional<Mapping.Minors> minors(String age) {
    Optional<Mapping.Guardian> guardian =
        Stream.of(age)
            .filter("guardian"::equals)
            .map(each -> new Mapping.Guardian("guardian_ok", Set.of("Y")))
            .findFirst();
    return age.equals("none")
        ? Optional.empty()
        : Optional.of(new Mapping.Minors(Optional.of("born"), Optional.empty(), 14, guardian));
  }

  private static List<LegalTerms.ThirdParty> thirdParties(String third) {
    return third.equals("none")
        ? List.of()
        : List.of(
            new LegalTerms.ThirdParty(
                "Print Ltd",
                "printing letters",
                "print@example",
                third.equals("with-sub") ? List.of("Cloud Ltd") : List.of()));
  }

  private static long number(NamedCsvRecord row, String name) {
    return Long.parseLong(row.getField(name));
  }
}
