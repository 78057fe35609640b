package dev.handover.flow;

import dev.handover.cases.NoticeRules;
import dev.handover.cases.NoticeRules.Channel;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * By what notices go out: {@code handover.notice.*}.
 *
 * @param folder for files of a mail-merge
 * @param timeout how long a server may keep silent, in milliseconds
 */
record NoticeSettings(
    Optional<MailServer> mail, Optional<Gateway> sms, Optional<Path> folder, int timeout) {
  static final String BASE = "handover.notice.";

  /**
   * A provider of short messages.
   *
   * @param token by which it knows us
   */
  record Gateway(URI url, Optional<String> token) {
    @Override
    public String toString() {
      return "Gateway[" + url.getHost() + "]";
    }
  }

  /** All of it, or what is wrong. */
  static NoticeSettings of(Settings settings) {
    return new NoticeSettings(
        said(settings, "mail.server").map(any -> MailServer.of(settings, BASE + "mail")),
        said(settings, "sms.url").map(url -> new Gateway(url(url), said(settings, "sms.token"))),
        said(settings, "file").map(settings.home()::resolve).map(Path::normalize),
        said(settings, "timeout").map(NoticeSettings::millis).orElse(10_000));
  }

  /** Refuses channels of a case that nothing was set for. */
  void require(NoticeRules rules) {
    for (Channel each : rules.channels()) {
      boolean isThere =
          switch (each) {
            case MAIL -> mail.isPresent();
            case SMS -> sms.isPresent();
            case FILE -> folder.isPresent();
          };
      if (!isThere) {
        String name =
            switch (each) {
              case MAIL -> "mail.server";
              case SMS -> "sms.url";
              case FILE -> "file";
            };
        throw wrong(BASE + name + " is not set, and case.yaml tells people by " + each.word());
      }
    }
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text);
      boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (http && url.getHost() != null && url.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException said) {
      // below, without its words
    }
    throw wrong(BASE + "sms.url must be an address such as https://host/path");
  }

  private static int millis(String told) {
    if (!told.matches("[0-9]{3,6}")) {
      throw wrong(BASE + "timeout must be a number of milliseconds, at least 100");
    }
    return Integer.parseInt(told);
  }

  private static Optional<String> said(Settings settings, String name) {
    return settings.find(BASE + name).map(String::trim).filter(text -> !text.isEmpty());
  }

  private static HandoverException wrong(String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-SET-04", what + "; correct the hub's settings");
  }
}
