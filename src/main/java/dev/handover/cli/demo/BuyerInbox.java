package dev.handover.cli.demo;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * The buyer's door: an SFTP server on a free loopback port that lets in one user with one key and
 * shows that user one folder with {@code inbox/} and {@code receipts/} as its root.
 *
 * <p>There is no shell, no command, no password and no forwarding. The threads are daemons: a
 * forgotten inbox does not keep the process alive.
 */
public final class BuyerInbox implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String USER = "seller";
  private static final Set<String> CIPHERS =
      Set.of("aes128-gcm@openssh.com", "aes256-gcm@openssh.com", "chacha20-poly1305@openssh.com");
  private static final Set<String> KEY_EXCHANGES =
      Set.of("mlkem768x25519-sha256", "curve25519-sha256", "curve25519-sha256@libssh.org");
  private static final Set<String> MACS =
      Set.of("hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com");

  private final SshServer server;
  private final Path root;
  private final Path keys;

  private BuyerInbox(SshServer server, Path root, Path keys) {
    this.server = server;
    this.root = root;
    this.keys = keys;
  }

  /**
   * Opens the door.
   *
   * @param root what the seller's client sees as {@code /}; made with {@code inbox/} and {@code
   *     receipts/} where missing
   * @param keys a folder outside of {@code root} for {@code client_key} (OpenSSH format, mode
   *     0600), {@code client_key.pub}, {@code host_key} and {@code known_hosts}; keys that are
   *     there already are used again
   */
  public static BuyerInbox open(Path root, Path keys) {
    try {
      Files.createDirectories(root.resolve("inbox"));
      Files.createDirectories(root.resolve("receipts"));
      Files.createDirectories(keys);
      KeyPair host = SshKeyFile.at(keys.resolve("host_key")).readOrCreate("buyer");
      KeyPair client = SshKeyFile.at(keys.resolve("client_key")).readOrCreate(USER);
      SshServer server = serverFor(root.toRealPath(), host, client.getPublic());
      server.start();
      BuyerInbox inbox = new BuyerInbox(server, root, keys);
      inbox.writeKnownHosts(host.getPublic());
      return inbox;
    } catch (IOException | GeneralSecurityException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-41",
          "cannot open the demo's SFTP server in "
              + root
              + " ("
              + e.getMessage()
              + "); make sure the folder can be written and a loopback port is free",
          e);
    }
  }

  private static SshServer serverFor(Path root, KeyPair host, PublicKey client) {
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost(HOST);
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(host));
    server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    server.setPublickeyAuthenticator(
        (user, key, session) -> user.equals(USER) && KeyUtils.compareKeys(client, key));
    server.setPasswordAuthenticator(null);
    server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setCipherFactories(only(CIPHERS, server.getCipherFactories()));
    server.setKeyExchangeFactories(only(KEY_EXCHANGES, server.getKeyExchangeFactories()));
    server.setMacFactories(only(MACS, server.getMacFactories()));
    return server;
  }

  private static <T extends NamedResource> List<T> only(Set<String> names, Collection<T> all) {
    return all.stream().filter(each -> names.contains(each.getName())).toList();
  }

  private void writeKnownHosts(PublicKey host) throws IOException {
    Files.writeString(
        knownHosts(), "[" + HOST + "]:" + port() + " " + PublicKeyEntry.toString(host) + "\n");
  }

  public String host() {
    return HOST;
  }

  public int port() {
    return server.getPort();
  }

  /** The one user that may log in. */
  public String user() {
    return USER;
  }

  /** Where parcels arrive: {@code inbox} below the root. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Where the buyer puts its answers: {@code receipts} below the root. */
  public Path receipts() {
    return root.resolve("receipts");
  }

  /** The user's secret key, unencrypted, in OpenSSH format. */
  public Path clientKey() {
    return keys.resolve("client_key");
  }

  /** One line with the server's key under {@code [host]:port}. */
  public Path knownHosts() {
    return keys.resolve("known_hosts");
  }

  /** Cuts every connection and frees the port; the files stay. */
  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.INTERNAL, "HUB-CLI-42", "the demo's SFTP server did not stop", e);
    }
  }
}
