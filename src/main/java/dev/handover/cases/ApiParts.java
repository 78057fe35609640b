package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.Changes;
import dev.handover.mapping.api.Paging;
import dev.handover.mapping.api.Times;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
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
        AccessParts.access(root),
        Set.copyOf(AccessParts.list(root.path("nothing"))),
        root.path("sparse").asBoolean(),
        times(),
        parentsFirst());
  }

  private Optional<Times> times() {
    JsonNode said = root.path("times");
    if (said.isMissingNode()) {
      return Optional.empty();
    }
    String written = said.path("written").asText().replace('-', '_').toUpperCase(Locale.ROOT);
    Set<String> fields = Set.copyOf(AccessParts.list(said.path("fields")));
    return Optional.of(new Times(fields, Times.Written.valueOf(written), zone));
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
                    said.at("/success/field").asText(), AccessParts.list(said.at("/success/is"))))
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
        AccessParts.texts(said.path("query")),
        paging(said.path("page")),
        AccessParts.optional(said.path("total")),
        success,
        selection,
        AccessParts.texts(said.path("columns")),
        AccessParts.texts(said.path("keep")),
        AccessParts.optional(said.path("format"))
            .map(text -> ApiTable.Format.valueOf(text.toUpperCase(Locale.ROOT))),
        said.has("changes") ? Optional.of(changes(said.path("changes"))) : Optional.empty());
  }

  private Changes changes(JsonNode said) {
    return new Changes(
        said.path("parameter").asText(),
        said.path("written").asText("iso"),
        zone,
        AccessParts.optional(said.path("overlap")).map(Duration::parse).orElse(USUAL_OVERLAP));
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
        AccessParts.optional(said.path("limit"))
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
}
