package dev.handover.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.Alarm;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.watch.AlarmWords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** An alarm as it goes out: a mail in Chinese and English, or a signed JSON object. */
final class AlarmLetter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HMAC = "HmacSHA256";
  private final AlarmSettings settings;

  AlarmLetter(AlarmSettings settings) {
    this.settings = settings;
  }

  void mail(Message message, Alarm alarm) {
    AlarmSettings.Mail mail = settings.mail().orElseThrow();
    message.removeHeaders("*");
    message.setHeader("From", mail.server().from());
    message.setHeader("To", String.join(",", mail.to()));
    message.setHeader(
        "Subject",
        "[" + oneLine(settings.hub()) + "] " + alarm.kind().word() + ", " + alarm.subject());
    message.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=UTF-8");
    message.setBody(text(alarm));
  }

  String server() {
    return settings.mail().orElseThrow().server().uri(settings.timeout(), "alarmsLogin");
  }

  void post(Message message, Alarm alarm) {
    AlarmSettings.Webhook hook = settings.webhook().orElseThrow();
    byte[] body = json(alarm);
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_METHOD, "POST");
    message.setHeader(Exchange.CONTENT_TYPE, "application/json; charset=UTF-8");
    message.setHeader(Exchange.HTTP_URI, hook.url().toString().replaceFirst("[?#].*$", ""));
    if (hook.url().getRawQuery() != null) {
      message.setHeader(Exchange.HTTP_RAW_QUERY, hook.url().getRawQuery());
    }
    message.setHeader("X-Handover-Alarm", Long.toString(alarm.id()));
    hook.secret()
        .ifPresent(
            secret -> message.setHeader("X-Handover-Signature", "sha256=" + hmac(secret, body)));
    message.setBody(body);
  }

  String webhook() {
    URI url = settings.webhook().orElseThrow().url();
    return url.getScheme()
        + "://"
        + url.getRawAuthority()
        + "?throwExceptionOnFailure=true&followRedirects=false&ignoreResponseBody=true&httpClient.responseTimeout="
        + settings.timeout()
        + "&httpConnection.socketTimeout="
        + settings.timeout()
        + "&httpConnection.connectTimeout="
        + settings.timeout();
  }

  private String text(Alarm alarm) {
    String run = alarm.run().map(RunId::value).orElse("-");
    String of = alarm.caseId().map(CaseId::value).orElse("-");
    return """
        警报：%s（%s）
        案件：%s    运行：%s    时间：%s
        处理：%s

        Alarm: %s
        Case: %s   Run: %s   Since: %s   Hub: %s   Number: %d
        %s%s
        What to do: %s
        """
        .formatted(
            AlarmWords.chinese(alarm.kind()),
            alarm.kind().word(),
            of,
            run,
            alarm.raisedAt(),
            AlarmWords.remedyInChinese(alarm.kind()),
            alarm.kind().word(),
            of,
            run,
            alarm.raisedAt(),
            oneLine(settings.hub()),
            alarm.id(),
            alarm.clearedAt().map(at -> "Over since (已于此时解除) " + at + ". ").orElse(""),
            AlarmWords.sendable(alarm),
            AlarmWords.remedy(alarm.kind()));
  }

  private byte[] json(Alarm alarm) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", alarm.kind().word());
    json.put("case", alarm.caseId().map(CaseId::value).orElse(null));
    json.put("run", alarm.run().map(RunId::value).orElse(null));
    json.put("detail", AlarmWords.sendable(alarm));
    json.put("raisedAt", alarm.raisedAt().toString());
    alarm.clearedAt().ifPresent(at -> json.put("clearedAt", at.toString()));
    json.put("hub", settings.hub());
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an alarm holds what JSON cannot say", e);
    }
  }

  private static String hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
