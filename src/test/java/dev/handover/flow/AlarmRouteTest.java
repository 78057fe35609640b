package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cases.Cases;
import dev.handover.keys.Keystore;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Outbox;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import dev.handover.testing.ApiServer;
import dev.handover.testing.SmtpServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.jdbc.core.JdbcTemplate;

/** The shipped routes of alarms: a mail server and a webhook, well and ill. */
class AlarmRouteTest {
  private static final CaseId CASE = new CaseId("hotel-2026");
  private static final String SECRET = "canary-secret";
  @TempDir private Path folder;
  private final SmtpServer smtp = new SmtpServer();
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(204);
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final ApiServer hook =
      new ApiServer(
          call -> {
            String body = call.body();
            int now = refused.stream().anyMatch(body::contains) ? 400 : status.get();
            if (now == 0) {
              call.nothing();
            }
            posts.add(
                new Post(
                    call.method() + " " + call.path() + "?" + call.rawQuery(),
                    call.header("X-Handover-Signature"),
                    body,
                    now));
            call.answer(now, "text/plain", "");
          });
  private final Map<String, String> settings = new HashMap<>();
  private Ledger ledger;

  private record Post(String asked, String signature, String body, int answered) {}

  @BeforeEach
  void settings() {
    settings.put("handover.var", folder.resolve("var").toString());
    settings.put("handover.mappings", folder.resolve("mappings").toString());
    settings.put("handover.retry.delay", "10");
    settings.put("handover.alarms.cron", "0 0 0 1 1 ? 2099");
    settings.put("handover.alarms.timeout", "2000");
    settings.put("handover.alarms.again", "0");
    settings.put("handover.alarms.hub", "hub-1");
  }

  @AfterEach
  void close() {
    smtp.close();
    hook.close();
  }

  private void mail() {
    settings.put("handover.alarms.mail.to", "ops@hotel.example, dpo@hotel.example");
    settings.put("handover.alarms.mail.from", "hub@hotel.example");
    settings.put("handover.alarms.mail.server", smtp.address());
    settings.put("handover.alarms.mail.tls", "none");
  }

  private void webhook() {
    settings.put("handover.alarms.webhook.url", hook.url() + "/alarms/in?room=4&key=a%2Fb");
    settings.put("handover.alarms.webhook.secret", SECRET);
  }

  @Test
  void anAlarmIsMailedOnceInBothLanguagesAndNothingElseGoesAlong() {
    mail();
    settings.put("handover.alarms.mail.user", "hub");
    settings.put("handover.alarms.mail.password", "canary password");
    settings.put("handover.alarms.cron", "* * * * * ?"); // by the shipped watch
    try (Hub hub = start()) {
      raise(AlarmKind.HOST_KEY, "twice\r\nBcc: eve@evil.example\r\n\r\nand more");

      await(() -> smtp.mails().size() == 1);
      await(() -> ledger.outbox().unsent(Instant.now()).isEmpty());
      hub.lookForAlarms();
      assertThat(smtp.mails()).as("not twice").hasSize(1);
    }
    SmtpServer.Mail mail = smtp.mails().get(0);
    assertThat(smtp.logins()).contains("hub:canary password");
    assertThat(mail.from()).isEqualTo("hub@hotel.example");
    assertThat(mail.to()).containsExactly("ops@hotel.example", "dpo@hotel.example");
    assertThat(mail.header("Subject")).isEqualTo("[hub-1] host-key, hotel-2026");
    assertThat(mail.text())
        .contains("警报：服务器主机密钥多次不符", "Alarm: host-key", "What to do: ask the other side")
        .contains("twice Bcc: eve@evil.example and more");
    assertThat(mail.headers())
        .filteredOn(line -> !line.startsWith("\t") && !line.startsWith(" "))
        .extracting(line -> line.split(":")[0])
        .containsExactlyInAnyOrder(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding");
  }

  @Test
  void headersOfWhateverCameBeforeNeverTravel() {
    mail();
    try (Hub hub = start()) {
      raise(AlarmKind.VOLUME, "much");
      hub.bean(ProducerTemplate.class)
          .requestBodyAndHeaders(
              "direct:alarm-mail",
              new Outbox.Unsent(ledger.alarms().open().get(0), "mail"),
              Map.of("Bcc", "eve@evil.example", "CamelFileName", "x", "fireTime", "now"));
    }
    SmtpServer.Mail mail = smtp.mails().get(0);
    assertThat(mail.to()).containsExactly("ops@hotel.example", "dpo@hotel.example");
    assertThat(mail.headers()).noneMatch(line -> line.matches("(?i)(bcc|camel|fireTime).*"));
  }

  @Test
  void anAlarmIsPostedAsSignedJson() throws Exception {
    webhook();
    try (Hub hub = start()) {
      ledger
          .alarms()
          .raise(
              Optional.<CaseId>empty(),
              Optional.empty(),
              AlarmKind.CHAIN_BROKEN,
              "entry 7",
              Instant.parse("2026-01-31T02:00:00Z"));
      hub.lookForAlarms();
    }
    Post post = posts.get(0);
    assertThat(post.asked()).isEqualTo("POST /alarms/in?room=4&key=a%2Fb");
    JsonNode json = new ObjectMapper().readTree(post.body());
    assertThat(json.get("kind").asText()).isEqualTo("chain-broken");
    assertThat(json.get("case").isNull()).isTrue();
    assertThat(json.get("run").isNull()).isTrue();
    assertThat(json.get("detail").asText()).isEqualTo("entry 7");
    assertThat(json.get("raisedAt").asText()).isEqualTo("2026-01-31T02:00:00Z");
    assertThat(json.get("hub").asText()).isEqualTo("hub-1");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    assertThat(post.signature())
        .isEqualTo(
            "sha256="
                + HexFormat.of()
                    .formatHex(mac.doFinal(post.body().getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void whatTheBuyerWroteStaysAtTheHub() {
    webhook();
    try (Hub hub = start()) {
      raise(AlarmKind.RECEIPT_DISAGREES, "canary of the buyer's");
      hub.lookForAlarms();
      assertThat(posts).hasSize(1);
      assertThat(posts.get(0).body()).doesNotContain("canary").contains("handover status");
    }
  }

  @Test
  void aWebhookThatIsIllIsAskedAgainAndKeepsNoMailBack() {
    mail();
    webhook();
    for (int trouble : new int[] {500, 302, 0}) {
      status.set(trouble);
      posts.clear();
      int mails = smtp.mails().size();
      try (Hub hub = start()) {
        raise(AlarmKind.VOLUME, "much");
        hub.lookForAlarms();
        assertThat(smtp.mails()).as("trouble " + trouble).hasSize(mails + 1);
        assertThat(ledger.outbox().unsent(Instant.now())).hasSize(1);
        if (trouble != 0) {
          assertThat(posts).as("tried again by the route").hasSize(3);
        }
      }
      status.set(204);
      posts.clear();
      try (Hub hub = start()) { // another one: nothing was in memory alone
        hub.lookForAlarms();
        hub.lookForAlarms();
        assertThat(posts).as("sent once").hasSize(1);
        assertThat(ledger.outbox().unsent(Instant.now())).isEmpty();
        ledger.alarms().clearAll(Optional.of(CASE), AlarmKind.VOLUME, "as usual", Instant.now());
      }
    }
  }

  @Test
  void aMailServerThatRefusesForNowGetsItWithTheNextTry() {
    mail();
    smtp.refuse(2);
    try (Hub hub = start()) {
      raise(AlarmKind.VOLUME, "much");
      hub.lookForAlarms();
      assertThat(smtp.mails()).as("the third time").hasSize(1);
      smtp.refuse(3);
      raise(AlarmKind.REJECTS, "many");
      hub.lookForAlarms();
      assertThat(smtp.mails()).hasSize(1);
      hub.lookForAlarms();
      assertThat(smtp.mails()).hasSize(2);
    }
  }

  @Test
  void aServerThatIsAwayIsNotAskedForEveryAlarmAndKeepsThemAll() {
    webhook();
    status.set(503);
    try (Hub hub = start()) {
      for (AlarmKind kind : AlarmKind.values()) {
        raise(kind, "x");
      }
      hub.lookForAlarms();
      assertThat(posts).hasSize(9);
      status.set(200);
      posts.clear();
      hub.lookForAlarms();
      assertThat(posts).hasSize(AlarmKind.values().length);
    }
  }

  @Test
  void alarmsThatAReceiverNeverTakesKeepNoOthersBackForLong() {
    webhook();
    settings.remove("handover.alarms.again");
    refused.addAll(List.of("volume", "rejects", "hours"));
    try (Hub hub = start()) {
      raise(AlarmKind.VOLUME, "x");
      raise(AlarmKind.REJECTS, "x");
      raise(AlarmKind.HOURS, "x");
      raise(AlarmKind.HOST_KEY, "x");
      hub.lookForAlarms();
      hub.lookForAlarms();
      assertThat(posts).last().returns(204, Post::answered);
      assertThat(posts).as("each refused one is not asked for again so soon").hasSize(10);
      assertThat(ledger.outbox().unsent(Instant.now())).isEmpty();
      assertThat(ledger.outbox().unsent(Instant.now().plusSeconds(900)))
          .extracting(unsent -> unsent.alarm().kind())
          .containsExactly(AlarmKind.VOLUME, AlarmKind.REJECTS, AlarmKind.HOURS);
    }
  }

  @Test
  void aTriggerThatWasLeftPausedOrGivenUpFiresAgain() throws Exception {
    settings.put("handover.alarms.cron", "* * * * * ? 2099");
    try (Hub hub = start()) {
      Scheduler quartz = hub.bean(Scheduler.class);
      TriggerKey alarms =
          quartz.getTriggerKeys(GroupMatcher.anyTriggerGroup()).stream()
              .filter(key -> key.getName().contains("alarms"))
              .findFirst()
              .orElseThrow();
      quartz.pauseTrigger(alarms);
      hub.bean(Timetable.class).open();
      assertThat(quartz.getTriggerState(alarms)).isEqualTo(Trigger.TriggerState.NORMAL);

      new JdbcTemplate(hub.bean(DataSource.class))
          .update(
              "update qrtz_triggers set trigger_state = 'ERROR' where trigger_name = ?",
              alarms.getName());
      assertThat(quartz.getTriggerState(alarms)).isEqualTo(Trigger.TriggerState.ERROR);
      hub.bean(Timetable.class).open();
      assertThat(quartz.getTriggerState(alarms)).isEqualTo(Trigger.TriggerState.NORMAL);
    }
  }

  @Test
  void aMailServerWithoutTlsIsNotSpokenToWhereTlsIsWanted() {
    mail();
    settings.remove("handover.alarms.mail.tls");
    try (Hub hub = start()) {
      raise(AlarmKind.VOLUME, "much");
      hub.lookForAlarms();
      assertThat(smtp.mails()).isEmpty();
      assertThat(ledger.outbox().unsent(Instant.now())).hasSize(1);
    }
  }

  @Test
  void whereNobodyIsToBeToldNothingIsSentAndNothingWaits() {
    try (Hub hub = start()) {
      raise(AlarmKind.VOLUME, "much");
      hub.lookForAlarms();
      assertThat(ledger.outbox().unsent(Instant.now())).isEmpty();
      assertThat(ledger.alarms().open()).hasSize(1);
    }
  }

  @Test
  void settingsThatCannotBeRightStopTheStart() {
    mail();
    refused("handover.alarms.mail.to", "ops@hotel.example\r\nBcc: eve@evil.example", "mail.to");
    refused("handover.alarms.mail.server", "mail.example/x?y=1", "mail.server");
    refused("handover.alarms.mail.tls", "perhaps", "mail.tls");
    refused("handover.alarms.mail.from", "", "mail.from");
    refused("handover.alarms.webhook.url", "file:/etc/passwd", "webhook.url");
    refused("handover.watch.sign-in-refused", "many", "sign-in-refused");
    settings.put("handover.alarms.mail.user", "hub");
    settings.put("handover.alarms.mail.password", "canary");
    refused("handover.alarms.mail.server", "mail.example:25", "in clear");
  }

  private void refused(String name, String value, String said) {
    String was = settings.put(name, value);
    assertThatThrownBy(() -> AlarmSettings.of(with()))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining(said)
        .hasMessageContaining("HUB-SET-04")
        .hasMessageNotContaining("canary");
    if (was == null) {
      settings.remove(name);
    } else {
      settings.put(name, was);
    }
  }

  private void raise(AlarmKind kind, String detail) {
    assertThat(ledger.alarms().raise(CASE, Optional.empty(), kind, detail, Instant.now())).isTrue();
  }

  private Settings with() {
    return new Settings(Path.of("").toAbsolutePath(), Map.copyOf(settings), Map.of());
  }

  private Hub start() {
    Settings with = with();
    char[] passphrase = "correct horse".toCharArray();
    Keystore keystore =
        Keystore.exists(with.keys())
            ? Keystore.open(with.keys(), passphrase)
            : Keystore.create(with.keys(), passphrase);
    ledger = Ledger.open(with.ledgerUrl(), Optional.empty(), Optional.empty());
    try {
      boolean serve = settings.get("handover.alarms.cron").startsWith("*");
      return Hub.start(
          with, new Deals(new Cases(with.mappings(), with::find)), ledger, keystore, serve);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("still not so").isBefore(end);
      LockSupport.parkNanos(50_000_000);
    }
  }
}
