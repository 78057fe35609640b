package dev.handover.cli.backup;

import dev.handover.backup.Archive;
import dev.handover.backup.Restore;
import dev.handover.backup.RestoredFiles;
import dev.handover.backup.RestoredTables;
import dev.handover.cases.Case;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.SecondPerson;
import dev.handover.cli.Workplace;
import dev.handover.flow.CaseBackups;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a backup's rows back. */
@Command(
    name = "restore",
    description = {
      "With --hub: make the hub anew on an empty machine, in the folder --to.",
      "With --case: write the rows of a backup to files, or into tables of an empty database (PostgreSQL,"
          + " MariaDB, H2): every column that the mappings named, deleted rows too.",
      "A case's takes two people: say --reason to propose it; once an officer has signed (handover approve),"
          + " run the same command without --reason."
    })
final class BackupRestore implements Callable<Integer> {
  private static final String ACT = "restore of a backup";

  /** What would lead elsewhere than a URL without its arguments says, or is a password. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "//[^/?;]*@|[?&;]\\s*(password|(pg)?(host|port|dbname)|service|\\w*socket\\w*|pipe)\\s*=",
          Pattern.CASE_INSENSITIVE);

  @Mixin private Whose whose;

  @Option(
      names = "--backup",
      paramLabel = "ID",
      description = "Which one; handover backup list shows them.")
  private String id;

  @Option(
      names = "--entity",
      paramLabel = "NAME",
      description = "Only this entity; may be repeated.")
  private List<String> entities = List.of();

  @Option(names = "--to", paramLabel = "FOLDER", description = "Write files here, for you alone.")
  private Path folder;

  @Option(
      names = "--format",
      paramLabel = "csv|ndjson",
      description = "Of the files (default: ${DEFAULT-VALUE}).")
  private Format format = Format.csv;

  @Option(
      names = "--into",
      paramLabel = "JDBC-URL",
      description = "Make and fill tables in this database instead.")
  private String url;

  @Option(names = "--user", paramLabel = "NAME", description = "The database's user.")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is that user's password.")
  private Path passwordFile;

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      description =
          "The backup's folder, here or fetched; with --case instead of --backup, and where the"
              + " ledger does not know it.")
  private Path from;

  @Option(names = "--escrow", paramLabel = "FILE", description = "With --hub: the escrow bundle.")
  private Path escrow;

  @Option(
      names = "--recovery-key",
      paramLabel = "FILE",
      description = "With --hub: the secret OpenPGP key of the recovery certificate.")
  private Path key;

  @Option(
      names = "--recovery-passphrase-file",
      paramLabel = "FILE",
      description = "A file whose first line is that key's passphrase, where it has one.")
  private Path keyPassphrase;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "With --hub: a setting that is another on the new machine, such as"
              + " spring.datasource.url; may be repeated.")
  private Map<String, String> set = Map.of();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Propose it where nobody has agreed yet, and say why; name no person.")
  private String reason;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  enum Format {
    csv,
    ndjson
  }

  @Override
  public Integer call() {
    if (whose.isHub()) {
      return new HubCommands(printed, passphrase)
          .restore(new HubCommands.Restoring(from, escrow, key, keyPassphrase, folder, set));
    }
    if ((id == null) == (from == null)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-99",
          "say which backup is restored: --backup ID, or --from FOLDER");
    }
    Case deal = whose.deal();
    requireSense(deal);
    Workplace workplace = Workplace.here();
    CaseId caseId = deal.file().id();
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = workplace.keystore(passphrase.file());
        ProgressLine progress = new ProgressLine()) {
      CaseBackups backups = new CaseBackups(workplace.settings(), ledger, keystore, HubClock.utc());
      Archive archive =
          from == null ? backups.open(caseId, Optional.of(id)) : backups.open(caseId, from);
      id = archive.contents().id();
      Restore.requireWhole(archive, entities);
      SecondPerson second = new SecondPerson(workplace, ledger);
      Proposal agreed = second.agreed(ACT, caseId.value(), plan(archive), reason);
      Map<String, Long> rows =
          writing(archive, progress, () -> begin(second, agreed, ledger, archive));
      ledger
          .audit()
          .append(
              workplace.actor(),
              "backup restored",
              caseId + "/" + id,
              rows + " as agreed on in " + agreed.id());
      progress.close();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", id);
      json.put("recoveryPoint", archive.contents().recoveryPoint().toString());
      json.put("records", rows);
      json.put("to", where());
      printed.result(json, () -> tell(archive, rows));
      return 0;
    }
  }

  private void requireSense(Case deal) {
    if ((folder == null) == (url == null)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-92",
          "say where the rows go: --to FOLDER, or --into JDBC-URL");
    }
    if (url != null && ELSEWHERE.matcher(url).find()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-89",
          "--into names the database by host, port and name alone, as it is shown to who agrees: no"
              + " '@', no password, no argument that names another host, port, database, service or"
              + " socket; a password is given by --password-file");
    }
    entities.forEach(deal::mapping);
  }

  /** What two people agree on. */
  private Map<String, Object> plan(Archive archive) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("backup", id);
    plan.put("digest", archive.digest());
    plan.put("entities", entities);
    plan.put("to", where());
    if (url != null) {
      plan.put("urlSha256", Sha256.hex(url)); // what follows the database's name is not shown
    }
    return plan;
  }

  /** A URL without what may be a password. */
  private String where() {
    return folder != null
        ? folder.toAbsolutePath().normalize() + " as " + format
        : url.replaceFirst("[?;].*", "").replaceFirst("//[^@/]*@", "//");
  }

  /** Who reads all that a backup holds stands in the audit chain before the first row is out. */
  private Proposal begin(SecondPerson second, Proposal agreed, Ledger ledger, Archive archive) {
    return second.use(
        agreed,
        () -> {
          ledger
              .audit()
              .append(
                  Workplace.here().actor(),
                  "backup restore begun",
                  archive.contents().owner() + "/" + id,
                  where());
          return agreed;
        });
  }

  private Map<String, Long> writing(Archive archive, ProgressLine progress, Runnable begin) {
    if (folder != null) {
      try (RestoredFiles files = new RestoredFiles(folder, format == Format.csv)) {
        begin.run();
        return Restore.run(archive, entities, files::add, progress::show);
      }
    }
    try (Connection connection = DriverManager.getConnection(url, user, password())) {
      RestoredTables tables = new RestoredTables(connection, false);
      tables.requireEmpty(
          entities.isEmpty() ? List.copyOf(archive.contents().rowsOf().keySet()) : entities);
      begin.run();
      return Restore.run(archive, entities, tables::add, progress::show);
    } catch (SQLException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-93",
          "the database "
              + where()
              + " cannot be reached (SQL state "
              + e.getSQLState()
              + "); look at --into, --user and --password-file");
    }
  }

  private String password() {
    if (passwordFile == null) {
      return null;
    }
    try {
      return Files.readString(passwordFile).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-94", passwordFile + " cannot be read", e);
    }
  }

  private void tell(Archive archive, Map<String, Long> rows) {
    printed.line(
        "restored to "
            + where()
            + ", as it was at "
            + archive.contents().recoveryPoint()
            + ": "
            + rows.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ")));
    printed.line("it is personal data in clear; destroy it when it has served");
  }
}
