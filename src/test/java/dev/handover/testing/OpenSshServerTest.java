package dev.handover.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSshServerTest {
  @TempDir Path folder;

  @Test
  void takesAFileIntoItsOwnFolder() throws Exception {
    try (OpenSshServer server = OpenSshServer.start(folder)) {
      put(server, "inbox/x");
      assertThat(server.inbox().resolve("x")).hasBinaryContent(new byte[] {1});
    }
  }

  @Test
  void goesAwayAndComesBackOnTheSamePort() throws Exception {
    try (OpenSshServer server = OpenSshServer.start(folder)) {
      server.stop();
      assertThatThrownBy(() -> put(server, "inbox/x")).hasMessageContaining("Connection refused");
      server.start();
      put(server, "inbox/x");
      assertThat(server.inbox().resolve("x")).exists();
    }
  }

  @Test
  void anotherHostKeyIsNoticedByTheClient() throws Exception {
    try (OpenSshServer server = OpenSshServer.start(folder)) {
      server.changeHostKey();
      assertThatThrownBy(() -> put(server, "inbox/x")).hasMessageContaining("HostKey");
    }
  }

  @Test
  void refusesWritesWhenReadOnly() throws Exception {
    try (OpenSshServer server = OpenSshServer.start(folder)) {
      server.makeReadOnly();
      assertThatThrownBy(() -> put(server, "inbox/x")).isInstanceOf(SftpException.class);
    }
  }

  private static void put(OpenSshServer server, String path) throws Exception {
    JSch jsch = new JSch();
    jsch.addIdentity(server.clientKey().toString());
    jsch.setKnownHosts(server.knownHosts().toString());
    Session session = jsch.getSession(server.user(), server.host(), server.port());
    session.setConfig("StrictHostKeyChecking", "yes");
    session.connect(10_000);
    try {
      ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
      sftp.connect(10_000);
      sftp.put(new ByteArrayInputStream(new byte[] {1}), path);
    } finally {
      session.disconnect();
    }
  }
}
