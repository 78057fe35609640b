package dev.handover.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenSSH server on a free loopback port: own host key, one client key, SFTP only, starting
 * in a folder of its own with {@code inbox/} and {@code receipts/}. Remote paths are relative to
 * that folder.
 */
public final class OpenSshServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final Path root;
  private final Path keys;
  private final int port;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private String flags = "";
  private Process process;

  private OpenSshServer(Path root, Path keys, int port) {
    this.root = root;
    this.keys = keys;
    this.port = port;
  }

  /**
   * Starts a server below {@code folder}, whose path must be free of spaces (internal-sftp knows no
   * quoting); skips the test where OpenSSH is missing. Returns once it listens.
   */
  public static OpenSshServer start(Path folder) {
    OutsideProgram.require("sshd");
    OutsideProgram.require("ssh-keygen");
    try {
      Path root = folder.resolve("files");
      Path keys = Files.createDirectories(folder.resolve("ssh"));
      Files.createDirectories(root.resolve("inbox"));
      Files.createDirectories(root.resolve("receipts"));
      OpenSshServer server = new OpenSshServer(root, keys, freePort());
      server.newKey("client_key");
      server.newKey("host_key");
      server.writeKnownHosts();
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String host() {
    return HOST;
  }

  public int port() {
    return port;
  }

  public String user() {
    return System.getProperty("user.name");
  }

  /** What the client sees as its starting directory. */
  public Path root() {
    return root;
  }

  public Path inbox() {
    return root.resolve("inbox");
  }

  public Path receipts() {
    return root.resolve("receipts");
  }

  /** The secret key that is let in. */
  public Path clientKey() {
    return keys.resolve("client_key");
  }

  /** One line with the host key as it was at the start. */
  public Path knownHosts() {
    return keys.resolve("known_hosts");
  }

  /** What sshd has said so far, a line each. */
  public List<String> log() {
    return List.copyOf(log);
  }

  /** Listens again, on the same port with the present host key; returns once it does. */
  public void start() {
    try {
      Files.createDirectories(Path.of("/run/sshd"));
    } catch (IOException e) {
      log.add("no /run/sshd: only root needs it");
    }
    try {
      Path config = Files.write(keys.resolve("sshd_config"), config());
      process =
          new ProcessBuilder(
                  OutsideProgram.find("sshd").orElseThrow().toString(),
                  "-D",
                  "-e",
                  "-f",
                  config.toString())
              .redirectErrorStream(true)
              .start();
      awaitListening(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts every connection and stops listening. */
  public void stop() {
    List<ProcessHandle> sessions = process.descendants().toList();
    process.destroyForcibly();
    sessions.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /** Cuts every connection in the middle of whatever it does; new ones are welcome. */
  public void cutConnections() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Becomes another machine on the same address; {@link #knownHosts()} keeps the old key. */
  public void changeHostKey() {
    stop();
    newKey("host_key");
    start();
  }

  /** Refuses every write from now on, as a server without permission would. */
  public void makeReadOnly() {
    restart("-R ");
  }

  /** Takes writes again. */
  public void makeWritable() {
    restart("");
  }

  /** Has no permission from now on for these requests of the protocol, such as {@code opendir}. */
  public void refuse(String requests) {
    restart("-P " + requests + " ");
  }

  private void restart(String newFlags) {
    stop();
    flags = newFlags;
    start();
  }

  @Override
  public void close() {
    stop();
  }

  private List<String> config() {
    return List.of(
        "Port " + port,
        "ListenAddress " + HOST,
        "HostKey \"" + keys.resolve("host_key") + "\"",
        "AuthorizedKeysFile \"" + keys.resolve("client_key.pub") + "\"",
        "PidFile none",
        "StrictModes no",
        "PermitRootLogin prohibit-password",
        "PasswordAuthentication no",
        "KbdInteractiveAuthentication no",
        "UsePAM no",
        "DisableForwarding yes",
        "LogLevel VERBOSE",
        "Subsystem sftp internal-sftp",
        "ForceCommand internal-sftp " + flags + "-d " + root);
  }

  private void awaitListening(Process sshd) {
    CompletableFuture<Void> listening = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(sshd, listening), "sshd-log");
    reader.setDaemon(true);
    reader.start();
    try {
      listening.orTimeout(20, TimeUnit.SECONDS).join();
    } catch (RuntimeException e) {
      throw new IllegalStateException("sshd does not listen: " + String.join("\n", log), e);
    }
  }

  private void read(Process sshd, CompletableFuture<Void> listening) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(sshd.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
        if (line.startsWith("Server listening on")) {
          listening.complete(null);
        }
      }
      listening.completeExceptionally(new IOException("sshd ended"));
    } catch (IOException e) {
      listening.completeExceptionally(e);
    }
  }

  private void writeKnownHosts() throws IOException {
    String[] key = Files.readString(keys.resolve("host_key.pub")).split(" ", 3);
    Files.writeString(knownHosts(), "[" + HOST + "]:" + port + " " + key[0] + " " + key[1] + "\n");
  }

  private void newKey(String name) {
    try {
      Files.deleteIfExists(keys.resolve(name));
      Files.deleteIfExists(keys.resolve(name + ".pub"));
      Process keygen =
          new ProcessBuilder(
                  "ssh-keygen",
                  "-q",
                  "-t",
                  "ed25519",
                  "-N",
                  "",
                  "-C",
                  name,
                  "-f",
                  keys.resolve(name).toString())
              .inheritIO()
              .start();
      if (keygen.onExit().join().exitValue() != 0) {
        throw new IllegalStateException("ssh-keygen failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }
}
