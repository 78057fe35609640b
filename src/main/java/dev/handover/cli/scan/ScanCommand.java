package dev.handover.cli.scan;

import dev.handover.cli.Columns;
import dev.handover.cli.Language;
import dev.handover.cli.Masked;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.Words;
import dev.handover.cli.Workplace;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.scan.Findings;
import dev.handover.scan.Proposal;
import dev.handover.scan.Scan;
import dev.handover.source.CatalogueTable;
import dev.handover.source.JdbcSource;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds what a seller's system holds of people, and writes a first mapping of it. */
@Command(
    name = "scan",
    description = {
      "Find what the seller's system holds of people, and write first mappings.",
      "Reads the catalogue and a sample of rows, and nothing else; changes nothing at the source. Writes"
          + " one mapping for each table that tells of people, in which as little as possible travels,"
          + " and a page, scan.html, that says what was found and why. Values of people are in"
          + " neither."
    },
    footer = {
      "",
      "Examples:",
      "  handover scan --case mine",
      "  HANDOVER_SOURCE_PASSWORD=… handover scan --jdbc jdbc:postgresql://host/crm --user reader --out mappings/mine",
      "  handover scan --files exports --table 'guest*'"
    })
public final class ScanCommand implements Callable<Integer> {
  private static final int MOST_ROWS = 100_000;

  @ArgGroup(multiplicity = "1")
  private ScanSource source;

  @Mixin private Printed printed;

  @Option(names = "--user", paramLabel = "NAME", description = "With --jdbc: the database user.")
  private String user;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = {
        "Where mappings and page are written (default: the case's folder, else a new one under mappings/).",
        "A mapping that is there stays: the new one is written beside it as NAME.yaml.new."
      })
  private Path out;

  @Option(
      names = {"-n", "--rows"},
      defaultValue = "1000",
      paramLabel = "N",
      description = "Rows of each table at most (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description =
          "Only tables of this name, * and ? for what differs; several times for several.")
  private List<String> patterns = new ArrayList<>();

  @Option(names = "--schema", paramLabel = "NAME", description = "Only tables of this schema.")
  private String schema;

  @Option(names = "--views", description = "Look at views, too.")
  private boolean views;

  @Option(
      names = {"--lang", "--language"},
      paramLabel = "zh|en",
      description = "Language of the words (default: the terminal's).")
  private Language language;

  @Override
  public Integer call() {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SCAN-06",
          "--rows must be from 1 to " + MOST_ROWS + "; a scan is an impression, not a run");
    }
    Workplace workplace = Workplace.here();
    Words words = Words.in(language == null ? Language.ofTerminal() : language);
    List<String> notes = new ArrayList<>();
    Findings findings;
    try (JdbcSource opened = source.open(workplace, Optional.ofNullable(user), rows, notes::add);
        ProgressLine progress = new ProgressLine()) {
      Scan.Options options = new Scan.Options(rows, views, this::isWanted, Masked::of);
      findings =
          new Scan(options, (at, of, name) -> progress.show(at + " of " + of + " tables: " + name))
              .of(opened);
    } catch (HandoverException e) {
      notes.forEach(note -> System.err.println("note: " + note));
      throw e;
    }
    Proposal proposal = new Proposal(findings);
    ScanTarget target = new ScanTarget(folder(workplace));
    target.prepare();
    byte[] page =
        new ScanPage(findings, proposal, words)
            .write(ZonedDateTime.now(HubClock.utc().withZone(ZoneId.systemDefault())), rows);
    List<Path> written = target.write(proposal.files(), page);
    Map<String, Object> json = new ScanJson(findings, proposal).object();
    json.put("notes", notes);
    json.put("written", written.stream().map(Path::toString).toList());
    printed.result(json, () -> print(findings, proposal, words, notes, written));
    return 0;
  }

  private boolean isWanted(CatalogueTable table) {
    return (schema == null || table.schema().equalsIgnoreCase(schema))
        && (patterns.isEmpty()
            || patterns.stream().anyMatch(pattern -> fits(pattern, table.name())));
  }

  private static boolean fits(String pattern, String name) {
    String glob = pattern.toLowerCase(Locale.ROOT).replaceAll("([\\[\\]{}\\\\])", "\\\\$1");
    return FileSystems.getDefault()
        .getPathMatcher("glob:" + glob)
        .matches(Path.of(name.toLowerCase(Locale.ROOT).replace('/', '_')));
  }

  private Path folder(Workplace workplace) {
    if (out != null) {
      return out;
    }
    Path mappings = workplace.settings().mappings();
    String now =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .format(ZonedDateTime.now(HubClock.utc().withZone(ZoneId.systemDefault())));
    return mappings.resolve(source.folder != null ? source.folder : "scan-" + now);
  }

  private void print(
      Findings findings, Proposal proposal, Words words, List<String> notes, List<Path> written) {
    ColumnWords said = new ColumnWords(words);
    for (Findings.Table table : findings.tables()) {
      if (table.personal().isEmpty()) {
        continue;
      }
      printed.line(
          said.title(table) + ": " + said.about(table) + ", " + said.mapping(proposal, table));
      for (Findings.Column column : table.personal()) {
        printed.line(
            "  "
                + Columns.pad(column.name(), 28)
                + Columns.pad(said.kind(column), 34)
                + said.fate(proposal.fate(table, column)));
      }
    }
    long quiet = findings.tables().stream().filter(table -> table.personal().isEmpty()).count();
    printed.line(words.say("scan.quiet") + ": " + quiet);
    String bare = said.bare(findings);
    if (!bare.isEmpty()) {
      printed.line("note: " + bare);
    }
    findings.unread().forEach(each -> printed.line("note: " + said.unread(each)));
    if (!findings.systemTables().isEmpty()) {
      printed.line("note: " + words.say("scan.system", findings.systemTables().size()));
    }
    notes.forEach(each -> printed.line("note: " + each));
    written.forEach(each -> printed.line("written: " + each));
  }
}
