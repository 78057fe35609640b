package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.keys.OpenSsl;
import dev.handover.testing.OpenSshServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case with {@code seal: sm}, whose buyer has openssl and nothing else. */
class SmCommandsIT {
  private static final String SIGN =
      "openssl dgst -sm3 -sigopt distid:1234567812345678 -sign %s -out %s %s";

  @TempDir private Path folder;
  private OpenSsl openssl;
  private CommandHome home;
  private Path caseFile;

  @BeforeEach
  void prepare() {
    openssl = new OpenSsl(folder);
    home = new CommandHome(folder);
    caseFile = home.at("mappings/hotel/case.yaml");
  }

  @Test
  void deliversToABuyerWithOpensslAloneAndBelievesHisSignatureOnly() throws IOException {
    sealBySm();
    assertThat(home.run("check", "--case", "hotel").code()).isZero();
    Path seller = home.at("seller.crt");
    json(0, "keys", "export", "--case", "hotel", "--out", seller.toString(), "--json");
    JsonNode run = json(0, "run", "--case", "hotel", "--json");
    Path delivery = home.at("inbox/hotel-2026").resolve(run.get("run").asText());

    JsonNode verified =
        json(0, "verify", delivery.toString(), "--trust", seller.toString(), "--json");
    assertThat(verified.get("good").asBoolean()).isTrue();
    assertThat(verified.get("strays")).isEmpty();
    String last = "";
    for (JsonNode line : verified.get("commands")) {
      assertThat(line.asText()).doesNotContain("gpg");
      // pasted where the buyer's keys are
      last = openssl.run(line.asText().replace(Path.of("").toAbsolutePath() + "/", folder + "/"));
    }
    assertThat(last.lines()).last().isEqualTo(run.get("delivered").asText());
    findsWhatIsAltered(delivery, verified.get("commands"));
    assertThat(Files.readString(delivery.resolve("manifest.json")))
        .contains("\"profile\" : \"sm\"", "\"userId\" : \"1234567812345678\"", "C1C3C2");

    Path out = home.at("opened");
    JsonNode opened =
        json(
            0,
            "open",
            delivery.toString(),
            "--key",
            at("buyer.key"),
            "--trust",
            seller.toString(),
            "--out",
            out.toString(),
            "--json");
    assertThat(opened.get("upserts").asText()).isEqualTo(run.get("delivered").asText());

    json(
        0,
        "receive",
        delivery.toString(),
        "--key",
        at("buyer.key"),
        "--trust",
        seller.toString(),
        "--out",
        at("received"),
        "--receipts",
        at("answers"),
        "--json");
    answer(run.get("run").asText());
  }

  /** The lines fail where a bit of the manifest or of a parcel is another. */
  private void findsWhatIsAltered(Path delivery, JsonNode lines) throws IOException {
    String here = Path.of("").toAbsolutePath() + "/";
    String manifest = lines.get(1).asText().replace(here, folder + "/");
    String digests = lines.get(2).asText().replace(here, folder + "/");
    String opens = lines.get(3).asText().replace(here, folder + "/");
    for (String each : List.of("manifest.json", "stay-000001-a1.ndjson.zst.sm")) {
      Path file = delivery.resolve(each);
      byte[] good = Files.readAllBytes(file);
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 1;
      Files.write(file, bad);
      List<String> notice =
          each.startsWith("manifest") ? List.of(manifest, digests, opens) : List.of(digests, opens);
      for (String line : notice) {
        assertThat(openssl.tryRun(line).exit()).as(each + ": " + line).isNotZero();
      }
      assertThat(home.run("verify", delivery.toString(), "--trust", at("seller.crt")).code())
          .isEqualTo(7);
      Files.write(file, good);
    }
    Path signature = delivery.resolve("stay-000001-a1.ndjson.zst.sm.sig");
    Path away = Files.move(signature, delivery.resolveSibling("away"));
    assertThat(openssl.tryRun(opens).exit()).isNotZero();
    assertThat(openssl.tryRun(opens).output()).contains("refused: stay-000001-a1.ndjson.zst.sm");
    Files.move(away, signature);
    assertThat(openssl.tryRun(opens).exit()).isZero();
  }

  /** The receipt that {@code receive} wrote, signed by somebody else and then by hand. */
  private void answer(String run) throws IOException {
    String name = run + ".receipt.json";
    Path answer = home.at("answers/hotel-2026").resolve(name);
    openssl.run("openssl pkey -in buyer.key -pubout -out buyer.pub");
    openssl.run(
        "openssl dgst -sm3 -verify buyer.pub -sigopt distid:1234567812345678 -signature "
            + answer
            + ".sig "
            + answer);
    Path there = Files.createDirectories(home.at("receipts/hotel-2026")).resolve(name);
    Files.copy(answer, there);

    openssl.run("openssl genpkey -algorithm SM2 -out other.key");
    openssl.run(SIGN.formatted("other.key", there + ".sig", there));
    CommandHome.Ended forged = home.run("status", "--case", "hotel", "--receipts");
    assertThat(forged.code()).as(forged.out() + forged.err()).isEqualTo(7);
    assertThat(forged.err()).contains("HUB-KEY-10", "made by another key");

    openssl.run(SIGN.formatted("buyer.key", there + ".sig", there));
    CommandHome.Ended good = home.run("status", "--case", "hotel", "--receipts");
    assertThat(good.code()).as(good.err()).isZero();
    assertThat(good.out()).contains("acknowledged");
  }

  @Test
  void goesOverARealSftpServerAndBack() throws IOException {
    sealBySm();
    try (OpenSshServer server = OpenSshServer.start(Files.createDirectories(home.at("sshd")))) {
      String address = "sftp:" + server.user() + "@" + server.host() + ":" + server.port();
      edit("\"{{delivery.to}}\"", address + "/inbox");
      edit("\"{{delivery.receipts}}\"", address + "/receipts");
      edit("\"{{delivery.knownHosts}}\"", server.knownHosts().toString());
      edit("\"{{delivery.privateKey}}\"", server.clientKey().toString());
      json(0, "keys", "export", "--case", "hotel", "--out", at("seller.crt"), "--json");
      JsonNode run = json(0, "run", "--case", "hotel", "--json");

      String[] receive = {
        "receive",
        "--from",
        address + "/inbox",
        "--case-id",
        "hotel-2026",
        "--known-hosts",
        server.knownHosts().toString(),
        "--ssh-key",
        server.clientKey().toString(),
        "--key",
        at("buyer.key"),
        "--trust",
        at("seller.crt"),
        "--out",
        at("received"),
        "--json"
      };
      JsonNode received = json(0, receive).get("runs").get(0);
      assertThat(received.get("run").asText()).isEqualTo(run.get("run").asText());
      assertThat(received.get("state").asText()).isEqualTo("accepted");
      json(0, receive);
      assertThat(home.run("status", "--case", "hotel", "--receipts").out())
          .contains("acknowledged");
    }
  }

  @Test
  void refusesACertificateOfTheOtherProfile() throws IOException {
    edit("seal: openpgp", "seal: sm");
    assertThat(home.run("check", "--case", "hotel").out())
        .contains("HUB-CASE-22", "has seal: sm, but the buyer's certificate is for openpgp");
    CommandHome.Ended refused = home.run("run", "--case", "hotel");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("HUB-CASE-22");
  }

  @Test
  void aRunDoesNotGoOnUnderAnotherSeal() throws IOException {
    edit("rejected: 5%", "rejected: 0%");
    assertThat(home.run("run", "--case", "hotel").code()).isEqualTo(8);
    edit("rejected: 0%", "rejected: 5%");
    sealBySm();

    CommandHome.Ended refused = home.run("run", "--case", "hotel");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("HUB-RUN-12", "--afresh");

    JsonNode run = json(0, "run", "--case", "hotel", "--afresh", "--json");
    try (Stream<Path> left = Files.walk(home.at("inbox"))) {
      assertThat(left.filter(Files::isRegularFile))
          .allMatch(file -> file.toString().contains(run.get("run").asText()))
          .noneMatch(file -> file.toString().endsWith(".pgp"));
    }
  }

  @Test
  void aRouteThatSendsNoSignaturesStopsTheRun() throws IOException {
    sealBySm();
    Path route = home.at("routes/transfer.camel.yaml");
    String text = Files.readString(route);
    Files.writeString(route, text.replace("${bean:door.files}", "${body}"));

    CommandHome.Ended stopped = home.run("run", "--case", "hotel");
    assertThat(stopped.code()).isEqualTo(2);
    assertThat(stopped.err()).contains("HUB-DOOR-09", "without its signature");

    Files.writeString(route, text);
    json(0, "run", "--case", "hotel", "--json");
  }

  @Test
  void makesAKeyForABuyer() {
    CommandHome.Ended made =
        home.run("keys", "new", "--sm", "--user", "Buyer Ltd", "--out", at("new"));
    assertThat(made.code()).as(made.err()).isZero();
    openssl.run("openssl pkey -in new/buyer.key -noout -check");
    String fingerprint = made.out().strip().lines().reduce((first, second) -> second).orElseThrow();
    assertThat(home.run("keys", "show", at("new/buyer.crt")).out())
        .contains(fingerprint, "can be sealed to: yes");
    assertThat(made.out() + made.err()).doesNotContain("PRIVATE");
  }

  private void sealBySm() throws IOException {
    openssl.makeBuyer();
    edit("seal: openpgp", "seal: sm");
    edit("\"{{buyer.certificate}}\"", at("buyer.crt"));
    home.confirm("hotel-2026", home.at("buyer.crt"));
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(caseFile);
    assertThat(text).contains(from);
    Path changed = Files.writeString(home.at("changed"), text.replace(from, to));
    Files.move(changed, caseFile, StandardCopyOption.REPLACE_EXISTING);
  }

  private String at(String name) {
    return home.at(name).toString();
  }

  private JsonNode json(int code, String... arguments) throws IOException {
    CommandHome.Ended ended = home.run(arguments);
    assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(code);
    return new ObjectMapper().readTree(ended.out());
  }
}
