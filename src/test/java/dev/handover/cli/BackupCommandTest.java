package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.backup.Archive;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.keys.Keystore;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import dev.handover.testing.Canaries;
import dev.handover.testing.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case's backups on the command line, from the first to the destruction of its keys. */
class BackupCommandTest {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path folder;
  private CommandHome home;

  @BeforeEach
  void aHotel() {
    home = new CommandHome(folder);
  }

  @Test
  void aBackupInTheRunsOwnViewIsReplayedToTheSameOutcomes() throws IOException {
    json(0, home.run("run", "--case", "hotel", "--backup", "--json"));
    home.sell("update guests set name = '改过' where guest_id < 100"); // after the run's view
    JsonNode list = json(0, home.run("backup", "list", "--case", "hotel", "--json"));
    JsonNode backup = list.at("/backups/0");
    assertThat(backup.get("state").asText()).isEqualTo("complete");
    assertThat(backup.get("run").asText()).isNotEmpty();
    assertThat(backup.get("records").asLong()).isPositive();

    JsonNode drill = json(0, home.run("backup", "drill", "--case", "hotel", "--json"));
    assertThat(drill.get("good").asBoolean()).isTrue();
    assertThat(drill.get("outcome").asText()).isEqualTo("good");
    assertThat(drill.get("detail").asText())
        .contains("every outcome is that of run " + backup.get("run").asText());
    assertThat(drill.get("records").asLong()).isEqualTo(backup.get("records").asLong());
    assertThat(drill.get("digest").asText()).hasSize(64);
    assertThat(home.at("var/staged")).isEmptyDirectory();
    assertThat(parcels()).as("copies of delivered parcels").isNotEmpty();
  }

  /** Whoever restores it is not to take it for the whole case. */
  @Test
  void whatARunLeftOutIsNotInItsBackupAndTheListSaysSo() throws IOException {
    json(0, home.run("run", "--case", "hotel", "--backup", "--json"));
    assertThat(listed().get("notIn")).isEmpty();
    home.sell("alter table preferences drop column pref_value");
    CommandHome.Ended without = home.run("run", "--case", "hotel", "--backup", "--json");
    assertThat(without.err()).contains("preference");
    assertThat(listed().get("notIn").has("preference")).isTrue();
    assertThat(home.run("backup", "list", "--case", "hotel").out())
        .contains("not in it: preference: ");
  }

  /** The day's one backup that is kept. */
  private JsonNode listed() throws IOException {
    JsonNode backups =
        json(0, home.run("backup", "list", "--case", "hotel", "--json")).at("/backups");
    assertThat(backups).hasSize(1);
    return backups.get(0);
  }

  @Test
  void aDrillFailsWhereTheLedgerSaysAnotherOutcomeThanTheReplay() throws IOException {
    json(0, home.run("run", "--case", "hotel", "--backup", "--json"));
    try (Ledger ledger = home.ledger()) {
      new JdbcTemplate(ledger.forQuartz())
          .update(
              "update run_window set n_delivered = n_delivered - 1"
                  + " where entity = 'guest' and window_number = 1");
    }
    CommandHome.Ended failed = home.run("backup", "drill", "--case", "hotel");
    assertThat(failed.code()).as(failed.err()).isEqualTo(6);
    assertThat(failed.err()).contains("HUB-BAK-15", "other outcomes", "guest read");
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.alarms().open(HOTEL))
          .extracting(alarm -> alarm.kind())
          .containsExactly(AlarmKind.DRILL_FAILED);
      assertThat(ledger.backups().drills(HOTEL)).hasSize(1).noneMatch(drill -> drill.good());
    }
  }

  @Test
  void anotherBackupIsComparedWithTheLastRunAndWhereItDiffersOnlyRowsAre() throws IOException {
    json(0, home.run("run", "--case", "hotel", "--json"));
    json(0, home.run("backup", "now", "--case", "hotel", "--json"));
    JsonNode first = json(0, home.run("backup", "drill", "--case", "hotel", "--json"));
    assertThat(first.get("detail").asText()).contains("every outcome is that of run");
    assertThat(first.get("outcome").asText()).isEqualTo("good");
    assertThat(first.get("compared").toString()).isEqualTo("[\"rows\",\"outcomes\"]");
    home.sell("delete from reviews where review_id in (select min(review_id) from reviews)");
    JsonNode second = json(0, home.run("backup", "now", "--case", "hotel", "--json"));
    JsonNode drill = json(0, home.run("backup", "drill", "--case", "hotel", "--json"));
    assertThat(drill.get("backup").asText()).isEqualTo(second.get("id").asText());
    assertThat(drill.get("good").asBoolean()).isTrue();
    assertThat(drill.get("outcome").asText()).isEqualTo("rows only");
    assertThat(drill.get("compared").toString()).isEqualTo("[\"rows\"]");
    assertThat(drill.get("detail").asText())
        .startsWith("every row as it was backed up")
        .contains("read another state of the source", "cannot be told from here: review read");
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.audit().before(Long.MAX_VALUE, 1).get(0).act())
          .isEqualTo("restore drill rows only");
    }
    String shown = home.run("backup", "list", "--case", "hotel").out();
    assertThat(shown).containsOnlyOnce(": rows only; ").containsOnlyOnce(": good; ");
  }

  @Test
  void aDamagedBackupFailsItsDrillAndThatIsAnAlarm() throws IOException {
    String id = json(0, home.run("backup", "now", "--case", "hotel", "--json")).get("id").asText();
    Path part = backups().resolve(id).resolve("guest-000001.zst.sealed");
    byte[] whole = Files.readAllBytes(part);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    Files.write(part, flipped);
    assertThat(home.run("backup", "verify", "--case", "hotel").code()).isEqualTo(7);
    CommandHome.Ended failed = home.run("backup", "drill", "--case", "hotel");
    assertThat(failed.code()).isEqualTo(7);
    assertThat(failed.err()).contains("HUB-BAK-03");
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.alarms().open(HOTEL))
          .extracting(alarm -> alarm.kind())
          .containsExactly(AlarmKind.DRILL_FAILED);
      assertThat(ledger.backups().drills(HOTEL))
          .extracting(drill -> drill.good())
          .containsExactly(false);
    }
    Files.write(part, whole);
    json(0, home.run("backup", "verify", "--case", "hotel", "--json"));
    JsonNode drill = json(0, home.run("backup", "drill", "--case", "hotel", "--json"));
    assertThat(drill.get("outcome").asText()).as("no run to replay").isEqualTo("rows only");
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.alarms().open(HOTEL)).isEmpty();
    }
  }

  @Test
  void aSourceThatIsAwayIsAnAlarmUntilABackupIsComplete() throws IOException {
    Path away = home.at("seller/away");
    Files.move(home.at("seller/hotel.mv.db"), away);
    CommandHome.Ended failed = home.run("backup", "now", "--case", "hotel");
    assertThat(failed.code()).as(failed.err()).isNotZero();
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.alarms().open(HOTEL))
          .extracting(alarm -> alarm.kind())
          .containsExactly(AlarmKind.BACKUP_FAILED);
    }
    Files.move(away, home.at("seller/hotel.mv.db"), StandardCopyOption.REPLACE_EXISTING);
    json(0, home.run("backup", "now", "--case", "hotel", "--json"));
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.alarms().open(HOTEL)).isEmpty();
      assertThat(ledger.audit().verify()).isEmpty();
    }
  }

  @Test
  void theRuleRemovesBackupsAndTheLedgerSaysSo() throws IOException {
    Files.writeString(
        home.at("handover.properties"),
        "handover.backup.keep=1d 0w 0m\n",
        StandardOpenOption.APPEND);
    String first =
        json(0, home.run("backup", "now", "--case", "hotel", "--json")).get("id").asText();
    String second =
        json(0, home.run("backup", "now", "--case", "hotel", "--json")).get("id").asText();
    assertThat(Archive.ids(backups())).containsExactly(second);
    try (Ledger ledger = home.ledger()) {
      BackupEntry gone = ledger.backups().find(first).orElseThrow();
      assertThat(gone.state()).isEqualTo(BackupEntry.State.REMOVED);
      assertThat(gone.reason()).contains("not kept by the rule 1d 0w 0m");
    }
  }

  @Test
  void aRestoreTakesTwoPeopleAndGivesWhatWasAsked() throws Exception {
    TwoPeople people = new TwoPeople(home);
    people.as("ann", "backup", "now", "--case", "hotel");
    String id;
    try (Ledger ledger = home.ledger()) {
      id = ledger.backups().of(HOTEL).get(0).id();
    }
    String url = "jdbc:h2:mem:restored;DB_CLOSE_DELAY=-1";
    String[] restore = {
      "backup", "restore", "--case", "hotel", "--backup", id, "--entity", "guest", "--into", url
    };
    assertThat(people.as("eve", restore).code()).as("an engineer").isEqualTo(10);
    assertThat(people.as("ann", restore).code()).as("alone").isEqualTo(3);
    CommandHome.Ended proposed =
        people.as("ann", with(restore, "--reason", "the seller lost his table"));
    assertThat(proposed.err()).contains("HUB-APR-05");
    people.agree();
    String[] elsewhere = restore.clone();
    elsewhere[elsewhere.length - 1] = url + ";TRACE_LEVEL_FILE=0";
    assertThat(people.as("ann", elsewhere).code()).as("a URL that nobody agreed on").isEqualTo(3);
    for (String hidden :
        List.of(
            "jdbc:postgresql://good@evil/db",
            "jdbc:postgresql://good/db?ssl=true&PGHOST=evil",
            "jdbc:mariadb://good/db?localSocket=/tmp/evil")) {
      elsewhere[elsewhere.length - 1] = hidden;
      assertThat(people.as("ann", elsewhere).err()).as(hidden).contains("HUB-CLI-89");
    }
    CommandHome.Ended done = people.as("ann", restore);
    assertThat(done.code()).as(done.err()).isZero();
    try (Connection restored = DriverManager.getConnection(url, "", "");
        Connection seller =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("seller/hotel"), SellerHotel.OWNER, "")) {
      assertThat(column(restored, "select \"name\" from \"guest\" order by 1"))
          .isEqualTo(column(seller, "select name from guests order by 1"));
      assertThatThrownBy(() -> column(restored, "select * from \"stay\""))
          .isInstanceOf(SQLException.class);
    }
    assertThat(people.as("ann", restore).code()).as("an approval is used once").isEqualTo(3);
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.audit().verify()).isEmpty();
    }
  }

  @Test
  void aBackupThatWasFetchedIsRestoredFromItsFolder() throws IOException {
    TwoPeople people = new TwoPeople(home);
    people.as("ann", "backup", "now", "--case", "hotel");
    String id = Archive.ids(backups()).get(0);
    Path fetched = copy(backups().resolve(id), home.at("fetched").resolve(id));
    try (Ledger ledger = home.ledger()) { // a restored hub does not know it
      new JdbcTemplate(ledger.forQuartz()).update("delete from backup");
    }
    String[] restore = {
      "backup",
      "restore",
      "--case",
      "hotel",
      "--from",
      fetched.toString(),
      "--to",
      home.at("restored").toString()
    };
    assertThat(people.as("ann", with(restore, "--backup", id)).err())
        .as("one of both")
        .contains("HUB-CLI-99");
    people.as("ann", with(restore, "--reason", "the machine is lost"));
    people.agree();
    CommandHome.Ended done = people.as("ann", restore);
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(home.at("restored/guest.csv")).isNotEmptyFile();
    Files.write(fetched.resolve("backup.proof"), new byte[100]);
    assertThat(people.as("ann", restore).err()).as("of another").contains("HUB-BAK-03");
  }

  @Test
  void oneFlippedByteOfAnyFileIsRefusedByVerifyAndRestoreAndNothingIsWritten() throws IOException {
    TwoPeople people = new TwoPeople(home);
    people.as("ann", "backup", "now", "--case", "hotel");
    String id = Archive.ids(backups()).get(0);
    String to = home.at("restored").toString();
    String[] restore = {
      "backup",
      "restore",
      "--case",
      "hotel",
      "--backup",
      id,
      "--entity",
      "guest",
      "--entity",
      "review",
      "--to",
      to
    };
    people.as("ann", with(restore, "--reason", "the seller lost his tables"));
    people.agree();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Stream<Path> files = Files.list(backups().resolve(id))) {
      for (Path file : files.sorted().toList()) {
        byte[] whole = Files.readAllBytes(file);
        byte[] flipped = whole.clone();
        flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped);
        String which = file.getFileName() + ", seed " + seed;
        refused(people.as("ann", "backup", "verify", "--case", "hotel"), which);
        boolean wanted = file.getFileName().toString().matches("backup.*|guest.*|review.*");
        if (wanted) {
          refused(people.as("ann", restore), which);
          assertThat(home.at("restored")).as(which).doesNotExist();
        }
        Files.write(file, whole);
      }
    }
    CommandHome.Ended verified = people.as("ann", "backup", "verify", "--case", "hotel");
    assertThat(verified.code()).as(verified.err()).isZero();
    CommandHome.Ended done = people.as("ann", restore);
    assertThat(done.code()).as("what was agreed on was not used up: " + done.err()).isZero();
  }

  private static void refused(CommandHome.Ended ended, String what) {
    assertThat(ended.err()).as(what).contains("HUB-BAK-03", "Use another backup");
    assertThat(ended.code()).as(what).isEqualTo(7);
    assertThat(ended.out()).as(what).isEmpty();
  }

  @Test
  void anotherHubsBackupOfTheSameCaseIsRefusedForItsKeys(@TempDir Path elsewhere)
      throws IOException {
    CommandHome other = new CommandHome(elsewhere);
    String id = json(0, other.run("backup", "now", "--case", "hotel", "--json")).get("id").asText();
    TwoPeople people = new TwoPeople(home);
    people.as("ann", "backup", "now", "--case", "hotel"); // the case has a key here, too
    String from = other.at("var/backup").resolve(HOTEL.value()).resolve(id).toString();
    CommandHome.Ended ended =
        people.as(
            "ann",
            "backup",
            "restore",
            "--case",
            "hotel",
            "--from",
            from,
            "--to",
            home.at("restored").toString(),
            "--reason",
            "x");
    refused(ended, "another key");
    assertThat(ended.err()).contains("backup.proof does not open", "belongs to other keys");
    assertThat(home.at("restored")).doesNotExist();
  }

  @Test
  void aFullDiskIsToldAndTheOlderBackupStands() throws IOException {
    Files.createDirectories(backups());
    try (SmallDisk disk = SmallDisk.mount(backups(), 4_096)) {
      String first =
          json(0, home.run("backup", "now", "--case", "hotel", "--json")).get("id").asText();
      long free = Files.getFileStore(backups()).getUsableSpace();
      Path filler = backups().resolve(".filler");
      Files.write(filler, new byte[(int) free - 24_576]);

      CommandHome.Ended full = home.run("backup", "now", "--case", "hotel");
      assertThat(full.err()).contains("HUB-BAK-01", "look at the disk's space", "as they were");
      assertThat(full.code()).isEqualTo(11);
      assertThat(full.out()).isEmpty();
      assertThat(Archive.unfinished(backups())).isEmpty();
      assertThat(Archive.folders(backups())).containsExactly(first);
      JsonNode all = json(0, home.run("backup", "list", "--case", "hotel", "--all", "--json"));
      assertThat(all.get("backups").findValuesAsText("state"))
          .containsExactly("complete", "failed");
      assertThat(all.at("/backups/1/records").asLong()).isZero();
      json(0, home.run("backup", "verify", "--case", "hotel", "--json"));
      try (Ledger ledger = home.ledger()) {
        assertThat(ledger.alarms().open(HOTEL))
            .extracting(alarm -> alarm.kind())
            .containsExactly(AlarmKind.BACKUP_FAILED);
      }
      Files.delete(filler);
      json(0, home.run("backup", "now", "--case", "hotel", "--json"));
      try (Ledger ledger = home.ledger()) {
        assertThat(ledger.alarms().open(HOTEL)).isEmpty();
        assertThat(ledger.audit().verify()).isEmpty();
      }
    }
  }

  @Test
  void whatAKilledHubLeftOfBackupsThatAreGoneGoesWithTheNextBackup() throws IOException {
    String gone =
        json(0, home.run("backup", "now", "--case", "hotel", "--json")).get("id").asText();
    try (Ledger ledger = home.ledger()) { // killed before, or in the midst of, its removal
      ledger.backups().removed(gone, "not kept by the rule", Instant.now(), "me");
    }
    Files.delete(backups().resolve(gone).resolve("backup.json"));
    Path unknown = Files.createDirectories(backups().resolve("20300101t000000z-aaaa"));
    String next =
        json(0, home.run("backup", "now", "--case", "hotel", "--json")).get("id").asText();
    assertThat(Archive.folders(backups()))
        .as("one that the ledger does not know stays")
        .containsExactlyInAnyOrder(next, unknown.getFileName().toString());
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    Collections.sort(values);
    return values;
  }

  @Test
  void nothingOpensOnceTheCasesKeysAreDestroyed() throws IOException {
    json(0, home.run("run", "--case", "hotel", "--backup", "--json"));
    Canaries names =
        Canaries.in(
            "jdbc:h2:file:" + folder.resolve("seller/hotel"),
            SellerHotel.OWNER,
            "guests.name",
            "guests.mobile");
    assertThat(names.in(home.at("var"))).as("no value in any byte").isEmpty();
    String id = Archive.ids(backups()).get(0);
    Path kept = copy(home.at("var/backup"), home.at("kept"));
    Path ledgerThen = copy(home.at("var/ledger"), home.at("ledger-then"));
    TwoPeople people = new TwoPeople(home);
    String[] destroy = {"keys", "destroy", "--case", "hotel", "--confirm", HOTEL.value()};
    assertThat(people.as("eve", with(destroy, "--reason", "its time")).code()).isEqualTo(3);
    people.agree();
    CommandHome.Ended done = people.as("eve", destroy);
    assertThat(done.code()).as(done.err()).isZero();

    assertThat(Archive.ids(backups())).isEmpty();
    assertThat(parcels()).isEmpty();
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.backups().find(id).orElseThrow().state())
          .isEqualTo(BackupEntry.State.REMOVED);
    }
    // Somebody kept copies of the backups and of the ledger, with the wrapped keys in it.
    try (Ledger then =
            Ledger.open(
                "jdbc:h2:file:" + ledgerThen.resolve("ledger"),
                Optional.empty(),
                Optional.empty());
        Keystore now = Keystore.open(home.at("var/keys"), PASSPHRASE)) {
      byte[] wrapped = then.caseKeys().find(HOTEL).orElseThrow();
      assertThatThrownBy(() -> now.unwrap(wrapped, HOTEL)).isInstanceOf(HandoverException.class);
    }
    copy(kept, home.at("var/backup"));
    CommandHome.Ended verify = people.as("ann", "backup", "verify", "--case", "hotel");
    assertThat(verify.code()).isNotZero();
    assertThat(people.as("ann", "backup", "now", "--case", "hotel").code()).isNotZero();
  }

  private Path backups() {
    return home.at("var/backup").resolve(HOTEL.value());
  }

  private List<Path> parcels() throws IOException {
    Path parcels = backups().resolve("parcels");
    if (!Files.exists(parcels)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(parcels)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Path there = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(there);
        } else {
          Files.copy(each, there, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return to;
  }

  private static String[] with(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  private static JsonNode json(int code, CommandHome.Ended ended) throws IOException {
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    return JSON.readTree(ended.out());
  }
}
