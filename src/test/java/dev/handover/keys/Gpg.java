package dev.handover.keys;

import dev.handover.testing.OutsideProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real gpg with a home of its own under a short path, as its sockets need. */
public final class Gpg implements AutoCloseable {
  private final Path home;

  public Gpg() {
    OutsideProgram.require("gpg");
    try {
      home = Files.createTempDirectory(Path.of("/tmp"), "hg");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Works in a home that exists already. */
  public Gpg(Path home) {
    OutsideProgram.require("gpg");
    this.home = home;
  }

  public Path home() {
    return home;
  }

  /** A file in the home's folder, which goes when the home goes. */
  public Path file(String name, byte[] content) {
    try {
      return Files.write(home.resolve(name), content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs and returns standard output; fails on any other exit than 0. */
  public byte[] run(String... arguments) {
    Result result = tryRun(arguments);
    if (result.exit != 0) {
      throw new AssertionError("gpg " + String.join(" ", arguments) + "\n" + result.errors);
    }
    return result.output;
  }

  public Result tryRun(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of("gpg", "--batch", "--no-tty", "--pinentry-mode", "loopback", "--yes"));
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Runs a shell line with GNUPGHOME set, as a reader would paste it. */
  public Result shell(String line) {
    return start(List.of("sh", "-c", line));
  }

  private Result start(List<String> command) {
    try {
      Path out = Files.createTempFile("gpg", ".out");
      Path err = Files.createTempFile("gpg", ".err");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("GNUPGHOME", home.toString());
      builder.environment().put("LC_ALL", "C");
      Process process =
          builder
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .start();
      int exit = process.waitFor();
      Result result =
          new Result(
              exit, Files.readAllBytes(out), Files.readString(err, StandardCharsets.ISO_8859_1));
      Files.delete(out);
      Files.delete(err);
      return result;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Makes a key without a passphrase and returns its fingerprint. */
  public String makeKey(String userId, String algorithm, String usage, String expires) {
    run("--passphrase", "", "--quick-generate-key", userId, algorithm, usage, expires);
    return fingerprint(userId);
  }

  public String fingerprint(String userId) {
    String listing =
        new String(run("--with-colons", "--list-keys", "=" + userId), StandardCharsets.UTF_8);
    return listing
        .lines()
        .filter(line -> line.startsWith("fpr:"))
        .findFirst()
        .map(line -> line.split(":")[9])
        .orElseThrow();
  }

  @Override
  public void close() {
    start(List.of("gpgconf", "--homedir", home.toString(), "--kill", "all"));
    start(List.of("rm", "-rf", home.toString()));
  }

  /** What gpg answered. */
  public record Result(int exit, byte[] output, String errors) {}
}
