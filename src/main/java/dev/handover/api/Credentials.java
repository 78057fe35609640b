package dev.handover.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What shows the hub's right to ask: put to each request, renewed before it ends. */
public final class Credentials {
  private static final int DELETE = 0x7f;
  private static final Duration USUAL_LIFE = Duration.ofMinutes(5);

  private final Access api;
  private final Fetch fetch;
  private final Clock clock;
  private final BiFunction<String, String, HandoverException> refused;
  private Optional<Token> token = Optional.empty();

  /**
   * @param refused makes of what was asked for and what is wrong with the answer the exception to
   *     throw
   */
  public Credentials(
      Access api, Fetch fetch, Clock clock, BiFunction<String, String, HandoverException> refused) {
    this.api = api;
    this.fetch = fetch;
    this.clock = clock;
    this.refused = refused;
  }

  /**
   * @param until when another is asked for, some time before it ends
   */
  private record Token(String text, Instant until) {
    @Override
    public String toString() {
      return "Token[until " + until + "]";
    }
  }

  /** A question to an address of the API, as of now. */
  public Fetch.Request request(URI address) {
    return request("GET", address, Map.of(), Optional.empty());
  }

  /** A request to an address of the API, as of now. */
  public Fetch.Request request(
      String method, URI address, Map<String, String> more, Optional<Fetch.Content> content) {
    Map<String, String> headers = new LinkedHashMap<>(api.headers());
    headers.putAll(more);
    URI whole = address;
    if (api.login() instanceof Login.Headers login) {
      headers.putAll(login.headers());
    } else if (api.login() instanceof Login.Parameters login) {
      whole = Addresses.with(address, login.query());
    } else if (api.login() instanceof Login.Client login) {
      headers.put("Authorization", "Bearer " + token(login));
    } else if (api.login() instanceof Login.Signed login) {
      Signature signature = new Signature(login, method, address, content, clock.instant());
      headers.putAll(signature.headers());
      whole = Addresses.with(address, signature.query());
    }
    return new Fetch.Request(method, whole, headers, content, api.timeout());
  }

  /** Lets go of what was refused. Whether the next request will show something else. */
  public boolean renew() {
    boolean another = token.isPresent();
    token = Optional.empty();
    return another;
  }

  private String token(Login.Client login) {
    if (token.filter(each -> clock.instant().isBefore(each.until)).isEmpty()) {
      Instant asked = clock.instant();
      TokenAsking asking = new TokenAsking(login);
      fetch.send(asking);
      Duration life = asking.life.orElse(USUAL_LIFE);
      Duration margin =
          life.dividedBy(5).compareTo(Duration.ofMinutes(1)) < 0
              ? life.dividedBy(5)
              : Duration.ofMinutes(1);
      token = Optional.of(new Token(asking.text, asked.plus(life).minus(margin)));
    }
    return token.get().text;
  }

  /** Asks for a token. */
  private final class TokenAsking implements Fetch.Asking {
    private static final Set<String> FACTS = Set.of("access_token", "expires_in");
    private final Login.Client login;
    private String text;
    private Optional<Duration> life = Optional.empty();

    TokenAsking(Login.Client login) {
      this.login = login;
    }

    @Override
    public Duration pause() {
      return Duration.ZERO;
    }

    @Override
    public Fetch.Request request() {
      Map<String, String> form = new LinkedHashMap<>();
      form.put("grant_type", "client_credentials");
      login.scope().ifPresent(scope -> form.put("scope", scope));
      form.putAll(login.parameters());
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Accept", "application/json");
      if (login.inBody()) {
        form.put("client_id", login.client());
        form.put("client_secret", login.secret());
      } else {
        String both = Addresses.encoded(login.client()) + ":" + Addresses.encoded(login.secret());
        byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
        headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
      }
      URI address =
          login.token().contains("://")
              ? URI.create(login.token())
              : Addresses.behind(api.base(), login.token());
      return new Fetch.Request(
          "POST", address, headers, Optional.of(Fetch.Content.form(form)), api.timeout());
    }

    @Override
    public void take(Fetch.Answer answer) throws IOException {
      Statuses.requirePassing(answer);
      if (answer.status() != 200) {
        throw refused.apply(
            said(), "answers " + answer.status() + ": check login.oauth2 (client, secret, scope)");
      }
      Told told = new Told();
      try {
        told =
            JsonAnswer.read(
                new Bounded(answer.body()), new Wanted("", true, Set.of()), row -> take(row));
      } catch (Unfit e) {
        throw refused.apply(said(), "the token's answer " + e.getMessage());
      }
      if (text == null || told.rows() != 1) {
        throw refused.apply(said(), "the answer holds no access_token");
      }
      if (!text.chars().allMatch(c -> c > ' ' && c < DELETE)) { // RFC 6749, appendix A.12
        throw refused.apply(said(), "the access_token holds what no header can");
      }
    }

    private void take(JsonNode row) {
      for (String fact : FACTS) {
        String value = Ways.text(row.path(fact));
        if (fact.equals("access_token")) {
          text = value;
        } else if (value != null && value.matches("[0-9]{1,9}")) {
          life = Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
      }
    }

    @Override
    public String said() {
      return "asking for a token";
    }
  }
}
