package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cli.Serving;
import dev.handover.flow.Settings;
import dev.handover.ledger.AuditChain;
import dev.handover.people.Role;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line beside a hub that holds the ledger. */
class SentCommandsTest {
  @TempDir private Path folder;
  private final MadeUpStaff staff = new MadeUpStaff();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private ConsoleHub hub;

  @BeforeEach
  void serve() {
    hub = new ConsoleHub(folder, staff);
  }

  @AfterEach
  void end() {
    hub.close();
  }

  @Test
  void whileNobodyIsEnrolledTheFileOfWhoeverRunsTheHubIsEnoughAndThenNoMore() throws IOException {
    for (String name : new String[] {"console.json", "console.token"}) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("var").resolve(name))))
          .isEqualTo("rw-------");
    }
    assertThat(send(Map.of(), "run", "--case", "hotel")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("case hotel-2026, run", "delivered");
    assertThat(hub.ledger.audit().entries(0, 1000))
        .filteredOn(entry -> entry.act().equals("run planned"))
        .extracting(AuditChain.Entry::actor)
        .containsExactly(System.getProperty("user.name"));
    Browser browser = hub.browser();
    browser.signIn("whoever", Files.readString(folder.resolve("var/console.token")));
    assertThat(browser.get("/").statusCode()).isEqualTo(200);

    staff.enrol("olivia", true, Role.OPERATOR);
    staff.enrol(System.getProperty("user.name"), true, Role.OPERATOR); // not whose session that is
    assertThat(send(Map.of(), "status", "--case", "hotel")).isEqualTo(10);
    assertThat(err.toString()).contains("HUB-CON-10");
    assertThat(browser.get("/").statusCode()).as("his session has ended").isEqualTo(302);
    assertThat(
            send(
                Map.of("handover.token", MadeUpStaff.token("olivia")), "status", "--case", "hotel"))
        .as(err.toString())
        .isZero();
    assertThat(send(Map.of("handover.token", MadeUpStaff.token("olivia")), "audit", "list"))
        .isEqualTo(10);
    assertThat(err.toString()).contains("HUB-CON-11", "olivia's roles");
  }

  @Test
  void withoutATokenItIsToldHowToComeByOne() throws IOException {
    Files.delete(folder.resolve("var/console.token"));
    assertThat(send(Map.of(), "status", "--case", "hotel")).isEqualTo(10);
    assertThat(err.toString()).contains("HANDOVER_TOKEN", "handover.token.file", "[HUB-CON-20]");
    Path file = Files.writeString(folder.resolve("mine"), MadeUpStaff.token("olivia") + "\n");
    staff.enrol("olivia", true, Role.OPERATOR);
    assertThat(send(Map.of("handover.token.file", file.toString()), "status", "--case", "hotel"))
        .isZero();
  }

  @Test
  void aTokenFileThatCannotBeReadIsNoReasonToActAsAnother() throws IOException {
    for (String name : new String[] {"none", "empty"}) {
      Path file = folder.resolve(name);
      if (name.equals("empty")) {
        Files.createFile(file);
      }
      assertThat(send(Map.of("handover.token.file", file.toString()), "status", "--case", "hotel"))
          .as(name)
          .isEqualTo(2);
      assertThat(err.toString()).contains("token file");
    }
  }

  @Test
  void aNumberThatIsAnotherProcessesNowIsNoHub() throws IOException {
    Path place = folder.resolve("var/console.json");
    String told = Files.readString(place);
    assertThat(told).contains("\"started\":\"");
    Files.writeString(
        place, told.replaceAll("\"started\":\"[^\"]*\"", "\"started\":\"2020-01-01T00:00:00Z\""));
    assertThat(send(Map.of(), "status", "--case", "hotel")).isNotZero();
    assertThat(out.toString()).isEmpty();
    Files.writeString(place, told);
    assertThat(send(Map.of(), "status", "--case", "hotel")).isZero();
  }

  @Test
  void theHubTakesItsSignpostAwayWhenItEnds() {
    hub.close();
    assertThat(folder.resolve("var/console.json")).doesNotExist();
    assertThat(folder.resolve("var/console.token")).doesNotExist();
  }

  private int send(Map<String, String> own, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    // what picocli reads of a home, it reads of this one
    System.setProperty("handover.home", folder.toString());
    try {
      return Serving.sent(Settings.load(folder, own), out, err, arguments);
    } finally {
      System.clearProperty("handover.home");
    }
  }
}
