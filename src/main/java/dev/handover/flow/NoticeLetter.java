package dev.handover.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cases.NoticeRules.Channel;
import dev.handover.notice.Contacts.Contact;
import dev.handover.notice.Texts.Text;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;

/** A notice as it goes out: a mail, a JSON object to a gateway, or a file of many. */
final class NoticeLetter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Settings settings;
  private final ProducerTemplate routes;

  NoticeLetter(Settings settings, ProducerTemplate routes) {
    this.settings = settings;
    this.routes = routes;
  }

  /** One message to one person. */
  record Outgoing(Contact contact, Text text, String reference) {
    /** It holds an address. */
    @Override
    public String toString() {
      return "Outgoing[" + contact.channel().word() + "]";
    }
  }

  /** Many people's lines. */
  record MergeFile(String name, byte[] content) {
    @Override
    public String toString() {
      return "MergeFile[" + name + ", " + content.length + " bytes]";
    }
  }

  /** Sends it; returns when it is gone. */
  void send(Outgoing message) {
    routes.requestBody("direct:notice-" + message.contact().channel().word(), message);
  }

  void send(MergeFile file) {
    routes.requestBody("direct:notice-" + Channel.FILE.word(), file);
  }

  /** Nothing of the message before it is left. */
  void mail(Message message) {
    Outgoing outgoing = message.getBody(Outgoing.class);
    message.removeHeaders("*");
    message.setHeader("From", now().mail().orElseThrow().from());
    message.setHeader("To", outgoing.contact().address());
    message.setHeader("Subject", outgoing.text().title());
    message.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=UTF-8");
    message.setBody(outgoing.text().body());
  }

  String mailServer() {
    return now().mail().orElseThrow().uri(now().timeout(), "noticesLogin");
  }

  /** The gateway is told {@code {"to", "text", "reference"}}. */
  void post(Message message) {
    Outgoing outgoing = message.getBody(Outgoing.class);
    NoticeSettings.Gateway gateway = now().sms().orElseThrow();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("to", outgoing.contact().address());
    json.put("text", outgoing.text().whole().strip());
    json.put("reference", outgoing.reference());
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_METHOD, "POST");
    message.setHeader(Exchange.CONTENT_TYPE, "application/json; charset=UTF-8");
    message.setHeader(Exchange.HTTP_URI, gateway.url().toString().replaceFirst("[?#].*$", ""));
    if (gateway.url().getRawQuery() != null) {
      message.setHeader(Exchange.HTTP_RAW_QUERY, gateway.url().getRawQuery());
    }
    gateway.token().ifPresent(token -> message.setHeader("Authorization", "Bearer " + token));
    try {
      message.setBody(JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  /** The gateway's server; its path and query, which may be secret, stand in headers. */
  String gateway() {
    URI url = now().sms().orElseThrow().url();
    return url.getScheme()
        + "://"
        + url.getRawAuthority()
        + "?throwExceptionOnFailure=true&followRedirects=false&ignoreResponseBody=true"
        + "&httpClient.responseTimeout="
        + now().timeout()
        + "&httpConnection.socketTimeout="
        + now().timeout()
        + "&httpConnection.connectTimeout="
        + now().timeout();
  }

  void file(Message message) {
    MergeFile file = message.getBody(MergeFile.class);
    message.removeHeaders("*");
    message.setHeader(Exchange.FILE_NAME, file.name());
    message.setBody(file.content());
  }

  String folder() {
    return "file:"
        + now().folder().orElseThrow()
        + "?tempPrefix="
        + NoticeFiles.PART
        + "&chmod=600&fileExist=Fail&autoCreate=false";
  }

  private NoticeSettings now() {
    return NoticeSettings.of(settings);
  }
}
