package dev.handover.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts addresses together. */
public final class Addresses {
  private Addresses() {}

  /** A path behind the base, whose own path stays in front of it. */
  public static URI behind(URI base, String path) {
    String begin = base.toString().replaceFirst("/+$", "");
    return URI.create(begin + (path.isEmpty() || path.startsWith("/") ? path : "/" + path));
  }

  /** The address with further parameters; one that is there already is replaced. */
  public static URI with(URI address, Map<String, String> query) {
    if (query.isEmpty()) {
      return address;
    }
    String text = address.toString();
    int mark = text.indexOf('?');
    String before = mark < 0 ? "" : text.substring(mark + 1);
    String kept =
        before.isEmpty()
            ? ""
            : java.util.Arrays.stream(before.split("&"))
                .filter(each -> !query.containsKey(decoded(each.split("=", 2)[0])))
                .collect(Collectors.joining("&"));
    String more = form(query);
    String begin = mark < 0 ? text : text.substring(0, mark);
    return URI.create(begin + "?" + (kept.isEmpty() ? more : kept + "&" + more));
  }

  /** Parameters as a form's text. */
  public static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decoded(String text) {
    try {
      return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /**
   * An address that may be relative, as browsers read it.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static URI resolved(URI from, String given) {
    StringBuilder legal = new StringBuilder();
    given
        .codePoints()
        .forEach(
            c ->
                legal.append(
                    " |{}\"\\^`<>".indexOf(c) < 0
                        ? Character.toString(c)
                        : encoded(Character.toString(c))));
    if (given.startsWith("?")) { // which java.net.URI would put behind the path's last slash
      String begin = from.toString().split("[?#]", 2)[0];
      return URI.create(begin + legal);
    }
    return from.resolve(URI.create(legal.toString()));
  }

  /** Whether both lead to the same server; a default port may be written or not. */
  public static boolean sameServer(URI one, URI other) {
    return one.getHost() != null
        && one.getHost().equalsIgnoreCase(other.getHost())
        && one.getScheme().equalsIgnoreCase(other.getScheme())
        && port(one) == port(other);
  }

  private static int port(URI address) {
    boolean secure = address.getScheme().equalsIgnoreCase("https");
    return address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
  }
}
