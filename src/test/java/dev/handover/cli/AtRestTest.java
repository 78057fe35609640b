package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.cli.demo.SellerHotel;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
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
    TwoPeople people = new TwoPeople(home);
    Path backup = copy(shared.resolve("var"), shared.resolve("backup"));
    assertThat(keysIn(backup, backup.resolve("keys"))).as("the search finds keys").isPositive();
    CommandHome.Ended refused = people.as("eve", destroy("hotel"));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("nothing was destroyed");

    assertThat(people.as("eve", destroy("hotel-2026")).code())
        .as("without a second person")
        .isEqualTo(3);
    assertThat(people.as("eve", destroy("hotel-2026", "--reason", "its time")).code()).isEqualTo(3);
    people.agree();
    CommandHome.Ended done = people.as("eve", destroy("hotel-2026"));
    assertThat(done.code()).as(done.err()).isZero();

    Path keys = shared.resolve("var/keys");
    assertThat(keysIn(shared.resolve("var"), keys)).as("in what is there now").isZero();
    assertThat(keysIn(backup.resolve("ledger"), keys))
        .as("in an older copy of the ledger")
        .isZero();
    for (String[] command :
        new String[][] {
          {"quarantine", "show", "900001", "--case", "hotel"},
          {"quarantine", "retry", "--case", "hotel"}
        }) {
      CommandHome.Ended ended = people.as("olga", command);
      assertThat(ended.code()).as(String.join(" ", command) + ended.err()).isNotZero();
      assertThat(ended.out()).isEmpty();
    }
    try (Ledger ledger = home.ledger()) {
      assertThatThrownBy(() -> ledger.caseKeys().find(HOTEL)).hasMessageContaining("HUB-LED-34");
      assertThat(ledger.audit().verify()).isEmpty();
      assertThat(ledger.caseKeys().destroyed(HOTEL).orElseThrow().erasedAt()).isPresent();
    }
    assertThat(people.as("eve", "keys", "list").out()).contains("destroyed");
  }

  @Test
  void anEscrowCopyMustBeGoneBeforeTheKeyIs(@TempDir Path folder) throws IOException {
    CommandHome other = new CommandHome(folder);
    assertThat(other.run("run", "--case", "hotel").code()).isZero();
    TwoPeople people = new TwoPeople(other);
    String copy = folder.resolve("copy.asc").toString();
    String[] escrow = {
      "keys",
      "escrow",
      "--case",
      "hotel",
      "--to",
      folder.resolve("buyer.asc").toString(),
      "--out",
      copy
    };
    assertThat(people.as("eve", with(escrow, "--reason", "a notary")).code()).isEqualTo(3);
    people.agree();
    assertThat(people.as("eve", escrow).code()).isZero();
    String[] destroy = destroy("hotel-2026", "--reason", "its time");
    CommandHome.Ended kept = people.as("eve", destroy);
    assertThat(kept.code()).isEqualTo(3);
    String sha256 = Sha256.hex(Files.readAllBytes(Path.of(copy)));
    assertThat(kept.err()).contains("HUB-CLI-71", "--escrow-destroyed " + sha256);
    String[] gone = {"--escrow-destroyed", sha256};
    assertThat(people.as("eve", with(destroy, gone)).code()).isEqualTo(3);
    people.agree();
    CommandHome.Ended done = people.as("eve", with(destroy("hotel-2026"), gone));
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(people.as("eve", destroy("hotel-2026")).code()).as("again").isZero();
  }

  private static String[] destroy(String confirm, String... more) {
    return with(new String[] {"keys", "destroy", "--case", "hotel", "--confirm", confirm}, more);
  }

  private static String[] with(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
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
