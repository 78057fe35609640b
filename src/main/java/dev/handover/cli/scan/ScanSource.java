package dev.handover.cli.scan;

import dev.handover.cases.CaseFile;
import dev.handover.cli.Workplace;
import dev.handover.flow.RunControl;
import dev.handover.mapping.ExportedTable;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.ExportedFiles;
import dev.handover.source.JdbcSource;
import dev.handover.source.files.LocalFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is scanned: a database, the source of a case, or a folder of exported files. */
final class ScanSource {
  static final String PASSWORD = "HANDOVER_SOURCE_PASSWORD";

  @Option(
      names = "--jdbc",
      required = true,
      paramLabel = "URL",
      description = {
        "A database, such as jdbc:postgresql://host/crm.",
        "The password comes from HANDOVER_SOURCE_PASSWORD."
      })
  String jdbc;

  @Option(
      names = {"-c", "--case"},
      required = true,
      paramLabel = "FOLDER",
      description =
          "The source of a case, by its folder's name under mappings/; a case.yaml will do.")
  String folder;

  @Option(
      names = "--files",
      required = true,
      paramLabel = "FOLDER",
      description = "Exported files: every CSV, TSV and .xlsx in the folder is a table.")
  Path files;

  JdbcSource open(Workplace workplace, Optional<String> user, int rows, Consumer<String> told) {
    if (jdbc != null) {
      return database(workplace, user);
    }
    Path staged = workplace.settings().var().resolve("staged");
    Consumer<HandoverException> refused = e -> told.accept(e.getMessage());
    if (files != null) {
      List<ExportedTable> tables = tables(files);
      String source =
          tables.stream()
              .map(table -> table.name() + ": {file: \"" + table.file() + "\"}")
              .collect(Collectors.joining(", "));
      told.accept(
          "the mappings go with this in case.yaml: source: {files: {folder: …, tables: {"
              + source
              + "}}}");
      return ExportedFiles.scan(new LocalFolder(files), tables, staged, told, refused, rows);
    }
    CaseFile file = workplace.cases().file(folder);
    return RunControl.glimpse(workplace.settings(), file.source(), rows, told, refused);
  }

  private JdbcSource database(Workplace workplace, Optional<String> user) {
    if (!jdbc.startsWith("jdbc:")) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SCAN-02",
          "--jdbc is no jdbc address; write it like jdbc:postgresql://host/crm");
    }
    if (jdbc.toLowerCase(Locale.ROOT)
        .matches("(?s).*([?&;]\\s*password\\s*=|//[^/@]*:[^/@]*@).*")) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SCAN-03",
          "--jdbc holds a password, which anybody on this machine can read; take it out and set"
              + " the environment variable "
              + PASSWORD);
    }
    return new JdbcSource(
        jdbc,
        user,
        user.map(any -> Optional.ofNullable(System.getenv(PASSWORD)).orElse("")),
        Optional.of(workplace.settings().drivers()),
        workplace.settings().sourceSilence());
  }

  /** Every file that is a table, by its name. */
  private static List<ExportedTable> tables(Path folder) {
    List<ExportedTable> tables = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path each : entries.filter(Files::isRegularFile).sorted().toList()) {
        String name = each.getFileName().toString();
        boolean fits =
            name.toLowerCase(Locale.ROOT).matches(".+\\.(csv|tsv|txt|xlsx|xlsm)")
                && !name.startsWith(".")
                && !name.startsWith("~$");
        if (fits) {
          tables.add(ExportedTable.of(name(name, taken), pattern(name)));
        }
      }
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.SOURCE_UNAVAILABLE,
          "HUB-SCAN-04",
          "the folder " + folder + " cannot be read; see that it is there and a folder",
          e);
    }
    if (tables.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SCAN-04",
          "the folder "
              + folder
              + " holds no .csv, .tsv, .txt or .xlsx; ask the seller for an export");
    }
    return tables;
  }

  /** A file's name as the pattern that it fits, whatever signs are in it. */
  private static String pattern(String file) {
    return file.replaceAll("[\\[\\]{}*\\\\]", "?");
  }

  private static String name(String file, Set<String> taken) {
    String bare =
        file.replaceFirst("\\.[^.]+$", "")
            .replaceAll("[^\\p{L}\\p{N}_]+", "_")
            .replaceFirst("^(?=\\p{N})", "_");
    String free = bare;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = bare + "_" + i;
    }
    return free;
  }
}
