package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cli.demo.SellerHotel;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import dev.handover.testing.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lies on the hub's disk after days of work, and what is left of it without the case's key.
 */
class AtRestTest {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();

  /** A case's three keys with their version, and what wrapping adds. */
  private static final int WRAPPED = 97 + 29;

  @TempDir private static Path shared;
  private static CommandHome home;
  private static Canaries people;
  private static final StringBuilder SAID = new StringBuilder();

  @BeforeAll
  static void daysOfWork() throws IOException {
    home = new CommandHome(shared);
    home.sell(
        guest(900001, "归心甲乙丙", "138-CANARY-1"),
        guest(900002, "归心丁戊己", "13800138000123"),
        "insert into stays (stay_id, guest_id, room_type, check_in, nights, status, remark)"
            + " values (900101, 900001, '豪华大床房', date '2026-05-01', 2, '已预订', '金丝雀要安静的房间')");
    people =
        Canaries.in(
            seller(),
            SellerHotel.OWNER,
            "guests.name",
            "guests.id_no",
            "guests.mobile",
            "guests.email",
            "guests.address",
            "guests.remark",
            "stays.remark",
            "members.card_no",
            "reviews.nickname",
            "reviews.content");
    say(0, "run", "--case", "hotel");
    say(0, "quarantine", "list", "--records", "--case", "hotel");
    home.sell(
        "update guests set mobile = '13800138777', remark = '金丝雀改了主意' where guest_id = 900001",
        "update guests set name = '归心庚辛壬' where guest_id = 900002");
    say(0, "quarantine", "retry", "--case", "hotel");
    say(0, "run", "--case", "hotel", "--mode", "delta");
    home.sell("update stays set remark = '金丝雀改到三楼靠窗' where stay_id = 900101");
    Path inbox = home.at("inbox");
    Path aside = Files.move(inbox, home.at("inbox-aside"));
    Files.writeString(inbox, "no folder");
    say(5, "run", "--case", "hotel", "--mode", "sweep"); // stays unfinished
    Files.delete(inbox);
    Files.move(aside, inbox);
    say(0, "status", "--case", "hotel");
    say(0, "audit", "list");
  }

  @Test
  void noValueOfARecordIsInAnyByteThatTheHubLeaves() {
    assertThat(people.count()).isGreaterThan(1_000);
    assertThat(people.in(shared.resolve("seller")))
        .as("what is looked for can be found")
        .isNotEmpty();
    for (String left : List.of("var", "inbox", "mappings", "routes")) {
      assertThat(people.in(shared.resolve(left))).as(left).isEmpty();
    }
    assertThat(people.in(SAID.toString())).as("what the commands said").isEmpty();
  }

  @Test
  void withoutTheCasesKeyNothingOfItCanBeRead() throws IOException {
    Path backup = copy(shared.resolve("var"), shared.resolve("backup"));
    assertThat(keysIn(backup, backup.resolve("keys"))).as("the search finds keys").isPositive();
    CommandHome.Ended refused =
        home.run("keys", "destroy", "--case", "hotel", "--reason", "x", "--confirm", "hotel");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("nothing was destroyed");

    CommandHome.Ended done =
        home.run(
            "keys",
            "destroy",
            "--case",
            "hotel",
            "--reason",
            "its time",
            "--confirm",
            "hotel-2026");
    assertThat(done.code()).as(done.err()).isZero();

    Path keys = shared.resolve("var/keys");
    assertThat(keysIn(shared.resolve("var"), keys)).as("in what is there now").isZero();
    assertThat(keysIn(backup.resolve("ledger"), keys))
        .as("in an older copy of the ledger")
        .isZero();
    for (String[] command :
        new String[][] {
          {"run", "--case", "hotel"},
          {"quarantine", "show", "900001", "--case", "hotel"},
          {"quarantine", "retry", "--case", "hotel"}
        }) {
      CommandHome.Ended ended = home.run(command);
      assertThat(ended.code()).as(String.join(" ", command) + ended.err()).isNotZero();
      assertThat(ended.out()).isEmpty();
    }
    assertThat(home.run("run", "--case", "hotel").err()).contains("HUB-LED-34", "were destroyed");
    assertThat(home.run("status", "--case", "hotel").code()).isZero();
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.audit().verify()).isEmpty();
      assertThat(ledger.caseKeys().destroyed(HOTEL).orElseThrow().erasedAt()).isPresent();
    }
  }

  @Test
  void theKeystoreGetsAnotherPassphrase(@TempDir Path folder) throws IOException {
    CommandHome other = new CommandHome(folder, "jdbc:h2:mem:nobody", "nobody");
    Path next = Files.writeString(folder.resolve("next"), "another battery staple\n");
    assertThat(other.run("keys", "export", "--case", "hotel").code()).isZero();
    CommandHome.Ended done = other.run("keys", "renew", "--new-passphrase-file", next.toString());
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(other.run("keys", "export", "--case", "hotel").code()).isEqualTo(10);
    Files.copy(next, folder.resolve("passphrase"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(other.run("keys", "export", "--case", "hotel").code()).isZero();
  }

  /** How many places of these files open, with that keystore, to the keys of the case. */
  private static int keysIn(Path files, Path keys) throws IOException {
    int found = 0;
    try (Keystore keystore = Keystore.open(keys, PASSPHRASE);
        Stream<Path> all = Files.walk(files)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 1; at + WRAPPED <= bytes.length; at++) {
          // H2 writes a value's length before it: without that the search takes minutes
          if (bytes[at - 1] == WRAPPED
              && bytes[at] == 1
              && opens(keystore, Arrays.copyOfRange(bytes, at, at + WRAPPED))) {
            found++;
          }
        }
      }
    }
    return found;
  }

  private static boolean opens(Keystore keystore, byte[] wrapped) {
    try {
      keystore.unwrap(wrapped, HOTEL);
      return true;
    } catch (HandoverException e) {
      return false;
    }
  }

  private static void say(int code, String... command) {
    CommandHome.Ended ended = home.run(command);
    assertThat(ended.code()).as(String.join(" ", command) + ": " + ended.err()).isEqualTo(code);
    SAID.append(ended.out()).append(ended.err());
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private static String seller() {
    return "jdbc:h2:file:" + shared.resolve("seller/hotel");
  }

  private static String guest(int id, String name, String mobile) {
    return "insert into guests (guest_id, name, mobile, share_consent, is_deleted, created_at) values ("
        + id
        + ", '"
        + name
        + "', '"
        + mobile
        + "', 'Y', 0, timestamp '2026-01-01 00:00:00')";
  }
}
