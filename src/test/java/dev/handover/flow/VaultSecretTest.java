package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.handover.cases.Cases;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that lie in a vault: a small server that speaks version 2 of Vault's key-value API. */
class VaultSecretTest {
  private static final String ANSWER =
      """
      {"data": {"data": {"user": "reader", "password": "CANARY-1"},
       "metadata": {"created_time": "2026-01-31T02:00:00Z", "deletion_time": "", "destroyed": false,
       "version": 3}}}""";

  private final List<String> asked = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("X-Vault-Token");
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path + " " + token);
    boolean isThere = path.equals("/v1/secret/data/crm/seller");
    int status = !"the-token".equals(token) ? 403 : isThere ? 200 : 404;
    byte[] body = (status == 200 ? ANSWER : "{\"errors\": []}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Settings settings(String password, String token) {
    Map<String, String> file = new TreeMap<>();
    file.put("seller.user", "clear");
    file.put("seller.password", password);
    if (!token.isEmpty()) {
      file.put("camel.vault.hashicorp.token", token);
    }
    file.put("camel.vault.hashicorp.host", "127.0.0.1");
    file.put("camel.vault.hashicorp.port", Integer.toString(server.getAddress().getPort()));
    file.put("camel.vault.hashicorp.scheme", "http");
    return new Settings(Path.of("").toAbsolutePath(), Map.of(), Map.copyOf(file));
  }

  @Test
  void aSettingIsReadFromTheVaultAndOthersAskNobody() {
    Settings settings = settings("{{hashicorp:secret:crm/seller#password}}", "the-token");

    assertThat(settings.find("seller.user")).contains("clear");
    assertThat(asked).isEmpty();
    assertThat(settings.find("seller.password")).contains("CANARY-1");
    assertThat(asked).containsExactly("GET /v1/secret/data/crm/seller the-token");
  }

  @Test
  void aRouteMayNameWhatLiesInTheVault(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("probe.camel.yaml"),
        """
        - route:
            id: probe
            from:
              uri: direct:probe
              steps:
                - setBody: {constant: "{{hashicorp:secret:crm/seller#password}} {{seller.password}}"}
        """);
    Settings settings = settings("{{hashicorp:secret:crm/seller#user}}", "the-token");
    Settings there =
        settings.with(
            Map.of("handover.routes", folder.toString(), "handover.var", folder.toString()));
    Keystore keystore = Keystore.create(there.keys(), "correct horse".toCharArray());
    Ledger ledger = Ledger.open(there.ledgerUrl(), Optional.empty(), Optional.empty());
    Deals deals = new Deals(new Cases(there.mappings(), there::find));

    try (Hub hub = Hub.start(there, deals, ledger, keystore, false)) {
      ProducerTemplate template = hub.bean(ProducerTemplate.class);
      assertThat(template.requestBody("direct:probe", "", String.class))
          .isEqualTo("CANARY-1 reader");
    }
  }

  @Test
  void whatTheVaultDoesNotGiveIsToldByItsSettingAlone() {
    refused("{{hashicorp:secret:crm/seller#passphrase}}", "the-token", "HUB-SET-06");
    refused("{{hashicorp:secret:crm/nobody#password}}", "the-token", "HUB-SET-06");
    refused("{{hashicorp:secret:crm/seller#password}}", "stolen", "HUB-SET-06");
    refused("{{hashicorp:secret:crm/seller#password}}", "", "HUB-SET-05");
    stop();
    refused("{{hashicorp:secret:crm/seller#password}}", "the-token", "HUB-SET-06");
  }

  private void refused(String password, String token, String code) {
    Settings settings = settings(password, token);
    assertThatThrownBy(() -> settings.find("seller.password"))
        .as(password)
        .hasMessageContaining(code)
        .hasMessageContaining("seller.password")
        .message()
        .doesNotContain("CANARY", "the-token", "stolen");
  }
}
