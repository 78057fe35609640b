package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.mapping.Findings;
import dev.handover.mapping.Pointers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a schema cannot say of the way into an API. */
final class AccessSense {
  private static final int NONSENSE = 6;
  private static final Set<String> OWN_HEADERS =
      Set.of(
          "date",
          "content-type",
          "content-length",
          "cache-control",
          "host",
          "connection",
          "transfer-encoding",
          "via",
          "pragma",
          "trailer",
          "upgrade",
          "warning");
  private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final int LAST_IN_HEADERS = 0xff;

  /** A text to be signed is no header, and a key for it any bytes. */
  private static final Set<String> MAY_HOLD_LINES =
      Set.of("/login/hmac/over", "/login/hmac/secret");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String root;
  private final JsonNode api;
  private final Findings findings;

  /**
   * @param root where in its file the API is described
   */
  AccessSense(String root, JsonNode api, Findings findings) {
    this.root = root;
    this.api = api;
    this.findings = findings;
  }

  void look() {
    if (api.path("base").isTextual() && !findings.touch(root + "/base")) {
      address("/base", api.path("base").asText().strip());
    }
    String token = api.at("/login/oauth2/token").asText();
    if (token.contains("://")) {
      address("/login/oauth2/token", token);
    }
    blanks("/login", api.path("login"));
    for (String at : List.of("/headers", "/login/headers", "/login/hmac/headers")) {
      api.at(at).properties().forEach(each -> header(at, each.getKey(), each.getValue().asText()));
    }
    header("/login", "bearer", api.at("/login/bearer").asText());
  }

  /** Secrets that are filled with nothing. */
  private void blanks(String at, JsonNode said) {
    said.properties()
        .forEach(
            each -> {
              String child = at + "/" + each.getKey();
              if (each.getValue().isObject()) {
                blanks(child, each.getValue());
              } else if (each.getValue().asText().isBlank()) {
                wrong(child, "is filled with nothing", "give its placeholder a value");
              } else if (!MAY_HOLD_LINES.contains(child) && hasControls(each.getValue().asText())) {
                wrong(
                    child,
                    "holds a line break or another control character",
                    "look at what its placeholder is filled with; there may be one at its end");
              }
            });
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private void header(String at, String name, String value) {
    if (!HEADER.matcher(name).matches()) {
      wrong(at + "/" + name, "is no header's name", "write letters, digits and hyphens");
    } else if (value.contains("{body}") && at.endsWith("/hmac/headers")) {
      wrong(at + "/" + name, "would send the body as a header", "send {digest} or {signature}");
    } else if (hasControls(value) || value.chars().anyMatch(c -> c > LAST_IN_HEADERS)) {
      wrong(
          at + "/" + name,
          "holds a character that no header can",
          "look at what its placeholder is filled with; there may be a line break at its end");
    }
    if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      wrong(
          at + "/" + name,
          "is set by the HTTP client itself and cannot be given",
          "leave it out, or use another name such as X-Date if the API knows it");
    }
  }

  private void address(String at, String written) {
    if (written.isEmpty()) {
      return; // said already
    }
    try {
      URI base = new URI(written);
      if (base.getHost() == null || !String.valueOf(base.getScheme()).matches("https?")) {
        wrong(at, "is no address of an API", "write https://host/path");
      } else if (base.getRawUserInfo() != null
          || base.getRawQuery() != null
          || base.getRawFragment() != null) {
        wrong(
            at,
            "holds more than scheme, host and path",
            "set user and password under login:, parameters under query:");
      } else if (base.getScheme().equals("http")
          && !LOOPBACK.contains(base.getHost())
          && !api.path("unencrypted").asBoolean()) {
        wrong(
            at,
            "leads over the network unencrypted",
            "write https:; where the way is safe by other means, say unencrypted: true");
      }
    } catch (URISyntaxException e) {
      wrong(at, "is no address", "write https://host/path");
    }
  }

  private void wrong(String at, String what, String remedy) {
    if (!findings.touch(root + at)) {
      findings.add(root + at, NONSENSE, Pointers.words(root + at) + " " + what, remedy);
    }
  }
}
