package dev.handover.mapping;

import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns the parser's complaints into sentences that help; none repeats the file's text. */
final class YamlWords {
  private YamlWords() {}

  static String what(MarkedYAMLException e) {
    String problem = problem(e);
    if (problem.contains("\\t") || problem.contains("tab")) {
      return "a tab in the indentation";
    }
    if (problem.contains("global tag")) {
      return "a tag such as !!name";
    }
    if (problem.contains("another document")) {
      return "a second document";
    }
    if (problem.contains("alias")) {
      return "an alias without its anchor";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a colon where no key is expected";
    }
    if (problem.contains("nesting depth")) {
      return "nested too deeply";
    }
    if (problem.startsWith("expected ',' or")) {
      return "brackets that are not closed, or text inside them that needs quotes";
    }
    return problem.matches("[a-z ,'<>\\-]{1,80}") ? problem : "the structure breaks off here";
  }

  static String remedy(MarkedYAMLException e) {
    String what = what(e);
    if (what.contains("tab")) {
      return "indent with spaces";
    }
    if (what.contains("a tag")) {
      return "write the value plainly";
    }
    if (what.contains("second document")) {
      return "delete the line with --- and what follows, or make it a file of its own";
    }
    if (what.contains("colon")) {
      return "check the indentation, and put text that holds a colon in quotes";
    }
    return "check quotes, brackets and indentation on this line and the one before";
  }

  private static String problem(MarkedYAMLException e) {
    return e.getProblem() == null ? "" : e.getProblem().toLowerCase(Locale.ROOT);
  }
}
