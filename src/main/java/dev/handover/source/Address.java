package dev.handover.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be printed of a JDBC URL: scheme, host and database. A URL can hold a password almost
 * anywhere, so that only shapes known to be harmless are shown.
 */
final class Address {
  private static final Pattern URL =
      Pattern.compile("(jdbc:[a-z0-9.+-]+):(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern HOSTS =
      Pattern.compile("//([\\w.-]+|\\[[0-9a-fA-F:.]+])(:\\d+)?(,[\\w.-]+(:\\d+)?)*(/[\\w.~-]*)*");
  private static final Pattern LOCAL =
      Pattern.compile(
          "(mem:|file:)?([A-Za-z]:)?(?!//)[\\w.~/\\\\ -]*", Pattern.UNICODE_CHARACTER_CLASS);

  private Address() {}

  /** The scheme, such as {@code jdbc:oracle}. */
  static String scheme(String url) {
    Matcher matcher = URL.matcher(url);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "jdbc";
  }

  /** Such as {@code jdbc:postgresql://crm.example/hotel}. */
  static String printable(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return "jdbc:…";
    }
    String[] parts = matcher.group(2).split("[?;#&(]", 2);
    String rest = parts[0];
    boolean harmless =
        matcher.group(2).indexOf('@') < 0
            && (HOSTS.matcher(rest.replaceFirst("^(tcp|ssl):", "")).matches()
                || LOCAL.matcher(rest).matches());
    return scheme(url) + ":" + (harmless ? rest : "…");
  }
}
