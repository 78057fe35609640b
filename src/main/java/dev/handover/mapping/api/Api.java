package dev.handover.mapping.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A seller's API, of whose lists each is a table.
 *
 * @param base the address that all paths begin with; no credentials, no query
 * @param login how the hub shows who it is
 * @param headers what is said with every request, such as {@code Accept-Language}
 * @param spacing the least time from one request to the next
 * @param timeout how long an answer may keep silent
 * @param nothing texts that stand for no value, beside {@code null}
 * @param sparse whether fields without a value are left out, so that a missing one is no drift
 * @param times moments that are written in a way of their own
 */
public record Api(
    URI base,
    Login login,
    Map<String, String> headers,
    Duration spacing,
    Duration timeout,
    Set<String> nothing,
    boolean sparse,
    Optional<Times> times,
    List<ApiTable> tables) {
  public Api {
    headers = Map.copyOf(headers);
    nothing = Set.copyOf(nothing);
    tables = List.copyOf(tables);
  }

  /** Scheme and host, which is all that may be told of an address. */
  public String host() {
    return base.getScheme() + "://" + base.getAuthority();
  }

  @Override
  public String toString() {
    return "Api[" + host() + "]";
  }
}
