package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cases.Cases;
import dev.handover.cases.NoticeRules.Channel;
import dev.handover.keys.Keystore;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.NoticeState;
import dev.handover.ledger.Notices;
import dev.handover.process.Lineage;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.ApiServer;
import dev.handover.testing.Canaries;
import dev.handover.testing.SmtpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The shipped routes of notices: a gateway, a mail server and a folder, well and ill. */
class NoticeRouteTest {
  private static final CaseId INN = new CaseId("inn-2026");
  private static final String CASE =
      """
      case: inn-2026
      zone: Asia/Shanghai
      deal: asset-sale
      jurisdiction: {seller: CN, buyer: CN}
      seller: {name: Seller (example), contact: seller@seller.example}
      buyer: {name: Buyer (example), contact: buyer@buyer.example}
      purpose: a test
      source: {jdbc: "{{seller.url}}"}
      delivery: {to: "file:nowhere"}
      notice: {window: P15D, channels: [CHANNELS], language: [zh, en], letter: [name, address]}
      limits: {batch: 2}
      """;
  private static final String MAPPING =
      """
      entity: guest
      version: 1
      from: {table: guests, key: id, deleted: "gone = 1"}
      subject: id
      consent: {field: ok, granted: [Y]}
      carry:
        - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
        - {from: name, to: name, class: basic, check: [required]}
        - {from: mobile, to: mobile, class: contact, identifier: true, clean: [trim, narrow, phone], check: [{phone: CN}]}
        - {from: mail, to: mail, class: contact, check: [email]}
        - {from: address, to: address, class: contact}
      retain: [{class: "*", keep: P0D, after: acknowledged}]
      """;

  @TempDir private Path folder;
  private final SmtpServer smtp = new SmtpServer();
  private final List<JsonNode> posts = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final AtomicReference<Function<JsonNode, Integer>> answer =
      new AtomicReference<>(body -> 200);
  private final ApiServer gateway =
      new ApiServer(
          call -> {
            JsonNode body = new ObjectMapper().readTree(call.body());
            posts.add(body);
            tokens.add(call.header("Authorization"));
            call.answer(answer.get().apply(body), "text/plain", "");
          });
  private final Map<String, String> settings = new HashMap<>();
  private JdbcTemplate seller;
  private Keystore keystore;
  private Ledger ledger;
  private Hub hub;

  @BeforeEach
  void anInn() throws IOException {
    String url = "jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1";
    seller = new JdbcTemplate(new SingleConnectionDataSource(url, true));
    seller.execute(
        """
        create table guests (id int primary key, name varchar(40), mobile varchar(20),
        mail varchar(60), address varchar(60), ok varchar(1), gone int)""");
    guest(1, "13812345601", "canary.one@mail.example", "Y", 0);
    guest(2, null, "canary.two@mail.example", "Y", 0);
    guest(3, "010-62345678", null, "Y", 0); // no short message reaches a landline
    guest(4, "13812345604", "canary.four@mail.example", "Y", 1); // deleted
    guest(5, "+86 138-1234-5605", null, "N", 0); // has not consented yet: that is why he is told
    guest(6, "123", "canary.six@mail.example", "Y", 0); // waits in quarantine
    settings.put("handover.var", folder.resolve("var").toString());
    settings.put("handover.mappings", folder.resolve("mappings").toString());
    settings.put("handover.retries", "1");
    settings.put("handover.retry.delay", "1");
    settings.put("seller.url", url);
    settings.put("handover.notice.rate", "1000");
    settings.put("handover.notice.timeout", "5000");
    settings.put("handover.notice.mail.server", smtp.address());
    settings.put("handover.notice.mail.from", "privacy@seller.example");
    settings.put("handover.notice.mail.tls", "none");
    settings.put("handover.notice.sms.url", gateway.url() + "/send?room=4");
    settings.put("handover.notice.sms.token", "secret-token");
    settings.put("handover.notice.file", folder.resolve("letters").toString());
    Files.createDirectories(folder.resolve("mappings/inn"));
    Files.writeString(folder.resolve("mappings/inn/guest.yaml"), MAPPING);
  }

  private void guest(int id, String mobile, String mail, String ok, int gone) {
    seller.update(
        "insert into guests values (?, ?, ?, ?, ?, ?, ?)",
        id,
        "Canary Name " + id,
        mobile,
        mail,
        id == 2 ? null : "Canary Street " + id,
        ok,
        gone);
  }

  private void open(String channels) throws IOException {
    open(channels, 2);
    lists().published("https://seller.example/notice", LocalDate.of(2026, 1, 31));
  }

  private void open(String channels, int batch) throws IOException {
    Files.writeString(
        folder.resolve("mappings/inn/case.yaml"),
        CASE.replace("CHANNELS", channels).replace("batch: 2", "batch: " + batch));
    Settings with = new Settings(Path.of("").toAbsolutePath(), Map.copyOf(settings), Map.of());
    keystore = Keystore.create(with.keys(), "correct horse".toCharArray());
    ledger = Ledger.open(with.ledgerUrl(), Optional.empty(), Optional.empty());
    Deals deals = new Deals(new Cases(with.mappings(), with::find));
    deals.inFolder("inn");
    hub = Hub.start(with, deals, ledger, keystore, false);
  }

  @AfterEach
  void close() {
    if (hub != null) {
      hub.close();
    }
    smtp.close();
    gateway.close();
  }

  private NoticeReport send() {
    return send(false, false);
  }

  private NoticeReport send(boolean dryRun, boolean unsure) {
    return hub.notices().send(new NoticeDesk.Order(INN, dryRun, unsure, "ann", said -> {}));
  }

  private NoticeLists lists() {
    return new NoticeLists(hub.bean(Deals.class).of(INN), ledger, "ann", Clock.systemUTC());
  }

  private NoticeState state() {
    return ledger.notices().state(INN);
  }

  private static void refused(ExitCode code, String said, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(code);
              assertThat(e.getMessage()).contains(said).doesNotContain("canary");
            });
  }

  @Test
  void everybodyIsToldOnceAndWhatIsRememberedTellsNobodyWhoItWas() throws IOException {
    open("sms, mail");
    NoticeReport counted = send(true, false);
    assertThat(counted.people()).isEqualTo(5);
    assertThat(counted.sent()).isEqualTo(Map.of(Channel.SMS, 2L, Channel.MAIL, 2L));
    assertThat(posts).isEmpty();
    assertThat(smtp.mails()).isEmpty();
    assertThat(state().waiting()).isEqualTo(4);
    assertThat(state().toldAll()).isFalse();

    assertThat(send()).returns(4L, NoticeReport::sentInAll);
    assertThat(posts)
        .extracting(body -> body.get("to").asText())
        .containsExactly("+8613812345601", "+8613812345605");
    assertThat(posts.get(0).get("text").asText())
        .contains("Buyer (example)", "https://seller.example/notice", "15日内", "within 15 days");
    assertThat(tokens).containsOnly("Bearer secret-token");
    assertThat(gateway.asked()).containsOnly("/send?room=4");
    assertThat(smtp.mails())
        .extracting(SmtpServer.Mail::to)
        .containsExactly(List.of("canary.two@mail.example"), List.of("canary.six@mail.example"));
    assertThat(smtp.mails().get(0).text()).contains("单独同意", "separate consent", "编号：N-");
    assertThat(smtp.mails().get(0).headers()).noneMatch(line -> line.matches("(?i)camel.*"));

    assertThat(send()).returns(0L, NoticeReport::sentInAll);
    assertThat(posts).as("nobody twice").hasSize(2);
    assertThat(smtp.mails()).hasSize(2);
    guest(7, "13812345607", null, "Y", 0);
    assertThat(send().sent()).as("somebody new").containsEntry(Channel.SMS, 1L);
    NoticeState state = state();
    assertThat(state.told()).isEqualTo(5);
    assertThat(state.unreachable()).isEqualTo(1);
    assertThat(state.toldAll()).as("the statement is for who has no address").isTrue();
    var file = hub.bean(Deals.class).of(INN).file();
    Instant end = NoticeDesk.windowEnds(file, state).orElseThrow();
    assertThat(end).isAfter(Instant.now().plus(Duration.ofDays(15)));
    assertThat(NoticeDesk.isDone(file, state, end.minusSeconds(1))).isFalse();
    assertThat(NoticeDesk.isDone(file, state, end)).isTrue();

    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .containsSubsequence(
            "statement published",
            "people to be told counted",
            "notice sending begun",
            "notice sending ended");
    Canaries canaries =
        Canaries.in(
            settings.get("seller.url"),
            "",
            "guests.name",
            "guests.mobile",
            "guests.mail",
            "guests.address");
    Canaries cleaned = new Canaries(List.of("+8613812345601", "13812345605", "13812345607"));
    String audit = ledger.audit().entries(0, 100).toString();
    assertThat(canaries.in(audit)).isEmpty();
    assertThat(cleaned.in(audit)).isEmpty();
    hub.close();
    hub = null;
    assertThat(canaries.in(folder.resolve("var"))).isEmpty();
    assertThat(cleaned.in(folder.resolve("var"))).isEmpty();
  }

  @Test
  void whatIsRefusedOrComesBackGoesByAnotherChannel() throws IOException {
    open("sms, mail");
    answer.set(body -> body.get("to").asText().endsWith("5601") ? 422 : 200);
    NoticeReport first = send();
    assertThat(first.failed()).isEqualTo(1);
    assertThat(first.sentInAll()).as("the others are told").isEqualTo(3);
    assertThat(state()).returns(1L, NoticeState::failed).returns(1L, NoticeState::waiting);
    assertThat(send().sent()).containsEntry(Channel.MAIL, 1L);
    assertThat(smtp.mails())
        .last()
        .returns(List.of("canary.one@mail.example"), SmtpServer.Mail::to);
    assertThat(state()).returns(0L, NoticeState::failed).returns(4L, NoticeState::told);

    String reference = posts.get(1).get("reference").asText();
    NoticeLists.Taken back =
        lists()
            .bounced(
                list(
                    "reference,address\n"
                        + reference
                        + ",\n,Canary.TWO@mail.example\nN-1,\n,nobody@mail.example\n"),
                keystore);
    assertThat(back.known()).isEqualTo(2);
    assertThat(back.unusable()).containsExactly(4);
    assertThat(state()).returns(2L, NoticeState::bounced).returns(2L, NoticeState::told);
    NoticeReport last = send();
    assertThat(last.sentInAll()).as("neither has another address").isZero();
    assertThat(last.exhausted()).isEqualTo(2);
    assertThat(ledger.audit().entries(0, 100))
        .filteredOn(entry -> entry.act().equals("notices bounced"))
        .allMatch(entry -> entry.detail().startsWith("2 people; list of sha-256"));
    refused(
        ExitCode.CONFIGURATION,
        "reference, address",
        () -> lists().bounced(list("x\n1\n"), keystore));
  }

  @Test
  void aServerThatIsAwayStopsTheSendingWhichThenGoesOn() throws IOException {
    open("sms, mail");
    answer.set(body -> 503);
    refused(ExitCode.DELIVERY_FAILED, "sms", this::send);
    assertThat(posts).as("tried again by the route").hasSize(2);
    assertThat(state()).returns(0L, NoticeState::told).returns(0L, NoticeState::unsure);
    assertThat(state().countedAt()).as("not all were looked at").isEmpty();
    answer.set(body -> 200);
    smtp.refuse(2);
    refused(ExitCode.DELIVERY_FAILED, "mail", this::send);
    assertThat(state().told()).isEqualTo(1);
    assertThat(send().sentInAll()).isEqualTo(3);
    assertThat(state()).returns(4L, NoticeState::told).returns(0L, NoticeState::unsure);
    assertThat(smtp.mails()).hasSize(2);
  }

  @Test
  void whoMayHaveBeenToldIsNotToldAgainUnasked() throws IOException {
    open("sms");
    answer.set(body -> 500); // whatever the gateway did before it failed
    guest(8, "13812345608", null, "Y", 0);
    guest(9, "13812345609", null, "Y", 0);
    refused(ExitCode.DELIVERY_FAILED, "nobody knows", this::send);
    assertThat(posts).as("none of them twice, and no fourth").hasSize(3);
    answer.set(body -> 200);
    assertThat(send()).returns(1L, NoticeReport::sentInAll);
    assertThat(state()).returns(3L, NoticeState::unsure).returns(1L, NoticeState::told);
    assertThat(state().toldAll()).isTrue(); // by the statement
    assertThat(send(false, true)).returns(3L, NoticeReport::sentInAll);
    assertThat(state()).returns(0L, NoticeState::unsure).returns(4L, NoticeState::told);
  }

  @Test
  void whatASenderThatWasKilledLeftIsSettled() throws IOException {
    open("sms, mail");
    byte[] person =
        HexFormat.of()
            .parseHex(new Lineage(DataKeys.of(ledger, keystore, INN).lineage()).person("1"));
    assertThat(ledger.notices().claim(INN, "killed", Duration.ofMinutes(5))).isTrue();
    ledger
        .notices()
        .take(
            INN,
            "killed",
            List.of(new Notices.Message(person, new byte[16], "sms", List.of(), "N-0", "")),
            Instant.now());
    refused(ExitCode.BUSY, "try again", this::send);
    assertThat(posts).isEmpty();
    ledger.notices().release(INN, "killed");
    assertThat(send().sentInAll()).isEqualTo(3);
    assertThat(posts).extracting(body -> body.get("to").asText()).containsExactly("+8613812345605");
    assertThat(state().unsure()).isEqualTo(1);
  }

  /** As after a halt of the whole machine: the sender knows nothing of what happened meanwhile. */
  @Test
  void whoseLeaseEndedAndWasTakenSendsNothingMore() throws IOException {
    open("sms");
    answer.set(
        body -> {
          new JdbcTemplate(ledger.forQuartz()).update("update notice set sender = 'another'");
          return 200;
        });
    refused(ExitCode.BUSY, "another hub has taken over", this::send);
    assertThat(posts).hasSize(1);
    assertThat(state()).as("what it knows is noted").returns(1L, NoticeState::told);
    refused(ExitCode.BUSY, "try again", this::send);
    assertThat(NoticeClaim.LEASE).as("what contain waits for").isLessThan(Duration.ofMinutes(2));
  }

  @Test
  void aFileForAMailMergeIsItsOwnersAloneAndIsNotHalf() throws IOException {
    Path letters = folder.resolve("letters");
    Files.createDirectory(letters);
    Files.setPosixFilePermissions(letters, PosixFilePermissions.fromString("rwxr-xr-x"));
    open("file");
    refused(ExitCode.CONFIGURATION, "chmod 700", this::send);
    Files.setPosixFilePermissions(letters, PosixFilePermissions.fromString("rwx------"));

    byte[] person =
        HexFormat.of()
            .parseHex(new Lineage(DataKeys.of(ledger, keystore, INN).lineage()).person("1"));
    Files.writeString(letters.resolve(".part-killed.csv"), "half");
    ledger.notices().claim(INN, "killed", Duration.ofMinutes(-1));
    ledger
        .notices()
        .take(
            INN,
            "killed",
            List.of(
                new Notices.Message(person, new byte[16], "file", List.of(), "N-0", "killed.csv")),
            Instant.now());
    assertThat(send().sent()).as("all but who has no street").containsEntry(Channel.FILE, 4L);
    List<Path> files;
    try (var all = Files.list(letters)) {
      files = all.sorted().toList();
    }
    assertThat(files).as("a window each, and nothing half").hasSize(3);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))))
        .isEqualTo("rw-------");
    assertThat(Files.readString(files.get(0)))
        .startsWith("\uFEFFreference,name,address\r\nN-")
        .contains(",Canary Name 1,Canary Street 1\r\n");
    assertThat(send().sentInAll()).isZero();
    assertThat(state().told()).isEqualTo(4);
    assertThat(ledger.audit().entries(0, 100))
        .filteredOn(entry -> entry.act().equals("notice file written"))
        .hasSize(3)
        .noneMatch(entry -> entry.detail().contains("Canary"));
  }

  @Test
  void nothingGoesOutThatDoesNotSayAllOrOfASuspendedCase() throws IOException {
    open("sms, mail");
    Path own = folder.resolve("mappings/inn/notice/letter.en.txt");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "Hello\n{{seller.name}}\n");
    refused(ExitCode.CONFIGURATION, "recipient", this::send);
    Files.delete(own);
    ledger.caseStates().suspend(INN, "a doubt", Instant.now(), "ann");
    refused(ExitCode.GATE_CLOSED, "suspended", this::send);
    assertThat(posts).isEmpty();
    assertThat(smtp.mails()).isEmpty();
  }

  /** The window is of all people: what stops is not its end. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoeverStopsTheCaseWaitsForTheSenderWhichEndsInTheMiddleOfAWindow(boolean alone)
      throws Exception {
    settings.put("handover.notice.rate", "10");
    open("sms", 1000);
    lists().published("https://seller.example/notice", LocalDate.of(2026, 1, 31));
    for (int id = 10; id < 60; id++) {
      guest(id, "138123456" + id, null, "Y", 0);
    }
    CountDownLatch first = new CountDownLatch(1);
    answer.set(
        body -> {
          first.countDown();
          return 200;
        });
    CompletableFuture<Void> refused =
        CompletableFuture.runAsync(() -> refused(ExitCode.GATE_CLOSED, "stopped", this::send));
    refused.exceptionally(
        ended -> {
          first.countDown();
          return null;
        });
    assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
    ledger.stopSwitch().stop("stopped for an incident", Instant.now(), "olga");
    Optional<Hub> here = alone ? Optional.of(hub) : Optional.empty();
    StopWatch.awaitQuiet(ledger, List.of(INN), here, alone, Duration.ofSeconds(60));
    int before = posts.size();
    refused.join();
    assertThat(posts).as("none after it returned, and by far not all").hasSize(before);
    assertThat(before).isBetween(1, 40);
    assertThat(state().told()).isEqualTo(before);

    ledger.stopSwitch().release("looked into", "olga");
    ledger.caseStates().suspend(INN, "stopped", Instant.now(), "olga");
    refused(ExitCode.GATE_CLOSED, "suspended", this::send);
    ledger.notices().claim(INN, "killed", Duration.ofMinutes(5));
    assertThat(ledger.stopSwitch().underWay()).containsExactly(INN);
    StopWatch.awaitQuiet(ledger, List.of(), Optional.of(hub), true, Duration.ofMinutes(1));
  }

  @Test
  void theGateOpensWhenAllAreToldOnceAndLaterCustomersDoNotCloseIt() throws IOException {
    open("mail", 1000);
    seller.update("delete from guests where id in (3, 5)"); // whom no mail reaches
    Instant later = Instant.now().plus(Duration.ofDays(17));
    assertThat(send().sentInAll()).isEqualTo(3);
    var file = hub.bean(Deals.class).of(INN).file();
    NoticeEvidence.record(ledger, file, Instant.now());
    assertThat(ledger.evidence().of(INN)).as("they may still object").isEmpty();
    lists().bounced(list("address\ncanary.two@mail.example\n"), keystore);
    lists().published("https://seller.example/notice", LocalDate.now().plusDays(17));
    NoticeEvidence.record(ledger, file, later);
    assertThat(ledger.evidence().of(INN)).as("the statement is too new").isEmpty();
    lists().published("https://seller.example/notice", LocalDate.of(2026, 1, 31));
    guest(7, null, "canary.seven@mail.example", "Y", 0);
    send(true, false);
    NoticeEvidence.record(ledger, file, later);
    assertThat(ledger.evidence().of(INN)).as("the first round is not done").isEmpty();
    send();

    NoticeEvidence.record(ledger, file, later);
    NoticeEvidence.record(ledger, file, later);
    assertThat(ledger.evidence().valid(INN)).hasSize(1);
    guest(8, null, "canary.eight@mail.example", "Y", 0);
    lists().bounced(list("address\ncanary.one@mail.example\n"), keystore);
    send(true, false);
    NoticeEvidence.record(ledger, file, later);
    assertThat(ledger.evidence().valid(INN)).as("they wait themselves").hasSize(1);
    ledger.notices().counting(INN);
    NoticeEvidence.record(ledger, file, later);
    assertThat(ledger.evidence().valid(INN)).as("and so while a sending is under way").hasSize(1);
  }

  @Test
  void whoWasLookedAtAndHasNoAddressIsKnown() throws IOException {
    open("sms");
    send();
    Instant later = Instant.now().plus(Duration.ofDays(1));
    Lineage lineage = new Lineage(DataKeys.of(ledger, keystore, INN).lineage());
    List<byte[]> persons = new java.util.ArrayList<>();
    for (int id = 1; id <= 7; id++) {
      persons.add(HexFormat.of().parseHex(lineage.person("" + id)));
    }
    assertThat(ledger.notices().told(INN, persons, later, false))
        .containsExactlyInAnyOrder(lineage.person("1"), lineage.person("5"));
    assertThat(ledger.notices().told(INN, persons, later, true))
        .containsExactlyInAnyOrder(
            lineage.person("1"),
            lineage.person("2"),
            lineage.person("3"),
            lineage.person("5"),
            lineage.person("6"));
    assertThat(ledger.notices().told(INN, persons, Instant.EPOCH, false)).isEmpty();
    assertThat(send()).returns(3L, NoticeReport::unreachable).returns(2L, NoticeReport::before);
    seller.update("update guests set mobile = '13812345602' where id = 2");
    assertThat(send()).as("he has one now").returns(1L, NoticeReport::sentInAll);
    assertThat(state()).returns(3L, NoticeState::told).returns(2L, NoticeState::unreachable);
  }

  @Test
  void onlyAHandshakeThatFailedIsCertainToHaveSentNothing() {
    assertThat(NoticeTrouble.of(new RuntimeException(new SSLHandshakeException("x"))))
        .isEqualTo(NoticeTrouble.NOTHING_TAKEN);
    assertThat(NoticeTrouble.of(new RuntimeException(new SSLPeerUnverifiedException("x"))))
        .isEqualTo(NoticeTrouble.NOTHING_TAKEN);
    assertThat(NoticeTrouble.of(new RuntimeException(new SSLException("closed in between"))))
        .isEqualTo(NoticeTrouble.UNKNOWN);
  }

  private Path list(String text) {
    try {
      return Files.writeString(folder.resolve("list.csv"), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
