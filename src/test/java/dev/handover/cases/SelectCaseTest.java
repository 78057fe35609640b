package dev.handover.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Selects are for databases: of what is copied for a run they could ask for nothing. */
class SelectCaseTest {
  private static final String CASE =
      """
      case: shop-2026
      zone: Asia/Shanghai
      deal: merger
      jurisdiction: {seller: CN, buyer: CN}
      seller: {name: Seller (example), contact: a@seller.example}
      buyer: {name: Buyer (example), contact: b@buyer.example}
      purpose: go on serving
      delivery: {to: "sftp:u@host:22/inbox"}
      source: %s
      """;

  private static final String MAPPING =
      """
      entity: guest
      version: 1
      from: {key: id, sql: select id from guests}
      carry:
        - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
      """;

  @TempDir Path folder;

  @Test
  void aDatabaseIsAskedBySelect() throws IOException {
    assertThat(check("{jdbc: \"jdbc:postgresql://h/crm\"}").problems()).isEmpty();
  }

  @Test
  void exportedFilesAreNot() throws IOException {
    assertThat(check("{files: {folder: exports, tables: {guests: {file: guests.csv}}}}").problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.text())
                    .endsWith(
                        "guest.yaml: a select, but the source is no database; name a table under"
                            + " `from`, and join others to it [HUB-CASE-08]"));
  }

  private Cases.Checked check(String source) throws IOException {
    Path shop = Files.createDirectories(folder.resolve("shop"));
    Files.createDirectories(shop.resolve("exports"));
    Files.writeString(shop.resolve("case.yaml"), CASE.formatted(source));
    Files.writeString(shop.resolve("guest.yaml"), MAPPING);
    return new Cases(folder, name -> Optional.empty()).check("shop");
  }
}
