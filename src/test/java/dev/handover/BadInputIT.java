package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cli.demo.SellerHotel;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.Gpg;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.Profile;
import dev.handover.record.CaseId;
import dev.handover.testing.Confirmed;
import dev.handover.testing.HotelHome;
import dev.handover.testing.Jar;
import dev.handover.testing.OpenSshServer;
import dev.handover.testing.SharedPostgres;
import dev.handover.testing.SmallDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * What the packaged jar answers to bad input: one message that says what, where and what to do, the
 * exit code that schedulers rely on, no stack trace, no value of a person, and no manifest at the
 * buyer. PostgreSQL, OpenSSH and gpg are real.
 */
class BadInputIT {
  private static final String PASSPHRASE = "correct horse battery staple";
  private static final CaseId CASE = new CaseId("hotel-2026");
  private static final int RECORDS = 400;

  private static Path folder;
  private static OpenSshServer server;
  private static Gpg gpg;
  private static String seller;
  private static Path delivered;
  private static int homes;

  @BeforeAll
  static void build() throws Exception {
    gpg = new Gpg();
    folder = Files.createTempDirectory("handover-bad-");
    server = OpenSshServer.start(folder.resolve("ssh"));
    seller = hotel();
    PgpSecretKey buyer = PgpSecretKey.generate("Buyer (example) <it@buyer.example>");
    Files.write(folder.resolve("buyer.secret.asc"), buyer.armoured());
    Files.writeString(folder.resolve("buyer.asc"), buyer.certificate().armoured());
    try (Keystore keystore = Keystore.create(folder.resolve("keys"), PASSPHRASE.toCharArray())) {
      Files.writeString(
          folder.resolve("seller.asc"), keystore.signingKey(CASE).certificate().armoured());
    }
    Confirmed.buyer(
        "jdbc:h2:file:" + folder.resolve("ledger/ledger"), CASE, folder.resolve("buyer.asc"));
  }

  @AfterAll
  static void clear() throws IOException {
    if (server != null) {
      server.close();
    }
    if (gpg != null) {
      gpg.close();
    }
    if (folder != null) {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  @Test
  void anUnknownHostKeyIsRefused() throws IOException {
    Place place = new Place(server);
    Path nobody = Files.writeString(folder.resolve("knows-nobody"), "");
    place.home.set("delivery.knownHosts", nobody.toString());

    refused(place.run(), 7, "HUB-DOOR-07", "host key", "known_hosts", "fingerprint");
    place.holdsNoManifest();
  }

  @Test
  void aChangedHostKeyIsRefusedUntilSomebodyPutsTheNewOneDown() throws IOException {
    try (OpenSshServer other = OpenSshServer.start(folder.resolve("changing"))) {
      Place place = new Place(other);
      other.changeHostKey();

      refused(place.run(), 7, "HUB-DOOR-07", "another host key", "fingerprint", ":" + other.port());
      place.holdsNoManifest();

      String[] key = Files.readString(folder.resolve("changing/ssh/host_key.pub")).split(" ");
      Files.writeString(
          other.knownHosts(), "[127.0.0.1]:" + other.port() + " " + key[0] + " " + key[1] + "\n");
      done(place.run());
      assertThat(place.runFolder().resolve(ParcelNames.MANIFEST)).exists();
    }
  }

  @Test
  void theWrongKeyIsNotLetIn() throws Exception {
    Place place = new Place(server);
    Path key = folder.resolve("other_key");
    shell("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
    place.home.set("delivery.privateKey", key.toString());

    refused(place.run(), 5, "HUB-DOOR-04", "delivery.privateKey", "run again");
    place.holdsNoManifest();
  }

  @Test
  void withoutPermissionAtTheBuyerNothingIsDelivered() {
    try (OpenSshServer other = OpenSshServer.start(folder.resolve("readonly"))) {
      other.makeReadOnly();
      Place place = new Place(other);

      refused(place.run(), 5, "HUB-DOOR-03", "permission", "inbox", "run again");
      place.holdsNoManifest();
    }
  }

  @Test
  void aFullDiskAtTheBuyerStopsTheRunAndTheNextOneGoesOn() throws IOException {
    Place place = new Place(server);
    place.home.edit(place.home.mapping("case.yaml"), "batch: 10000", "batch: 20");
    try (SmallDisk disk = SmallDisk.mount(place.inbox, 24)) {
      refused(place.run(), 5, "HUB-DOOR-", "room", "run again");
      place.holdsNoManifest();
      List<String> before = place.parcels();
      assertThat(before).isNotEmpty();

      disk.grow(8192);
      done(place.run());
      assertThat(place.runFolder().resolve(ParcelNames.MANIFEST)).exists();
      assertThat(place.parcels()).as("sent once").containsAll(before).hasSizeGreaterThan(10);
    }
  }

  @Test
  void anExpiredCertificateOfTheBuyerIsRefused() {
    gpg.run(
        "--faked-system-time",
        "20200101T000000",
        "--passphrase",
        "",
        "--quick-generate-key",
        "expired",
        "default",
        "default",
        "2020-01-31");
    refusedCertificate("expired", "HUB-KEY-", "expired on 2020-01-31");
  }

  @Test
  void aRevokedCertificateOfTheBuyerIsRefused() throws IOException {
    String fingerprint = gpg.makeKey("revoked", "default", "default", "never");
    Path revocation = gpg.home().resolve("openpgp-revocs.d/" + fingerprint + ".rev");
    String armour = Files.readString(revocation).replace(":-----BEGIN", "-----BEGIN");
    gpg.run("--import", gpg.file("revocation", armour.getBytes(StandardCharsets.UTF_8)).toString());
    refusedCertificate("revoked", "HUB-KEY-03", "revoked");
  }

  @Test
  void aCertificateThatOnlySignsIsRefused() {
    gpg.makeKey("signs", "ed25519", "sign", "never");
    refusedCertificate("signs", "HUB-KEY-", "encryption");
  }

  private static void refusedCertificate(String user, String code, String says) {
    Place place = new Place(server);
    Path file = gpg.file(user + ".asc", gpg.run("--armor", "--export", "=" + user));
    place.home.set("buyer.certificate", file.toString());

    refused(place.run(), 2, code, says, file.toString());
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void withoutAPassphraseNothingIsOpened() {
    Place place = new Place(server);
    Jar without = new Jar(place.home.folder(), Map.of());
    refused(without.run("run", "--case", "hotel"), 2, "HUB-KEY-28", "HANDOVER_PASSPHRASE");
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void theWrongPassphraseIsNotPermitted() {
    Place place = new Place(server);
    Jar wrong = new Jar(place.home.folder(), Map.of("HANDOVER_PASSPHRASE", "something else"));
    Jar.Ended ended = wrong.run("run", "--case", "hotel");
    refused(ended, 10, "HUB-KEY-", "passphrase");
    assertThat(ended.all()).doesNotContain("something else");
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void anUnreachableDatabaseIsSaid() {
    Place place = new Place(server);
    place.home.set("seller.url", "jdbc:postgresql://127.0.0.1:1/crm?user=x&password=CANARY");
    refused(place.run(), 4, "HUB-SRC-02", "127.0.0.1:1/crm", "not available", "run again");
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void theWrongPasswordOfTheDatabaseIsSaid() throws Exception {
    Place place = new Place(server);
    passwordFor("clerk");
    place
        .home
        .set("seller.url", seller.replaceFirst("\\?.*", ""))
        .set("seller.user", "clerk")
        .set("seller.password", "CANARYSECRET");
    refused(place.run(), 4, "HUB-SRC-03", "refuses the login", "source.user");
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void aMissingTableAndAMissingColumnAreSaidTogether() throws Exception {
    String changed = hotel();
    sql(
        changed,
        "alter table preferences rename to wishes",
        "alter table stays drop column nights");
    Place place = new Place(server);
    place.home.set("seller.url", changed);
    refused(place.run(), 2, "HUB-SRC-20", "preferences", "nights", "Nothing was sent");
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void fiveMistakesInAMappingGetFiveMessages() {
    Place place = new Place(server);
    Path guest = place.home.mapping("guest.yaml");
    place.home.edit(guest, "version: 1", "version: 0");
    place.home.edit(guest, "{length: 1..64}", "{lenght: 1..64}");
    place.home.edit(guest, "class: identity", "class: identty");
    place.home.edit(guest, "[trim, narrow, phone]", "[trim, narrow, fone]");
    place.home.edit(guest, "field: password_hash", "field: name");

    Jar.Ended check = place.jar.run("check", "--case", "hotel");
    assertThat(check.code()).isEqualTo(2);
    List<String> lines = check.out().lines().toList();
    assertThat(lines).hasSize(6).last().isEqualTo("case hotel: 5 problems");
    assertThat(lines.subList(0, 5))
        .allMatch(line -> line.matches("mappings/hotel/guest\\.yaml:\\d+: .+ \\[HUB-MAP-\\d+]"));

    Jar.Ended run = place.run();
    assertThat(run.code()).isEqualTo(2);
    clean(run);
    assertThat(run.err().lines().filter(l -> l.contains("guest.yaml:"))).hasSize(5);
    assertThat(run.err().strip()).contains("5 problems").endsWith("[HUB-CASE-07]");
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void brokenYamlIsSaidWithItsLine() {
    Place place = new Place(server);
    place.home.edit(place.home.mapping("stay.yaml"), "subject: guest_id", "subject: [guest_id");
    Jar.Ended ended = place.run();
    clean(ended);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).containsPattern("stay\\.yaml:\\d+: .*\\[HUB-MAP-");
  }

  @Test
  void aBrokenRouteFileStopsTheStartAndTheProgramEnds() {
    Place place = new Place(server);
    Path route = place.home.folder().resolve("routes/deliver.camel.yaml");
    place.home.edit(route, "- setHeader:", "- setHaeder:");
    refused(place.run(), 2, "HUB-ROUTE-01", "deliver.camel.yaml", "setHaeder");
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void aLedgerThatAnotherProcessHoldsIsBusy() throws Exception {
    Place place = new Place(server);
    Path file = Files.createDirectories(place.home.folder().resolve("var/ledger"));
    try (Connection held = DriverManager.getConnection("jdbc:h2:file:" + file + "/ledger")) {
      assertThat(held.isValid(1)).isTrue();
      refused(place.run(), 9, "HUB-LED-01", "in use by another process", file + "/ledger");
    }
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void aLedgerThatCannotBeWrittenIsSaid() throws Exception {
    Place place = new Place(server);
    Path file = Files.writeString(place.home.folder().resolve("occupied"), "a file, no folder");
    place.home.set("spring.datasource.url", "jdbc:h2:file:" + file + "/ledger");
    refused(place.run(), 11, "HUB-LED-", file.toString());
    assertThat(place.inbox).isEmptyDirectory();
  }

  @Test
  void aFullDiskUnderTheLedgerIsSaid() throws Exception {
    Place place = new Place(server);
    Path ledger = Files.createDirectories(place.home.folder().resolve("var/ledger"));
    try (SmallDisk disk = SmallDisk.mount(ledger, 100)) {
      refused(place.run(), 11, "HUB-LED-", "ledger", "space");
      place.holdsNoManifest();
    }
  }

  @Test
  void mistypedCommandsGetASuggestion() {
    Place place = new Place(server);
    assertMisused(place.jar.run("rum", "--case", "hotel"), "'rum'", "Did you mean", "run");
    assertMisused(
        place.jar.run("run", "--cse", "hotel"), "'--cse'", "did you mean --case?", "run --help");
    assertMisused(place.jar.run("run"), "--case", "run --help");
    refused(place.jar.run("run", "--case", "hotle"), 2, "HUB-CASE-01", "did you mean hotel?");
  }

  private static void assertMisused(Jar.Ended ended, String... says) {
    clean(ended);
    assertThat(ended.code()).as(ended.all()).isEqualTo(2);
    assertThat(ended.err()).startsWith("handover: ").contains(says);
    assertThat(ended.err().lines().count()).isLessThanOrEqualTo(4);
  }

  @Test
  void aFlippedByteInAParcelIsFound() throws IOException {
    Path copy = copyOfDelivered("flipped");
    Path parcel = parcelsIn(copy).get(0);
    byte[] bytes = Files.readAllBytes(parcel);
    bytes[bytes.length / 2] ^= 1;
    Files.write(parcel, bytes, StandardOpenOption.TRUNCATE_EXISTING);

    Jar.Ended ended = buyer().run("verify", copy.toString(), "--trust", at("seller.asc"));

    clean(ended);
    assertThat(ended.code()).isEqualTo(7);
    assertThat(ended.all()).contains(parcel.getFileName().toString());
  }

  @Test
  void aManifestWhoseFileNameLeadsElsewhereIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path copy = copyOfDelivered("elsewhere");
    String name = parcelsIn(copy).get(0).getFileName().toString();
    Path manifest = copy.resolve(ParcelNames.MANIFEST);
    String evil = Files.readString(manifest).replace("\"" + name + "\"", "\"../" + name + "\"");
    Files.writeString(manifest, evil);
    refused(open(copy), 7, "HUB-RCV-", copy.toString(), "signature", "altered");

    try (Keystore keystore = Keystore.open(folder.resolve("keys"), PASSPHRASE.toCharArray())) {
      SignedDocument signed =
          SignedDocument.sign(evil.getBytes(StandardCharsets.UTF_8), keystore.signingKey(CASE));
      Files.write(
          copy.resolve(ParcelNames.signature(ParcelNames.MANIFEST, Profile.OPENPGP)),
          signed.signature());
    }
    Files.move(copy.resolve(name), copy.resolveSibling(name));
    refused(open(copy), 7, "HUB-RCV-", "manifest.json", "name");
    Jar.Ended received =
        buyer()
            .run(
                "receive",
                copy.toString(),
                "--key",
                at("buyer.secret.asc"),
                "--trust",
                at("seller.asc"),
                "--out",
                at("received"),
                "--receipts",
                at("answers"));
    refused(received, 7, "HUB-RCV-", "manifest.json", "name");
    assertThat(folder.resolve("opened")).doesNotExist();
    assertThat(folder.resolve("received")).doesNotExist();
    assertThat(folder.resolve("answers")).doesNotExist();
  }

  private static Jar.Ended open(Path run) {
    return buyer()
        .run(
            "open",
            run.toString(),
            "--key",
            at("buyer.secret.asc"),
            "--trust",
            at("seller.asc"),
            "--out",
            at("opened"));
  }

  /** A hub's home of its own, and an inbox of its own on a server. */
  private static final class Place {
    final HotelHome home;
    final Path inbox;
    final Jar jar;

    Place(OpenSshServer to) {
      String name = "p" + ++homes;
      try {
        inbox = Files.createDirectories(to.root().resolve(name).resolve("inbox"));
        Path own = Files.createDirectories(folder.resolve(name));
        home = new HotelHome(own);
        FileSystemUtils.copyRecursively(folder.resolve("keys"), own.resolve("var/keys"));
        FileSystemUtils.copyRecursively(folder.resolve("ledger"), own.resolve("var/ledger"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String address = "sftp:" + to.user() + "@" + to.host() + ":" + to.port() + "/" + name;
      home.deliverTo(to)
          .set("delivery.to", address + "/inbox")
          .set("delivery.receipts", address + "/receipts")
          .set("seller.url", seller)
          .set("seller.user", "")
          .set("seller.password", "")
          .set("buyer.certificate", at("buyer.asc"));
      jar = new Jar(home.folder(), Map.of("HANDOVER_PASSPHRASE", PASSPHRASE));
    }

    Jar.Ended run() {
      return jar.run("run", "--case", "hotel");
    }

    Path runFolder() {
      try (Stream<Path> runs = Files.list(inbox.resolve(CASE.value()))) {
        List<Path> all = runs.toList();
        assertThat(all).hasSize(1);
        return all.get(0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<String> parcels() {
      return parcelsIn(runFolder()).stream().map(p -> p.getFileName().toString()).toList();
    }

    /** Without a manifest a run does not count, whatever else lies there. */
    void holdsNoManifest() {
      try (Stream<Path> files = Files.walk(inbox)) {
        assertThat(files.map(f -> f.getFileName().toString())).doesNotContain(ParcelNames.MANIFEST);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One message on standard error, what it must say in it, and its code at the end. */
  private static void refused(Jar.Ended ended, int exit, String code, String... says) {
    clean(ended);
    assertThat(ended.code()).as(ended.all()).isEqualTo(exit);
    // What comes before the message only says that a delivery is tried again.
    String message = ended.err().replaceAll("(?m)^[0-9:]+ WARN  Retries - .+\\R", "");
    assertThat(message.lines().filter(line -> !line.startsWith("- "))).as(ended.err()).hasSize(1);
    assertThat(message)
        .startsWith("handover: ")
        .contains(says)
        .containsPattern("\\[" + code + "[0-9]*]\\R$");
    assertThat(ended.out()).isEmpty();
  }

  private static void clean(Jar.Ended ended) {
    assertThat(ended.all().lines()).noneMatch(line -> line.startsWith("\tat "));
    assertThat(ended.all())
        .doesNotContain("CANARY")
        .doesNotContainPattern("\\.\\w+Exception|Caused by");
  }

  private static void done(Jar.Ended ended) {
    clean(ended);
    assertThat(ended.code()).as(ended.all()).isZero();
  }

  /** A fresh database with the example hotel, in which every person's name is a canary. */
  private static String hotel() throws SQLException {
    String url = SharedPostgres.freshDatabase();
    SellerHotel.create(url, RECORDS, SellerHotel.SEED, (all, of) -> {});
    sql(
        url,
        "update guests set name = 'CANARY' || guest_id, remark = 'CANARY', password_hash ="
            + " 'CANARY'",
        "update preferences set pref_value = 'CANARY'");
    return url;
  }

  private static void sql(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      for (String each : statements) {
        sql.execute(each);
      }
    }
  }

  /** The embedded server trusts everybody; this user must show a password. */
  private static void passwordFor(String user) throws SQLException, IOException {
    sql(seller, "create role " + user + " login password 'right'");
    try (Connection connection = DriverManager.getConnection(seller);
        Statement sql = connection.createStatement()) {
      Path file;
      try (ResultSet row = sql.executeQuery("show hba_file")) {
        row.next();
        file = Path.of(row.getString(1));
      }
      Files.writeString(file, "host all " + user + " all scram-sha-256\n" + Files.readString(file));
      sql.execute("select pg_reload_conf()");
    }
  }

  private static synchronized Path copyOfDelivered(String name) throws IOException {
    if (delivered == null) {
      Place place = new Place(server);
      done(place.run());
      delivered = place.runFolder();
    }
    Path copy = folder.resolve(name).resolve(CASE.value()).resolve(delivered.getFileName());
    FileSystemUtils.copyRecursively(delivered, copy);
    return copy;
  }

  private static List<Path> parcelsIn(Path run) {
    try (Stream<Path> files = Files.list(run)) {
      return files
          .filter(f -> f.toString().endsWith(".pgp"))
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Jar buyer() {
    return new Jar(folder, Map.of());
  }

  private static void shell(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }
}
