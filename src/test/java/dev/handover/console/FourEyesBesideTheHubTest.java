package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cli.CommandHome;
import dev.handover.cli.Serving;
import dev.handover.cli.TwoPeople;
import dev.handover.flow.Settings;
import dev.handover.ledger.Proposal;
import dev.handover.people.Approvals;
import dev.handover.people.People;
import dev.handover.people.Person;
import dev.handover.people.Role;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People join, propose and agree while a hub holds the ledger: their files are theirs. */
class FourEyesBesideTheHubTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Person EVE = new Person("eve", Set.of(Role.ENGINEER), true);

  @TempDir private static Path folder;
  private static ConsoleHub hub;
  private static TwoPeople people;

  @BeforeAll
  static void serve() throws IOException {
    CommandHome home = new CommandHome(folder);
    hub = new ConsoleHub(home, folder, Map.of(), Optional.empty());
    people = new TwoPeople(home, FourEyesBesideTheHubTest::send);
  }

  @AfterAll
  static void end() {
    hub.close();
  }

  @Test
  void anOfficerSignsAndTheHubServesOn() throws IOException {
    Approvals approvals = new Approvals(hub.ledger, new People(hub.ledger, CLOCK), CLOCK);
    Proposal proposal = approvals.propose("trial", "hotel-2026", "the plan", EVE, "to try it");
    Path plan = folder.resolve("plan.txt");
    CommandHome.Ended shown =
        people.as("olga", "approve", "show", proposal.id(), "--out", plan.toString());
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(Files.readAllBytes(plan)).isEqualTo(Approvals.bytesToSign(proposal));
    people.agree();
    assertThat(approvals.find(proposal.id()).state()).isEqualTo(Proposal.State.APPROVED);
    assertThat(approvals.find(proposal.id()).decision().orElseThrow().decider()).isEqualTo("olga");
  }

  @Test
  void filesAreWrittenWhereTheCallerStandsAndAreNeverOverwritten() throws IOException {
    Path out = folder.resolve("seller.asc");
    String[] export = {"keys", "export", "--case", "hotel", "--out", out.toString()};
    assertThat(people.as("eve", export).code()).isZero();
    assertThat(Files.readString(out)).contains("BEGIN PGP PUBLIC KEY");
    CommandHome.Ended again = people.as("eve", export);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("already there");
  }

  @Test
  void aTokenAloneOpensNoFileOfTheHubs() throws IOException {
    String token = Files.readString(folder.resolve("eve.token")).strip();
    String body =
        "{\"arguments\":[\"keys\",\"export\",\"--case\",\"hotel\",\"--out\",\"/tmp/stolen\"],\"folder\":\"/tmp\"}";
    HttpResponse<String> answer = hub.browser().command(token, body);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("HUB-CON-14", "the hub's own user");
    assertThat(hub.browser().command(token, body, "Handover-Owner", "guessed").statusCode())
        .isEqualTo(409);
  }

  @Test
  void theHubsOwnUserWithoutATokenMayOnlySayWhoHeIs() throws IOException {
    String secret = Files.readString(folder.resolve("var/console.token"));
    String password = folder.resolve("eve.txt").toString();
    Browser browser = hub.browser();
    assertThat(browser.json("/api/commands", "{\"arguments\":[\"users\",\"list\"]}").statusCode())
        .isEqualTo(401);
    assertThat(
            browser
                .json(
                    "/api/commands",
                    "{\"arguments\":[\"users\",\"list\"]}",
                    "Handover-Owner",
                    secret)
                .statusCode())
        .isEqualTo(403);
    String token =
        "{\"arguments\":[\"users\",\"token\",\"--name\",\"eve\",\"--password-file\",\"%s\"],\"folder\":\"/\"}"
            .formatted(password);
    assertThat(browser.json("/api/commands", token, "Handover-Owner", secret).body())
        .contains("hdo_");
    assertThat(browser.json("/api/commands", token, "Handover-Owner", "guessed").statusCode())
        .isEqualTo(401);
  }

  private static CommandHome.Ended send(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    System.setProperty("handover.home", folder.toString());
    try {
      int named = List.of(arguments).indexOf("--token-file");
      Map<String, String> own =
          named < 0 ? Map.of() : Map.of("handover.token.file", arguments[named + 1]);
      int code = Serving.sent(Settings.load(folder, own), out, err, arguments);
      return new CommandHome.Ended(code, out.toString(), err.toString());
    } finally {
      System.clearProperty("handover.home");
    }
  }
}
