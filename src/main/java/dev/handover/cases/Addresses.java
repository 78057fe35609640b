package dev.handover.cases;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as they may be shown, and what must not stand in them. */
final class Addresses {
  private static final Pattern USER = Pattern.compile("(//|:)[^/@]*@");
  private static final Pattern SECRET_OPTION =
      Pattern.compile("[?;&](password|pwd|passphrase|ssl_?password)=(?!\\{\\{)");
  private static final Pattern SECRET_USER =
      Pattern.compile("(//|^sftp:)[^/@:]*:(?!\\{\\{)[^/@]+@");

  private Addresses() {}

  /** Without user, password and options, where secrets hide. */
  static String shown(String address) {
    String plain = address.split("[?;]", 2)[0];
    return USER.matcher(plain).replaceAll("$1");
  }

  /** Whether an address, as it is written in the file, holds a password in clear. */
  static boolean holdsSecret(String written) {
    String folded = written.toLowerCase(Locale.ROOT);
    return SECRET_OPTION.matcher(folded).find() || SECRET_USER.matcher(folded).find();
  }
}
