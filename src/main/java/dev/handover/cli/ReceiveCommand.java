package dev.handover.cli;

import dev.handover.cases.CaseFile;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.Receipt;
import dev.handover.flow.RemoteRuns;
import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.receive.FileLoader;
import dev.handover.receive.JdbcLoader;
import dev.handover.receive.Loader;
import dev.handover.receive.ReceiptOutbox;
import dev.handover.receive.Receiver;
import dev.handover.receive.RunFolder;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The buyer's side: takes delivered runs into his system and answers with signed receipts. */
@Command(
    name = "receive",
    description = {
      "For the buyer: verify, open and load delivered runs, and answer each with a signed receipt.",
      "Runs are applied strictly in their order; one that was applied before changes nothing."
    },
    footer = {
      "",
      "  handover receive inbox/hotel-2026/20260131t020000z-ab2c --key secret.asc --trust seller.asc \\",
      "    --out received --receipts receipts",
      "  handover receive --from sftp:buyer@host:22/inbox --case-id hotel-2026 --known-hosts known_hosts \\",
      "    --ssh-key id_ed25519 --key secret.asc --trust seller.asc --jdbc jdbc:postgresql://host/guests --user hotel"
    })
public final class ReceiveCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "RUN_FOLDER",
      description = "Folders of runs, each with its manifest.json, oldest first.")
  private List<Path> folders = List.of();

  @ArgGroup(exclusive = false, heading = "From an SFTP server instead of folders:%n")
  private Remote remote;

  @ArgGroup(exclusive = true, multiplicity = "1", heading = "Where the records go:%n")
  private Target target;

  @Option(
      names = "--receipts",
      paramLabel = "FOLDER",
      description = "Where the receipts go; with --from they go to the server (default: receipts).")
  private Path receipts = Path.of("receipts");

  @Mixin private SecretKeyOption key;
  @Mixin private TrustOption trust;
  @Mixin private Printed printed;
  private HandoverException refused;

  /** An inbox on a server. */
  static final class Remote {
    @Option(
        names = "--from",
        required = true,
        paramLabel = "URL",
        description =
            "The inbox, such as sftp:user@host:22/inbox; receipts go to the folder receipts beside it.")
    String from;

    @Option(
        names = "--case-id",
        required = true,
        paramLabel = "CASE",
        description = "The case, as its folder in the inbox is called.")
    String caseId;

    @Option(
        names = "--known-hosts",
        required = true,
        paramLabel = "FILE",
        description = "The server's host key, as a line of known_hosts.")
    Path knownHosts;

    @Option(
        names = "--ssh-key",
        required = true,
        paramLabel = "FILE",
        description = "The private key to log in with.")
    Path sshKey;
  }

  /** Files or tables. */
  static final class Target {
    @Option(
        names = {"-o", "--out"},
        paramLabel = "FOLDER",
        description = "Into files, one per entity, in a folder per run.")
    Path out;

    @ArgGroup(exclusive = false)
    Database database;
  }

  /** A database that the buyer loads into. */
  static final class Database {
    @Option(
        names = "--jdbc",
        required = true,
        paramLabel = "URL",
        description =
            "Into tables of this database (PostgreSQL, H2, MariaDB), made where they are missing.")
    String jdbc;

    @Option(
        names = "--user",
        paramLabel = "NAME",
        description = "The database user; the password comes from HANDOVER_TARGET_PASSWORD.")
    String user;
  }

  @Override
  public Integer call() {
    PgpSecretKey buyer = key.read();
    List<Map<String, Object>> results = new ArrayList<>();
    boolean allAccepted = remote == null ? local(buyer, results) : overSftp(buyer, results);
    if (refused != null && results.size() == 1) {
      throw refused; // the only run there was
    }
    printed.result(Map.of("runs", results), () -> results.forEach(this::print));
    return allAccepted ? 0 : ExitCode.INTEGRITY.number();
  }

  private boolean local(PgpSecretKey buyer, List<Map<String, Object>> results) {
    if (folders.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-06",
          "nothing to receive: name a run's folder, or an inbox with --from");
    }
    Loader loader = loader();
    boolean all = true;
    for (Path folder : folders) {
      all &= receive(buyer, trust.certificate(folder), folder, loader, receipts, results);
    }
    return all;
  }

  private boolean overSftp(PgpSecretKey buyer, List<Map<String, Object>> results) {
    if (!folders.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-09",
          "name run folders or an inbox with --from, not both");
    }
    CaseId caseId = caseId();
    Loader loader = loader();
    Path temporary = ownFolder();
    boolean all = true;
    try (RemoteRuns runs = new RemoteRuns(address())) {
      for (RunId run : runs.runs(caseId)) {
        Path folder = runs.fetch(caseId, run, temporary);
        PgpCertificate seller = trust.certificate(folder);
        Path outbox = temporary.resolve("receipts");
        if (receive(buyer, seller, folder, loader, outbox, results)) {
          runs.answer(caseId, run, outbox);
        } else {
          all = false;
          if (Files.exists(outbox.resolve(caseId.value()).resolve(ParcelNames.receipt(run)))) {
            runs.answer(caseId, run, outbox); // the buyer's no
          }
        }
        FileSystemUtils.deleteRecursively(folder.toFile());
      }
    } finally {
      FileSystemUtils.deleteRecursively(temporary.toFile());
    }
    return all;
  }

  /**
   * Takes one run; one that is refused is told and does not keep later ones from being looked at.
   */
  private boolean receive(
      PgpSecretKey buyer,
      PgpCertificate seller,
      Path folder,
      Loader loader,
      Path outbox,
      List<Map<String, Object>> results) {
    Map<String, Object> json = new LinkedHashMap<>();
    results.add(json);
    json.put("run", folder.getFileName().toString());
    try {
      Receipt receipt =
          new Receiver(buyer, seller, Clock.systemUTC()).receive(RunFolder.at(folder), loader);
      new ReceiptOutbox(outbox, buyer).put(receipt);
      json.put("state", receipt.state());
      json.put("entities", receipt.entities());
      json.put("reasons", receipt.reasons());
      return receipt.state() == Receipt.State.ACCEPTED;
    } catch (HandoverException e) {
      if (e.exitCode() != ExitCode.INTEGRITY) {
        throw e;
      }
      refused = e;
      json.put("state", "refused");
      json.put("entities", Map.of());
      json.put("reasons", List.of(e.getMessage()));
      return false;
    }
  }

  private CaseId caseId() {
    try {
      return new CaseId(remote.caseId);
    } catch (IllegalArgumentException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-10", "--case-id: " + e.getMessage(), e);
    }
  }

  private void print(Map<String, Object> result) {
    printed.line(
        "run "
            + result.get("run")
            + ": "
            + result.get("state").toString().toLowerCase(java.util.Locale.ROOT));
    ((Map<?, ?>) result.get("entities"))
        .forEach(
            (entity, n) ->
                printed.line(
                    String.format("%,10d  %s", ((Receipt.EntityCount) n).loaded(), entity)));
    ((List<?>) result.get("reasons")).forEach(reason -> printed.line("  " + reason));
  }

  private Loader loader() {
    if (target.out != null) {
      return new FileLoader(target.out);
    }
    return new JdbcLoader(
        new DriverManagerDataSource(
            target.database.jdbc,
            Optional.ofNullable(target.database.user).orElse(""),
            Optional.ofNullable(System.getenv("HANDOVER_TARGET_PASSWORD")).orElse("")));
  }

  private CaseFile.DeliveryAddress address() {
    if (!remote.from.matches("sftp:[^?]+/[^?/]+")) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-11",
          "--from must be like sftp:user@host:22/inbox, with a folder and without options");
    }
    return new CaseFile.DeliveryAddress(
        remote.from,
        Optional.empty(),
        "openpgp",
        "ndjson",
        Optional.of(remote.knownHosts),
        Optional.of(remote.sshKey),
        Optional.empty());
  }

  private static Path ownFolder() {
    try {
      return Files.createTempDirectory("handover-receive-");
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-07",
          "cannot make a temporary folder; make room on the disk",
          e);
    }
  }
}
