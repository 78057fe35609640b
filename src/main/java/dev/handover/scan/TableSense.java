package dev.handover.scan;

import dev.handover.mapping.DataClass;
import dev.handover.scan.Vocabulary.Sense;
import dev.handover.scan.Vocabulary.Word;
import java.util.List;

/** What a table is about, by its name and description. */
enum TableSense {
  /** People themselves, or something of theirs such as addresses and wishes. */
  PEOPLE,
  /** What happens with people: orders, stays, visits. */
  EVENTS,
  ORGANISATIONS,
  THINGS,
  UNKNOWN;

  static TableSense of(String name, String comment) {
    TableSense named = of(name);
    if (named != UNKNOWN || comment.isBlank()) {
      return named;
    }
    return of(comment.strip().split("[,，;；:：(（。\\s]", 2)[0]);
  }

  private static TableSense of(String name) {
    List<Word> words =
        Vocabulary.shipped().read(name).stream()
            .filter(word -> !word.is(Sense.NEUTRAL) && !word.is(Sense.NUMBER))
            .toList();
    if (words.isEmpty()) {
      return UNKNOWN;
    }
    boolean person = words.stream().anyMatch(word -> word.is(Sense.PERSON));
    return switch (words.get(words.size() - 1).sense()) {
      case PERSON -> PEOPLE;
      case EVENT -> EVENTS;
      case ORG -> person ? EVENTS : ORGANISATIONS;
      case THING -> person ? EVENTS : THINGS;
      case ATTRIBUTE -> THINGS;
      case KIND -> ofKind(words);
      default -> person ? PEOPLE : rest(words);
    };
  }

  /** A table of addresses or notes is about whoever is named before. */
  private static TableSense ofKind(List<Word> words) {
    return switch (rest(words)) {
      // where a service is done is somebody's home
      case THINGS ->
          words.get(words.size() - 1).kind().dataClass() == DataClass.CONTACT ? EVENTS : THINGS;
      case ORGANISATIONS -> ORGANISATIONS;
      case EVENTS -> EVENTS;
      default -> PEOPLE;
    };
  }

  private static TableSense rest(List<Word> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      switch (words.get(i).sense()) {
        case PERSON:
          return PEOPLE;
        case EVENT:
          return EVENTS;
        case ORG:
          return ORGANISATIONS;
        case THING:
          return THINGS;
        default:
      }
    }
    return UNKNOWN;
  }

  boolean isOfPeople() {
    return this == PEOPLE || this == EVENTS;
  }

  boolean isOfOthers() {
    return this == THINGS || this == ORGANISATIONS;
  }
}
