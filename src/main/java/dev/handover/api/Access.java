package dev.handover.api;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The way into an API.
 *
 * @param base the address that all paths begin with; no credentials, no query
 * @param login how one shows who one is
 * @param headers what is said with every request, such as {@code Accept-Language}
 * @param spacing the least time from one request to the next
 * @param timeout how long an answer may keep silent
 */
public record Access(
    URI base, Login login, Map<String, String> headers, Duration spacing, Duration timeout) {
  public Access {
    headers = Map.copyOf(headers);
  }

  /** Scheme and host, which is all that may be told of an address. */
  public String host() {
    return base.getScheme() + "://" + base.getAuthority();
  }

  @Override
  public String toString() {
    return "Access[" + host() + "]";
  }
}
