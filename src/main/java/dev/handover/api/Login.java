package dev.handover.api;

import java.util.Map;
import java.util.Optional;

/** How the hub shows an API who it is. */
public sealed interface Login {
  /** It does not. */
  record None() implements Login {}

  /** By headers that hold a key, a bearer's token or a name and password. */
  record Headers(Map<String, String> headers) implements Login {
    public Headers {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Headers" + headers.keySet();
    }
  }

  /** By parameters that hold a key. */
  record Parameters(Map<String, String> query) implements Login {
    public Parameters {
      query = Map.copyOf(query);
    }

    @Override
    public String toString() {
      return "Parameters" + query.keySet();
    }
  }

  /**
   * By a token that is asked for with a client's secret (RFC 6749, 4.4).
   *
   * @param token where it is asked for: an address, or a path behind the base
   * @param inBody whether client and secret are sent in the body rather than as name and password
   * @param parameters what else is sent
   */
  record Client(
      String token,
      String client,
      String secret,
      Optional<String> scope,
      boolean inBody,
      Map<String, String> parameters)
      implements Login {
    public Client {
      parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
      return "Client[" + token + "]";
    }
  }

  /**
   * By a keyed digest of the request.
   *
   * @param hash such as SHA-256
   * @param over what is signed, with {@code {method}}, {@code {path}}, {@code {query}}, {@code
   *     {timestamp}}, {@code {nonce}}, {@code {body}} and {@code {digest}}, the body's own
   * @param encoding of the digest
   * @param clock how the timestamp is written
   * @param headers what is sent, with the same words in braces and {@code {signature}}
   * @param query the same, as parameters, which are not signed
   */
  record Signed(
      String secret,
      String hash,
      String over,
      Encoding encoding,
      Clock clock,
      Map<String, String> headers,
      Map<String, String> query)
      implements Login {
    public Signed {
      headers = Map.copyOf(headers);
      query = Map.copyOf(query);
    }

    @Override
    public String toString() {
      return "Signed[" + hash + "]";
    }
  }

  /** How a digest is written. */
  enum Encoding {
    HEX,
    BASE64
  }

  /** How a moment is written. */
  enum Clock {
    SECONDS,
    MILLIS,
    ISO
  }
}
