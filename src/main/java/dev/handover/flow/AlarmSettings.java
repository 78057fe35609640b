package dev.handover.flow;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.watch.HubRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the hub was told of alarms: {@code handover.alarms.*} and {@code handover.watch.*}.
 *
 * @param hub the name under which this hub sends them
 * @param timeout how long a server may keep silent, in milliseconds
 * @param again after what time one that could not be sent is tried again
 */
record AlarmSettings(
    Optional<Mail> mail,
    Optional<Webhook> webhook,
    HubRules rules,
    String hub,
    int timeout,
    Duration again) {
  static final String MAIL = "mail";
  static final String WEBHOOK = "webhook";
  private static final String BASE = "handover.alarms.";
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()@]+@[^\\s<>,;:\"()@]+");
  private static final Pattern SERVER =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");
  private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1\\]).*");

  /**
   * A mail server and who is told.
   *
   * @param server host and port
   * @param tls starttls, tls or none
   */
  record Mail(
      List<String> to,
      String from,
      String server,
      String tls,
      Optional<String> user,
      Optional<String> password) {
    @Override
    public String toString() {
      return "Mail[" + server + "]";
    }
  }

  /**
   * Where alarms are posted to.
   *
   * @param secret by which they are signed
   */
  record Webhook(URI url, Optional<String> secret) {
    @Override
    public String toString() {
      return "Webhook[" + url.getHost() + "]";
    }
  }

  /** All of it, or what is wrong. */
  static AlarmSettings of(Settings settings) {
    Optional<Mail> mail = said(settings, BASE + "mail.to").map(to -> mail(settings, to));
    Optional<Webhook> webhook =
        said(settings, BASE + "webhook.url")
            .map(url -> new Webhook(url(url), said(settings, BASE + "webhook.secret")));
    List<String> channels = new ArrayList<>();
    mail.ifPresent(any -> channels.add(MAIL));
    webhook.ifPresent(any -> channels.add(WEBHOOK));
    return new AlarmSettings(
        mail,
        webhook,
        new HubRules(signIns(settings), !isOff(settings, "handover.watch.chain-broken"), channels),
        said(settings, BASE + "hub").orElse("handover"),
        said(settings, BASE + "timeout").map(t -> number(BASE + "timeout", t)).orElse(10_000),
        said(settings, BASE + "again")
            .map(seconds -> Duration.ofSeconds(number(BASE + "again", seconds)))
            .orElse(Duration.ofMinutes(15)));
  }

  private static Mail mail(Settings settings, String to) {
    List<String> all = List.of(to.trim().split("\\s*,\\s*"));
    String from = required(settings, BASE + "mail.from");
    for (String each : all) {
      requireAddress("mail.to", each);
    }
    requireAddress("mail.from", from);
    String server = required(settings, BASE + "mail.server");
    if (!SERVER.matcher(server).matches()) {
      throw wrong(BASE + "mail.server must be a host, or host:port");
    }
    String tls = said(settings, BASE + "mail.tls").orElse("starttls");
    if (!Set.of("starttls", "tls", "none").contains(tls)) {
      throw wrong(BASE + "mail.tls must be starttls, tls or none");
    }
    Optional<String> user = said(settings, BASE + "mail.user");
    Optional<String> password = said(settings, BASE + "mail.password");
    if (user.isPresent() != password.isPresent()) {
      throw wrong(BASE + "mail.user and .password must be given together, or neither");
    }
    if (tls.equals("none") && user.isPresent() && !LOOPBACK.matcher(server).matches()) {
      throw wrong(BASE + "mail.password would travel in clear; set " + BASE + "mail.tls: starttls");
    }
    return new Mail(all, from, server, tls, user, password);
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text.trim());
      boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (http && url.getHost() != null && url.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException said) {
      // below, without its words
    }
    throw wrong(BASE + "webhook.url must be an address such as https://host/path");
  }

  private static Optional<Integer> signIns(Settings settings) {
    String name = "handover.watch.sign-in-refused";
    return isOff(settings, name)
        ? Optional.empty()
        : Optional.of(said(settings, name).map(told -> number(name, told)).orElse(10));
  }

  private static boolean isOff(Settings settings, String name) {
    return said(settings, name).filter("off"::equals).isPresent();
  }

  private static int number(String name, String told) {
    if (!told.matches("[0-9]{1,6}")) {
      throw wrong(name + " must be a number");
    }
    return Integer.parseInt(told);
  }

  private static void requireAddress(String name, String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw wrong(BASE + name + " must be a mail address, or several with commas between");
    }
  }

  private static String required(Settings settings, String name) {
    return said(settings, name)
        .orElseThrow(() -> wrong(name + " is not set, and alarms are to be mailed"));
  }

  private static Optional<String> said(Settings settings, String name) {
    return settings.find(name).map(String::trim).filter(text -> !text.isEmpty());
  }

  private static HandoverException wrong(String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-SET-04", what + "; correct the hub's settings");
  }
}
