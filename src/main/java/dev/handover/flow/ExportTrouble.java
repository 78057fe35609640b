package dev.handover.flow;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.files.RemoteFolder;
import java.io.FileNotFoundException;

/**
 * Says what failed on the way to a seller's SFTP server, as {@link Trouble} does of the buyer's.
 */
final class ExportTrouble {
  private static final String THEN = ", then run again: what was delivered stays";

  private ExportTrouble() {}

  /**
   * @param server as messages may show it
   */
  static HandoverException explain(Throwable thrown, String server) {
    return Trouble.find(thrown, HandoverException.class)
        .or(() -> Trouble.find(thrown, JSchHostKeyException.class).map(e -> hostKey(e, server)))
        .or(() -> Trouble.find(thrown, SftpException.class).map(e -> sftp(e, server)))
        .or(() -> Trouble.find(thrown, JSchException.class).map(e -> connection(e, server)))
        .or(() -> Trouble.find(thrown, RemoteFolder.BrokenOff.class).map(ExportTrouble::brokenOff))
        .orElseGet(() -> unavailable(server + " cannot be read, or the line to it broke", thrown));
  }

  /** The same in short, for a trouble that the route is still trying to overcome. */
  static String meanwhile(Throwable thrown, String server) {
    return explain(thrown, server).getMessage().replace(THEN, "");
  }

  static HandoverException noFolder(String server) {
    return folder(server + " is not there; check source.files.from", null);
  }

  static HandoverException gone(String file) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-FILE-01",
        "file " + file + " is no longer there; run again when it is complete");
  }

  private static HandoverException hostKey(JSchHostKeyException e, String server) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-FILE-06",
        Trouble.hostKeyWords(e, server)
            + "; nothing was read. Ask the seller for the key's fingerprint by another way, put the"
            + " right line into source.files.knownHosts, and run again",
        e);
  }

  private static HandoverException sftp(SftpException e, String server) {
    return switch (e.id) {
      case ChannelSftp.SSH_FX_PERMISSION_DENIED ->
          folder(server + " does not let this user read; ask the seller for the right to do so", e);
      case ChannelSftp.SSH_FX_NO_SUCH_FILE -> noFolder(server);
      default -> unavailable(server + " could not be read (status " + e.id + ")", e);
    };
  }

  private static HandoverException connection(JSchException e, String server) {
    if (Trouble.find(e, FileNotFoundException.class).isPresent()
        || String.valueOf(e.getMessage()).contains("NoSuchFileException")) {
      return login("the file source.files.privateKey cannot be read; check its path", e);
    }
    if (Trouble.isUselessKey(e)) {
      return login(
          "the private key cannot be used; check source.files.privateKey and its passphrase", e);
    }
    if (Trouble.isRefused(e)) {
      return login(
          server
              + " does not accept this user and key; check the user in source.files.from and"
              + " source.files.privateKey, and that the seller has its public half",
          e);
    }
    return unavailable(server + " cannot be reached", e);
  }

  private static HandoverException brokenOff(RemoteFolder.BrokenOff e) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-FILE-01",
        e.getMessage() + ", however often; see that it is complete, then run again",
        e);
  }

  private static HandoverException folder(String what, Throwable cause) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-02", "the folder of exports " + what, cause);
  }

  private static HandoverException login(String what, Throwable cause) {
    return new HandoverException(ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-07", what, cause);
  }

  private static HandoverException unavailable(String what, Throwable cause) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-FILE-08",
        "the folder of exports "
            + what
            + "; check source.files.from, the network and that the server is up"
            + THEN,
        cause);
  }
}
