package dev.handover.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.api.Login;
import dev.handover.mapping.Problem;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.Paging;
import dev.handover.mapping.api.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case says of an API. */
class ApiCaseTest {
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
      """;
  private static final String API =
      """
      source:
        api:
          base: "{{seller.api}}"
          login: {headers: {X-Api-Key: "{{seller.key}}"}}
          tables:
            guests: {path: /guests, rows: data, page: {offset: skip}}
            stays: {each: guests, path: "/guests/{id}/stays"}
            phones: {inside: stays, rows: phones}
      """;

  @TempDir Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private Cases cases;

  @BeforeEach
  void settings() throws IOException {
    settings.put("seller.api", "https://crm.example/api/v2");
    settings.put("seller.key", "canary-key");
    settings.put("seller.token", "canary-token");
    settings.put("seller.secret", "canary-secret");
    settings.put("seller.password", "canary-password");
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(
        folder.resolve("shop/guest.yaml"),
        """
        entity: guest
        version: 1
        from: {table: guests, key: id}
        carry: [{from: name, to: name, class: basic}]
        """);
    cases = new Cases(folder, name -> Optional.ofNullable(settings.get(name)));
  }

  private Api read(String source) throws IOException {
    Files.writeString(folder.resolve("shop/case.yaml"), CASE + source);
    assertThat(cases.check("shop").problems()).isEmpty();
    CaseFile file = cases.load("shop").file();
    assertThat(file.toString()).doesNotContain("canary");
    return ((CaseFile.Service) file.source()).api();
  }

  private List<Problem> problems(String source) throws IOException {
    Files.writeString(folder.resolve("shop/case.yaml"), CASE + source);
    return cases.check("shop").problems();
  }

  @Test
  void theExampleOfTheDocumentationIsRead() throws IOException {
    String page = Files.readString(Path.of("docs/connect-a-crm.md"));
    String behind = page.substring(page.indexOf("### An API"));
    String example = behind.substring(behind.indexOf("```yaml") + 8, behind.indexOf("\n```\n"));
    Api api = read(example);
    assertThat(api.host()).isEqualTo("https://crm.example");
    assertThat(api.access().spacing()).isEqualTo(Duration.ofMillis(200));
    assertThat(api.times().orElseThrow().written()).isEqualTo(Times.Written.EPOCH);
    assertThat(api.tables())
        .extracting(ApiTable::name)
        .containsExactly("guests", "orders", "stays", "phones");
    assertThat(api.tables().get(0).paging())
        .isEqualTo(new Paging.Offset("skip", true, Optional.of(new Paging.Size("take", 100))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{query: {key: '{{seller.key}}'}}",
        "{bearer: '{{seller.token}}'}",
        "{basic: {user: hub, password: '{{seller.password}}'}}",
        "{oauth2: {token: /oauth/token, client: hub, secret: '{{seller.secret}}', send: body, with: {audience: crm}}}",
        "{hmac: {secret: '{{seller.secret}}', over: '{method}', headers: {X-Sign: '{signature}'}}}"
      })
  void everyLoginIsReadAndNoneIsShown(String login) throws IOException {
    Api api = read(API.replace("{headers: {X-Api-Key: \"{{seller.key}}\"}}", login));
    assertThat(api.access().login()).isNotInstanceOf(Login.None.class);
    assertThat(api.access().login().toString()).doesNotContain("canary");
  }

  @Test
  void everyPagingIsRead() throws IOException {
    Map<String, Paging> pagings =
        Map.of(
            "{number: page, first: 0}", new Paging.Numbered("page", 0, Optional.empty()),
            "{cursor: c, at: meta.next}", new Paging.Cursor("c", "meta.next", Optional.empty()),
            "{next: header}", new Paging.Next("", Optional.empty()),
            "{next: links.next}", new Paging.Next("links.next", Optional.empty()),
            "{after: since, field: id}", new Paging.After("since", "id", Optional.empty()));
    for (Map.Entry<String, Paging> each : pagings.entrySet()) {
      Api api = read(API.replace("{offset: skip}", each.getKey()));
      assertThat(api.tables().get(0).paging()).isEqualTo(each.getValue());
    }
  }

  @Test
  void changesAreAskedForAsTheApiWritesMoments() throws IOException {
    Instant last = Instant.parse("2026-11-22T18:00:07.5Z");
    Map<String, String> ways =
        Map.of(
            "{parameter: since}", "2026-11-22T17:00:07Z",
            "{parameter: since, overlap: P1D}", "2026-11-21T18:00:07Z",
            "{parameter: since, written: epoch, overlap: PT0M}", "1795370407",
            "{parameter: since, written: epoch-millis, overlap: PT0M}", "1795370407500",
            "{parameter: since, written: 'yyyy-MM-dd HH:mm'}", "2026-11-23 01:00");
    for (Map.Entry<String, String> each : ways.entrySet()) {
      Api api = read(API.replace("rows: data,", "rows: data, changes: " + each.getKey() + ","));
      assertThat(api.tables().get(0).changes().orElseThrow().since(last))
          .isEqualTo(each.getValue());
    }
  }

  @Test
  void noTableComesBeforeTheOneItsRowsBelongTo() throws IOException {
    String moved =
        API.replace("      guests: {path: /guests, rows: data, page: {offset: skip}}\n", "")
            + "      guests: {path: /guests}\n";
    assertThat(read(moved).tables())
        .extracting(ApiTable::name)
        .containsExactly("guests", "stays", "phones");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"{{seller.api}}\" | http://crm.example/api | leads over the network unencrypted",
        "\"{{seller.api}}\" | ftp://crm.example/api | is no address of an API",
        "\"{{seller.api}}\" | https://crm.example/api?key=x | holds more than scheme",
        "\"{{seller.api}}\" | https://u:hunter2@crm.example/api | password",
        "\"{{seller.key}}\" | hunter2 | a secret does not belong",
        "each: guests | each: guest | names no table of this API",
        "inside: stays | inside: phones | leads back to this table",
        "'\"/guests/{id}/stays\"' | /stays | has no place for a column",
        "path: /guests, | 'path: \"/guests/{id}\",' | has a place to be filled",
        "path: /guests, | 'path: \"/guests?a=b\",' | holds parameters",
        "path: /guests, | 'path: \"/gu ests\",' | is no path",
        "'{offset: skip}' | '{cursor: c}' | page",
        "'{offset: skip}' | '{}' | page",
        "rows: phones | rows: phones, total: n | is part of another answer",
        "rows: data | ros: data | unknown key ros",
        "rows: data | 'rows: data, changes: {parameter: a, written: soon}' | is no way to write a moment",
        "rows: data | 'rows: data, changes: {parameter: a, overlap: 1h}' | overlap",
        "rows: phones | 'rows: phones, changes: {parameter: a}' | belongs to rows of another table",
        "X-Api-Key | Date | is set by the HTTP client itself",
        "'headers: {X-Api-Key: \"{{seller.key}}\"}' | 'oauth2: {token: \"http://auth.example/t\", client: a, secret: \"{{seller.secret}}\"}' | leads over the network unencrypted",
        "phones: | GUESTS: | differs from another table in capitals only",
      })
  void aMistakeIsTold(String right, String wrong, String message) throws IOException {
    assertThat(API).contains(right);
    List<Problem> problems = problems(API.replace(right, wrong));
    assertThat(problems).isNotEmpty();
    assertThat(problems)
        .anySatisfy(problem -> assertThat(problem.text()).contains(message))
        .allSatisfy(problem -> assertThat(problem.text()).doesNotContain("hunter2"));
  }

  @Test
  void oneSourceIsEnough() throws IOException {
    assertThat(problems(API + "  jdbc: jdbc:h2:mem:x\n"))
        .anySatisfy(problem -> assertThat(problem.text()).contains("more than one thing"));
  }
}
