package dev.handover.scan;

import dev.handover.source.JdbcSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A schema with data, of which it is written down which columns are personal. */
public record Labelled(String name, Path sql, Path csv) {
  /** How a scan did. */
  public record Score(int found, int missed, int falseAlarms, int quiet, List<String> wrong) {
    public Score plus(Score other) {
      List<String> both = new ArrayList<>(wrong);
      both.addAll(other.wrong);
      return new Score(
          found + other.found,
          missed + other.missed,
          falseAlarms + other.falseAlarms,
          quiet + other.quiet,
          both);
    }

    public double recall() {
      return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    public double falseAlarmRate() {
      return falseAlarms + quiet == 0 ? 0 : (double) falseAlarms / (falseAlarms + quiet);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d of %d personal found (%.1f %%), %d of %d others flagged (%.1f %%)",
          found,
          found + missed,
          100 * recall(),
          falseAlarms,
          falseAlarms + quiet,
          100 * falseAlarmRate());
    }
  }

  static List<Labelled> in(String folder) throws IOException {
    Path path = Path.of("src/test/resources/scan").resolve(folder);
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .map(
              file -> {
                String name = file.getFileName().toString().replaceFirst("\\.sql$", "");
                return new Labelled(name, file, path.resolve(name + ".csv"));
              })
          .toList();
    }
  }

  Findings scan(String url, String user) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(sql, StandardCharsets.UTF_8));
      return look(url, user);
    }
  }

  /** The labels of a demo's tables, which its own script makes. */
  public static Labelled demo(String trade) {
    Path labels = Path.of("src/test/resources/scan/labels", trade + ".csv");
    return new Labelled(trade, Path.of("src/main/resources/demo", trade + ".sql"), labels);
  }

  /** Of a database as it is. */
  public static Findings look(String url, String user) {
    try (JdbcSource source =
        new JdbcSource(url, Optional.of(user), Optional.of(""), Optional.empty())) {
      return new Scan(new Scan.Options(1000, false, each -> true, value -> "•"), (a, b, c) -> {})
          .of(source);
    }
  }

  Findings scanInH2() throws SQLException, IOException {
    return scan("jdbc:h2:mem:" + UUID.randomUUID(), "sa");
  }

  public Score score(Findings findings) throws IOException {
    Score score = new Score(0, 0, 0, 0, List.of());
    for (String line : Files.readAllLines(csv, StandardCharsets.UTF_8)) {
      String[] parts = line.strip().split(",");
      if (parts.length < 3 || parts[2].equals("personal")) {
        continue;
      }
      boolean personal = parts[2].strip().equalsIgnoreCase("yes");
      Optional<Findings.Column> column =
          findings.tables().stream()
              .filter(table -> table.name().equalsIgnoreCase(parts[0].strip()))
              .flatMap(table -> table.columns().stream())
              .filter(each -> each.name().equalsIgnoreCase(parts[1].strip()))
              .findFirst();
      boolean flagged = column.filter(each -> each.verdict().isPersonal()).isPresent();
      String said = name + "." + parts[0] + "." + parts[1];
      List<String> wrong =
          personal == flagged
              ? List.of()
              : List.of(
                  (personal ? "missed " : "false  ")
                      + said
                      + column.map(each -> " " + each.verdict()).orElse(" (not there)"));
      score =
          score.plus(
              new Score(
                  personal && flagged ? 1 : 0,
                  personal && !flagged ? 1 : 0,
                  !personal && flagged ? 1 : 0,
                  !personal && !flagged ? 1 : 0,
                  wrong));
    }
    return score;
  }

  @Override
  public String toString() {
    return name;
  }
}
