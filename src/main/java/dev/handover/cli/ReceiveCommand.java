package dev.handover.cli;

import dev.handover.cases.CaseFile;
import dev.handover.cases.TargetFile;
import dev.handover.delivery.Receipt;
import dev.handover.flow.RemoteRuns;
import dev.handover.flow.Settings;
import dev.handover.keys.Certificate;
import dev.handover.keys.SecretKey;
import dev.handover.receive.ApiLoader;
import dev.handover.receive.FileLoader;
import dev.handover.receive.JdbcLoader;
import dev.handover.receive.Loader;
import dev.handover.receive.ReceiptOutbox;
import dev.handover.receive.Receiver;
import dev.handover.receive.RunFolder;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      "  handover receive inbox/hotel-2026/20260131t020000z-ab2c --key secret.asc --trust"
          + " seller.asc \\",
      "    --out received --receipts receipts",
      "  handover receive --from sftp:buyer@host:22/inbox --case-id hotel-2026 --known-hosts"
          + " known_hosts \\",
      "    --ssh-key id_ed25519 --key secret.asc --trust seller.asc --jdbc"
          + " jdbc:postgresql://host/guests --user hotel",
      "  handover receive inbox/hotel-2026/20260131t020000z-ab2c --key secret.asc --trust"
          + " seller.asc \\",
      "    --api buyer-api.yaml"
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

  /** An inbox on a server. */
  static final class Remote {
    @Option(
        names = "--from",
        required = true,
        paramLabel = "URL",
        description =
            "The inbox, such as sftp:user@host:22/inbox; receipts go to the folder receipts beside"
                + " it.")
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

  /** Files, tables or an API. */
  static final class Target {
    @Option(
        names = {"-o", "--out"},
        paramLabel = "FOLDER",
        description = "Into files, one per entity, in a folder per run.")
    Path out;

    @ArgGroup(exclusive = false)
    Database database;

    @ArgGroup(exclusive = false)
    Api api;
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

  /** An API that the buyer loads into. */
  static final class Api {
    @Option(
        names = "--api",
        required = true,
        paramLabel = "FILE",
        description =
            "Into the API that this file describes (docs/receive-api.md); its secrets come from the"
                + " environment or handover.properties.")
    Path file;

    @Option(
        names = "--state",
        paramLabel = "FOLDER",
        description =
            "Where is remembered what the API has accepted, and refusals are listed (default:"
                + " beside FILE, as its name with .state).")
    Path state;

    Path folder() {
      return state != null
          ? state
          : file.resolveSibling(
              file.getFileName().toString().replaceFirst("\\.ya?ml$", "") + ".state");
    }
  }

  @Override
  public Integer call() {
    SecretKey buyer = key.read();
    List<Received> results;
    try (ProgressLine progress = new ProgressLine();
        Loader loader = loader(progress)) {
      results = remote == null ? local(buyer, loader) : overSftp(buyer, loader);
    }
    if (results.size() == 1 && results.get(0).refusal().isPresent()) {
      throw results.get(0).refusal().get(); // the only run there was
    }
    printed.result(
        Map.of("runs", results.stream().map(Received::json).toList()),
        () -> results.forEach(this::print));
    return results.stream()
        .map(Received::exitCode)
        .reduce(ExitCode.DONE, ReceiveCommand::worse)
        .number();
  }

  /** What is wrong with a run weighs more than what the buyer's own system would not have of it. */
  private static ExitCode worse(ExitCode one, ExitCode other) {
    return one == ExitCode.DONE || other == ExitCode.INTEGRITY ? other : one;
  }

  private List<Received> local(SecretKey buyer, Loader loader) {
    if (folders.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-06",
          "nothing to receive: name a run's folder, or an inbox with --from");
    }
    return folders.stream().map(folder -> receive(buyer, folder, loader)).toList();
  }

  private List<Received> overSftp(SecretKey buyer, Loader loader) {
    if (!folders.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-09",
          "name run folders or an inbox with --from, not both");
    }
    CaseId caseId = caseId();
    Path temporary = ownFolder();
    try (RemoteRuns runs = new RemoteRuns(address())) {
      return new SftpReceiving(runs, caseId, loader, buyer, trust, temporary).all();
    } finally {
      FileSystemUtils.deleteRecursively(temporary.toFile());
    }
  }

  /**
   * Takes one run; one that is refused is told and does not keep later ones from being looked at.
   */
  private Received receive(SecretKey buyer, Path path, Loader loader) {
    Certificate seller = trust.certificate(path);
    try {
      Receiver receiver = new Receiver(buyer, seller, HubClock.utc());
      RunFolder folder = RunFolder.at(path);
      if (receiver.isSuperseded(folder, loader)) {
        return Received.superseded(new RunId(folder.path().getFileName().toString()));
      }
      Receipt receipt = receiver.receive(folder, loader);
      new ReceiptOutbox(receipts, buyer).put(receipt);
      return Received.answered(receipt, folder.isFinal(seller));
    } catch (HandoverException e) {
      if (e.exitCode() != ExitCode.INTEGRITY) {
        throw e;
      }
      return Received.refused(path.getFileName().toString(), e);
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

  private void print(Received result) {
    printed.line(
        "run "
            + result.run()
            + ": "
            + result.state()
            + (result.isFinal() ? ", the final one" : ""));
    result
        .entities()
        .forEach((entity, n) -> printed.line(String.format("%,10d  %s", n.loaded(), entity)));
    if (result.refused() > 0 && target.api != null) {
      printed.line(
          "  refused records, by reference: "
              + target.api.folder().resolve("refusals-" + result.run() + ".jsonl"));
    }
    result.reasons().forEach(reason -> printed.line("  " + reason));
  }

  private Loader loader(ProgressLine progress) {
    if (target.out != null) {
      return new FileLoader(target.out);
    }
    if (target.api != null) {
      return new ApiLoader(
          TargetFile.read(target.api.file, Settings.load()::find),
          target.api.folder(),
          done ->
              progress.show(
                  "%,d of %,d records, %,d refused"
                      .formatted(done.done(), done.all(), done.refused())));
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
