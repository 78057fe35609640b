package dev.handover.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.ledger.AlarmKind;
import dev.handover.mapping.Problem;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasesTest {
  private static final String CASE =
      """
      case: shop-1
      zone: Asia/Shanghai
      deal: merger
      jurisdiction: {seller: CN, buyer: CN}
      seller: {name: Seller (example), contact: a@seller.example}
      buyer: {name: Buyer (example), contact: b@buyer.example, certificate: keys/buyer.asc}
      purpose: go on serving
      agreements: [{kind: nda, valid: 2026-01-01/2026-12-31}]
      source: {jdbc: "{{seller.url}}", user: "{{seller.user}}", password: "{{seller.password}}"}
      delivery: {to: "sftp:u@host:22/inbox", privateKeyPassphrase: "{{phrase}}"}
      schedule: {sync: "0 0 2 * * ?", cutover: 2026-12-31}
      limits: {rejected: 2.5%}
      """;
  private static final String MAPPING =
      """
      entity: guest
      version: 1
      from: {table: guests, key: id}
      carry: [{from: name, to: name, class: basic}]
      """;

  @TempDir Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private Cases cases;

  @BeforeEach
  void settings() throws IOException {
    settings.put("seller.url", "jdbc:postgresql://db/crm?password=canary-url");
    settings.put("seller.user", "reader");
    settings.put("seller.password", "canary-password");
    settings.put("phrase", "canary-phrase");
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/guest.yaml"), MAPPING);
    cases = new Cases(folder, name -> Optional.ofNullable(settings.get(name)));
  }

  @Test
  void readsHowLongIsWaited() throws IOException {
    write(CASE.replace("rejected: 2.5%", "rejected: 2.5%, receipt: PT90M, support: P14D"));
    CaseFile.Limits limits = cases.load("shop").file().limits();
    assertThat(limits.receipt()).isEqualTo(Duration.ofMinutes(90));
    assertThat(limits.support()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void readsWhatCountsAsAnAnomaly() throws IOException {
    write(CASE);
    assertThat(cases.load("shop").file().watch()).isEqualTo(WatchRules.USUAL);
    write(
        CASE
            + """
            watch:
              volume: off
              rejects: 2.5
              hours: 22:00-06:30
              quarantine-read: 0
              host-key: off
              suspend: [volume, host-key, receipt-forged]
            """);
    WatchRules rules = cases.load("shop").file().watch();
    assertThat(rules.volume()).isEmpty();
    assertThat(rules.rejects()).contains(2.5);
    assertThat(rules.quarantineRead()).contains(0);
    assertThat(rules.runRefused()).isEqualTo(WatchRules.USUAL.runRefused());
    assertThat(rules.hostKey()).isEmpty();
    assertThat(rules.suspend())
        .containsExactlyInAnyOrder(AlarmKind.VOLUME, AlarmKind.HOST_KEY, AlarmKind.RECEIPT_FORGED);
    Hours hours = rules.hours().orElseThrow();
    assertThat(hours.contains(LocalTime.parse("22:00"))).isTrue();
    assertThat(hours.contains(LocalTime.parse("06:29"))).isTrue();
    assertThat(hours.contains(LocalTime.parse("06:30"))).isFalse();
    assertThat(hours.contains(LocalTime.parse("21:59"))).isFalse();
  }

  @Test
  void tellsAllThatIsWrongWithAnomaliesAtOnce() throws IOException {
    write(
        CASE
            + """
            watch:
              volume: 1
              rejects: never
              hours: 02:00-02:00
              quarantine-read: -1
              run-refused: 1.5
              suspend: [volume, chain-broken]
              colour: red
            """);
    assertThat(cases.check("shop").problems())
        .extracting(Problem::text)
        .anyMatch(text -> text.contains("volume"))
        .anyMatch(text -> text.contains("rejects") && text.contains("or off"))
        .anyMatch(text -> text.contains("hours") && text.contains("ends when it begins"))
        .anyMatch(text -> text.contains("quarantine-read"))
        .anyMatch(text -> text.contains("run-refused"))
        .anyMatch(text -> text.contains("suspend"))
        .anyMatch(text -> text.contains("colour"))
        .hasSize(7);
  }

  @Test
  void everyAlarmOfACaseMaySuspendItAndNoneOfTheHub() throws IOException {
    for (AlarmKind kind : AlarmKind.values()) {
      write(CASE + "watch: {suspend: [" + kind.word() + "]}\n");
      assertThat(cases.check("shop").problems().isEmpty())
          .as(kind.word())
          .isNotEqualTo(kind.isOfHub());
    }
  }

  @Test
  void loadsACaseWithItsMappings() throws IOException {
    write(CASE);
    Case found = cases.load("shop");
    CaseFile file = found.file();
    assertThat(file.id().value()).isEqualTo("shop-1");
    assertThat(database(file).jdbc()).isEqualTo(settings.get("seller.url"));
    assertThat(database(file).password()).contains("canary-password");
    assertThat(file.delivery().seal()).isEqualTo("openpgp");
    assertThat(file.delivery().format()).isEqualTo("ndjson");
    assertThat(file.limits())
        .isEqualTo(new CaseFile.Limits(0.025, 0.25, 10_000, Duration.ofHours(24), Duration.ZERO));
    assertThat(file.buyer().certificate())
        .contains(folder.resolve("shop/keys/buyer.asc").toAbsolutePath());
    assertThat(file.schedule()).containsEntry("cutover", "2026-12-31");
    assertThat(found.mapping("guest").version()).isEqualTo(1);
    assertThatThrownBy(() -> found.mapping("gest"))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("did you mean guest?");
  }

  @Test
  void neverShowsSecrets() throws IOException {
    write(CASE);
    assertThat(cases.load("shop").toString()).doesNotContain("canary").contains("postgresql");
  }

  @Test
  void tellsTheProblemsOfCaseFileAndMappingsTogether() throws IOException {
    settings.remove("seller.user");
    write(CASE.replace("merger", "merge").replace("purpose", "porpose"));
    Files.writeString(
        folder.resolve("shop/guest.yaml"), MAPPING.replace("version: 1", "version: 0"));
    assertThatThrownBy(() -> cases.load("shop"))
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
              assertThat(e.getMessage().lines()).hasSize(5);
              assertThat(e.getMessage())
                  .contains("case.yaml:3: deal is not a known word; did you mean merger?")
                  .contains("case.yaml:7: unknown key porpose in the file; did you mean purpose?")
                  .contains("case.yaml:9: the placeholder seller.user is not set; set it in")
                  .contains("(SELLER_USER)")
                  .contains("guest.yaml:2: version must be at least 1")
                  .contains("these 4 problems");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"{{seller.password}}\" | hunter2-canary | 9 | secret does not belong",
        "\"{{phrase}}\" | hunter2-canary | 10 | secret does not belong",
        "\"{{seller.url}}\" | \"jdbc:x:y?password=hunter2-canary\" | 9 | holds a password",
        "\"{{seller.url}}\" | jdbc:h2:f;PASSWORD=hunter2-canary | 9 | holds a password",
        "\"{{seller.url}}\" | jdbc:postgresql://me:hunter2-canary@db/x | 9 | holds a password",
        "sftp:u@host | sftp:u:hunter2-canary@host | 10 | holds a password",
        "22/inbox | 22/inbox?strictHostKeyChecking=no | 10 | holds options",
        "sftp:u@host:22/inbox | ftp:u@host | 10 | wrong form",
        "Asia/Shanghai | Asia/Shanghi | 2 | did you mean Asia/Shanghai?",
        "2026-01-01/2026-12-31 | 2026-12-31/2026-01-01 | 8 | no interval",
        "2026-01-01/2026-12-31 | 2026-02-30/2026-12-31 | 8 | no interval",
        "2.5% | 101% | 12 | percentage",
        "2.5% | 2.5 | 12 | percentage",
        "rejected: 2.5% | batch: 0 | 12 | at least 1",
        "rejected: 2.5% | receipt: 1 day | 12 | P14D, PT24H, PT90M",
        "seller: CN | seller: China | 4 | ISO 3166",
        "0 0 2 * * ? | 0 2 * * * | 11 | sync has five fields, but quartz counts seconds first",
        "0 0 2 * * ? | 0 0 2 * * * | 11 | sync is no cron expression",
        "0 0 2 * * ? | every night | 11 | sync is no cron expression",
        "0 0 2 * * ? | 0 0 2 30 2 ? | 11 | sync names a day that never comes",
        "sync: | nightly: | 11 | unknown key nightly",
        "\"{{seller.url}}\" | \"{{seller.url\" | 9 | broken placeholder",
        "\"{{seller.url}}\" | {{seller.url}} | 9 | put a placeholder in quotes",
        "merger | \"{{deal}}\" | 3 | not a known word",
      })
  void aMistakeGetsOneMessageOnItsLine(String right, String wrong, int line, String message)
      throws IOException {
    write(CASE.replace(right, wrong));
    List<Problem> problems = cases.check("shop").problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line()).isEqualTo(line);
    assertThat(problems.get(0).text()).contains(message).doesNotContain("hunter2");
  }

  private static final String FETCHED =
      "{files: {from: \"sftp:exports@host:22/out\", knownHosts: hosts, privateKey: /key,"
          + " privateKeyPassphrase: \"{{phrase}}\", tables: {guests: {file: \"guests-*.csv\"}}}}";

  private static String fetching(String source) {
    return CASE.replaceFirst(
        "source: .*", java.util.regex.Matcher.quoteReplacement("source: " + source));
  }

  @Test
  void aCaseAsksForDocumentsOnly() throws IOException {
    write(CASE + "law: {require: [training, risk-review]}\n");
    assertThat(cases.check("shop").problems()).isEmpty();
    for (String none : List.of("waiver", "audit-finding")) {
      write(CASE + "law: {require: [training, " + none + "]}\n");
      assertThat(cases.check("shop").problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.text()).contains("are no documents"));
    }
  }

  @Test
  void exportsLieInAFolderOrOnAServer() throws IOException {
    write(fetching(FETCHED));
    CaseFile.Exports exports = (CaseFile.Exports) cases.load("shop").file().source();
    assertThat(exports.place())
        .isEqualTo(
            new CaseFile.Server(
                "sftp:exports@host:22/out",
                folder.resolve("shop/hosts").toAbsolutePath(),
                Path.of("/key"),
                Optional.of("canary-phrase")));
    assertThat(exports.toString()).contains("host:22/out").doesNotContain("canary");
    write(fetching("{files: {folder: out, tables: {guests: {file: g.csv}}}}"));
    exports = (CaseFile.Exports) cases.load("shop").file().source();
    assertThat(exports.place())
        .isEqualTo(new CaseFile.Folder(folder.resolve("shop/out").toAbsolutePath()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sftp:exports@host:22/out | sftp:exports:hunter2-canary@host/out | holds a password",
        "sftp:exports@host:22/out | sftp:exports@host/out?strictHostKeyChecking=no | holds options",
        "sftp:exports@host:22/out | sftp:host/out | is no address of an SFTP server",
        "sftp:exports@host:22/out | sftp:exports@host:x/out | is no address of an SFTP server",
        "sftp:exports@host:22/out | ftp:exports@host/out | wrong form",
        "from: \"sftp:exports@host:22/out\" | from: \"{{nothing}}\" | is filled with nothing",
        "from: \"sftp:exports@host:22/out\" | from: \"{{unset}}\" | placeholder unset is not set",
        "from: \"sftp:exports@host:22/out\", | folder: out, from: \"sftp:u@host\", | names both folder and from",
        "from: \"sftp:exports@host:22/out\", knownHosts: hosts, privateKey: /key, privateKeyPassphrase: \"{{phrase}}\", | '' | does not say where the files lie",
        "from: \"sftp:exports@host:22/out\", knownHosts: hosts, privateKey: /key, privateKeyPassphrase: \"{{phrase}}\", | folder: sftp://u@host/out, | is an address",
        "from: \"sftp:exports@host:22/out\", knownHosts: hosts, privateKey: /key, privateKeyPassphrase: \"{{phrase}}\", | folder: out, knownHosts: hosts, | says nothing of a folder of this machine",
        "knownHosts: hosts, | '' | names no knownHosts",
        "knownHosts: hosts, | knownHosts: \"{{nothing}}\", | is filled with nothing",
        "privateKey: /key, | '' | names no privateKey",
        "privateKeyPassphrase: \"{{phrase}}\" | privateKeyPassphrase: hunter2-canary | secret does not belong",
        "knownHosts: hosts | knownHost: hosts, knownHosts: hosts | unknown key knownHost",
      })
  void aMistakeInWhereExportsLieIsTold(String right, String wrong, String message)
      throws IOException {
    settings.put("nothing", "");
    assertThat(FETCHED).contains(right);
    write(fetching(FETCHED.replace(right, wrong)));
    List<Problem> problems = cases.check("shop").problems();
    assertThat(problems).extracting(Problem::text).anyMatch(text -> text.contains(message));
    assertThat(problems)
        .extracting(Problem::text)
        .allMatch(text -> text.contains("case.yaml:9: ") && !text.contains("hunter2"));
    assertThat(problems).hasSize(1);
  }

  @Test
  void aPlaceholdersValueIsNotSearchedForPlaceholders() throws IOException {
    settings.put("seller.user", "{{seller.password}}");
    write(CASE);
    assertThat(database(cases.load("shop").file()).user()).contains("{{seller.password}}");
  }

  @Test
  void aPlaceholderFilledWithNothingLeavesOutWhatMayBeLeftOut() throws IOException {
    settings.put("phrase", "");
    write(CASE);
    assertThat(cases.load("shop").file().delivery().privateKeyPassphrase()).isEmpty();
    settings.put("seller.url", "");
    assertThat(cases.check("shop").problems())
        .hasSize(1)
        .allMatch(problem -> problem.text().contains("is filled with nothing"));
  }

  @Test
  void aCaseIdBelongsToOneFolder() throws IOException {
    write(CASE);
    Files.createDirectories(folder.resolve("copy"));
    Files.writeString(folder.resolve("copy/case.yaml"), CASE);
    assertThat(cases.check("shop").problems())
        .hasSize(1)
        .allMatch(
            problem -> problem.text().contains("case.yaml:1: the case shop-1 is also in copy"));
  }

  @Test
  void knowsItsCasesAndLeavesItsFolderToNobody() throws IOException {
    write(CASE);
    Files.createDirectories(folder.resolve("schema"));
    assertThat(cases.names()).containsExactly("shop");
    for (String name : List.of("shp", "../" + folder.getFileName() + "/shop", "", "/", "shop/")) {
      assertThatThrownBy(() -> cases.check(name))
          .isInstanceOf(HandoverException.class)
          .hasMessageContaining("HUB-CASE-01");
    }
    assertThat(new Cases(folder.resolve("none"), name -> Optional.empty()).names()).isEmpty();
  }

  @Test
  void theShippedCaseLacksNothingButItsSettings() {
    Cases shipped = new Cases(Path.of("mappings"), name -> Optional.empty());
    assertThat(shipped.check("hotel").problems())
        .isNotEmpty()
        .allMatch(problem -> problem.what().endsWith("is not set"));
    Cases set =
        new Cases(
            Path.of("mappings"),
            name ->
                Optional.of(
                    switch (name) {
                      case "seller.url" -> "jdbc:h2:mem:x";
                      case "delivery.to", "delivery.receipts" -> "sftp:u@localhost:2222/inbox";
                      default -> "some/file";
                    }));
    assertThat(set.load("hotel").mappings()).hasSize(5);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("shop/case.yaml"), text);
  }

  private static CaseFile.Database database(CaseFile file) {
    return (CaseFile.Database) file.source();
  }
}
