package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema's words, from which editors complete, are the operations that there are. */
class SchemaKnowsRulesTest {
  @ParameterizedTest
  @CsvSource({"cleaner, clean", "check, check", "treatment, treat"})
  void namesTheSameOperations(String definition, String list) throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Path.of("mappings/schema/mapping.schema.json").toFile());
    JsonNode rule = schema.at("/$defs/" + definition);
    Set<String> bare = new TreeSet<>();
    rule.at("/then/enum").forEach(name -> bare.add(name.asText()));
    Set<String> withArgument = new TreeSet<>();
    rule.at("/else/properties").fieldNames().forEachRemaining(withArgument::add);

    assertThat(bare).isEqualTo(known(list));
    assertThat(withArgument).isEqualTo(known(list));
  }

  /** The operations as the message about an unknown one lists them. */
  static Set<String> known(String list) {
    Mapping.Step step = new Mapping.Step("zzzzzzzzzzzz", MissingNode.getInstance());
    List<Mapping.Step> steps = List.of(step);
    String message =
        CompiledMapping.problems(
                new Mapping.Field(
                    "a",
                    "a",
                    DataClass.BASIC,
                    FieldType.TEXT,
                    false,
                    list.equals("clean") ? steps : List.of(),
                    list.equals("check") ? steps : List.of(),
                    list.equals("treat") ? Optional.of(step) : Optional.empty()))
            .get(0);
    return new TreeSet<>(List.of(message.substring(message.indexOf("known: ") + 7).split(", ")));
  }
}
