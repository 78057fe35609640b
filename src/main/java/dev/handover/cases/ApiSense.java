package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.mapping.Findings;
import dev.handover.mapping.Nearest;
import dev.handover.mapping.Pointers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a schema cannot say of {@code source.api}. */
final class ApiSense {
  private static final int NONSENSE = 6;
  private static final String ROOT = "/source/api";
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

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
    if (api.path("base").isTextual() && !findings.touch(ROOT + "/base")) {
      base(api.path("base").asText().strip());
    }
    JsonNode tables = api.path("tables");
    Set<String> names = new LinkedHashSet<>();
    tables.fieldNames().forEachRemaining(names::add);
    tables.properties().forEach(each -> table(each.getKey(), each.getValue(), names));
  }

  private void base(String written) {
    if (written.isEmpty()) {
      return; // said already
    }
    try {
      URI base = new URI(written);
      if (base.getHost() == null || !String.valueOf(base.getScheme()).matches("https?")) {
        wrong("/base", "is no address of an API", "write https://host/path");
      } else if (base.getRawUserInfo() != null
          || base.getRawQuery() != null
          || base.getRawFragment() != null) {
        wrong(
            "/base",
            "holds more than scheme, host and path",
            "set user and password under login:, parameters under query:");
      } else if (base.getScheme().equals("http")
          && !LOOPBACK.contains(base.getHost())
          && !api.path("unencrypted").asBoolean()) {
        wrong(
            "/base",
            "leads over the network unencrypted",
            "write https:; where the way is safe by other means, say unencrypted: true");
      }
    } catch (URISyntaxException e) {
      wrong("/base", "is no address", "write https://host/path");
    }
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
  }

  private void path(String at, JsonNode said, boolean each) {
    if (!said.isTextual()) {
      return;
    }
    Matcher places = PLACE.matcher(said.asText());
    if (places.find() != each) {
      wrong(
          at,
          each ? "has no place for a column of the other table" : "has a place to be filled",
          each ? "write it like /guests/{id}/stays" : "say of which table's rows with each:");
    }
    try {
      new URI("https://host" + places.replaceAll("x"));
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
