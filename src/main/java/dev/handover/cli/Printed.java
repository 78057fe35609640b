package dev.handover.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * Where a command's result goes: text for people, or one JSON object. Mixed into commands that
 * report.
 */
public final class Printed {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--json", description = "Print one JSON object on standard output.")
  private boolean json;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public boolean json() {
    return json;
  }

  /** Prints the object as JSON, or runs the text's printer. */
  public void result(Map<String, ?> object, Runnable text) {
    if (json) {
      out.println(write(object));
    } else {
      text.run();
    }
  }

  public void line(String text) {
    out.println(text);
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report holds what JSON cannot say", e);
    }
  }
}
