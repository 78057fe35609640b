package dev.handover.mapping;

import dev.handover.mapping.scrub.Finds;
import dev.handover.mapping.scrub.Kind;
import dev.handover.mapping.scrub.Scrubber;
import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts labels such as {@code [手机号]} in the place of what identifies people in free text: {@code
 * {scrub: [phone, email]}}, or {@code scrub} for every kind. What is left of a text is looked
 * through again until nothing is found, so that scrubbing twice is scrubbing once; a text gets no
 * more characters by it.
 */
final class Scrub implements Treatment {
  static final Rule<Treatment> RULE = new Rule<>("scrub", Rule.ON_TEXT, Scrub::read);

  /**
   * Two are usual; a text made to uncover one find by another must not cost more than it is worth.
   */
  private static final int MOST_PASSES = 50;

  private final Scrubber scrubber;

  private Scrub(Set<Kind> kinds) {
    this.scrubber = new Scrubber(kinds);
  }

  private static Treatment read(Argument argument) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (!argument.isGiven()) {
      return new Scrub(EnumSet.allOf(Kind.class));
    }
    if (argument.isMap()) {
      argument.wrong("needs a list of what to find, such as [phone, email]");
      return KEEP;
    }
    for (String word : argument.texts()) {
      Optional<Kind> kind = Kind.named(word);
      kind.ifPresent(kinds::add);
      if (kind.isEmpty()) {
        argument.wrong("does not know " + word + "; " + suggestion(word));
      }
    }
    if (kinds.isEmpty()) {
      argument.wrong("needs at least one kind to find; without a list it finds all");
      return KEEP;
    }
    return new Scrub(kinds);
  }

  private static String suggestion(String word) {
    Set<String> known = Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toSet());
    String all = known.stream().sorted().collect(Collectors.joining(", ", "it knows ", ""));
    return Nearest.question(word, known, all);
  }

  @Override
  public void treat(Slice value) {
    treat(value, kind -> {});
  }

  @Override
  public void treat(Slice value, Found found) {
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      Finds finds = scrubber.find(value.bytes, value.start, value.length);
      if (finds.count() == 0) {
        return;
      }
      for (int i = 0; i < finds.count(); i++) {
        found.found(finds.kind(i).word());
      }
      byte[] written = finds.labelled(value.bytes, value.start, value.start + value.length);
      value.set(written, 0, written.length);
    }
  }
}
