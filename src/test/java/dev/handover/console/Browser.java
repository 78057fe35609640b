package dev.handover.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts, for one person: keeps cookies, follows no redirect by itself. */
final class Browser {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(String base) {
    this.base = base;
  }

  Browser signedIn(String name) {
    HttpResponse<String> answer = signIn(name, MadeUpStaff.password(name));
    if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
      throw new IllegalStateException(name + " was not signed in: " + answer);
    }
    return this;
  }

  HttpResponse<String> signIn(String name, String password) {
    return submit("/login", "/login", Map.of("username", name, "password", password));
  }

  CookieManager cookies() {
    return cookies;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Fills in the form that a page shows and sends it. */
  HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    Matcher token = CSRF.matcher(get(page).body());
    String sent =
        fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return post(action, sent + (token.find() ? "&_csrf=" + encoded(token.group(1)) : ""));
  }

  /** The header by which a request shows that one of the hub's own pages sent it. */
  List<String> unforged(String path) {
    if (path.startsWith("/actuator/")) {
      get(path);
      return cookies.getCookieStore().getCookies().stream()
          .filter(each -> each.getName().equals("XSRF-TOKEN"))
          .findFirst()
          .map(each -> List.of("X-XSRF-TOKEN", each.getValue()))
          .orElse(List.of());
    }
    Matcher token = CSRF.matcher(get("/login").body());
    return token.find() ? List.of("X-CSRF-TOKEN", token.group(1)) : List.of();
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> json(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    return send(request(path, headers).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> command(String token, String body, String... headers) {
    return send(
        request("/api/commands", headers)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
