package dev.handover.flow;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What a message that could not be sent means for the person to whom it was to go. */
enum NoticeTrouble {
  /** Nobody got anything: it can be sent again. */
  NOTHING_TAKEN,
  /** The server will not take this message, whenever it is sent. */
  REFUSED,
  /** It may have gone out. */
  UNKNOWN;

  private static final List<Class<? extends Throwable>> BEFORE =
      List.of(
          MailConnectException.class,
          AuthenticationFailedException.class,
          ConnectException.class,
          ConnectTimeoutException.class,
          UnknownHostException.class,
          NoRouteToHostException.class,
          SSLHandshakeException.class, // other trouble with TLS may come after the request went out
          SSLPeerUnverifiedException.class,
          GenericFileOperationFailedException.class);

  static NoticeTrouble of(Throwable thrown) {
    Optional<NoticeTrouble> answered = answered(thrown);
    if (answered.isPresent()) {
      return answered.get();
    }
    if (BEFORE.stream().anyMatch(each -> Trouble.find(thrown, each).isPresent())) {
      return NOTHING_TAKEN;
    }
    boolean said =
        Trouble.find(thrown, MessagingException.class).isPresent()
            && Trouble.find(thrown, IOException.class).isEmpty();
    return said ? NOTHING_TAKEN : UNKNOWN;
  }

  /** Where the server said what it makes of the message. */
  private static Optional<NoticeTrouble> answered(Throwable thrown) {
    return Trouble.find(thrown, SMTPAddressFailedException.class)
        .map(e -> mail(e.getReturnCode()))
        .or(
            () ->
                Trouble.find(thrown, SMTPSendFailedException.class)
                    .map(e -> mail(e.getReturnCode())))
        .or(() -> Trouble.find(thrown, AddressException.class).map(e -> REFUSED))
        .or(
            () ->
                Trouble.find(thrown, HttpOperationFailedException.class)
                    .map(e -> http(e.getStatusCode())));
  }

  private static NoticeTrouble mail(int code) {
    if (code >= 500) {
      return REFUSED;
    }
    return code >= 400 ? NOTHING_TAKEN : UNKNOWN;
  }

  private static NoticeTrouble http(int code) {
    return switch (code) {
      case 401, 403, 404, 405, 407, 429, 503 -> NOTHING_TAKEN;
      default -> {
        if (code >= 500 || code < 300) {
          yield UNKNOWN;
        }
        yield code >= 400 ? REFUSED : NOTHING_TAKEN; // a redirection is not followed
      }
    };
  }

  /** Whether it may well go out in a moment. */
  static boolean mayPass(Throwable thrown) {
    boolean refusesUs =
        Trouble.find(thrown, AuthenticationFailedException.class).isPresent()
            || Trouble.find(thrown, HttpOperationFailedException.class)
                .filter(e -> e.getStatusCode() != 429 && e.getStatusCode() != 503)
                .isPresent();
    return of(thrown) == NOTHING_TAKEN && !refusesUs;
  }
}
