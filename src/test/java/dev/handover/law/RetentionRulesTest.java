package dev.handover.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Case;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "e-commerce | [{class: transaction, keep: P3Y, ground: x}, {class: '*', keep: P0D}] | -",
        "e-commerce | [{class: transaction, keep: P36M, ground: x}, {class: '*', keep: P0D}] | -",
        "e-commerce | [{class: transaction, keep: P35M, ground: x}, {class: '*', keep: P0D}] | class transaction is kept P35M, but 电子商务法",
        "e-commerce | [{class: '*', keep: P0D}] | class transaction is kept P0D, but 电子商务法",
        "e-commerce | [{class: '*', keep: P9Y, ground: x}] | -",
        "accounting | [{class: transaction, keep: P29Y, ground: x}, {class: '*', keep: P0D}] | asks for P30Y",
        "network-log | [{class: transaction, keep: P1Y, ground: x}, {class: '*', keep: P5M, ground: x}] | class * is kept P5M",
        "goods | [{class: '*', keep: P0D}] | use one of accounting, e-commerce, network-log",
        "e-commerce | [{class: transaction, keep: P3Y, ground: x}] | class basic is carried and retain: has no rule for it"
      })
  void aPeriodThatTheLawDoesNotAllowIsTold(String records, String retain, String told)
      throws IOException {
    List<String> problems =
        RetentionRules.of(RulePacks.shipped(), deal(records, retain), DAY)
            .problems(deal(records, retain));
    if (told == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).hasSize(1).allMatch(text -> text.contains(told));
    }
  }

  @Test
  void withoutRulesNothingIsAskedAndElsewhereAnotherPackHolds() throws IOException {
    Case abroad = deal("e-commerce", "[{class: '*', keep: P0D}]");
    SampleDeal sample = new SampleDeal();
    sample.seller = "DE";
    Case german = new Case(sample.made().file(), abroad.mappings());
    RetentionRules law = RetentionRules.of(RulePacks.shipped(), german, DAY);
    assertThat(law.minimums()).isEmpty();
    assertThat(law.problems(german)).hasSize(1).allMatch(text -> text.contains("delete it"));
    assertThat(RetentionRules.of(RulePacks.shipped(), abroad, LocalDate.of(1990, 1, 1)))
        .isEqualTo(RetentionRules.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hotel", "courier", "homeservices", "stationery"})
  void whatShipsKeepsWhatTheLawAsks(String name) {
    MappingFiles.Loaded loaded = MappingFiles.load(Path.of("mappings", name));
    assertThat(loaded.problems()).isEmpty();
    Case deal = new Case(new SampleDeal().made().file(), loaded.mappings());
    assertThat(RetentionRules.of(RulePacks.shipped(), deal, DAY).problems(deal)).isEmpty();
    assertThat(loaded.mappings())
        .allMatch(mapping -> mapping.retention().other().isPresent(), "says what goes");
  }

  private Case deal(String records, String retain) throws IOException {
    Files.writeString(
        folder.resolve("order.yaml"),
        """
        entity: order
        version: 1
        from: {table: orders, key: order_id}
        carry:
          - {from: order_id, to: order_ref, class: basic, treat: pseudonymise}
          - {from: price, to: price, class: transaction}
        records: %s
        retain: %s
        """
            .formatted(records, retain));
    MappingFiles.Loaded loaded = MappingFiles.load(folder);
    assertThat(loaded.problems()).isEmpty();
    List<Mapping> mappings = loaded.mappings();
    return new Case(new SampleDeal().made().file(), mappings);
  }
}
