package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Template;
import dev.handover.mapping.Findings;
import dev.handover.mapping.Nearest;
import dev.handover.mapping.Pointers;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What a schema cannot say of {@code source.api}. */
final class ApiSense {
  private static final int NONSENSE = 6;
  private static final String ROOT = "/source/api";

  private final JsonNode api;
  private final Findings findings;

  ApiSense(JsonNode api, Findings findings) {
    this.api = api;
    this.findings = findings;
  }

  void look() {
    if (!api.isObject()) {
      return; // the schema has said so
    }
    new AccessSense(ROOT, api, findings).look();
    JsonNode tables = api.path("tables");
    Set<String> names = new LinkedHashSet<>();
    tables.fieldNames().forEachRemaining(names::add);
    Set<String> folded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.stream()
        .filter(name -> !folded.add(name))
        .forEach(
            name ->
                wrong(
                    "/tables/" + name,
                    "differs from another table in capitals only",
                    "give it another name"));
    tables.properties().forEach(each -> table(each.getKey(), each.getValue(), names));
  }

  private void table(String name, JsonNode said, Set<String> names) {
    String at = "/tables/" + name;
    path(at + "/path", said.path("path"), said.has("each"));
    for (String belongs : new String[] {"each", "inside"}) {
      String parent = said.path(belongs).asText();
      if (said.has(belongs) && !names.contains(parent)) {
        wrong(
            at + "/" + belongs,
            "names no table of this API",
            Nearest.question(parent, names, "write the name of another table"));
      } else if (said.has(belongs) && isOwnAncestor(name)) {
        wrong(at + "/" + belongs, "leads back to this table", "begin with a list of its own");
      }
    }
    if (said.has("keep") && !said.has("each") && !said.has("inside")) {
      wrong(
          at + "/keep",
          "has no row to take columns from",
          "write each: or inside:, or leave it out");
    }
    if (said.has("inside") && (said.has("page") || said.has("query") || said.has("total"))) {
      wrong(
          at + "/inside",
          "is part of another answer, and not asked for itself",
          "leave out page, query and total");
    }
    if (said.has("changes")) {
      changes(at + "/changes", said);
    }
  }

  private void changes(String at, JsonNode said) {
    if (said.has("each") || said.has("inside")) {
      wrong(
          at,
          "belongs to rows of another table, with which it changes",
          "write it at a table that has a list of its own");
    }
    String written = said.at("/changes/written").asText("iso");
    if (!Set.of("iso", "epoch", "epoch-millis").contains(written) && !isPattern(written)) {
      wrong(
          at + "/written",
          "is no way to write a moment",
          "write iso, epoch, epoch-millis, or a pattern such as yyyy-MM-dd HH:mm:ss");
    }
  }

  private static boolean isPattern(String text) {
    try {
      String shown = DateTimeFormatter.ofPattern(text).format(Instant.EPOCH.atZone(ZoneOffset.UTC));
      return shown.contains("70"); // a year at least
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private void path(String at, JsonNode said, boolean each) {
    if (!said.isTextual()) {
      return;
    }
    Template path = new Template(said.asText());
    if (path.places().isEmpty() == each) {
      wrong(
          at,
          each ? "has no place for a column of the other table" : "has a place to be filled",
          each ? "write it like /guests/{id}/stays" : "say of which table's rows with each:");
    }
    try {
      new URI("https://host" + path.filled(place -> "x"));
    } catch (URISyntaxException e) {
      wrong(at, "is no path", "write it as it stands in an address: /guests");
    }
    if (said.asText().contains("?")) {
      wrong(at, "holds parameters", "write them under query:");
    }
  }

  private boolean isOwnAncestor(String name) {
    Set<String> been = new HashSet<>();
    String at = name;
    while (been.add(at)) {
      JsonNode said = api.path("tables").path(at);
      String parent = said.path("each").asText(said.path("inside").asText(""));
      if (parent.isEmpty()) {
        return false;
      }
      at = parent;
    }
    return true;
  }

  private void wrong(String at, String what, String remedy) {
    if (!findings.touch(ROOT + at)) {
      findings.add(ROOT + at, NONSENSE, Pointers.words(ROOT + at) + " " + what, remedy);
    }
  }
}
