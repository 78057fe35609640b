package dev.handover.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a command's result goes: text for people, or one JSON object. Mixed into commands that
 * report.
 */
public final class Printed {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--json", description = "Print one JSON object on standard output.")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  public boolean json() {
    return json;
  }

  /** Prints the object as JSON, or runs the text's printer. */
  public void result(Map<String, ?> object, Runnable text) {
    if (json) {
      line(write(object));
    } else {
      text.run();
    }
  }

  public void line(String text) {
    command.commandLine().getOut().println(text);
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report holds what JSON cannot say", e);
    }
  }
}
