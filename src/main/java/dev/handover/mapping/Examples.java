package dev.handover.mapping;

import dev.handover.keys.Pseudonyms;
import dev.handover.record.Composite;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a mapping's own examples. Deviations are told without values: an example may hold a record
 * that was never meant to be in a message.
 */
public final class Examples {
  private static final int DEVIATION = 7;
  private static final byte[] TEST_KEY = new byte[32];

  private final CompiledMapping compiled;
  private final Findings findings;

  private Examples(CompiledMapping compiled, Findings findings) {
    this.compiled = compiled;
    this.findings = findings;
  }

  /**
   * Runs all examples of a mapping, with a fixed key for pseudonyms; one problem per deviation.
   *
   * @param file where the mapping was read, for the lines
   */
  public static List<Problem> run(Mapping mapping, Path file) {
    Findings lines = YamlFile.read(file, "MAP").findings().emptied();
    run(mapping, lines, Set.of());
    return lines.problems();
  }

  /** Runs those examples that are of use through what is sound of the mapping. */
  static void check(MappingDraft draft, Set<Integer> useless) {
    Mapping sound = draft.soundPart();
    if (!sound.carry().isEmpty() && !sound.examples().isEmpty()) {
      run(sound, draft.findings(), useless);
    }
  }

  private static void run(Mapping mapping, Findings findings, Set<Integer> useless) {
    CompiledMapping compiled;
    try {
      compiled = CompiledMapping.of(mapping, new Pseudonyms(TEST_KEY));
    } catch (HandoverException e) {
      findings.add("/carry", DEVIATION, "the examples cannot be run", "correct the rules first");
      return;
    }
    Examples examples = new Examples(compiled, findings);
    for (int i = 0; i < mapping.examples().size(); i++) {
      if (!useless.contains(i)) {
        examples.run(Pointers.child("/examples", i), mapping.examples().get(i));
      }
    }
  }

  private void run(String pointer, Mapping.Example example) {
    RowCheck check = new RowCheck(compiled);
    Optional<String> broken =
        check.passes(row(example), 0)
            ? Optional.empty()
            : Optional.of(check.brokenField() + "/" + check.brokenRule());
    compareRefusal(pointer, example, broken);
    if (broken.isEmpty() && example.rejected().isEmpty()) {
      for (int i = 0; i < compiled.fields().size(); i++) {
        compare(pointer, compiled.fields().get(i), example, check.value(i));
      }
    }
  }

  /** The example as a row of a batch; what it leaves out is SQL NULL. */
  private Rows row(Mapping.Example example) {
    Rows.Builder row = Rows.builder(compiled.columns(), 1);
    for (String column : compiled.columns()) {
      List<String> parts = Composite.columns(column);
      parts.forEach(part -> add(example.in().get(part), row));
      if (parts.size() > 1) {
        row.compose(parts.size());
      }
    }
    return row.build();
  }

  private static void add(String written, Rows.Builder row) {
    if (written == null) {
      row.addAbsent();
    } else {
      row.add(written);
    }
  }

  private void compareRefusal(String pointer, Mapping.Example example, Optional<String> broken) {
    String where = Pointers.words(pointer);
    if (example.rejected().isPresent()) {
      String wanted = example.rejected().get();
      boolean known =
          compiled.fields().stream().anyMatch(field -> wanted.startsWith(field.name() + "/"));
      if (known && !broken.equals(example.rejected())) {
        findings.add(
            pointer + "/rejected",
            DEVIATION,
            where + " is " + broken.map(rule -> "refused by " + rule).orElse("not refused"),
            "correct the example, or the checks of " + wanted.substring(0, wanted.indexOf('/')));
      }
    } else if (broken.isPresent()) {
      String what = where + " is refused by " + broken.get();
      findings.add(pointer, DEVIATION, what, "correct it, or say so: rejected: " + broken.get());
    }
  }

  private void compare(
      String pointer, CompiledField field, Mapping.Example example, Slice cleaned) {
    String place = Pointers.child(pointer + "/out", field.name());
    if (!example.out().containsKey(field.name()) || findings.touch(place)) {
      return;
    }
    Optional<String> wanted = Optional.ofNullable(example.out().get(field.name()));
    difference(field, wanted, cleaned)
        .ifPresent(
            words ->
                findings.add(
                    place,
                    DEVIATION,
                    Pointers.words(pointer)
                        + ": "
                        + field.name()
                        + " comes out differently, "
                        + words,
                    "correct the example, or how " + field.name() + " is cleaned and treated"));
  }

  private static Optional<String> difference(
      CompiledField field, Optional<String> wanted, Slice value) {
    if (field.dropped()) {
      return Optional.of("it does not travel at all");
    }
    field.treat(value);
    return Difference.between(wanted, seen(value));
  }

  private static Optional<String> seen(Slice value) {
    return value.isAbsent() ? Optional.empty() : Optional.of(value.text());
  }
}
