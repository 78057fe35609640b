package dev.handover.flow;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import jakarta.mail.PasswordAuthentication;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.component.mail.MailAuthenticator;

/**
 * A mail server as settings tell it: {@code ….server}, {@code .tls}, {@code .user}, {@code
 * .password}, and {@code .from}, who writes.
 *
 * @param server host and port
 * @param tls starttls, tls or none
 */
record MailServer(
    String from, String server, String tls, Optional<String> user, Optional<String> password) {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()@]+@[^\\s<>,;:\"()@]+");
  private static final Pattern SERVER =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");
  private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1\\]).*");

  /**
   * All of it, or what is wrong.
   *
   * @param base such as {@code handover.alarms.mail}
   */
  static MailServer of(Settings settings, String base) {
    String from = required(settings, base + ".from");
    requireAddress(base + ".from", from);
    String server = required(settings, base + ".server");
    if (!SERVER.matcher(server).matches()) {
      throw wrong(base + ".server must be a host, or host:port");
    }
    String tls = said(settings, base + ".tls").orElse("starttls");
    if (!Set.of("starttls", "tls", "none").contains(tls)) {
      throw wrong(base + ".tls must be starttls, tls or none");
    }
    Optional<String> user = said(settings, base + ".user");
    Optional<String> password = said(settings, base + ".password");
    if (user.isPresent() != password.isPresent()) {
      throw wrong(base + ".user and .password must be given together, or neither");
    }
    if (tls.equals("none") && user.isPresent() && !LOOPBACK.matcher(server).matches()) {
      throw wrong(base + ".password would travel in clear; set " + base + ".tls: starttls");
    }
    return new MailServer(from, server, tls, user, password);
  }

  /**
   * The endpoint; STARTTLS is required where it is wanted: a server that has none is refused.
   *
   * @param timeout how long it may keep silent, in milliseconds
   * @param login the bean with user and password, which never stand in an address
   */
  String uri(int timeout, String login) {
    String scheme = tls.equals("tls") ? "smtps" : "smtp";
    String own = "&mail." + scheme + ".";
    StringBuilder uri = new StringBuilder(scheme).append("://").append(server);
    uri.append("?connectionTimeout=").append(timeout);
    uri.append(own).append("timeout=").append(timeout);
    uri.append(own).append("writetimeout=").append(timeout);
    uri.append(own).append("ssl.checkserveridentity=true");
    if (tls.equals("starttls")) {
      uri.append(own).append("starttls.enable=true").append(own).append("starttls.required=true");
    }
    if (user.isPresent()) {
      uri.append(own).append("auth=true&authenticator=#").append(login);
    }
    return uri.toString();
  }

  /** Who the hub is to the server. */
  MailAuthenticator login() {
    return new MailAuthenticator() {
      @Override
      public PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user.orElse(""), password.orElse(""));
      }
    };
  }

  static void requireAddress(String name, String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw wrong(name + " must be a mail address, or several with commas between");
    }
  }

  private static String required(Settings settings, String name) {
    return said(settings, name)
        .orElseThrow(() -> wrong(name + " is not set, and messages are to be mailed"));
  }

  private static Optional<String> said(Settings settings, String name) {
    return settings.find(name).map(String::trim).filter(text -> !text.isEmpty());
  }

  private static HandoverException wrong(String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-SET-04", what + "; correct the hub's settings");
  }

  @Override
  public String toString() {
    return "MailServer[" + server + "]";
  }
}
