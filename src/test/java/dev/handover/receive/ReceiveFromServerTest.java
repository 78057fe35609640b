package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.CommandHome;
import dev.handover.seal.LineFormat;
import dev.handover.testing.BuyerCrm;
import dev.handover.testing.OpenSshServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Runs that lie on a server, one of which cannot be loaded. */
class ReceiveFromServerTest {
  @TempDir private Path folder;
  private final BuyerCrm crm = new BuyerCrm();
  private OpenSshServer server;
  private CommandHome home;
  private SampleInbox inbox;

  @BeforeEach
  void open() throws IOException {
    server = OpenSshServer.start(folder.resolve("server"));
    home = new CommandHome(Files.createDirectories(folder.resolve("home")), "jdbc:h2:mem:no", "");
    inbox = new SampleInbox(server.inbox(), LineFormat.NDJSON);
    Files.write(home.at("key.asc"), SampleInbox.BUYER.armoured());
    Files.writeString(home.at("seller.asc"), SampleInbox.SELLER.certificate().armoured());
    describe(ApiTargets.BY_REF);
  }

  @AfterEach
  void close() {
    crm.close();
    if (server != null) {
      server.close();
    }
  }

  private void describe(String description) throws IOException {
    Files.writeString(home.at("api.yaml"), "base: " + crm.url() + "/api\n" + description);
  }

  private CommandHome.Ended receive() {
    return home.run(
        "receive",
        "--from",
        "sftp:" + server.user() + "@127.0.0.1:" + server.port() + "/inbox",
        "--case-id",
        "hotel-2026",
        "--known-hosts",
        server.knownHosts().toString(),
        "--ssh-key",
        server.clientKey().toString(),
        "--key",
        home.at("key.asc").toString(),
        "--trust",
        home.at("seller.asc").toString(),
        "--api",
        home.at("api.yaml").toString(),
        "--json");
  }

  private static List<String> states(CommandHome.Ended ended) throws IOException {
    List<String> states = new ArrayList<>();
    for (JsonNode run : new ObjectMapper().readTree(ended.out()).path("runs")) {
      states.add(run.path("state").asText());
    }
    return states;
  }

  private boolean isAnswered(SampleInbox.Written run) {
    return Files.exists(
        server.root().resolve("receipts/hotel-2026/" + run.manifest().run() + ".receipt.json"));
  }

  private SampleInbox.Written fullOfBoth() {
    return inbox.smallFull();
  }

  private static final String GUESTS_ALONE =
      ApiTargets.BY_REF.substring(0, ApiTargets.BY_REF.indexOf("  stay:"));

  @Test
  void whatBuildsOnARunThatDoesNotFitWaitsAndSaysForWhat() throws IOException {
    describe(GUESTS_ALONE);
    SampleInbox.Written full = fullOfBoth();
    SampleInbox.Written delta = inbox.delta().guests(SampleInbox.guest("g4", "d")).write();

    CommandHome.Ended ended = receive();

    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(states(ended)).containsExactly("refused", "waiting");
    assertThat(ended.out())
        .contains("nothing is said of stay")
        .contains("builds on run " + full.manifest().run() + ", which could not be loaded");
    assertThat(crm.log()).isEmpty();
    assertThat(isAnswered(full)).isFalse();
    assertThat(isAnswered(delta)).as("the seller can do nothing about it").isFalse();

    describe(ApiTargets.BY_REF);
    ended = receive();
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(states(ended)).containsExactly("accepted", "accepted");
  }

  @Test
  void waitsForNoRunThatCameLater() throws IOException {
    describe(GUESTS_ALONE);
    SampleInbox.Written lost = fullOfBoth();
    SampleInbox.Written delta =
        inbox.delta().guests(SampleInbox.guest("g4", "d")).only("guest", SampleInbox.GUEST).write();
    FileSystemUtils.deleteRecursively(lost.path());
    SampleInbox.Written blocked = fullOfBoth();

    CommandHome.Ended ended = receive();

    assertThat(states(ended)).containsExactly("disagrees", "refused");
    assertThat(isAnswered(delta)).as("the seller must send a full").isTrue();
    assertThat(isAnswered(blocked)).isFalse();
  }

  @Test
  void aLaterFullTakesThePlaceOfARunThatDoesNotFit() throws IOException {
    describe(GUESTS_ALONE);
    fullOfBoth();
    inbox.delta().guests(SampleInbox.guest("g4", "d")).write();
    SampleInbox.Written later =
        inbox.full().guests(SampleInbox.guest("g1", "a")).only("guest", SampleInbox.GUEST).write();

    CommandHome.Ended ended = receive();

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(states(ended)).containsExactly("superseded", "superseded", "accepted");
    assertThat(isAnswered(later)).isTrue();
    assertThat(crm.held("guest")).containsOnlyKeys("g1");
  }

  @Test
  void aLaterFullIsTakenAlsoWhereTheApiWouldNotHaveTheEarlierOne() throws IOException {
    describe("stopAfter: 2\n" + ApiTargets.BY_REF);
    crm.refuses = record -> record.path("name").asText().startsWith("bad");
    inbox.full().guests(SampleInbox.guest("g1", "bad"), SampleInbox.guest("g2", "bad")).write();

    CommandHome.Ended ended = receive();
    assertThat(ended.code()).isEqualTo(8);
    assertThat(ended.err()).contains("HUB-RCV-26");

    inbox.delta().guests(SampleInbox.guest("g3", "c")).write();
    ended = receive();
    assertThat(ended.code()).isEqualTo(8);
    assertThat(states(ended)).containsExactly("refused", "waiting");

    inbox.full().guests(SampleInbox.guest("g1", "good"), SampleInbox.guest("g2", "good")).write();
    ended = receive();
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    assertThat(states(ended)).containsExactly("superseded", "superseded", "accepted");
    assertThat(crm.held("guest")).containsOnlyKeys("g1", "g2");
  }
}
