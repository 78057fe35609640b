package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.testing.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record that the seller does not mend: one person of the hub corrects it, another agrees, and
 * the next night takes it with what waited for it.
 */
class CorrectionCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RIGHT = "13800138777";

  @TempDir private Path folder;
  private CommandHome home;
  private TwoPeople people;

  @BeforeEach
  void aNightSetSomethingAside() throws IOException {
    home = new CommandHome(folder);
    home.sell(
        "insert into guests (guest_id, name, mobile, email, share_consent, is_deleted, created_at)"
            + " values (900001, '归心甲', '138-WRONG', 'no address', 'Y', 0,"
            + " timestamp '2026-01-01 00:00:00')",
        "insert into stays (stay_id, guest_id, room_type, check_in, nights, status)"
            + " values (900101, 900001, '豪华大床房', date '2026-05-01', 2, '已预订')");
    people = new TwoPeople(home);
    people.join("otto", "operator");
    good(
        people.as(
            "eve", "keys", "export", "--case", "hotel", "--out", home.at("seller.asc").toString()));
    String[] open = {"approve", "case", "--case", "hotel"};
    assertThat(people.as("otto", "approve", "case", "--case", "hotel", "--reason", "sold").code())
        .isEqualTo(3);
    people.agree();
    good(people.as("otto", open));
    night("full");
    assertThat(held("name", "归心甲")).isNull();
  }

  @Test
  void whatTwoPeopleCorrectedTravelsWithTheNextDeltaAndWithWhatWaitedForIt() throws IOException {
    String id = idOf("phone");
    CommandHome.Ended wrong = correct(id, "mobile", "+86 999-CANARY");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("breaks the check phone", "HUB-RGT").doesNotContain("CANARY");

    JsonNode first = json(correct(id, "mobile", RIGHT));
    assertThat(first.get("then").asText()).isEqualTo("quarantined");
    assertThat(first.get("thenField").asText()).isEqualTo("email");
    JsonNode second = json(correct(id, "email", ""));
    assertThat(second.get("then").asText()).isEqualTo("delivered");

    CommandHome.Ended listed = people.as("otto", "quarantine", "corrections", "--case", "hotel");
    assertThat(listed.out()).contains("mobile", "1••••••••••", "waits").doesNotContain(RIGHT);
    CommandHome.Ended clear =
        people.as("olga", "quarantine", "corrections", "--case", "hotel", "--unmask");
    assertThat(clear.out()).contains(RIGHT);

    CommandHome.Ended early = release(first);
    assertThat(early.code()).isEqualTo(3);
    assertThat(early.err()).contains("waits for a second person", "other than otto");
    assertThat(night("delta").at("/reasons").has("corrected/mobile/released")).isFalse();
    assertThat(held("name", "归心甲")).isNull();

    people.agree();
    people.agree();
    good(release(first));
    good(release(second));
    JsonNode delta = night("delta");
    assertThat(delta.toString()).contains("corrected/mobile/released");
    assertThat(held("mobile", "归心甲")).isEqualTo("+8613800138777");
    assertThat(held("email", "归心甲")).isNull();
    assertThat(stays()).isOne();
    JsonNode after = night("delta");
    assertThat(after.get("delivered").asLong()).isZero();
    assertThat(held("mobile", "归心甲")).isEqualTo("+8613800138777");

    home.sell("update guests set name = '归心乙', updated_at = now() where guest_id = 900001");
    night("delta");
    assertThat(held("mobile", "归心乙")).isEqualTo("+8613800138777");

    home.sell(
        "update guests set mobile = '13900001111', updated_at = now() where guest_id = 900001");
    night("delta");
    assertThat(held("mobile", "归心乙")).isEqualTo("+8613900001111");
    JsonNode all = json(people.as("otto", corrections("--all", "--json")));
    assertThat(all.get("corrections")).hasSize(2);
    assertThat(all.at("/corrections/0/state").asText()).isEqualTo("ended");
    assertThat(all.at("/corrections/0/endedWhy").asText()).contains("says something else");
    assertThat(all.at("/corrections/1/state").asText()).isEqualTo("released");
    proveNothingLeaked();
  }

  @Test
  void aWithdrawnCorrectionIsObeyedNoMore() throws IOException {
    home.sell("update guests set email = null where guest_id = 900001");
    night("delta");
    JsonNode made = json(correct(idOf("phone"), "mobile", RIGHT));
    people.agree();
    good(release(made));
    night("delta");
    assertThat(held("mobile", "归心甲")).isEqualTo("+8613800138777");
    String number = made.get("number").asText();
    good(
        people.as(
            "otto",
            "quarantine",
            "withdraw",
            number,
            "--case",
            "hotel",
            "--reason",
            "the letter was another guest's"));
    night("delta");
    assertThat(held("name", "归心甲")).isNull();
    CommandHome.Ended again = release(made);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("has ended", "another guest's");
  }

  @Test
  void whatIsNoLongerWrongOrIsTheSellersToMendIsRefused() {
    String id = idOf("phone");
    CommandHome.Ended link = correct(id, "guest_ref", "900002");
    assertThat(link.code()).isEqualTo(2);
    assertThat(link.err()).contains("whose record it is");
    home.sell("update guests set mobile = '13900001111', email = null where guest_id = 900001");
    CommandHome.Ended healed = correct(id, "mobile", RIGHT);
    assertThat(healed.code()).isEqualTo(2);
    assertThat(healed.err()).contains("HUB-QRT-04", "the next run takes it as it is");
    home.sell("delete from guests where guest_id = 900001");
    CommandHome.Ended gone = correct(id, "mobile", RIGHT);
    assertThat(gone.err()).contains("HUB-QRT-03");
  }

  private void proveNothingLeaked() {
    Canaries canaries = new Canaries(List.of(RIGHT, "8613800138777", "138-WRONG", "归心甲"));
    assertThat(canaries.in(home.at("var"))).isEmpty();
    try (Ledger ledger = home.ledger()) {
      List<AuditChain.Entry> entries = ledger.audit().entries(0, 1000);
      assertThat(canaries.in(entries.toString())).isEmpty();
      assertThat(entries)
          .extracting(AuditChain.Entry::act)
          .contains("correction proposed", "correction released", "correction ended")
          .contains("correction shown in clear");
      assertThat(ledger.audit().verify()).isEmpty();
    }
  }

  private CommandHome.Ended correct(String id, String field, String value) {
    Path file = folder.resolve("value");
    try {
      Files.writeString(file, value + "\n");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return people.as(
        "otto",
        "quarantine",
        "correct",
        id,
        "--case",
        "hotel",
        "--field",
        field,
        "--value-file",
        file.toString(),
        "--reason",
        "read to us on the telephone",
        "--json");
  }

  private CommandHome.Ended release(JsonNode correction) {
    String number = correction.get("number").asText();
    return people.as("otto", "quarantine", "release", number, "--case", "hotel");
  }

  private static String[] corrections(String... more) {
    List<String> all = new ArrayList<>(List.of("quarantine", "corrections", "--case", "hotel"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private String idOf(String rule) {
    JsonNode records =
        json(people.as(
                "otto",
                "quarantine",
                "list",
                "--case",
                "hotel",
                "--records",
                "--limit",
                "1000",
                "--entity",
                "guest",
                "--rule",
                rule,
                "--json"))
            .get("records");
    return records.get(records.size() - 1).get("id").asText(); // the highest key of all
  }

  /** A run, and what the buyer makes of it. */
  private JsonNode night(String mode) {
    JsonNode run = json(people.as("otto", "run", "--case", "hotel", "--mode", mode, "--json"));
    List<String> receive = new ArrayList<>(List.of("receive"));
    try (Stream<Path> runs = Files.list(home.at("inbox/hotel-2026"))) {
      runs.filter(each -> Files.exists(each.resolve("manifest.json")))
          .sorted(Comparator.comparing(CorrectionCommandTest::written))
          .map(Path::toString)
          .forEach(receive::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    receive.addAll(
        List.of(
            "--key",
            home.at("buyer-secret.asc").toString(),
            "--trust",
            home.at("seller.asc").toString(),
            "--receipts",
            home.at("receipts").toString(),
            "--jdbc",
            buyer()));
    good(home.run(receive.toArray(String[]::new)));
    return run;
  }

  private static FileTime written(Path run) {
    try {
      return Files.getLastModifiedTime(run.resolve("manifest.json"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String buyer() {
    return "jdbc:h2:mem:corrected" + folder.getFileName() + ";DB_CLOSE_DELAY=-1";
  }

  /** What the buyer holds of the guest of that name; null where he holds nothing. */
  private String held(String column, String name) {
    return one("select \"" + column + "\" from \"guest\" where \"name\" = ?", name);
  }

  private long stays() {
    return Long.parseLong(
        one(
            "select count(*) from \"stay\" s join \"guest\" g on g.\"guest_ref\" = s.\"guest_ref\""
                + " where g.\"name\" = ?",
            "归心甲"));
  }

  private String one(String sql, String argument) {
    try (Connection connection = DriverManager.getConnection(buyer());
        PreparedStatement ask = connection.prepareStatement(sql)) {
      ask.setString(1, argument);
      ResultSet said = ask.executeQuery();
      return said.next() ? said.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(CommandHome.Ended ended) {
    good(ended);
    try {
      return JSON.readTree(ended.out());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void good(CommandHome.Ended ended) {
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
  }
}
