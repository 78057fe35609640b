package dev.handover.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people were told of how their data will be processed, against what the case does. */
class MethodsTest {
  @TempDir Path folder;

  @Test
  void whatNobodyWasAskedAboutIsMissing() throws IOException {
    assertThat(missing("CN", "law: {methods: [service]}")).isEmpty();
    assertThat(missing("CN", "law: {methods: [service, marketing, profiling]}"))
        .containsExactlyInAnyOrder(Method.MARKETING, Method.PROFILING);
  }

  @Test
  void sharingAndAnotherCountryFollowFromTheCase() throws IOException {
    assertThat(missing("SG", "law: {methods: [service]}")).containsExactly(Method.ABROAD);
    assertThat(
            missing(
                "CN",
                "law: {methods: [service], thirdParties:"
                    + " [{name: Print Ltd, purpose: letters, contact: x, subRecipients: []}]}"))
        .containsExactly(Method.SHARING);
  }

  @Test
  void aCaseThatDoesNotSayItCannotBeCompared() throws IOException {
    assertThat(check("CN", "").problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.text())
                    .contains("guest.yaml: a consent says how data may be processed")
                    .endsWith("[HUB-CASE-09]"));
    assertThat(check("CN", "law: {methods: [service, guessing]}").problems()).isNotEmpty();
  }

  private Set<Method> missing(String buyer, String law) throws IOException {
    Mapping mapping = check(buyer, law).found().orElseThrow().mapping("guest");
    return mapping.who().consents().get(0).grown().methods();
  }

  private Cases.Checked check(String buyer, String law) throws IOException {
    Path shop = Files.createDirectories(folder.resolve("shop"));
    Files.writeString(
        shop.resolve("case.yaml"),
        """
        case: shop-2026
        zone: Asia/Shanghai
        deal: merger
        jurisdiction: {seller: CN, buyer: %s}
        seller: {name: Seller (example), contact: a@seller.example}
        buyer: {name: Buyer (example), contact: b@buyer.example}
        purpose: go on serving
        delivery: {to: "sftp:u@host:22/inbox"}
        source: {jdbc: "jdbc:postgresql://h/crm"}
        %s
        """
            .formatted(buyer, law));
    Files.writeString(
        shop.resolve("guest.yaml"),
        """
        entity: guest
        version: 1
        from: {table: guests, key: id}
        subject: id
        consent: {field: ok, granted: [Y], given: {methods: [service]}}
        carry:
          - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
        """);
    return new Cases(folder, name -> Optional.empty()).check("shop");
  }
}
