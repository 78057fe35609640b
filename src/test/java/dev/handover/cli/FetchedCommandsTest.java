package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.testing.OpenSshServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that look at a seller's exports on his SFTP server without a hub, and one that sends.
 */
class FetchedCommandsTest {
  @TempDir private Path folder;
  private OpenSshServer server;
  private CommandHome home;

  @BeforeEach
  void sell() throws IOException {
    server = OpenSshServer.start(folder.resolve("seller"));
    server.makeReadOnly();
    Path out = Files.createDirectories(server.root().resolve("out"));
    Files.writeString(out.resolve("guests.csv"), "id,name,phone\n1,张伟,13800001111\n2,王芳,\n");
    home = new CommandHome(Files.createDirectories(folder.resolve("home")), "jdbc:h2:mem:no", "");
    String deal = Files.readString(home.at("mappings/hotel/case.yaml"));
    Path shop = Files.createDirectories(home.at("mappings/shop"));
    Files.writeString(
        shop.resolve("case.yaml"),
        deal.replace("case: hotel-2026", "case: shop-2026")
            .replaceFirst(
                "(?s)source:.*?\n(?=\\S)",
                "source:\n  files:\n    from: sftp:"
                    + server.user()
                    + "@127.0.0.1:"
                    + server.port()
                    + "/out\n    knownHosts: "
                    + server.knownHosts()
                    + "\n    privateKey: "
                    + server.clientKey()
                    + "\n    tables: {guests: {file: guests.csv}}\n"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theyScanCheckPreviewAndRun() throws IOException {
    CommandHome.Ended scanned = home.run("scan", "--case", "shop", "--lang", "en");
    assertThat(scanned.code()).as(scanned.err()).isZero();
    assertThat(scanned.out())
        .contains("telephone · contact", "note: fetching guests.csv, 45 bytes");

    Files.delete(home.at("mappings/shop/guest.yaml"));
    Files.writeString(
        home.at("mappings/shop/guest.yaml"),
        """
        entity: guest
        version: 1
        from: {table: guests, key: id}
        carry:
          - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
          - {from: name, to: name, class: basic}
        withhold:
          - {field: phone, reason: nobody asked for it}
        """);
    CommandHome.Ended checked = home.run("check", "--case", "shop", "--source");
    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
    assertThat(checked.out())
        .contains("note: fetching guests.csv, 45 bytes")
        .contains("note: table guests: guests.csv, UTF-8, commas, header in line 1, 2 rows")
        .contains("no problem");
    CommandHome.Ended shown = home.run("preview", "--case", "shop", "--records", "2", "--unmask");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("张伟");
    home.confirm("shop-2026");
    CommandHome.Ended run = home.run("run", "--case", "shop");
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(home.at("inbox/shop-2026")).isNotEmptyDirectory();
    assertThat(home.at("var/staged")).isEmptyDirectory();

    server.changeHostKey();
    CommandHome.Ended refused = home.run("check", "--case", "shop", "--source");
    assertThat(refused.code()).isEqualTo(7);
    assertThat(refused.err()).contains("another host key").contains("[HUB-FILE-06]");
  }
}
