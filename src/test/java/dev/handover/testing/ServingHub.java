package dev.handover.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A hub that serves in a process of its own, whose log can be read and which can be killed. */
public final class ServingHub implements AutoCloseable {
  private final Process process;
  private final Path log;

  private ServingHub(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts {@code serve} and returns at once. */
  public static ServingHub start(Jar jar) {
    try {
      Path log = Files.createTempFile("handover-serve", ".log");
      Process process =
          jar.builder("serve")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(log.toFile())
              .start();
      return new ServingHub(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it has logged so far. */
  public List<String> log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean logged(String text) {
    return log().stream().anyMatch(line -> line.contains(text));
  }

  /** As kill -9 does; returns when the process is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** As a service manager stops it; the exit code. */
  public int stop() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.deleteIfExists(log);
  }
}
