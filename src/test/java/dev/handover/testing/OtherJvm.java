package dev.handover.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Starts a class of the tests in a process of its own. */
public final class OtherJvm {
  private OtherJvm() {}

  /**
   * Starts it; what it writes to its standard output is the caller's to read.
   *
   * @param memory the most heap that it may use, such as {@code 256m}
   */
  public static Process start(String memory, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(command(memory, main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Without Spring Boot nobody else keeps debug logs off standard output. */
  public static void quiet() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
  }

  public static List<String> command(String memory, Class<?> main) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + memory,
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        main.getName());
  }
}
