package dev.handover.ledger;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.handover.keys.AtRestCipher;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The hub's memory. Everything that it is told is durable when the call returns; everything that it
 * says was told to it.
 */
public final class Ledger implements AutoCloseable {
  static final String MIGRATIONS = "ledger_migration";

  /** The version of the last file of {@code db/ledger}. */
  static final String NEWEST = "26";

  private final DataSource source;
  private final AutoCloseable pool;
  private final Holder holder;
  private final Runs runs;
  private final CaseCiphers ciphers;
  private final Windows windows;
  private final QuarantineIndex quarantine;
  private final Exposures exposures;
  private final Baselines baselines;
  private final Exported exported;
  private final Decisions decisions;
  private final AuditChain audit;
  private final CaseKeyShelf caseKeys;
  private final Receipts receipts;
  private final Manifests manifests;
  private final HeldBack heldBack;
  private final Alarms alarms;
  private final Outbox outbox;
  private final WatchCursor watch;
  private final CaseStates caseStates;
  private final DueRuns due;
  private final KeyRegister keys;
  private final RunKeys runKeys;
  private final Persons persons;
  private final Tokens tokens;
  private final Proposals proposals;
  private final Evidence evidence;
  private final Figures figures;
  private final Notices notices;
  private final ObjectionRegister objections;
  private final StopSwitch stopSwitch;
  private final Incidents incidents;
  private final SubjectRequests requests;
  private final SubjectOrders orders;
  private final Corrections corrections;
  private final KeptElsewhere elsewhere;
  private final RestoredCases restored;
  private final Backups backups;
  private final BackupCalls backupCalls;
  private final Destructions destructions;
  private final Holds holds;
  private final StorageOnly storageOnly;

  private Ledger(DataSource source, AutoCloseable pool, Holder holder, CaseCiphers ciphers) {
    this.source = source;
    this.pool = pool;
    this.holder = holder;
    this.ciphers = ciphers;
    Database database = new Database(source);
    Segments segments = new Segments(database, ciphers);
    audit = new AuditChain(database, holder::write);
    quarantine = new QuarantineIndex(database);
    exposures = new Exposures(database, segments);
    baselines = new Baselines(database, segments);
    exported = new Exported(database, segments, audit);
    decisions = new Decisions(database, ciphers);
    windows = new Windows(database, quarantine, exposures, baselines, exported, decisions, ciphers);
    runs = new Runs(database, windows, exposures, baselines, exported, audit);
    caseKeys = new CaseKeyShelf(database, audit);
    receipts = new Receipts(database, audit);
    manifests = new Manifests(database);
    heldBack = new HeldBack(database);
    alarms = new Alarms(database, audit);
    outbox = new Outbox(database, alarms);
    watch = new WatchCursor(database);
    caseStates = new CaseStates(database, audit, alarms);
    due = new DueRuns(database);
    keys = new KeyRegister(database, audit);
    runKeys = new RunKeys(database);
    persons = new Persons(database, audit);
    tokens = new Tokens(database, audit);
    proposals = new Proposals(database, audit);
    evidence = new Evidence(database, audit);
    figures = new Figures(database);
    notices = new Notices(database, audit);
    objections = new ObjectionRegister(database, audit);
    stopSwitch = new StopSwitch(database, audit);
    incidents = new Incidents(database, audit);
    requests = new SubjectRequests(database, audit);
    orders = new SubjectOrders(database, audit, requests, ciphers);
    corrections = new Corrections(database, audit, ciphers);
    elsewhere = new KeptElsewhere(database, audit);
    restored = new RestoredCases(database, audit);
    backups = new Backups(database, audit);
    backupCalls = new BackupCalls(database);
    destructions = new Destructions(database, audit);
    holds = new Holds(database, audit);
    storageOnly = new StorageOnly(database, audit);
  }

  /** Opens the ledger in a database that somebody else connects to and closes. */
  public static Ledger open(DataSource source) {
    return migrated(source, () -> {}, new Holder(Optional.empty()), "in the given database");
  }

  /**
   * Opens the ledger at {@code jdbc:h2:file:…} or {@code jdbc:postgresql:…}.
   *
   * @throws HandoverException BUSY where another process holds the H2 file; LEDGER where the
   *     database is unreachable, damaged, of a newer version, or cannot be written to;
   *     CONFIGURATION where the address is none of a ledger
   */
  public static Ledger open(String url, Optional<String> user, Optional<String> password) {
    return open(url, user, password, Duration.ofSeconds(20));
  }

  /**
   * The same with a patience of one's own.
   *
   * @param patience how long the database may take to connect, and three times that to answer
   */
  public static Ledger open(
      String url, Optional<String> user, Optional<String> password, Duration patience) {
    LedgerAddress address = LedgerAddress.of(url, user, password);
    Holder holder = new Holder(address.file());
    try {
      LedgerPool pool = address.connect(patience);
      try {
        holder.requireNotBehind(pool, address.shown());
        Ledger ledger = migrated(pool, pool, holder, address.shown());
        holder.write(ledger.audit.head());
        return ledger;
      } catch (RuntimeException e) {
        pool.abandon();
        throw e;
      }
    } catch (PoolInitializationException e) {
      throw Trouble.opening(address.shown(), holder.process(), e);
    }
  }

  /** Whether there may be a ledger: false only for an H2 file that is not there. */
  public static boolean isThere(String url) {
    return LedgerAddress.of(url, Optional.empty(), Optional.empty())
        .file()
        .map(file -> Files.exists(file.resolveSibling(file.getFileName() + ".mv.db")))
        .orElse(true);
  }

  private static Ledger migrated(
      DataSource source, AutoCloseable pool, Holder holder, String where) {
    try {
      if (isCurrent(source)) {
        return new Ledger(source, pool, holder, new CaseCiphers());
      }
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/ledger")
          .table(MIGRATIONS)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          // a ledger that a newer program has written is not for this one
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
      return new Ledger(source, pool, holder, new CaseCiphers());
    } catch (FlywayException e) {
      throw Trouble.migrating(where, e);
    }
  }

  /** Whether nothing is left to migrate: Flyway needs a third of a second to find that out. */
  private static boolean isCurrent(DataSource source) {
    String newest = "";
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select \"version\", \"success\" from \""
                    + connection.getSchema() // and no other that is searched
                    + "\".\""
                    + MIGRATIONS
                    + "\" order by \"installed_rank\"")) {
      while (rows.next()) {
        if (!rows.getBoolean(2)) {
          return false;
        }
        newest = rows.getString(1);
      }
    } catch (SQLException e) {
      return false; // Flyway makes the table, or says what is wrong
    }
    return NEWEST.equals(newest);
  }

  /**
   * Encrypts from now on, in this process, what of a case's records the ledger keeps: the bounds of
   * windows, which are keys and may be a person's telephone number, and the references that the
   * buyer holds. Without it bounds are kept in clear and references are refused.
   */
  public void protect(CaseId caseId, AtRestCipher cipher) {
    ciphers.protect(caseId, cipher);
  }

  public Runs runs() {
    return runs;
  }

  public Windows windows() {
    return windows;
  }

  public QuarantineIndex quarantine() {
    return quarantine;
  }

  public Exposures exposures() {
    return exposures;
  }

  public Baselines baselines() {
    return baselines;
  }

  /** How many people's data left a country. */
  public Exported exported() {
    return exported;
  }

  /** What was decided about persons. */
  public Decisions decisions() {
    return decisions;
  }

  public AuditChain audit() {
    return audit;
  }

  public CaseKeyShelf caseKeys() {
    return caseKeys;
  }

  /** Entities that runs leave out, and the shapes by which that is told. */
  public HeldBack heldBack() {
    return heldBack;
  }

  /** Signed manifests, kept before they are sent. */
  public Manifests manifests() {
    return manifests;
  }

  public Alarms alarms() {
    return alarms;
  }

  /** Alarms that are still to be sent. */
  public Outbox outbox() {
    return outbox;
  }

  /** How far the audit chain has been looked at. */
  public WatchCursor watch() {
    return watch;
  }

  /** Whether cases are open, in cut-over or handed over, and which are suspended. */
  public CaseStates caseStates() {
    return caseStates;
  }

  public Receipts receipts() {
    return receipts;
  }

  /** What the schedule has called for. */
  public DueRuns due() {
    return due;
  }

  /** The inventory of all keys. */
  public KeyRegister keys() {
    return keys;
  }

  /** Under which keys runs began. */
  public RunKeys runKeys() {
    return runKeys;
  }

  /** The people of the hub; the room {@code people} is the one to ask. */
  public Persons persons() {
    return persons;
  }

  /** The tokens of the command line; the room {@code people} is the one to ask. */
  public Tokens tokens() {
    return tokens;
  }

  /** What two people must agree on; the room {@code people} is the one to ask. */
  public Proposals proposals() {
    return proposals;
  }

  public Evidence evidence() {
    return evidence;
  }

  /** The numbers of reports. */
  public Figures figures() {
    return figures;
  }

  /** Who was told of the handover. */
  public Notices notices() {
    return notices;
  }

  /** Who objected to the handover. */
  public ObjectionRegister objections() {
    return objections;
  }

  /** What stops every flow of every hub at once. */
  public StopSwitch stopSwitch() {
    return stopSwitch;
  }

  /** Incidents and drills. */
  public Incidents incidents() {
    return incidents;
  }

  /**
   * A ledger in a file of a new folder with what this one knows of a case's runs, parcels, exposed
   * people and keys, to practise on: what is done there changes nothing here. The caller closes it
   * and deletes the folder.
   */
  public Ledger copyOf(CaseId caseId, Path folder) {
    Ledger copy =
        open("jdbc:h2:file:" + folder.resolve("copy"), Optional.empty(), Optional.empty());
    try {
      new CaseCopy(new Database(source), copy.source).copy(caseId);
      return copy;
    } catch (RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  /** What subjects have asked for. */
  public SubjectRequests requests() {
    return requests;
  }

  /** What runs obey because subjects asked for it. */
  public SubjectOrders orders() {
    return orders;
  }

  /** What operators corrected of quarantined records. */
  public Corrections corrections() {
    return corrections;
  }

  /** The register of copies of backups elsewhere and of escrow bundles. */
  public KeptElsewhere elsewhere() {
    return elsewhere;
  }

  /** Which cases know only what a backup knew. */
  public RestoredCases restored() {
    return restored;
  }

  /** Writes every table as it is at one moment. */
  public LedgerExport export() {
    return new LedgerExport(source);
  }

  /** Backups of cases and of the hub, and drills. */
  public Backups backups() {
    return backups;
  }

  /** The backups and drills that the schedule has called for. */
  public BackupCalls backupCalls() {
    return backupCalls;
  }

  /** Plans of destruction at the seller, and their certificates. */
  public Destructions destructions() {
    return destructions;
  }

  /** What must be kept whatever the clocks say. */
  public Holds holds() {
    return holds;
  }

  /** The cases whose data is only stored. */
  public StorageOnly storageOnly() {
    return storageOnly;
  }

  /** The database itself, for Quartz, whose tables lie in the ledger; nothing else goes by here. */
  public DataSource forQuartz() {
    return source;
  }

  /** The same ledger for another to use; closing it does nothing, closing this one ends both. */
  public Ledger lent() {
    return new Ledger(source, () -> {}, holder, ciphers);
  }

  @Override
  public void close() {
    close(pool);
  }

  private static void close(AutoCloseable pool) {
    try {
      pool.close();
    } catch (Exception e) {
      throw Trouble.during("being closed", e);
    }
  }
}
