package dev.handover.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.CommandHome;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.Profile;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.CasePhase;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.testing.OpenedGates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of keys, from the comparison on the telephone to their end. */
class KeysCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CaseId CASE = new CaseId("hotel-2026");
  private static final String LAX = "rejected: 5%";
  private static final String STRICT = "rejected: 0%";

  @TempDir private Path folder;
  private CommandHome home;

  @BeforeEach
  void prepare() {
    home = new CommandHome(folder);
  }

  @Test
  void nothingIsSealedToACertificateThatNobodyCompared() throws IOException {
    String theirs = buyer("their").fingerprint();
    edit("\"{{buyer.certificate}}\"", at("their.asc"));
    edit("case: hotel-2026", "case: inn-2026");

    CommandHome.Ended refused = home.run("run", "--case", "hotel");
    assertThat(refused.code()).as(refused.err()).isEqualTo(3);
    assertThat(refused.err())
        .contains(
            "HUB-KEY-47", "handover keys confirm --case hotel --fingerprint " + theirs + " --how");
    assertThat(home.run("cutover", "--case", "hotel", "--yes").code()).isEqualTo(3);
    try (Ledger ledger = home.ledger()) {
      CaseId inn = new CaseId("inn-2026");
      assertThat(ledger.runs().of(inn)).isEmpty();
      assertThat(ledger.caseKeys().find(inn)).isEmpty();
      assertThat(ledger.caseStates().of(inn).phase()).isEqualTo(CasePhase.OPEN);
    }
    assertThat(home.run("status", "--case", "hotel").out())
        .contains("next: nobody has confirmed the buyer's certificate");
    assertThat(home.run("keys", "check", "--case", "hotel").code()).isEqualTo(3);

    String[] confirm = {
      "keys", "confirm", "--case", "hotel", "--how", "telephone", "--fingerprint"
    };
    assertThat(home.run(List.of(confirm).subList(0, 6).toArray(String[]::new)).err())
        .contains("HUB-CLI-49", "--fingerprint");
    String wrong = theirs.substring(1) + "0";
    CommandHome.Ended differs = home.run(with(confirm, wrong));
    assertThat(differs.code()).isEqualTo(7);
    assertThat(differs.err()).contains("HUB-KEY-50", theirs);
    assertThat(home.run(with(confirm, theirs.substring(32))).code()).isEqualTo(7);
    assertThat(home.run("run", "--case", "hotel").code()).isEqualTo(3);

    CommandHome.Ended confirmed =
        home.run(with(confirm, KeyText.grouped(theirs).toLowerCase(java.util.Locale.ROOT)));
    assertThat(confirmed.code()).as(confirmed.err()).isZero();
    OpenedGates.at(home.at("."), new CaseId("inn-2026"));
    json(0, "run", "--case", "hotel", "--json");
    assertThat(acts())
        .contains("certificate confirmed buyer's certificate " + theirs + ", by telephone");
    assertThat(home.run("keys", "check", "--case", "hotel").code()).isZero();

    // the key that is confirmed for one case is none for another
    edit("case: inn-2026", "case: hostel-2026");
    CommandHome.Ended second = home.run(with(confirm, theirs));
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err())
        .contains("HUB-LED-41", "of case inn-2026", "ask its owner for another");
  }

  @Test
  void theLastEightDigitsAreComparedAsTheyWereHeard() {
    String fingerprint = "0123456789ABCDEF0123456789ABCDEF01234567";
    KeysConfirm.requireLast(fingerprint, " 0123 4567 ");
    KeysConfirm.requireLast(
        "0123456789ABCDEF0123456789ABCDEF0123abcd".toUpperCase(java.util.Locale.ROOT), "0123:abcd");
    for (String heard : List.of("", "4567", "01234568", "F01234567", fingerprint)) {
      assertThatThrownBy(() -> KeysConfirm.requireLast(fingerprint, heard))
          .as(heard)
          .hasMessageContaining("HUB-KEY-50");
    }
  }

  @Test
  void theBuyersCertificateIsFollowedByAnotherAndRunsEndUnderTheirOwn() throws IOException {
    String old =
        PgpSecretKey.read(Files.readAllBytes(home.at("buyer-secret.asc")), new char[0])
            .fingerprint();
    String first = json(0, "run", "--case", "hotel", "--json").get("run").asText();
    edit(LAX, STRICT);
    json(8, "run", "--case", "hotel", "--json"); // stops under the old certificate
    String next = buyer("next").fingerprint();
    edit("\"{{buyer.certificate}}\"", at("next.asc"));
    CommandHome.Ended exchanged = home.run("run", "--case", "hotel");
    assertThat(exchanged.code()).isEqualTo(7);
    assertThat(exchanged.err())
        .contains("HUB-KEY-48", "another certificate than the confirmed one", next, old);

    json(
        0, "keys", "confirm", "--case", "hotel", "--fingerprint", next, "--how", "visit", "--json");
    assertThat(states("buyer")).containsExactly("retiring", "current");
    edit(STRICT, LAX);
    String second = json(0, "run", "--case", "hotel", "--json").get("run").asText();
    assertThat(manifest(second).at("/keys/buyer").asText()).isEqualTo(old);
    String third = json(0, "run", "--case", "hotel", "--json").get("run").asText();
    assertThat(manifest(third).at("/keys/buyer").asText()).isEqualTo(next);

    json(0, "keys", "export", "--case", "hotel", "--out", at("seller.asc"), "--json");
    receive(first, "buyer-secret.asc", "seller.asc");
    receive(second, "buyer-secret.asc", "seller.asc");
    receive(third, "next-secret.asc", "seller.asc");
    JsonNode status = json(0, "status", "--case", "hotel", "--receipts", "--json");
    assertThat(status.get("latest").get("state").asText()).isEqualTo("acknowledged");
    assertThat(status.get("alarms")).isEmpty();
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.runs().of(CASE)).allMatch(run -> run.state().name().equals("ACKNOWLEDGED"));
    }
  }

  @Test
  void theSigningKeyIsFollowedByAnotherThatTheOldOneVouchesFor() throws IOException {
    json(0, "keys", "export", "--case", "hotel", "--out", at("seller.asc"), "--json");
    assertThat(home.run("keys", "export", "--case", "hotel", "--next", "--out", at("x")).err())
        .contains("HUB-KEY-51", "keys rotate");
    String next =
        json(0, "keys", "rotate", "--case", "hotel", "--json").get("fingerprint").asText();
    assertThat(home.run("keys", "rotate", "--case", "hotel").err()).contains("HUB-KEY-44", next);
    json(0, "keys", "export", "--case", "hotel", "--next", "--out", at("next.asc"), "--json");
    JsonNode shown =
        json(0, "keys", "show", at("next.asc"), "--follows", at("seller.asc"), "--json");
    assertThat(shown.get("fingerprint").asText()).isEqualTo(next);
    Path statement = home.at("next.asc.succession.json");
    String said = Files.readString(statement);
    Files.writeString(statement, said.replace("hotel-2026", "hotel-2027"));
    assertThat(home.run("keys", "show", at("next.asc"), "--follows", at("seller.asc")).code())
        .isEqualTo(7);
    Files.writeString(statement, said);
    Files.copy(home.at("buyer.asc"), home.at("evil.asc"));
    Files.copy(statement, home.at("evil.asc.succession.json"));
    Files.copy(home.at("next.asc.succession.json.asc"), home.at("evil.asc.succession.json.asc"));
    assertThat(home.run("keys", "show", at("evil.asc"), "--follows", at("seller.asc")).err())
        .contains("HUB-DEL-10");

    edit(LAX, STRICT);
    json(8, "run", "--case", "hotel", "--json"); // begins, and ends, under the old key
    json(0, "keys", "rotate", "--case", "hotel", "--activate", "--json");
    assertThat(states("case-signing")).containsExactly("retiring", "current");
    edit(STRICT, LAX);
    String first = json(0, "run", "--case", "hotel", "--json").get("run").asText();
    assertThat(manifest(first).at("/keys/seller").asText()).isNotEqualTo(next);
    String second = json(0, "run", "--case", "hotel", "--json").get("run").asText();
    assertThat(manifest(second).at("/keys/seller").asText()).isEqualTo(next);

    Files.writeString(
        home.at("both.asc"),
        Files.readString(home.at("next.asc")) + Files.readString(home.at("seller.asc")));
    for (String run : List.of(first, second)) {
      String there = home.at("inbox/hotel-2026").resolve(run).toString();
      json(0, "verify", there, "--trust", at("both.asc"), "--json");
      json(0, "verify", there, "--trust", at("next.asc"), "--trust", at("seller.asc"), "--json");
      String other = run.equals(first) ? "next.asc" : "seller.asc";
      json(7, "verify", there, "--trust", at(other), "--json");
      receive(run, "buyer-secret.asc", "seller.asc", "next.asc");
    }
    JsonNode status = json(0, "status", "--case", "hotel", "--receipts", "--json");
    assertThat(status.get("latest").get("state").asText()).isEqualTo("acknowledged");
  }

  @Test
  void aKeyBecomesTheOneThatSignsOnItsDayAndOthersNeverChange() throws IOException {
    String first =
        json(0, "keys", "export", "--case", "hotel", "--json").get("fingerprint").asText();
    String next =
        json(0, "keys", "rotate", "--case", "hotel", "--json").get("fingerprint").asText();
    assertThat(home.run("keys", "rotate", "--case", "hotel", "--activate", "soon").err())
        .contains("HUB-CLI-51");
    json(0, "keys", "rotate", "--case", "hotel", "--activate", "2199-01-31", "--json");
    assertThat(run().at("/keys/seller").asText()).isEqualTo(first);
    json(0, "keys", "rotate", "--case", "hotel", "--activate", "2020-01-31", "--json");
    assertThat(run().at("/keys/seller").asText()).isEqualTo(next);

    assertThat(home.run("keys", "rotate", "--case", "hotel", "--purpose", "case_data").err())
        .contains("HUB-KEY-52", "never rotate");
    assertThat(home.run("keys", "rotate", "--case", "hotel", "--purpose", "buyer").err())
        .contains("HUB-KEY-54", "keys confirm");
  }

  @Test
  void whatIsRevokedSealsSignsAndProvesNothing() throws IOException {
    String first = run().get("run").asText();
    json(0, "keys", "export", "--case", "hotel", "--out", at("seller.asc"), "--json");
    receive(first, "buyer-secret.asc", "seller.asc");
    String theirs = json(0, "keys", "show", at("buyer.asc"), "--json").get("fingerprint").asText();
    json(
        0,
        "keys",
        "revoke",
        theirs.toLowerCase(java.util.Locale.ROOT),
        "--reason",
        "lost",
        "--json");

    CommandHome.Ended receipt = home.run("status", "--case", "hotel", "--receipts");
    assertThat(receipt.code()).isEqualTo(7);
    assertThat(receipt.err()).contains("HUB-RCP-04", theirs);
    assertThat(receipt.out()).contains("receipt-forged");
    CommandHome.Ended run = home.run("run", "--case", "hotel");
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains("HUB-KEY-49", "is revoked");
    CommandHome.Ended again =
        home.run("keys", "confirm", "--case", "hotel", "--fingerprint", theirs, "--how", "letter");
    assertThat(again.code()).isEqualTo(10);
    assertThat(again.err()).contains("HUB-LED-42");
    buyer("next");
    edit("\"{{buyer.certificate}}\"", at("next.asc"));
    home.confirm("hotel-2026", home.at("next.asc"));

    edit(LAX, STRICT);
    json(8, "run", "--case", "hotel", "--json");
    edit(STRICT, LAX);
    String ours;
    try (Ledger ledger = home.ledger()) {
      ours =
          ledger
              .runKeys()
              .of(ledger.runs().unfinished(CASE).orElseThrow().id())
              .orElseThrow()
              .signer();
    }
    json(0, "keys", "revoke", ours, "--reason", "stolen", "--json");
    assertThat(home.run("run", "--case", "hotel").err()).contains("HUB-KEY-46", "--afresh");
    assertThat(home.run("run", "--case", "hotel", "--afresh").err())
        .contains("HUB-KEY-42", "keys rotate");
    CommandHome.Ended check = home.run("keys", "check");
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out()).contains("STOPS", ours, "is revoked").doesNotContain(theirs);
    json(0, "keys", "rotate", "--case", "hotel", "--json");
    JsonNode next =
        json(0, "keys", "export", "--case", "hotel", "--next", "--out", at("n.asc"), "--json");
    assertThat(next.has("succession")).as("the word of a revoked key").isFalse();
    json(0, "keys", "rotate", "--case", "hotel", "--activate", "--json");
    assertThat(run().at("/keys/seller").asText()).isEqualTo(next.get("fingerprint").asText());
    assertThat(acts()).contains("key revoked case signing " + ours + ": stolen");
  }

  @Test
  void aKeyThatEndsSoonIsToldAndOneThatEndedStopsRuns() throws IOException {
    Files.writeString(
        home.at("handover.properties"),
        Files.readString(home.at("handover.properties")) + "handover.keys.validity=P20D\n");
    run();
    CommandHome.Ended soon = home.run("keys", "check", "--case", "hotel");
    assertThat(soon.code()).isZero();
    assertThat(soon.out()).contains("warning", "case signing", "is valid only until");
    assertThat(home.run("status", "--case", "hotel").out()).contains("is valid only until");

    Files.writeString(
        home.at("handover.properties"),
        Files.readString(home.at("handover.properties")).replace("P20D", "P0D"));
    json(0, "keys", "rotate", "--case", "hotel", "--json");
    json(0, "keys", "rotate", "--case", "hotel", "--activate", "--json");
    CommandHome.Ended over = home.run("run", "--case", "hotel");
    assertThat(over.code()).as(over.err()).isEqualTo(3);
    assertThat(over.err()).contains("HUB-KEY-43", "was valid until", "keys rotate");
    assertThat(home.run("keys", "check").code()).isEqualTo(3);
    assertThat(home.run("status", "--case", "hotel").out())
        .contains("next: the key for case signing");
  }

  @Test
  void aNewCertificateIsTakenInAndTrustedOnlyOnceItIsConfirmed() throws IOException {
    String former = buyer("former").fingerprint();
    String next = buyer("next").fingerprint();
    assertThat(home.run("keys", "import", "--case", "hotel", at("former.asc")).code()).isZero();
    JsonNode told = json(0, "keys", "import", "--case", "hotel", at("next.asc"), "--json");
    assertThat(told.get("fingerprint").asText()).isEqualTo(next);
    assertThat(told.get("state").asText()).isEqualTo("next");
    assertThat(home.at("buyer.asc")).hasSameTextualContentAs(home.at("next.asc"));
    assertThat(home.at("buyer.asc." + former.substring(0, 8)))
        .hasSameTextualContentAs(home.at("former.asc"));
    assertThat(home.run("run", "--case", "hotel").code()).as("not confirmed").isEqualTo(7);
    json(0, "keys", "confirm", "--case", "hotel", "--how", "call", "--fingerprint", next, "--json");
    json(0, "run", "--case", "hotel", "--json");
    assertThat(home.run("keys", "import", "--case", "hotel", at("hotel.none")).code()).isEqualTo(2);
  }

  @Test
  void theInventoryHoldsWhatWasThereBeforeItAndNoSecret() throws IOException {
    String identifier;
    String signing;
    String audit;
    try (Keystore keystore =
            Keystore.open(home.at("var/keys"), "correct horse battery staple".toCharArray());
        Ledger ledger = home.ledger()) {
      signing = keystore.signingKey(CASE, Profile.SM).fingerprint();
      audit = keystore.makeAuditKey(Profile.OPENPGP, 1).fingerprint();
      CaseKeys keys = CaseKeys.create();
      identifier = keys.identifier();
      ledger.caseKeys().put(CASE, keystore.wrap(keys, CASE));
    }
    JsonNode all = json(0, "keys", "list", "--json").get("keys");
    assertThat(texts(all, "fingerprint")).contains(identifier, signing, audit);
    assertThat(texts(all, "purpose"))
        .containsExactlyInAnyOrder("buyer", "case-signing", "audit", "case-data");
    assertThat(all.toString()).doesNotContain("PRIVATE");
    assertThat(identifier).hasSize(32);
    String shown = home.run("keys", "list").out();
    assertThat(shown).contains("confirmed", "by test: telephone", "Ed25519", "SM2", identifier);
    assertThat(home.run("keys", "show", signing).out())
        .contains("case signing", "BEGIN CERTIFICATE");
    assertThat(home.run("keys", "show", "0".repeat(40)).err()).contains("HUB-CLI-53");
    assertThat(acts()).contains("key entered audit " + audit);

    run();
    JsonNode used = json(0, "keys", "list", "--case", "hotel", "--json").get("keys");
    assertThat(texts(used, "lastUsed")).as("signing by OpenPGP, buyer, data").hasSize(3);
    assertThat(home.run("keys", "revoke", identifier, "--reason", "no").err())
        .contains("HUB-KEY-53");
  }

  @Test
  void theAuditKeyIsFollowedByAnother() throws IOException {
    json(0, "audit", "certificate", "--out", at("hub.asc"), "--json");
    json(0, "audit", "head", "--out", at("head.json"), "--json");
    String next = json(0, "keys", "rotate", "--audit", "--json").get("fingerprint").asText();
    json(0, "audit", "certificate", "--next", "--out", at("hub-2.asc"), "--json");
    json(0, "keys", "show", at("hub-2.asc"), "--follows", at("hub.asc"), "--json");
    json(0, "keys", "rotate", "--audit", "--activate", "--json");
    assertThat(json(0, "audit", "export", "--out", at("audit.ndjson"), "--json").toString())
        .contains(next);
    String[] verify = {
      "audit", "verify", at("audit.ndjson"), "--anchor", at("head.json"), "--json"
    };
    List<String> both = new ArrayList<>(List.of(verify));
    both.addAll(List.of("--trust", at("hub.asc"), "--trust", at("hub-2.asc")));
    json(0, both.toArray(String[]::new));
    List<String> one = new ArrayList<>(List.of(verify));
    one.addAll(List.of("--trust", at("hub.asc")));
    json(7, one.toArray(String[]::new));
  }

  /** A manifest of a new run. */
  private JsonNode run() throws IOException {
    return manifest(json(0, "run", "--case", "hotel", "--json").get("run").asText());
  }

  private JsonNode manifest(String run) throws IOException {
    return JSON.readTree(
        home.at("inbox/hotel-2026").resolve(run).resolve("manifest.json").toFile());
  }

  private PgpSecretKey buyer(String name) throws IOException {
    PgpSecretKey key = PgpSecretKey.generate("Buyer (example)");
    Files.write(home.at(name + "-secret.asc"), key.armoured());
    Files.writeString(home.at(name + ".asc"), key.certificate().armoured());
    return key;
  }

  private List<String> states(String purpose) throws IOException {
    JsonNode keys = json(0, "keys", "list", "--case", "hotel", "--json").get("keys");
    return StreamSupport.stream(keys.spliterator(), false)
        .filter(key -> key.get("purpose").asText().equals(purpose))
        .map(key -> key.get("state").asText())
        .toList();
  }

  private static List<String> texts(JsonNode keys, String name) {
    return StreamSupport.stream(keys.spliterator(), false)
        .filter(key -> key.has(name))
        .map(key -> key.get(name).asText())
        .toList();
  }

  private List<String> acts() {
    try (Ledger ledger = home.ledger()) {
      List<String> acts = new ArrayList<>();
      ledger.audit().read(ledger.audit().head(), entry -> acts.add(told(entry)));
      assertThat(ledger.audit().verify()).isEmpty();
      return acts;
    }
  }

  private static String told(AuditChain.Entry entry) {
    return entry.act() + " " + entry.detail();
  }

  private void edit(String from, String to) throws IOException {
    Path file = home.at("mappings/hotel/case.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private String at(String name) {
    return home.at(name).toString();
  }

  private static String[] with(String[] command, String last) {
    List<String> all = new ArrayList<>(List.of(command));
    all.add(last);
    return all.toArray(String[]::new);
  }

  private JsonNode json(int code, String... arguments) throws IOException {
    CommandHome.Ended ended = home.run(arguments);
    assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(code);
    return JSON.readTree(ended.out());
  }

  private void receive(String run, String secret, String... trusted) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "receive",
                home.at("inbox/hotel-2026").resolve(run).toString(),
                "--key",
                at(secret),
                "--out",
                at("received"),
                "--receipts",
                at("receipts")));
    for (String each : trusted) {
      command.addAll(List.of("--trust", at(each)));
    }
    CommandHome.Ended ended = home.run(command.toArray(String[]::new));
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
  }
}
