package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cases.Cases;
import dev.handover.flow.Settings;
import dev.handover.ledger.Ledger;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What stands in {@code docker/} for supervisors is about the hub as it is. */
class DockerFilesTest {
  private static final Path DOCKER = Path.of("docker");
  private static final Pattern FIGURE = Pattern.compile("handover_[a-z_]*[a-z]");

  @TempDir private Path folder;

  @Test
  void rulesAndDashboardNameFiguresThatTheHubHas() throws IOException {
    Set<String> known = figures();
    assertThat(known).contains("handover_runs", "handover_stopped");
    for (String file : List.of("alerts.yaml", "grafana/handover.json")) {
      Set<String> named = named(Files.readString(DOCKER.resolve(file)));
      assertThat(named).as(file).isNotEmpty();
      assertThat(known).as(file).containsAll(named);
    }
  }

  @Test
  void everyFigureIsExplained() throws IOException {
    assertThat(named(Files.readString(Path.of("docs/console.md")))).containsAll(figures());
  }

  @Test
  void everyRuleSaysHowBadItIsAndWhatToDo() throws IOException {
    Map<String, Object> rules =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(DOCKER.resolve("alerts.yaml")));
    JsonNode all = new ObjectMapper().valueToTree(rules).at("/groups/0/rules");
    assertThat(all.size()).isGreaterThan(5);
    for (JsonNode each : all) {
      String name = each.path("alert").asText();
      assertThat(each.at("/labels/severity").asText()).as(name).isIn("critical", "warning", "info");
      assertThat(each.at("/annotations/summary").asText()).as(name).isNotBlank();
      assertThat(each.at("/annotations/description").asText()).as(name).isNotBlank();
    }
  }

  private Set<String> figures() {
    Settings settings = Settings.load(folder, Map.of());
    Cases cases = new Cases(settings.mappings(), settings::find);
    String ledger = "jdbc:h2:file:" + folder.resolve("ledger");
    try (Ledger empty = Ledger.open(ledger, Optional.empty(), Optional.empty())) {
      Clock clock = Clock.systemUTC();
      return Stream.of(
              new Figures(empty, cases, clock).collect(),
              new DutyFigures(empty, cases, clock).collect())
          .flatMap(MetricSnapshots::stream)
          .map(each -> each.getMetadata().getPrometheusName())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> named(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
