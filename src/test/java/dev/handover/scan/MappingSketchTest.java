package dev.handover.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import dev.handover.mapping.Problem;
import dev.handover.source.Drift;
import dev.handover.source.JdbcSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingSketchTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"own", "unseen", "second"})
  void everyFirstMappingLoadsAndFitsItsSource(String schemas) throws IOException, SQLException {
    for (Labelled each : Labelled.in(schemas)) {
      assertThat(problems(each, Files.createDirectory(folder.resolve(each.name()))))
          .as(each.name())
          .isEmpty();
    }
  }

  static List<String> problems(Labelled schema, Path folder) throws IOException, SQLException {
    String url = "jdbc:h2:mem:" + schema.name() + System.nanoTime();
    List<String> problems = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(schema.sql()));
      try (JdbcSource source =
          new JdbcSource(url, Optional.of("sa"), Optional.of(""), Optional.empty())) {
        Findings findings =
            new Scan(new Scan.Options(1000, false, e -> true, v -> "•"), (a, b, c) -> {})
                .of(source);
        for (Map.Entry<String, String> file : new Proposal(findings).files().entrySet()) {
          Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        MappingFiles.Loaded loaded = MappingFiles.load(folder);
        loaded.problems().stream().map(Problem::text).forEach(problems::add);
        for (Mapping mapping : loaded.mappings()) {
          source.inspect(mapping).stream()
              .filter(Drift::stops)
              .map(Drift::text)
              .forEach(problems::add);
        }
      }
    }
    return problems;
  }
}
