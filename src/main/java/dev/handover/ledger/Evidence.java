package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The register of evidence: what shows that a case's duties are met. Nothing is ever deleted. */
public final class Evidence {
  private static final int MOST_TEXT = 1000;
  private static final int MOST_TITLE = 300;
  private static final int MOST_NAME = 200;
  private final Database database;
  private final AuditChain audit;

  Evidence(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Whether an item counts. */
  public enum Status {
    VALID,
    /** An audit's finding that was put right; counts as done. */
    SETTLED,
    /** It was wrong, or holds no longer. */
    WITHDRAWN
  }

  /**
   * What is recorded; texts name no subject.
   *
   * @param kind what it shows: {@code buyer-assessment}; lower-case letters, digits, hyphens, at
   *     most 40
   * @param party whom or what it is about, at most 200 characters; empty where the case as a whole
   * @param title at most 300
   * @param sha256 of the document, 64 hex digits; absent where there is none
   * @param owner who answers for it, at most 200
   * @param until the last day on which it counts; absent where it has no end
   * @param score 0 to 100, of an assessment
   * @param note at most 1000
   */
  public record Entry(
      CaseId caseId,
      String kind,
      String party,
      String title,
      Optional<String> sha256,
      String owner,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<Integer> score,
      String note) {}

  /** How an item's time came to an end before its last day. */
  public record End(String by, Instant at, String reason) {}

  /** One item of the register. */
  public record Item(
      long id,
      Entry entry,
      String recordedBy,
      Instant recordedAt,
      Status status,
      Optional<End> end) {
    /** Whether it counts on a day. */
    public boolean counts(LocalDate day) {
      return status == Status.VALID
          && !day.isBefore(entry.from())
          && entry.until().map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /** Records an item; the id it got. */
  public long add(Entry entry, Instant at, String actor) {
    return database.inTransaction(
        jdbc -> {
          long id =
              Segments.insert(
                  jdbc,
                  """
                  insert into evidence (case_id, kind, party, title, sha256, owner, valid_from,
                  valid_until, score, note, recorded_by, recorded_at, status)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                  entry.caseId().value(),
                  entry.kind(),
                  Database.fit(entry.party(), MOST_NAME),
                  Database.fit(entry.title(), MOST_TITLE),
                  entry.sha256().orElse(null),
                  Database.fit(entry.owner(), MOST_NAME),
                  entry.from(),
                  entry.until().orElse(null),
                  entry.score().orElse(null),
                  Database.fit(entry.note(), MOST_TEXT),
                  Database.fit(actor, MOST_NAME),
                  Database.time(at),
                  Status.VALID.name());
          audit.append(actor, "evidence recorded", entry.caseId().value(), told(id, entry));
          return id;
        });
  }

  /** Everything of a case, the oldest first, whatever its state. */
  public List<Item> of(CaseId caseId) {
    return query("where case_id = ? order by id", caseId.value());
  }

  /** What of a case was neither settled nor withdrawn, the oldest first. */
  public List<Item> valid(CaseId caseId) {
    return query(
        "where case_id = ? and status = ? order by id", caseId.value(), Status.VALID.name());
  }

  /** What of all cases is valid and ends on a day or before it, the oldest first. */
  public List<Item> endingUntil(LocalDate last) {
    return query("where status = ? and valid_until <= ? order by id", Status.VALID.name(), last);
  }

  public Optional<Item> find(long id) {
    return query("where id = ?", id).stream().findFirst();
  }

  /**
   * Ends an item's time: it was wrong or holds no longer, or, of a finding, it was put right. BUSY
   * where it has ended already.
   */
  public Item end(long id, Status status, String reason, Instant at, String actor) {
    return database.inTransaction(
        jdbc -> {
          int ended =
              jdbc.update(
                  """
                  update evidence set status = ?, ended_by = ?, ended_at = ?, end_reason = ?
                  where id = ? and status = ?""",
                  status.name(),
                  Database.fit(actor, MOST_NAME),
                  Database.time(at),
                  Database.fit(reason, MOST_TEXT),
                  id,
                  Status.VALID.name());
          if (ended != 1) {
            throw new HandoverException(
                ExitCode.BUSY,
                "HUB-LED-60",
                "evidence " + id + " is unknown or has ended already; look at: handover evidence");
          }
          Item item = find(id).orElseThrow();
          audit.append(
              actor,
              "evidence " + status.name().toLowerCase(Locale.ROOT),
              item.entry().caseId().value(),
              told(id, item.entry()) + ": " + reason);
          return item;
        });
  }

  private static String told(long id, Entry entry) {
    return id
        + ": "
        + entry.kind()
        + (entry.party().isEmpty() ? "" : " (" + entry.party() + ")")
        + entry.until().map(last -> " until " + last).orElse("")
        + entry.sha256().map(digest -> ", sha256 " + digest).orElse("");
  }

  private List<Item> query(String where, Object... arguments) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select id, case_id, kind, party, title, sha256, owner, valid_from, valid_until,
                score, note, recorded_by, recorded_at, status, ended_by, ended_at, end_reason
                from evidence\s"""
                    + where,
                (r, n) -> item(r),
                arguments));
  }

  private static Item item(ResultSet r) throws SQLException {
    Entry entry =
        new Entry(
            new CaseId(r.getString(2)),
            r.getString(3),
            r.getString(4),
            r.getString(5),
            Optional.ofNullable(r.getString(6)),
            r.getString(7),
            r.getObject(8, LocalDate.class),
            Optional.ofNullable(r.getObject(9, LocalDate.class)),
            Optional.ofNullable(r.getObject(10, Integer.class)),
            r.getString(11));
    Optional<Instant> ended = Database.instant(r.getObject(16, OffsetDateTime.class));
    String by = r.getString(15);
    String reason = r.getString(17);
    return new Item(
        r.getLong(1),
        entry,
        r.getString(12),
        r.getObject(13, OffsetDateTime.class).toInstant(),
        Status.valueOf(r.getString(14)),
        ended.map(at -> new End(by, at, reason)));
  }
}
