package dev.handover.receive;

import dev.handover.keys.KeyedDigest;
import dev.handover.receive.api.BuyerApi;
import dev.handover.receive.api.Outcome;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.seal.RecordLine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of an API that records go into, in a folder of the owner's alone: for each
 * reference a keyed digest of what the API holds and its id there, what it refused, what is still
 * to be deleted. No field of any record. One process at a time.
 */
final class ApiState implements AutoCloseable {
  private static final int ALREADY_OPEN = 90020;

  private final Path folder;
  private final KeyedDigest digests;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
  private final Connection connection;

  private ApiState(Path folder, KeyedDigest digests, Connection connection) {
    this.folder = folder;
    this.digests = digests;
    this.connection = connection;
  }

  /**
   * Opens or makes it.
   *
   * @param base of the API; what another one holds says nothing of this one
   */
  static ApiState open(Path folder, URI base) {
    try {
      KeyedDigest digests = StateFolder.prepare(folder, base);
      Connection connection =
          DriverManager.getConnection(
              "jdbc:h2:file:" + folder.resolve("accepted") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
      ApiState state = new ApiState(folder, digests, connection);
      connection.setAutoCommit(false);
      state.create();
      return state;
    } catch (IOException e) {
      throw ReceivedFiles.disk(folder, e);
    } catch (SQLException e) {
      throw trouble(folder, e);
    }
  }

  private void create() throws SQLException {
    ReceivedTables.create(connection, Dialect.H2);
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          "create table if not exists api_record (entity varchar(100) not null, ref varchar(2000)"
              + " not null, held boolean not null, content binary(16), api_id varchar(500), run_id"
              + " varchar(40), primary key (entity, ref))");
      sql.execute("alter table api_record add column if not exists begun_key varchar(64)");
      sql.execute(
          "create table if not exists api_refused (manifest_sha256 varchar(64) not null, entity"
              + " varchar(100) not null, ref varchar(2000) not null, op varchar(10) not null,"
              + " file_name varchar(200) not null, status integer not null, reason varchar(1000)"
              + " not null, times integer not null, open boolean not null, primary key"
              + " (manifest_sha256, entity, ref, op))");
      sql.execute("alter table api_refused add column if not exists anothers_id varchar(500)");
      sql.execute(
          "create table if not exists api_delete (manifest_sha256 varchar(64) not null, entity"
              + " varchar(100) not null, ref varchar(2000) not null, file_name varchar(200) not"
              + " null, done boolean not null, primary key (manifest_sha256, entity, ref))");
      sql.execute("create index if not exists api_record_id on api_record (entity, api_id)");
      Unconfirmed.create(sql);
    }
    connection.commit();
  }

  /** The connection, for the tables that every target has; the caller commits. */
  <T> T with(Work<T> work) {
    try {
      T result = work.in(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw trouble(folder, e);
    }
  }

  /** Makes lasting what was noted. */
  void commit() {
    with(any -> null);
  }

  byte[] digest(String entity, byte[] content) {
    byte[] digest = new byte[KeyedDigest.BYTES];
    digests.domain(entity).digest(content, 0, content.length, digest, 0);
    return digest;
  }

  /**
   * A record as the API is known to hold it.
   *
   * @param held whether it was accepted; else creating it was begun
   * @param content digest of what it holds, or of what creating it was begun with; null where a
   *     change was begun and no answer is known
   * @param run that brought it last
   * @param key that creating it was begun under, while no answer is known
   */
  record Kept(boolean held, byte[] content, Optional<String> id, String run, Optional<String> key) {
    @Override
    public String toString() {
      return "Kept[" + run + "]";
    }
  }

  Optional<Kept> kept(String entity, String ref) {
    List<Kept> found =
        rows(
            "select held, content, api_id, run_id, begun_key from api_record where entity = ? and"
                + " ref = ?",
            row ->
                new Kept(
                    row.getBoolean(1),
                    row.getBytes(2),
                    Optional.ofNullable(row.getString(3)),
                    row.getString(4),
                    Optional.ofNullable(row.getString(5))),
            entity,
            ref);
    return found.stream().findFirst();
  }

  /** Whether a record under another reference has this id. */
  boolean isAnothers(String entity, String ref, String id) {
    return number(
            "select count(*) from api_record where entity = ? and api_id = ? and ref <> ? and held",
            entity,
            id,
            ref)
        > 0;
  }

  /**
   * What is known before a request.
   *
   * @param content digest of what is to be sent; nothing where nothing is
   */
  BuyerApi.Known known(String manifest, String entity, String ref, String op, byte[] content) {
    Optional<Kept> kept = kept(entity, ref);
    int times =
        rows(
                "select times from api_refused where manifest_sha256 = ? and entity = ? and ref = ?"
                    + " and op = ?",
                row -> row.getInt(1),
                manifest,
                entity,
                ref,
                op)
            .stream()
            .findFirst()
            .orElse(0);
    boolean held = kept.map(Kept::held).orElse(false);
    return new BuyerApi.Known(
        held,
        kept.isPresent() && !held,
        kept.flatMap(Kept::id),
        times,
        kept.filter(each -> !held)
            .flatMap(Kept::key)
            .map(key -> new BuyerApi.Attempt(key, Arrays.equals(kept.get().content(), content))));
  }

  /**
   * Creating a record is about to be sent.
   *
   * @param key that it is sent under, so that whatever run comes next can send the same
   */
  void begun(String entity, String ref, String key, byte[] content) {
    change(
        "merge into api_record (entity, ref, held, begun_key, content) key (entity, ref) values (?,"
            + " ?, false, ?, ?)",
        entity,
        ref,
        key,
        content);
  }

  /** What was begun has been answered; the next attempt is another request. */
  void answered(String entity, String ref) {
    change(
        "update api_record set begun_key = null where entity = ? and ref = ? and not held",
        entity,
        ref);
  }

  void accepted(String entity, String ref, byte[] content, Optional<String> id, String run) {
    change(
        "merge into api_record (entity, ref, held, content, api_id, run_id, begun_key) key (entity,"
            + " ref) values (?, ?, true, ?, ?, ?, null)",
        entity,
        ref,
        content,
        id.orElse(null),
        run);
  }

  /** A held record is about to be changed or deleted: its words there are not known any more. */
  void doubtful(String entity, String ref) {
    change(
        "update api_record set content = null where entity = ? and ref = ? and held"
            + " and content is not null",
        entity,
        ref);
    commit();
  }

  /** A creation that was begun has been refused: there is nothing under the reference. */
  void notCreated(String entity, String ref) {
    change("delete from api_record where entity = ? and ref = ? and not held", entity, ref);
  }

  /** The run has brought the record, whatever became of it: a full does not remove it. */
  void brought(String entity, String ref, String run) {
    change(
        "update api_record set run_id = ? where entity = ? and ref = ? and (run_id is null or"
            + " run_id <> ?)",
        run,
        entity,
        ref,
        run);
  }

  void gone(String entity, String ref) {
    change("delete from api_record where entity = ? and ref = ?", entity, ref);
  }

  void refused(
      String manifest, String entity, String ref, String op, String file, Outcome.Refused why) {
    change(
        "merge into api_refused r using (values (cast(? as varchar), cast(? as varchar), cast(? as"
            + " varchar), cast(? as varchar), cast(? as varchar), cast(? as integer), cast(? as"
            + " varchar), cast(? as integer), cast(? as varchar))) n (manifest, entity, ref, op,"
            + " file, status, reason, times, anothers) on r.manifest_sha256 = n.manifest and r.entity = n.entity and r.ref = n.ref"
            + " and r.op = n.op when matched then update set status = n.status, reason = n.reason,"
            + " times = r.times + n.times, open = true, anothers_id = n.anothers when not matched then insert"
            + " (manifest_sha256, entity, ref, op, file_name, status, reason, times, open, anothers_id)"
            + " values (n.manifest, n.entity, n.ref, n.op, n.file, n.status, n.reason, n.times,"
            + " true, n.anothers)",
        manifest,
        entity,
        ref,
        op,
        file,
        why.status(),
        why.reason(),
        why.there() == Outcome.There.PERHAPS ? 0 : 1, // else it would get another key
        why.anothers().orElse(null));
  }

  /**
   * The record that an id belonged to has been deleted: what the API answered of another one under
   * the same id is true no more, and must not be repeated under the same key.
   */
  void isFree(String entity, String id) {
    change(
        "update api_record k set begun_key = null where entity = ? and not held and exists (select"
            + " 1 from api_refused r where r.entity = k.entity and r.ref = k.ref and r.anothers_id"
            + " = ?)",
        entity,
        id);
    change(
        "update api_refused set times = times + 1, anothers_id = null where entity = ? and"
            + " anothers_id = ?",
        entity,
        id);
  }

  /** What was refused before was taken after all. */
  void mended(String manifest, String entity, String ref, String op) {
    change(
        "update api_refused set open = false where manifest_sha256 = ? and entity = ? and ref = ?"
            + " and op = ? and open",
        manifest,
        entity,
        ref,
        op);
  }

  void toDelete(String manifest, String entity, String ref, String file) {
    change(
        "insert into api_delete select ?, ?, ?, ?, false where not exists (select 1 from api_delete"
            + " where manifest_sha256 = ? and entity = ? and ref = ?)",
        manifest,
        entity,
        ref,
        file,
        manifest,
        entity,
        ref);
  }

  /** The same where it may have been done already. */
  void toDeleteAgain(String manifest, String entity, String ref, String file) {
    toDelete(manifest, entity, ref, file);
    done(false, manifest, entity, ref);
  }

  void deleted(String manifest, String entity, String ref) {
    done(true, manifest, entity, ref);
  }

  private void done(boolean done, String manifest, String entity, String ref) {
    change(
        "update api_delete set done = ? where manifest_sha256 = ? and entity = ? and ref = ?",
        done,
        manifest,
        entity,
        ref);
  }

  /** A reference and the file that names it. */
  record Named(String ref, String file) {}

  /** References that a run wants deleted, after the given one in order. */
  List<Named> toDelete(String manifest, String entity, String after, int most) {
    return rows(
        "select ref, file_name from api_delete where manifest_sha256 = ? and entity = ? and ref > ?"
            + " and not done order by ref limit ?",
        row -> new Named(row.getString(1), row.getString(2)),
        manifest,
        entity,
        after,
        most);
  }

  /** References that the API holds and that a run did not bring, after the given one in order. */
  List<Named> notBrought(String entity, String run, String after, int most) {
    return rows(
        "select ref from api_record where entity = ? and ref > ? and (run_id is null or run_id <>"
            + " ?) order by ref limit ?",
        row -> new Named(row.getString(1), ""),
        entity,
        after,
        run,
        most);
  }

  /** How many records of an entity a run brought, accepted or not. */
  long countBrought(String manifest, String entity, String run) {
    long held =
        number(
            "select count(*) from api_record where entity = ? and run_id = ? and held",
            entity,
            run);
    long refused =
        number(
            "select count(*) from api_refused r where manifest_sha256 = ? and entity = ? and op ="
                + " 'upsert' and open and not exists (select 1 from api_record k where k.entity ="
                + " r.entity and k.ref = r.ref and k.held)",
            manifest,
            entity);
    return held + refused;
  }

  List<String> entities() {
    return rows("select distinct entity from api_record order by 1", row -> row.getString(1));
  }

  /** Hands on each refusal of a run that stands. */
  void eachRefusal(String manifest, Refusal refusal) {
    with(
        any -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select entity, ref, op, file_name, status, reason from api_refused where"
                      + " manifest_sha256 = ? and open order by entity, op, ref")) {
            select.setString(1, manifest);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                refusal.take(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    new Outcome.Refused(row.getInt(5), row.getString(6)));
              }
            }
          }
          return null;
        });
  }

  /** The end of a run: nothing of it is open. */
  void forget() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("delete from api_refused");
      sql.execute("delete from api_delete");
    }
  }

  /** Takes a refusal. */
  interface Refusal {
    void take(String entity, String ref, String op, String file, Outcome.Refused why);
  }

  static String op(RecordLine.Op op) {
    return op == RecordLine.Op.UPSERT ? "upsert" : "delete";
  }

  long number(String sql, Object... arguments) {
    return rows(sql, row -> row.getLong(1), arguments).get(0);
  }

  <T> List<T> rows(String sql, Reading<T> reading, Object... arguments) {
    try (ResultSet rows = prepared(sql, arguments).executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reading.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw trouble(folder, e);
    }
  }

  void change(String sql, Object... arguments) {
    try {
      prepared(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw trouble(folder, e);
    }
  }

  private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw trouble(folder, e);
    }
  }

  /** H2's messages quote values; only its number is passed on. */
  private static HandoverException trouble(Path folder, SQLException e) {
    if (e.getErrorCode() == ALREADY_OPEN) {
      return Loader.atWork(folder.toString());
    }
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-RCV-23",
        "what is remembered in "
            + folder
            + " cannot be read or written (H2 error "
            + e.getErrorCode()
            + "); check the disk's space and the permissions, then run receive again");
  }

  /** Work on the tables. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** Takes what it wants of a row. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }
}
