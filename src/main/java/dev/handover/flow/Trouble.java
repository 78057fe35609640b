package dev.handover.flow;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import com.jcraft.jsch.SftpException;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.component.file.GenericFileOperationFailedException;

/**
 * Turns what failed outside into a sentence that says what to do, without passing on foreign text.
 */
final class Trouble {
  /** The codes of a wrong host key: the buyer's, and that of a seller's server with exports. */
  static final Set<String> HOST_KEY = Set.of("HUB-DOOR-07", "HUB-FILE-06");

  private static final int NO_SUCH_FILE = 2;
  private static final int PERMISSION_DENIED = 3;
  private static final String THEN = ". Then run again: it goes on where it stopped";

  private Trouble() {}

  /**
   * The hub's own error if there is one in the chain, else the best reading of the foreign one.
   *
   * @param to the case's address on the SFTP server, of which messages show the place alone
   */
  static HandoverException explain(Throwable thrown, String to) {
    return explained(thrown, "the SFTP server " + Endpoints.shown(to));
  }

  /** The same in short, for a trouble that the route is still trying to overcome. */
  static String meanwhile(Throwable thrown) {
    return explained(thrown, "the SFTP server").getMessage().replace(THEN, "");
  }

  private static HandoverException explained(Throwable thrown, String server) {
    return find(thrown, HandoverException.class)
        .or(() -> find(thrown, JSchHostKeyException.class).map(e -> hostKey(e, server)))
        .or(() -> find(thrown, SftpException.class).map(e -> sftp(e, server)))
        .or(() -> find(thrown, JSchException.class).map(e -> connection(e, server)))
        .or(() -> find(thrown, GenericFileOperationFailedException.class).map(Trouble::file))
        .or(() -> find(thrown, java.io.IOException.class).map(Trouble::io))
        .or(() -> find(thrown, NullPointerException.class).filter(Trouble::isCut).map(Trouble::cut))
        .orElseGet(
            () ->
                new HandoverException(
                    ExitCode.INTERNAL,
                    "HUB-INT-01",
                    "the hub failed inside ("
                        + root(thrown).getClass().getName()
                        + "); run again with --debug and report what it prints",
                    thrown));
  }

  private static HandoverException hostKey(JSchHostKeyException e, String server) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-DOOR-07",
        hostKeyWords(e, server)
            + "; nothing was sent. Ask the buyer for the key's fingerprint by another way, put the right line"
            + " into delivery.knownHosts, and run again",
        e);
  }

  static String hostKeyWords(JSchHostKeyException e, String server) {
    return e instanceof JSchUnknownHostKeyException
        ? server + "'s host key is not in the case's known_hosts file"
        : server + " shows another host key than the one in the case's known_hosts file";
  }

  private static HandoverException sftp(SftpException e, String server) {
    String what =
        switch (e.id) {
          case PERMISSION_DENIED ->
              server
                  + " refuses to let this user write; ask the buyer for write permission on the inbox";
          case NO_SUCH_FILE ->
              server
                  + " has no such folder; check delivery.to and ask the buyer to create the inbox";
          default ->
              server
                  + " could not take the file (status "
                  + e.id
                  + "); its disk or quota may be full: ask the buyer to make room";
        };
    return new HandoverException(ExitCode.DELIVERY_FAILED, "HUB-DOOR-03", what + THEN, e);
  }

  /** Whether a login was refused, or the key for it cannot be used. */
  static boolean isRefusedLogin(Throwable thrown) {
    return find(thrown, JSchException.class)
        .map(e -> isRefused(e) || isUselessKey(e))
        .orElse(false);
  }

  static boolean isRefused(JSchException e) {
    return String.valueOf(e.getMessage()).startsWith("Auth");
  }

  static boolean isUselessKey(JSchException e) {
    String told = String.valueOf(e.getMessage());
    return told.contains("invalid privatekey") || told.contains("USERAUTH");
  }

  /**
   * Whether another worker closed the line that this one was about to use: Camel's SFTP client lets
   * go of it between a look at it and its use.
   */
  static boolean isCutLine(Throwable thrown) {
    return find(thrown, NullPointerException.class).filter(Trouble::isCut).isPresent();
  }

  private static boolean isCut(NullPointerException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length > 0
        && trace[0]
            .getClassName()
            .matches("(org\\.apache\\.camel\\.component\\.file\\.remote|com\\.jcraft\\.jsch)\\..*");
  }

  private static HandoverException cut(NullPointerException e) {
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-DOOR-08",
        "the line to the buyer's inbox was closed while it was used; check the network and the"
            + " server's permissions"
            + THEN,
        e);
  }

  private static HandoverException connection(JSchException e, String server) {
    String what =
        isRefused(e)
            ? server
                + " does not accept this user and key; check the user in delivery.to and"
                + " delivery.privateKey, and that the buyer has its public half"
            : isUselessKey(e)
                ? "the private key cannot be used; check delivery.privateKey and its passphrase"
                : server
                    + " cannot be reached; check delivery.to, the network and that the server is up";
    return new HandoverException(ExitCode.DELIVERY_FAILED, "HUB-DOOR-04", what + THEN, e);
  }

  private static HandoverException file(GenericFileOperationFailedException e) {
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-DOOR-05",
        "a file could not be put into the buyer's inbox; check delivery.to, its permissions and its disk"
            + THEN,
        e);
  }

  private static HandoverException io(java.io.IOException e) {
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-DOOR-06",
        "reading or writing failed on the way to the buyer's inbox ("
            + e.getClass().getSimpleName()
            + "); check the network and both disks"
            + THEN,
        e);
  }

  static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
    Set<Throwable> seen = new HashSet<>();
    for (Throwable at = thrown; at != null && seen.add(at); at = at.getCause()) {
      if (kind.isInstance(at)) {
        return Optional.of(kind.cast(at));
      }
    }
    return Optional.empty();
  }

  private static Throwable root(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at.getCause() != null && depth < 50; depth++) {
      at = at.getCause();
    }
    return at;
  }
}
