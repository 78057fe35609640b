package dev.handover.cases;

import dev.handover.mapping.ExportedTable;
import dev.handover.mapping.Method;
import dev.handover.mapping.api.Api;
import dev.handover.record.CaseId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One deal as its {@code case.yaml} tells it, placeholders filled in, paths resolved against the
 * case's folder.
 *
 * @param deal equity, merger, division, dissolution, asset-sale or entrusted
 * @param schedule what happens when, as Quartz writes it: sync, sweep, backup, drill, retention,
 *     cutover
 * @param watch what counts as an anomaly, and what suspends the case
 * @param law what the case says of itself for the law
 * @param notice how people are told; absent where the hub tells nobody
 * @param destroy how the seller's copy goes; absent where the hub destroys nothing of it
 * @param answer the case's own term for answering subjects' requests
 * @param digest SHA-256 of the file's bytes, 64 hex digits; says nothing of the placeholders'
 *     values
 */
public record CaseFile(
    CaseId id,
    ZoneId zone,
    String deal,
    Jurisdiction jurisdiction,
    Party seller,
    Party buyer,
    String purpose,
    List<Agreement> agreements,
    Source source,
    DeliveryAddress delivery,
    Limits limits,
    Map<String, String> schedule,
    WatchRules watch,
    LegalTerms law,
    Optional<NoticeRules> notice,
    Optional<Period> answer,
    Optional<DestroyRules> destroy,
    String digest) {
  /** What {@code schedule.backup} says instead of a time: in each run's own view of the source. */
  public static final String WITH_RUNS = "with-runs";

  public CaseFile {
    agreements = List.copyOf(agreements);
    schedule = Map.copyOf(schedule);
  }

  /** Whether each run is followed by a backup of what it read. */
  public boolean isBackedUpWithRuns() {
    return WITH_RUNS.equals(schedule.get("backup"));
  }

  /**
   * When something is scheduled: sync, sweep, backup, drill or retention; not the day of the
   * cut-over.
   */
  public Optional<Cron> cron(String what) {
    return Optional.ofNullable(schedule.get(what))
        .filter(expression -> !expression.isBlank() && !expression.equals(WITH_RUNS))
        .map(expression -> new Cron(expression, zone));
  }

  /**
   * The ways of processing that people must have been asked about: those that the case says, and
   * what follows from its third parties and places. Another country is another country here, within
   * a union too.
   */
  public Set<Method> methods() {
    Set<Method> methods = EnumSet.noneOf(Method.class);
    methods.addAll(law.methods());
    if (!law.thirdParties().isEmpty()) {
      methods.add(Method.SHARING);
    }
    if (!jurisdiction.seller().equals(jurisdiction.buyer())) {
      methods.add(Method.ABROAD);
    }
    return methods;
  }

  /** The countries of both sides, ISO 3166 alpha-2. */
  public record Jurisdiction(String seller, String buyer) {}

  /**
   * One side of the deal.
   *
   * @param uscc the unified social credit code, its check digit not verified
   * @param certificate the file with the certificate, of the kind that {@code delivery.seal} says
   */
  public record Party(
      String name, String contact, Optional<String> uscc, Optional<Path> certificate) {}

  /**
   * A contract between the parties.
   *
   * @param valid first and last day: {@code 2026-01-01/2027-12-31}
   */
  public record Agreement(
      String kind, Optional<Path> file, Optional<String> sha256, String valid) {}

  /** Where the seller's data lie. */
  public sealed interface Source permits Database, Exports, Service {}

  /** How to reach the seller's database. */
  public record Database(String jdbc, Optional<String> user, Optional<String> password)
      implements Source {
    @Override
    public String toString() {
      return "Database[" + Addresses.shown(jdbc) + "]";
    }
  }

  /** Files that the seller exported, each a table or a part of one. */
  public record Exports(Place place, List<ExportedTable> tables) implements Source {
    public Exports {
      tables = List.copyOf(tables);
    }
  }

  /** Where exported files lie. */
  public sealed interface Place permits Folder, Server {}

  /** A folder of the hub's machine. */
  public record Folder(Path path) implements Place {}

  /**
   * A folder of the seller's SFTP server.
   *
   * @param from {@code sftp:user@host:22/out}, as in {@link DeliveryAddress#to}
   * @param knownHosts with the server's host key
   */
  public record Server(
      String from, Path knownHosts, Path privateKey, Optional<String> privateKeyPassphrase)
      implements Place {
    @Override
    public String toString() {
      return "Server[" + Addresses.shown(from) + "]";
    }
  }

  /** An API, of whose lists each is a table. */
  public record Service(Api api) implements Source {}

  /**
   * Where parcels go and how they are closed.
   *
   * @param to the inbox, as Camel writes an endpoint without its options: {@code
   *     sftp:user@host:22/inbox}
   * @param receipts where the buyer's receipts are fetched
   * @param seal openpgp or sm
   * @param format ndjson or csv
   */
  public record DeliveryAddress(
      String to,
      Optional<String> receipts,
      String seal,
      String format,
      Optional<Path> knownHosts,
      Optional<Path> privateKey,
      Optional<String> privateKeyPassphrase) {
    @Override
    public String toString() {
      return "DeliveryAddress[" + Addresses.shown(to) + ", " + seal + ", " + format + "]";
    }
  }

  /**
   * When a run stops by itself, how big a window is, and how long is waited.
   *
   * @param rejected the share of records in quarantine, 0 to 1
   * @param gone the share of what the buyer holds that may be gone at the source at once, 0 to 1
   * @param batch records in a window
   * @param receipt how long the buyer may take to answer a run
   * @param support how long corrections flow after the cut-over; zero where they do not
   */
  public record Limits(
      double rejected, double gone, int batch, Duration receipt, Duration support) {}
}
