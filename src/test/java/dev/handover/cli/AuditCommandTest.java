package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor is given, and what he finds with it, away from the hub. */
class AuditCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path shared;
  private static CommandHome home;
  private static String hub;

  @BeforeAll
  static void run() {
    home = new CommandHome(shared);
    assertThat(home.run("run", "--case", "hotel").code()).isZero();
    hub = home.at("hub.asc").toString();
    assertThat(home.run("audit", "certificate", "--out", hub).code()).isZero();
    home.run("keys", "export", "--case", "hotel", "--out", home.at("seller.asc").toString());
  }

  @Test
  void listsWhatWasDoneOldestFirst() throws IOException {
    CommandHome.Ended told = home.run("audit", "list", "--case", "hotel", "--act", "run planned");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.out()).contains("run planned", "hotel-2026/", "FULL").doesNotContain("audit");

    JsonNode all = json("audit", "list", "--limit", "500");
    List<Long> numbers =
        all.get("entries").findValues("seq").stream().map(JsonNode::asLong).toList();
    assertThat(numbers).isSorted().startsWith(1L);
    assertThat(all.get("more").asBoolean()).isFalse();
    JsonNode some = json("audit", "list", "--limit", "2");
    assertThat(some.get("entries")).hasSize(2);
    assertThat(some.get("more").asBoolean()).isTrue();
    assertThat(some.get("entries").get(1).get("seq").asLong())
        .isEqualTo(numbers.get(numbers.size() - 1));

    assertThat(json("audit", "list", "--until", "2020-01-01").get("entries")).isEmpty();
    assertThat(json("audit", "list", "--actor", "nobody").get("entries")).isEmpty();
    assertThat(json("audit", "list", "--since", "2020-01-01T00:00:00Z").get("entries"))
        .isNotEmpty();
    assertThat(home.run("audit", "list", "--since", "yesterday").err()).contains("2026-01-31");
    assertThat(home.run("audit", "list", "--limit", "0").code()).isEqualTo(2);
  }

  @Test
  void anExportIsVerifiedFarFromTheHub(@TempDir Path auditor) throws IOException {
    Path file = auditor.resolve("audit.ndjson");
    CommandHome.Ended written = home.run("audit", "export", "--out", file.toString());
    assertThat(written.code()).as(written.err()).isZero();
    assertThat(written.out()).contains("written:", "audit verify");
    assertThat(Files.readString(file)).contains("\"act\":\"audit chain exported\"");

    CommandHome.Ended good = away(auditor, "audit", "verify", file.toString(), "--trust", hub);
    assertThat(good.code()).as(good.err()).isZero();
    assertThat(good.out()).contains("the chain is whole", "nothing is known after entry");
    CommandHome.Ended chinese =
        away(auditor, "audit", "verify", file.toString(), "--trust", hub, "--lang", "zh");
    assertThat(chinese.out()).contains("审计链完整", "之后的情况无从得知");

    CommandHome.Ended untold = away(auditor, "audit", "verify", file.toString());
    assertThat(untold.code()).isEqualTo(2);
    assertThat(untold.err()).contains("--trust", "[HUB-AUD-04]");
    Files.copy(Path.of(hub), auditor.resolve("hub.asc"));
    CommandHome.Ended beside = away(auditor, "audit", "verify", file.toString());
    assertThat(beside.code()).isZero();
    assertThat(beside.err()).contains("only lies beside");

    CommandHome.Ended again = home.run("audit", "export", "--out", file.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("[HUB-AUD-01]");
  }

  @Test
  void aChangedEntryIsNamedAndEndsWithSeven(@TempDir Path auditor) throws IOException {
    Path file = auditor.resolve("audit.ndjson");
    home.run("audit", "export", "--out", file.toString());
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int planned = line(lines, "run planned");
    lines.set(planned, lines.get(planned).replace("\"act\":\"run", "\"act\":\"ruin"));
    Files.writeString(file, String.join("\n", lines) + "\n");
    CommandHome.Ended ended =
        away(auditor, "audit", "verify", file.toString(), "--trust", hub, "--json");
    assertThat(ended.code()).isEqualTo(7);
    JsonNode told = JSON.readTree(ended.out());
    assertThat(told.get("good").asBoolean()).isFalse();
    assertThat(told.get("findings").findValuesAsText("what"))
        .anyMatch(text -> text.contains("entry " + planned + " was changed"))
        .anyMatch(text -> text.contains("altered after it was signed"));
    CommandHome.Ended text =
        away(auditor, "audit", "verify", file.toString(), "--trust", hub, "--lang", "zh");
    assertThat(text.out()).contains("第 " + planned + " 条被改动");
  }

  @Test
  void anotherKeyAndAMissingSignatureAreFound(@TempDir Path auditor) throws IOException {
    Path file = auditor.resolve("audit.ndjson");
    home.run("audit", "export", "--out", file.toString());
    String other = home.at("seller.asc").toString();
    CommandHome.Ended ended = away(auditor, "audit", "verify", file.toString(), "--trust", other);
    assertThat(ended.code()).isEqualTo(7);
    assertThat(ended.out()).contains("made by another key", "names another key");
    Files.delete(auditor.resolve("audit.ndjson.asc"));
    ended = away(auditor, "audit", "verify", file.toString(), "--trust", hub);
    assertThat(ended.code()).isEqualTo(7);
    assertThat(ended.out()).contains("there is no signature");
  }

  @Test
  void whatAFilterLeavesOutStaysLinked(@TempDir Path auditor) throws IOException {
    Path file = auditor.resolve("hotel.ndjson");
    JsonNode written = json("audit", "export", "--act", "run planned", "--out", file.toString());
    assertThat(written.get("links").asLong()).isPositive();
    assertThat(Files.readString(file)).contains("run planned").doesNotContain("run running");
    CommandHome.Ended ended =
        away(auditor, "audit", "verify", file.toString(), "--trust", hub, "--json");
    assertThat(ended.code()).as(ended.out()).isZero();
    JsonNode told = JSON.readTree(ended.out());
    assertThat(told.get("links")).isEqualTo(written.get("links"));
    assertThat(told.get("filter").get("act").asText()).isEqualTo("run planned");
  }

  @Test
  void anchorsTellWhatWasCutOff(@TempDir Path auditor) throws IOException {
    Path file = auditor.resolve("audit.ndjson");
    home.run("audit", "export", "--out", file.toString());
    Path head = auditor.resolve("head.json");
    JsonNode signed = json("audit", "head", "--out", head.toString());
    Path run;
    try (Stream<Path> runs = Files.list(home.at("inbox/hotel-2026"))) {
      run = runs.findFirst().orElseThrow();
    }
    // the manifest's head lies within the export, the signed head was made after it
    CommandHome.Ended held =
        away(
            auditor,
            "audit",
            "verify",
            file.toString(),
            "--trust",
            hub,
            "--seller",
            home.at("seller.asc").toString(),
            "--anchor",
            run.toString());
    assertThat(held.code()).as(held.out() + held.err()).isZero();
    assertThat(held.out()).contains("held against anchors (1)");
    CommandHome.Ended short_ =
        away(
            auditor,
            "audit",
            "verify",
            file.toString(),
            "--trust",
            hub,
            "--anchor",
            head.toString());
    assertThat(short_.code()).isEqualTo(7);
    assertThat(short_.out())
        .contains(
            "the remembered entry "
                + signed.get("head").get("seq").asLong()
                + " is missing: the signed head head.json holds it");

    Path forged = auditor.resolve("forged.json");
    Files.writeString(forged, Files.readString(head).replace("\"seq\":", "\"seq\":1"));
    Files.copy(
        auditor.resolve("head.json.asc"),
        auditor.resolve("forged.json.asc"),
        StandardCopyOption.REPLACE_EXISTING);
    CommandHome.Ended doubted =
        away(
            auditor,
            "audit",
            "verify",
            file.toString(),
            "--trust",
            hub,
            "--anchor",
            forged.toString());
    assertThat(doubted.code()).isEqualTo(7);
    assertThat(doubted.out()).contains("anchor ", "forged.json", "altered after it was signed");
  }

  @Test
  void whatIsMistypedIsNoFinding(@TempDir Path auditor) throws IOException {
    Path file = auditor.resolve("audit.ndjson");
    home.run("audit", "export", "--out", file.toString());
    CommandHome.Ended swallowed =
        away(auditor, "audit", "verify", "--trust", hub, "--anchor", file.toString());
    assertThat(swallowed.code()).isEqualTo(2);
    assertThat(swallowed.err()).contains("is an export, not an anchor", "[HUB-AUD-07]");
    String none = auditor.resolve("none.json").toString();
    assertThat(away(auditor, "audit", "verify", file.toString(), "--anchor", none).err())
        .contains("there is no anchor", "[HUB-AUD-06]");
    Path head = auditor.resolve("elsewhere/head.json");
    Files.createDirectories(head.getParent());
    home.run("audit", "head", "--out", head.toString());
    CommandHome.Ended untrusted =
        away(auditor, "audit", "verify", file.toString(), "--anchor", head.toString());
    assertThat(untrusted.code()).isEqualTo(2);
    assertThat(untrusted.err()).contains("[HUB-AUD-04]");
    assertThat(home.run("audit", "head", "--out", head.toString()).code()).isEqualTo(2);
    CommandHome.Ended noExport = away(auditor, "audit", "verify", none, "--trust", hub);
    assertThat(noExport.code()).isEqualTo(2);
    assertThat(noExport.err()).contains("[HUB-AUD-03]");
  }

  @Test
  void aHeadThatIsStillTheLastTellsUpToWhenNothingCame(@TempDir Path own) throws IOException {
    CommandHome quiet = new CommandHome(own);
    quiet.run("audit", "certificate", "--out", own.resolve("hub.asc").toString());
    quiet.run("audit", "head", "--out", own.resolve("head.json").toString());
    CommandHome.Ended ended =
        quiet.run(
            "audit", "verify", "--lang", "en", "--anchor", own.resolve("head.json").toString());
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("was still the last one on", "the signed head head.json");
  }

  @Test
  void theLedgersOwnChainIsHeldAgainstTheManifestsThatItSent(@TempDir Path own) {
    CommandHome hotel = new CommandHome(own);
    assertThat(hotel.run("run", "--case", "hotel").code()).isZero();
    CommandHome.Ended good = hotel.run("audit", "verify", "--lang", "en");
    assertThat(good.code()).as(good.out()).isZero();
    assertThat(good.out())
        .contains("the chain is whole", "held against the manifests that the ledger keeps (1)");
    sql(own, "update audit_entry set actor = 'bob' where seq = 2");
    CommandHome.Ended bad = hotel.run("audit", "verify", "--lang", "en");
    assertThat(bad.code()).isEqualTo(7);
    assertThat(bad.out()).contains("entry 2 was changed");
    sql(own, "update audit_entry set actor = 'hub' where seq = 2");
    sql(own, "update run_manifest set content = x'7b7d'");
    assertThat(hotel.run("audit", "verify", "--lang", "en").out()).contains("the manifest of run");
  }

  /** The line of the first entry with that act: its number is the entry's, after the header. */
  private static int line(List<String> lines, String act) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains("\"act\":\"" + act))
        .findFirst()
        .orElseThrow();
  }

  private static void sql(Path home, String statement) {
    String url = "jdbc:h2:file:" + home.resolve("var/ledger/ledger");
    try (java.sql.Connection connection = java.sql.DriverManager.getConnection(url);
        java.sql.Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In a folder where there is no hub: afterwards there is still none. */
  private static CommandHome.Ended away(Path folder, String... asked) throws IOException {
    String[] command =
        List.of(asked).contains("--lang")
            ? asked
            : Stream.concat(Stream.of(asked), Stream.of("--lang", "en")).toArray(String[]::new);
    CommandHome.Ended ended = home.runIn(folder, command);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(each -> each.getFileName().toString())).doesNotContain("var");
    }
    return ended;
  }

  private static JsonNode json(String... command) throws IOException {
    String[] all = Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new);
    CommandHome.Ended ended = home.run(all);
    assertThat(ended.code()).as(ended.err()).isZero();
    return JSON.readTree(ended.out().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyActIsInTheChainUnderItsActorAndNoPersonIs(@TempDir Path own) throws IOException {
    CommandHome hotel = new CommandHome(own);
    hotel.sell(
        "insert into guests (guest_id, name, mobile, share_consent, is_deleted, created_at) values"
            + " (900001, '归心甲', '138-CANARY', 'Y', 0, timestamp '2026-01-01 00:00:00')");
    hotel.run("subject", "explain", "--case", "hotel", "900001");
    hotel.run("run", "--case", "hotel");
    hotel.run("subject", "explain", "--case", "hotel", "900001");
    hotel.run("preview", "--case", "hotel", "--entity", "guest", "--unmask");
    hotel.run("quarantine", "retry", "--case", "hotel");
    hotel.run("quarantine", "export", "--case", "hotel", "--to", own.resolve("q.csv").toString());
    hotel.run("keys", "export", "--case", "hotel");
    hotel.run("audit", "certificate", "--out", own.resolve("hub.asc").toString());
    hotel.run("audit", "export", "--out", own.resolve("audit.ndjson").toString());
    hotel.run("audit", "head", "--out", own.resolve("head.json").toString());
    try (Ledger ledger = hotel.ledger()) {
      List<AuditChain.Entry> entries = ledger.audit().entries(0, 1000);
      String user = System.getProperty("user.name");
      assertThat(entries.stream().filter(each -> each.actor().equals(user)))
          .extracting(AuditChain.Entry::act)
          .containsExactly(
              "keystore made",
              "subject explained",
              "run planned",
              "run running",
              "subject explained",
              "records previewed",
              "quarantine read again",
              "quarantine exported",
              "certificate exported",
              "certificate exported",
              "audit chain exported",
              "audit head signed");
      assertThat(entries.stream().filter(each -> each.act().equals("subject explained")))
          .extracting(AuditChain.Entry::detail)
          .satisfiesExactly(
              before -> assertThat(before).contains("no digest"),
              after -> assertThat(after).matches("subject [0-9a-f]{32}"));
      assertThat(entries.stream().filter(each -> each.act().equals("records previewed")))
          .extracting(AuditChain.Entry::detail)
          .containsExactly("guest: 5 of each, the worst of 2000, in clear");
      assertThat(entries.toString()).doesNotContain("900001", "CANARY", "归心甲");
      assertThat(ledger.audit().verify()).isEmpty();
    }
  }

  @Test
  void whatCannotBeNotedIsNotShown(@TempDir Path own) {
    CommandHome hotel = new CommandHome(own);
    sql(own, "alter table audit_entry drop column detail");
    for (String[] command :
        new String[][] {
          {"preview", "--case", "hotel", "--html", own.resolve("page.html").toString()},
          {"subject", "explain", "--case", "hotel", "1"},
          {"keys", "export", "--case", "hotel"}
        }) {
      CommandHome.Ended ended = hotel.run(command);
      assertThat(ended.code()).as(ended.err()).isEqualTo(11);
      assertThat(ended.out()).isEmpty();
    }
    assertThat(own.resolve("page.html")).doesNotExist();
  }
}
