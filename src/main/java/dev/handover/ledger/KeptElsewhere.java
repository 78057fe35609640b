package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register of copies of backups elsewhere, and of escrow bundles. Each change is audited. */
public final class KeptElsewhere {
  private final Database database;
  private final AuditChain audit;

  KeptElsewhere(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** A copy elsewhere; no time where it did not arrive, or not whole. */
  public record Copy(
      String id,
      String owner,
      String place,
      Optional<Instant> copiedAt,
      long bytes,
      Optional<Instant> removedAt,
      Optional<String> reason) {}

  /** An escrow bundle; content is a digest that tells whether keys have changed. */
  public record Bundle(
      String sha256,
      String file,
      Instant madeAt,
      String fingerprint,
      String content,
      Set<CaseId> cases) {}

  /** To whom bundles may be sealed. */
  public record Recovery(String fingerprint, Instant at, String by, String how) {}

  /** Notes a copy elsewhere, or that it failed. */
  public void copied(Copy copy, String actor) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              "delete from backup_copy where backup_id = ? and owner = ? and place = ?",
              copy.id(),
              copy.owner(),
              copy.place());
          jdbc.update(
              """
              insert into backup_copy
              (backup_id, owner, place, copied_at, bytes, removed_at, reason)
              values (?, ?, ?, ?, ?, ?, ?)""",
              copy.id(),
              copy.owner(),
              Database.fit(copy.place(), 500),
              copy.copiedAt().map(Database::time).orElse(null),
              copy.bytes(),
              copy.removedAt().map(Database::time).orElse(null),
              copy.reason().map(why -> Database.fit(why, 1000)).orElse(null));
          String act =
              copy.reason().isPresent()
                  ? "off-site copy not reached"
                  : copy.removedAt().isPresent() ? "off-site copy removed" : "off-site copy made";
          audit.append(
              actor,
              act,
              copy.owner(),
              copy.id() + ", " + copy.place() + copy.reason().map(why -> ": " + why).orElse(""));
          return copy;
        });
  }

  /** Copies elsewhere, of whatever backup. */
  public List<Copy> copies() {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select backup_id, owner, place, copied_at, bytes, removed_at, reason
                from backup_copy order by backup_id desc, owner, place""",
                (r, n) ->
                    new Copy(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        Database.instant(r.getObject(4, OffsetDateTime.class)),
                        r.getLong(5),
                        Database.instant(r.getObject(6, OffsetDateTime.class)),
                        Optional.ofNullable(r.getString(7)))));
  }

  /** Enters a bundle, before it can be seen outside. */
  public void bundled(Bundle bundle, String actor) {
    database.inTransaction(
        jdbc -> {
          insert(jdbc, bundle);
          audit.append(
              actor,
              "escrow bundle written",
              AuditChain.HUB,
              "to " + bundle.fingerprint() + ", file sha256 " + bundle.sha256());
          return bundle;
        });
  }

  /** Enters the bundle that the hub was restored with: there is one, whatever was noted of it. */
  public void restoredWith(Bundle bundle, String actor) {
    database.inTransaction(
        jdbc -> {
          int back =
              jdbc.update(
                  """
                  update escrow_bundle set removed_at = null, reason = null, file = ?
                  where sha256 = ? and removed_at is not null""",
                  Database.fit(bundle.file(), 1000),
                  bundle.sha256());
          if (back == 0 && !knows(bundle.sha256())) {
            insert(jdbc, bundle);
          }
          audit.append(
              actor,
              "escrow bundle used for a restore",
              AuditChain.HUB,
              "to " + bundle.fingerprint() + ", file sha256 " + bundle.sha256());
          return bundle;
        });
  }

  private static void insert(JdbcTemplate jdbc, Bundle bundle) {
    jdbc.update(
        """
        insert into escrow_bundle (sha256, file, made_at, fingerprint, content)
        values (?, ?, ?, ?, ?)""",
        bundle.sha256(),
        Database.fit(bundle.file(), 1000),
        Database.time(bundle.madeAt()),
        bundle.fingerprint(),
        bundle.content());
    bundle
        .cases()
        .forEach(
            id ->
                jdbc.update(
                    "insert into escrow_bundle_case (sha256, case_id) values (?, ?)",
                    bundle.sha256(),
                    id.value()));
  }

  /** Notes that a bundle is gone. */
  public void bundleRemoved(String sha256, String reason, Instant at, String actor) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              "update escrow_bundle set removed_at = ?, reason = ? where sha256 = ?",
              Database.time(at),
              Database.fit(reason, 1000),
              sha256);
          audit.append(actor, "escrow bundle removed", AuditChain.HUB, sha256 + ": " + reason);
          return sha256;
        });
  }

  /** Bundles that are not known to be gone, the newest first. */
  public List<Bundle> bundles() {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select sha256, file, made_at, fingerprint, content from escrow_bundle
                where removed_at is null order by made_at desc, sha256""",
                (r, n) ->
                    new Bundle(
                        r.getString(1),
                        r.getString(2),
                        r.getObject(3, OffsetDateTime.class).toInstant(),
                        r.getString(4),
                        r.getString(5),
                        Set.copyOf(casesOf(r.getString(1))))));
  }

  /** Whether a bundle was ever entered, gone or not. */
  public boolean knows(String sha256) {
    return database.read(
            jdbc ->
                jdbc.queryForObject(
                    "select count(*) from escrow_bundle where sha256 = ?", Long.class, sha256))
        > 0;
  }

  private List<CaseId> casesOf(String sha256) {
    return database.read(
        jdbc ->
            jdbc
                .queryForList(
                    "select case_id from escrow_bundle_case where sha256 = ?", String.class, sha256)
                .stream()
                .map(CaseId::new)
                .toList());
  }

  /** Says that somebody compared the recovery certificate's fingerprint by another way. */
  public void confirm(Recovery recovery) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              """
              insert into recovery_certificate
              (fingerprint, confirmed_at, confirmed_by, confirmed_how) values (?, ?, ?, ?)""",
              recovery.fingerprint(),
              Database.time(recovery.at()),
              Database.fit(recovery.by(), 200),
              Database.fit(recovery.how(), 500));
          audit.append(
              recovery.by(),
              "recovery certificate confirmed",
              AuditChain.HUB,
              recovery.fingerprint() + ": " + recovery.how());
          return recovery;
        });
  }

  /** Whose fingerprint was confirmed last. */
  public Optional<Recovery> recovery() {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    """
                    select fingerprint, confirmed_at, confirmed_by, confirmed_how
                    from recovery_certificate order by id desc fetch first 1 rows only""",
                    (r, n) ->
                        new Recovery(
                            r.getString(1),
                            r.getObject(2, OffsetDateTime.class).toInstant(),
                            r.getString(3),
                            r.getString(4)))
                .stream()
                .findFirst());
  }
}
