package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped mapping, with its own examples. */
class MappingExamplesTest {
  private static final Path MAPPINGS = Path.of("mappings");

  static Stream<String> shippedCases() {
    return new Cases(MAPPINGS, name -> Optional.empty()).names().stream();
  }

  static List<Path> shippedMappings() throws IOException {
    try (Stream<Path> files = Files.walk(MAPPINGS)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("case.yaml"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shippedCases")
  void aShippedCaseHasNoProblemInAnyOfItsMappings(String name) {
    assertThat(MappingFiles.load(MAPPINGS.resolve(name)).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shippedMappings")
  void aShippedMappingShowsWhatItLetsPassAndWhatItRefuses(Path file) {
    Mapping mapping = mapping(file);
    assertThat(mapping.examples()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(mapping.examples()).anyMatch(example -> example.rejected().isPresent());
    assertThat(mapping.examples()).anyMatch(example -> !example.out().isEmpty());
    assertThat(Examples.run(mapping, file)).isEmpty();
  }

  private static Mapping mapping(Path file) {
    return MappingFiles.load(file.getParent()).mappings().stream()
        .filter(each -> file.endsWith(each.entity() + ".yaml"))
        .findFirst()
        .orElseThrow();
  }
}
