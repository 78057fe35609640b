package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposals;
import dev.handover.record.CaseId;
import dev.handover.record.Sha256;
import dev.handover.testing.OpenedGates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A hub that comes to know its people, told in the order in which that happens. */
@TestMethodOrder(OrderAnnotation.class)
class UsersCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  @TempDir private static Path shared;
  private static CommandHome home;
  private static String undertaking;

  @BeforeAll
  static void make() throws IOException {
    home = new CommandHome(shared);
    assertThat(home.run("run", "--case", "hotel").code()).isZero();
    for (String name : List.of("ann", "ben", "eve", "olga")) {
      Files.writeString(home.at(name + ".txt"), "correct horse of " + name + "\n");
    }
  }

  private static CommandHome.Ended as(String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--token-file", home.at(name + ".token").toString()));
    return home.run(all.toArray(String[]::new));
  }

  private static void good(CommandHome.Ended ended) {
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  private static void refused(CommandHome.Ended ended, int code, String... words) {
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    for (String word : words) {
      assertThat(ended.err()).contains(word);
    }
  }

  private static String password(String name) {
    return home.at(name + ".txt").toString();
  }

  private static void settle(String name) throws IOException {
    good(
        home.run(
            "users",
            "undertake",
            "--name",
            name,
            "--password-file",
            password(name),
            "--accept",
            undertaking));
    CommandHome.Ended token =
        home.run("users", "token", "--name", name, "--password-file", password(name));
    good(token);
    assertThat(token.out()).matches("hdo_\\S{43}\n");
    Files.writeString(home.at(name + ".token"), token.out());
  }

  private static List<AuditChain.Entry> chain() {
    try (Ledger ledger = home.ledger()) {
      return ledger.audit().entries(0, 10_000);
    }
  }

  @Test
  @Order(1)
  void theFirstIsAnAdministratorAddedByWhoHasThePassphrase() throws IOException {
    String[] add = {"users", "add", "--name", "ann", "--password-file", password("ann"), "--role"};
    refused(home.run(with(add, "operator")), 2, "administrator");
    refused(home.run(with(add, "boss")), 2, "operator, engineer");
    Path wrong = Files.writeString(home.at("wrong"), "not the passphrase\n");
    refused(
        home.run(with(add, "administrator", "--passphrase-file", wrong.toString())),
        10,
        "passphrase");
    refused(
        home.run("users", "token", "--name", "ann", "--password-file", password("ann")),
        2,
        "knows nobody yet");
    refused(
        home.run(
            "keys",
            "escrow",
            "--case",
            "hotel",
            "--to",
            home.at("buyer.asc").toString(),
            "--out",
            home.at("none").toString(),
            "--reason",
            "alone"),
        10,
        "two people");
    good(home.run("status", "--case", "hotel"));
    good(home.run(with(add, "administrator")));
    assertThat(chain())
        .filteredOn(e -> e.act().equals("person added"))
        .extracting(AuditChain.Entry::actor, AuditChain.Entry::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                System.getProperty("user.name"), "ann: administrator"));
  }

  private static String[] with(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  @Order(2)
  void fromThenOnNobodyActsWithoutAToken() throws IOException {
    refused(home.run("run", "--case", "hotel"), 10, "token", "users token");
    refused(home.run("users", "list"), 10, "token");
    refused(
        home.run(
            "users",
            "add",
            "--name",
            "x",
            "--role",
            "administrator",
            "--password-file",
            password("ann")),
        10);
    refused(
        home.run("users", "token", "--name", "ann", "--password-file", password("ann")),
        10,
        "users undertake");
    JsonNode text = JSON.readTree(home.run("users", "undertake", "--json").out());
    assertThat(text.get("text").asText()).contains("保密承诺书");
    undertaking = text.get("version").asText();
    assertThat(home.run("users", "undertake").out()).contains("--accept " + undertaking);
    refused(
        home.run(
            "users",
            "undertake",
            "--name",
            "ann",
            "--password-file",
            password("ann"),
            "--accept",
            "0000000000000000"),
        2,
        undertaking);
    settle("ann");
    good(as("ann", "users", "list"));
    refused(as("ann", "run", "--case", "hotel"), 10, "it needs run", "it belongs to operator");
  }

  @Test
  @Order(3)
  void anAdministratorAddsTheOthersAndTheyActUnderTheirNames() throws IOException {
    add("ben", "operator");
    add("eve", "engineer");
    add("olga", "officer");
    for (String name : List.of("ben", "eve", "olga")) {
      settle(name);
    }
    refused(as("ben", "run", "--case", "hotel", "--mode", "delta"), 3, "HUB-LAW-20", "approval");
    OpenedGates.approvedAt(home.at(""), "hotel");
    good(as("ben", "run", "--case", "hotel", "--mode", "delta"));
    assertThat(chain())
        .filteredOn(e -> e.act().equals("run planned") && e.actor().equals("ben"))
        .hasSize(1);
    JsonNode people = JSON.readTree(as("ann", "users", "list", "--json").out()).get("people");
    assertThat(people.findValuesAsText("name")).containsExactly("ann", "ben", "eve", "olga");
    assertThat(people.toString()).doesNotContain("argon2", "hdo_");
  }

  private static void add(String name, String role) {
    good(
        as(
            "ann",
            "users",
            "add",
            "--name",
            name,
            "--role",
            role,
            "--password-file",
            password(name)));
  }

  @Test
  @Order(4)
  void optionsThatShowMoreAskForMore() {
    refused(
        as("eve", "preview", "--case", "hotel", "--unmask"),
        10,
        "preview --unmask",
        "read-records");
    good(as("olga", "preview", "--case", "hotel", "--unmask"));
    refused(
        as("eve", "quarantine", "show", "4f2a91c07b3d", "--case", "hotel", "--unmask"),
        10,
        "quarantine show --unmask");
    refused(as("olga", "status", "--case", "hotel", "--receipts"), 10, "status --receipts");
    assertThat(chain())
        .filteredOn(e -> e.act().equals("not permitted"))
        .extracting(AuditChain.Entry::detail)
        .contains("preview --unmask: read-records");
  }

  @Test
  @Order(5)
  void whoIsLockedIsOutAndTheLastAdministratorStays() {
    refused(as("ann", "users", "lock", "--name", "ann"), 10, "last administrator");
    refused(as("ann", "users", "remove", "--name", "ann"), 10, "last administrator");
    refused(as("ben", "users", "lock", "--name", "ann"), 10, "manage-people");
    good(as("ann", "users", "lock", "--name", "ben"));
    refused(as("ben", "status", "--case", "hotel"), 10, "locked");
    good(as("ann", "users", "unlock", "--name", "ben"));
    good(as("ben", "status", "--case", "hotel"));
    good(as("ann", "users", "roles", "--name", "ben", "--role", "auditor"));
    refused(as("ben", "run", "--case", "hotel"), 10, "ben may not run");
    good(as("ben", "audit", "list"));
    good(as("ann", "users", "roles", "--name", "ben", "--role", "operator"));
  }

  @Test
  @Order(6)
  void tokensAreListedRevokedAndDoNotMakeOthers() throws IOException {
    refused(as("ben", "users", "token"), 2, "--password-file");
    JsonNode tokens = JSON.readTree(as("ben", "users", "token", "--list", "--json").out());
    assertThat(tokens.get("tokens")).hasSize(1);
    String id = tokens.get("tokens").get(0).get("id").asText();
    refused(as("ben", "users", "token", "--list", "--of", "ann"), 10, "manage-people");
    refused(as("ben", "users", "token", "--revoke", "%"), 2, "no such token");
    good(as("ann", "users", "token", "--revoke", id, "--of", "ben"));
    refused(as("ben", "status", "--case", "hotel"), 10, "revoked");
    settle("ben");
  }

  @Test
  @Order(7)
  void aPasswordIsChangedByItsOwnerOrByAnAdministrator() throws IOException {
    Path next = Files.writeString(home.at("next.txt"), "quite another password\n");
    String[] change = {"users", "password", "--name", "ben", "--password-file", next.toString()};
    refused(home.run(with(change, "--old-password-file", password("eve"))), 10, "is wrong");
    refused(as("eve", change), 10, "manage-people");
    good(home.run(with(change, "--old-password-file", password("ben"))));
    refused(as("ben", "status", "--case", "hotel"), 10, "revoked");
    refused(home.run("users", "token", "--name", "ben", "--password-file", password("ben")), 10);
    good(as("ann", "users", "password", "--name", "ben", "--password-file", password("ben")));
    settle("ben");
  }

  @Test
  @Order(8)
  void aCasesKeysAreEscrowedByTwo() throws IOException {
    SecretKey own = Profile.OPENPGP.generate("olga");
    Path secret = Files.write(home.at("olga.key"), own.armoured());
    Path certificate =
        Files.writeString(
            home.at("olga.asc"), own.certificate().armoured(), StandardCharsets.UTF_8);
    Path out = home.at("hotel.escrow.asc");
    String[] escrow = {
      "keys",
      "escrow",
      "--case",
      "hotel",
      "--to",
      home.at("buyer.asc").toString(),
      "--out",
      out.toString()
    };
    refused(as("ben", escrow), 10, "manage-keys");
    refused(as("eve", escrow), 3, "needs a second person", "--reason");
    refused(as("eve", with(escrow, "--reason", "the keeper changes")), 3, "proposed as");
    JsonNode waiting = JSON.readTree(as("olga", "approve", "list", "--json").out());
    String id = waiting.get("proposals").get(0).get("id").asText();
    refused(as("eve", escrow), 3, "waits for a second person", id);
    assertThat(as("olga", "approve", "show", id).out())
        .contains("the keeper changes", "\"case\":\"hotel-2026\"", "proposed by eve");

    refused(as("eve", "approve", "sign", id, "--key", secret.toString()), 10, "officer");
    refused(as("olga", "approve", "sign", id, "--key", secret.toString()), 2, "users enrol");
    good(as("olga", "users", "enrol", "--certificate", certificate.toString()));
    refused(
        as("olga", "approve", "sign", id, "--key", home.at("buyer-secret.asc").toString()),
        7,
        "another key");
    good(as("olga", "approve", "sign", id, "--key", secret.toString()));

    good(as("eve", escrow));
    assertThat(Files.readString(out)).startsWith("-----BEGIN PGP MESSAGE-----");
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.proposals().copies(HOTEL))
          .extracting(Proposals.EscrowCopy::madeBy, Proposals.EscrowCopy::sha256)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("eve", Sha256.hex(Files.readAllBytes(out))));
    }
    refused(as("eve", escrow), 2, "already there");
    Files.delete(out);
    refused(as("eve", escrow), 3, "needs a second person");
    assertThat(Files.exists(out)).isFalse();
    assertThat(chain())
        .filteredOn(e -> e.subject().equals(HOTEL.value()) && e.detail().contains(id))
        .extracting(e -> e.actor() + " " + e.act())
        .containsExactly("eve proposed", "olga approved", "eve approval used");
  }

  @Test
  @Order(9)
  void noPasswordAndNoTokenIsInTheChain() throws IOException {
    String all = chain().toString();
    for (String name : List.of("ann", "ben", "eve", "olga")) {
      assertThat(all)
          .doesNotContain("correct horse of", Files.readString(home.at(name + ".token")).strip());
    }
    assertThat(all).contains("signed in", "sign-in refused", "token made", "key enrolled");
  }
}
