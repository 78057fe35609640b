package dev.handover.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, started as a user starts it: by its launcher, unpacked for short starts, in
 * a process of its own and a home of its own.
 */
public final class Jar {
  private static final Path LAUNCHER = Path.of("bin/handover").toAbsolutePath();
  private static final long PATIENCE_MINUTES = 5;

  static {
    Path nowhere = Path.of(System.getProperty("java.io.tmpdir"));
    Ended ended = new Jar(nowhere, Map.of()).run("--make-ready");
    if (ended.code() != 0) {
      throw new IllegalStateException("the jar cannot be made ready: " + ended.all());
    }
  }

  private final Path home;
  private final Map<String, String> environment;

  public Jar(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /** What a command printed and how it ended. */
  public record Ended(int code, String out, String err) {
    /** Both outputs together, to look for what must not be there. */
    public String all() {
      return out + err;
    }
  }

  /** Runs one command to its end. */
  public Ended run(String... arguments) {
    try {
      Path out = Files.createTempFile("handover-out", "");
      Path err = Files.createTempFile("handover-err", "");
      Process process =
          builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running: " + String.join(" ", arguments));
      }
      Ended ended =
          new Ended(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8));
      Files.delete(out);
      Files.delete(err);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts one command and does not wait; both outputs go to the end of a file. */
  public Process begin(Path output, String... arguments) {
    try {
      Process process =
          builder(arguments)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HANDOVER_HOME", home.toString());
    builder.environment().put("HANDOVER_HEAP", "256m");
    builder.environment().put("HANDOVER_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    builder.environment().putAll(environment);
    return builder;
  }
}
