package dev.handover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import dev.handover.testing.OutsideProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuyerInboxTest {
  @TempDir Path folder;
  private Set<Thread> before;
  private BuyerInbox inbox;

  @BeforeEach
  void open() {
    before = Thread.getAllStackTraces().keySet();
    inbox = BuyerInbox.open(folder.resolve("buyer"), folder.resolve("ssh"));
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  @Test
  void opensshPutsRenamesAndReadsBack() throws Exception {
    OutsideProgram.require("sftp");
    byte[] parcel = new byte[3_000_000];
    new Random(7).nextBytes(parcel);
    Path local = Files.write(folder.resolve("local parcel"), parcel);

    Ended sftp =
        sftp(
            inbox.clientKey(),
            "mkdir inbox/hotel",
            "put \"" + local + "\" inbox/hotel/.part-x",
            "rename inbox/hotel/.part-x inbox/hotel/x",
            "get inbox/hotel/x \"" + folder.resolve("back") + "\"");

    assertThat(sftp.output()).doesNotContain("Permission denied");
    assertThat(sftp.code()).isZero();
    assertThat(inbox.inbox().resolve("hotel/x")).hasBinaryContent(parcel);
    assertThat(folder.resolve("back")).hasBinaryContent(parcel);
    assertThat(inbox.inbox().resolve("hotel/.part-x")).doesNotExist();
  }

  @Test
  void opensshRefusesAServerWithAnotherKey() throws Exception {
    OutsideProgram.require("sftp");
    BuyerInbox other = BuyerInbox.open(folder.resolve("other"), folder.resolve("other-ssh"));
    try (other) {
      String stranger = Files.readString(other.knownHosts()).split(" ", 2)[1];
      Files.writeString(inbox.knownHosts(), "[127.0.0.1]:" + inbox.port() + " " + stranger);
      assertThat(sftp(inbox.clientKey(), "ls").output()).contains("verification failed");
    }
  }

  @Test
  void jschDeliversOverStrongAlgorithmsOnly() throws Exception {
    Session session = session(inbox.user(), inbox.clientKey());
    session.connect(10_000);
    try {
      ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
      sftp.connect(10_000);
      byte[] receipt = "{}".getBytes(StandardCharsets.UTF_8);
      sftp.put(new ByteArrayInputStream(receipt), "receipts/r.json");
      assertThat(sftp.pwd()).isEqualTo("/");
      assertThat(sftp.stat("receipts/r.json").getSize()).isEqualTo(2);
      assertThat(inbox.receipts().resolve("r.json")).hasContent("{}");
    } finally {
      session.disconnect();
    }
    assertThat(session.getHostKey().getType()).isEqualTo("ssh-ed25519");
  }

  @Test
  void aClientWithWeakAlgorithmsOnlyIsTurnedAway() throws Exception {
    Session session = session(inbox.user(), inbox.clientKey());
    session.setConfig("cipher.c2s", "aes128-cbc,3des-cbc");
    session.setConfig("cipher.s2c", "aes128-cbc,3des-cbc");
    assertThatThrownBy(() -> session.connect(10_000)).isInstanceOf(JSchException.class);
  }

  @Test
  void nobodyElseIsLetIn() throws Exception {
    BuyerInbox other = BuyerInbox.open(folder.resolve("other"), folder.resolve("other-ssh"));
    try (other) {
      assertThatThrownBy(() -> session(inbox.user(), other.clientKey()).connect(10_000))
          .hasMessageContaining("Auth fail");
    }
    assertThatThrownBy(() -> session("root", inbox.clientKey()).connect(10_000))
        .hasMessageContaining("Auth fail");
  }

  @Test
  void nothingOutsideTheRootIsReached() throws Exception {
    Files.writeString(folder.resolve("secret"), "not for sale");
    Session session = session(inbox.user(), inbox.clientKey());
    session.connect(10_000);
    try {
      ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
      sftp.connect(10_000);
      for (String path :
          List.of("../secret", "/../secret", "inbox/../../secret", folder + "/secret")) {
        assertThatThrownBy(() -> sftp.get(path).readAllBytes())
            .as(path)
            .isInstanceOf(Exception.class);
      }
      ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[] {1});
      sftp.put(bytes, "../planted");
    } finally {
      session.disconnect();
    }
    assertThat(folder.resolve("planted")).doesNotExist();
    assertThat(folder.resolve("buyer/planted")).as("the root has no parent").exists();
  }

  @Test
  void thereIsNoShellAndNoCommand() throws Exception {
    Session session = session(inbox.user(), inbox.clientKey());
    session.connect(10_000);
    try {
      assertThatThrownBy(() -> session.openChannel("shell").connect(5_000))
          .isInstanceOf(JSchException.class);
    } finally {
      session.disconnect();
    }
  }

  @Test
  void secretKeysAreReadableByTheOwnerOnlyAndLieOutsideTheRoot() throws Exception {
    for (String name : List.of("client_key", "host_key")) {
      Path key = folder.resolve("ssh").resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
          .isEqualTo("rw-------");
      assertThat(key).content().startsWith("-----BEGIN OPENSSH PRIVATE KEY-----");
    }
  }

  @Test
  void itsThreadsDoNotKeepTheProcessAlive() throws Exception {
    Session session = session(inbox.user(), inbox.clientKey());
    session.setDaemonThread(true);
    session.connect(10_000);
    Set<Thread> own =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread))
            .collect(Collectors.toSet());
    session.disconnect();
    assertThat(own).isNotEmpty().allMatch(Thread::isDaemon);
  }

  @Test
  void opensAgainWithTheSameKeys() throws Exception {
    String client = Files.readString(inbox.clientKey());
    String host = Files.readString(inbox.knownHosts()).split(" ", 2)[1];
    inbox.close();
    inbox = BuyerInbox.open(folder.resolve("buyer"), folder.resolve("ssh"));
    assertThat(inbox.clientKey()).hasContent(client);
    assertThat(inbox.knownHosts()).content().endsWith(host);
    session(inbox.user(), inbox.clientKey()).connect(10_000);
  }

  private Session session(String user, Path key) throws JSchException {
    JSch jsch = new JSch();
    jsch.addIdentity(key.toString());
    jsch.setKnownHosts(inbox.knownHosts().toString());
    Session session = jsch.getSession(user, inbox.host(), inbox.port());
    session.setConfig("StrictHostKeyChecking", "yes");
    return session;
  }

  private Ended sftp(Path key, String... commands) throws IOException {
    Path batch = Files.write(folder.resolve("batch"), List.of(commands));
    Process process =
        new ProcessBuilder(
                "sftp",
                "-F",
                "/dev/null",
                "-b",
                batch.toString(),
                "-i",
                key.toString(),
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "StrictHostKeyChecking=yes",
                "-o",
                "UserKnownHostsFile=\"" + inbox.knownHosts() + "\"",
                "-P",
                String.valueOf(inbox.port()),
                inbox.user() + "@" + inbox.host())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.onExit().join().exitValue(), output);
  }

  private record Ended(int code, String output) {}
}
