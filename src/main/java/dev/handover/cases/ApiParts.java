package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.Changes;
import dev.handover.mapping.api.Login;
import dev.handover.mapping.api.Paging;
import dev.handover.mapping.api.Times;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the parts of a checked {@code source.api} together. */
final class ApiParts {
  private static final int USUAL_SIZE = 100;
  private static final Duration USUAL_OVERLAP = Duration.ofHours(1);

  private final JsonNode root;
  private final ZoneId zone;

  ApiParts(JsonNode root, ZoneId zone) {
    this.root = root;
    this.zone = zone;
  }

  Api whole() {
    return new Api(
        URI.create(root.path("base").asText().strip()),
        login(root.path("login")),
        texts(root.path("headers")),
        spacing(),
        optional(root.path("timeout")).map(Duration::parse).orElse(Duration.ofSeconds(60)),
        Set.copyOf(list(root.path("nothing"))),
        root.path("sparse").asBoolean(),
        times(),
        parentsFirst());
  }

  private Duration spacing() {
    String[] pace = root.path("pace").asText("").split("/");
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

  private Optional<Times> times() {
    JsonNode said = root.path("times");
    if (said.isMissingNode()) {
      return Optional.empty();
    }
    String written = said.path("written").asText().replace('-', '_').toUpperCase(Locale.ROOT);
    Set<String> fields = Set.copyOf(list(said.path("fields")));
    return Optional.of(new Times(fields, Times.Written.valueOf(written), zone));
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

  /** The tables, so that none comes before the one that its rows belong to. */
  private List<ApiTable> parentsFirst() {
    Map<String, ApiTable> open = new LinkedHashMap<>();
    root.path("tables")
        .properties()
        .forEach(each -> open.put(each.getKey(), table(each.getKey(), each.getValue())));
    List<ApiTable> sorted = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      List<ApiTable> next =
          open.values().stream().filter(t -> t.parent().map(done::contains).orElse(true)).toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables belong to one another in a circle");
      }
      sorted.addAll(next);
      next.forEach(table -> done.add(table.name()));
      open.keySet().removeAll(done);
    }
    return sorted;
  }

  private ApiTable table(String name, JsonNode said) {
    Optional<ApiTable.Success> success =
        said.has("success")
            ? Optional.of(
                new ApiTable.Success(
                    said.at("/success/field").asText(), list(said.at("/success/is"))))
            : Optional.empty();
    Optional<ApiTable.Selection> selection =
        said.has("select")
            ? Optional.of(
                new ApiTable.Selection(
                    said.at("/select/parameter").asText(),
                    said.at("/select/separator").asText(",")))
            : Optional.empty();
    return new ApiTable(
        name,
        from(said),
        said.path("rows").asText(""),
        said.path("one").asBoolean(),
        texts(said.path("query")),
        paging(said.path("page")),
        optional(said.path("total")),
        success,
        selection,
        texts(said.path("columns")),
        texts(said.path("keep")),
        optional(said.path("format"))
            .map(text -> ApiTable.Format.valueOf(text.toUpperCase(Locale.ROOT))),
        said.has("changes") ? Optional.of(changes(said.path("changes"))) : Optional.empty());
  }

  private Changes changes(JsonNode said) {
    return new Changes(
        said.path("parameter").asText(),
        said.path("written").asText("iso"),
        zone,
        optional(said.path("overlap")).map(Duration::parse).orElse(USUAL_OVERLAP));
  }

  private static ApiTable.From from(JsonNode said) {
    if (said.has("inside")) {
      return new ApiTable.Inside(said.path("inside").asText());
    }
    String path = said.path("path").asText();
    return said.has("each")
        ? new ApiTable.Each(said.path("each").asText(), path)
        : new ApiTable.Listed(path);
  }

  private static Paging paging(JsonNode said) {
    Optional<Paging.Size> size =
        optional(said.path("limit"))
            .map(name -> new Paging.Size(name, said.path("size").asInt(USUAL_SIZE)));
    if (said.has("offset")) {
      boolean overlap = said.path("overlap").asBoolean(true);
      return new Paging.Offset(said.path("offset").asText(), overlap, size);
    }
    if (said.has("number")) {
      return new Paging.Numbered(said.path("number").asText(), said.path("first").asInt(1), size);
    }
    if (said.has("cursor")) {
      return new Paging.Cursor(said.path("cursor").asText(), said.path("at").asText(), size);
    }
    if (said.has("next")) {
      String at = said.path("next").asText();
      return new Paging.Next(at.equals("header") ? "" : at, size);
    }
    if (said.has("after")) {
      return new Paging.After(said.path("after").asText(), said.path("field").asText(), size);
    }
    return new Paging.Whole();
  }

  private static Optional<String> optional(JsonNode said) {
    return Optional.of(said.asText("")).filter(text -> !text.isEmpty());
  }

  private static List<String> list(JsonNode said) {
    List<String> texts = new ArrayList<>();
    said.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Map<String, String> texts(JsonNode said) {
    Map<String, String> texts = new LinkedHashMap<>();
    said.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
    return texts;
  }
}
