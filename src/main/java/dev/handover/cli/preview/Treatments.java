package dev.handover.cli.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.cli.Words;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import java.util.EnumSet;
import java.util.Set;

/** What a mapping does to a field, in plain words. */
final class Treatments {
  /** Of these classes a preview shows values only when asked to. */
  private static final Set<DataClass> MASKED =
      EnumSet.complementOf(
          EnumSet.of(DataClass.BASIC, DataClass.TRANSACTION, DataClass.PREFERENCE));

  /** What these leave of a value tells little of it; every other treatment may let it through. */
  private static final Set<String> HIDING = Set.of("mask", "generalise", "pseudonymise");

  private final Words words;

  Treatments(Words words) {
    this.words = words;
  }

  /** The name by which words know it. */
  static String name(Mapping.Field field) {
    return field.treat().map(Mapping.Step::name).orElse("keep");
  }

  static boolean isMasked(Mapping.Field field) {
    return MASKED.contains(field.dataClass());
  }

  /** Whether a masked field's value as delivered must be masked, too. */
  static boolean showsThrough(Mapping.Field field) {
    return isMasked(field) && !HIDING.contains(name(field));
  }

  String say(Mapping.Field field) {
    String name = name(field);
    JsonNode argument = field.treat().map(Mapping.Step::argument).orElse(null);
    return switch (name) {
      case "mask" -> mask(argument);
      case "generalise" ->
          argument.isObject()
              ? words.say("treat.generalise.step", argument.path("step").asText())
              : words.say(
                  "treat.generalise",
                  words.find("part." + argument.asText()).orElse(argument.asText()));
      case "truncate" -> words.say("treat.truncate", argument.asText());
      default -> words.find("treat." + name).orElseGet(() -> words.say("treat.other", name));
    };
  }

  private String mask(JsonNode argument) {
    int head = argument.path("head").asInt();
    int tail = argument.path("tail").asInt();
    if (head > 0 && tail > 0) {
      return words.say("treat.mask", head, tail);
    }
    if (head > 0) {
      return words.say("treat.mask.head", head);
    }
    return tail > 0 ? words.say("treat.mask.tail", tail) : words.say("treat.mask.all");
  }
}
