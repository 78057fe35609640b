package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Access;
import dev.handover.api.Login;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts together what a checked file says of the way into an API. */
final class AccessParts {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);

  private AccessParts() {}

  static Access access(JsonNode root) {
    return new Access(
        URI.create(root.path("base").asText().strip()),
        login(root.path("login")),
        texts(root.path("headers")),
        spacing(root.path("pace").asText("")),
        optional(root.path("timeout")).map(Duration::parse).orElse(USUAL_TIMEOUT));
  }

  private static Duration spacing(String written) {
    String[] pace = written.split("/");
    if (pace.length < 2) {
      return Duration.ZERO;
    }
    Duration unit =
        switch (pace[1]) {
          case "s" -> Duration.ofSeconds(1);
          case "min" -> Duration.ofMinutes(1);
          default -> Duration.ofHours(1);
        };
    return unit.dividedBy(Long.parseLong(pace[0]));
  }

  private static Login login(JsonNode said) {
    if (said.has("headers")) {
      return new Login.Headers(texts(said.path("headers")));
    }
    if (said.has("query")) {
      return new Login.Parameters(texts(said.path("query")));
    }
    if (said.has("bearer")) {
      return new Login.Headers(Map.of("Authorization", "Bearer " + said.path("bearer").asText()));
    }
    if (said.has("basic")) {
      JsonNode basic = said.path("basic");
      String both = basic.path("user").asText() + ":" + basic.path("password").asText();
      String encoded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
      return new Login.Headers(Map.of("Authorization", "Basic " + encoded));
    }
    if (said.has("oauth2")) {
      JsonNode client = said.path("oauth2");
      return new Login.Client(
          client.path("token").asText(),
          client.path("client").asText(),
          client.path("secret").asText(),
          optional(client.path("scope")),
          client.path("send").asText().equals("body"),
          texts(client.path("with")));
    }
    if (said.has("hmac")) {
      JsonNode signed = said.path("hmac");
      return new Login.Signed(
          signed.path("secret").asText(),
          signed.path("hash").asText("SHA-256"),
          signed.path("over").asText(),
          Login.Encoding.valueOf(signed.path("encode").asText("hex").toUpperCase(Locale.ROOT)),
          Login.Clock.valueOf(signed.path("clock").asText("seconds").toUpperCase(Locale.ROOT)),
          texts(signed.path("headers")),
          texts(signed.path("query")));
    }
    return new Login.None();
  }

  static Optional<String> optional(JsonNode said) {
    return Optional.of(said.asText("")).filter(text -> !text.isEmpty());
  }

  static List<String> list(JsonNode said) {
    List<String> texts = new ArrayList<>();
    said.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  static Map<String, String> texts(JsonNode said) {
    Map<String, String> texts = new LinkedHashMap<>();
    said.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
    return texts;
  }
}
