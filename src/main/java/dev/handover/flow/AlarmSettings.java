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

  /** Who is told by mail, and by which server. */
  record Mail(List<String> to, MailServer server) {
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
    all.forEach(each -> MailServer.requireAddress(BASE + "mail.to", each));
    return new Mail(all, MailServer.of(settings, BASE + "mail"));
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

  private static Optional<String> said(Settings settings, String name) {
    return settings.find(name).map(String::trim).filter(text -> !text.isEmpty());
  }

  private static HandoverException wrong(String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-SET-04", what + "; correct the hub's settings");
  }
}
