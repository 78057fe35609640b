package dev.handover.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePacksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  @TempDir Path folder;

  private record Rights(int days) {}

  @Test
  void thePackOfAPlaceAndDayIsFound() {
    assertThat(RulePacks.shipped().at("CN", DAY).id()).isEqualTo("cn-2026");
    assertThat(RulePacks.shipped().at("DE", DAY).id()).isEqualTo("eu-2026");
    assertThat(RulePacks.shipped().at("NO", DAY).id()).isEqualTo("eu-2026");
  }

  @Test
  void whereNoPackHoldsNothingMayTravel() {
    assertThatThrownBy(() -> RulePacks.shipped().at("US", DAY)).hasMessageContaining("US");
    assertThatThrownBy(() -> RulePacks.shipped().at("CN", LocalDate.of(2025, 12, 31)))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("2025-12-31");
  }

  @Test
  void aPackOfTheFolderBeginsOnItsDay() throws IOException {
    write("cn-2027.yaml", "places: [CN]\nvalid: {from: 2027-03-01}\nrights: {days: 15}\n");
    RulePacks packs = RulePacks.with(folder);
    assertThat(packs.at("CN", LocalDate.of(2027, 2, 28)).id()).isEqualTo("cn-2026");
    assertThat(packs.at("CN", LocalDate.of(2027, 3, 1)).section("rights", Rights.class).days())
        .isEqualTo(15);
  }

  @Test
  void aPackOfTheFolderReplacesTheShippedOneOfItsName() throws IOException {
    write("cn-2026.yaml", "places: [CN]\nvalid: {from: 2026-06-01, to: 2026-12-31}\n");
    RulePacks packs = RulePacks.with(folder);
    assertThat(packs.at("CN", LocalDate.of(2026, 12, 31)).from())
        .isEqualTo(LocalDate.of(2026, 6, 1));
    assertThatThrownBy(() -> packs.at("CN", LocalDate.of(2027, 1, 1)))
        .hasMessageContaining("2027-01-01");
  }

  @Test
  void whatIsWrongWithAPackIsTold() throws IOException {
    write("a.yaml", "places: [CN]\nvalid: {from: soon}\n");
    assertThatThrownBy(() -> RulePacks.with(folder)).hasMessageContaining("valid: from");
    write("a.yaml", "valid: {from: 2026-01-01}\n");
    assertThatThrownBy(() -> RulePacks.with(folder)).hasMessageContaining("places");
    write("a.yaml", "places: [CN\n");
    assertThatThrownBy(() -> RulePacks.with(folder)).hasMessageContaining("a.yaml");
  }

  @Test
  void aPartOfAnotherShapeIsRefused() throws IOException {
    write("b.yaml", "places: [XX]\nvalid: {from: 2026-01-01}\nrights: {days: 15, dys: 1}\n");
    RulePack pack = RulePacks.with(folder).at("XX", DAY);
    assertThatThrownBy(() -> pack.section("rights", Rights.class)).hasMessageContaining("dys");
    assertThatThrownBy(() -> pack.section("export", Rights.class)).hasMessageContaining("export");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
