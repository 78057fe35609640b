package dev.handover.receive;

import dev.handover.api.target.TargetEntity;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deletions that an API answered with "there is no such record" although it had accepted one. A
 * wrong path is answered in the same way, that of a question too, so they are believed for good
 * only when a deletion by the same call has worked or the same question has found any record, and
 * taken up again by another call.
 */
final class Unconfirmed {
  private final ApiState state;
  private final Set<String> works = new HashSet<>();
  private final Set<String> finds = new HashSet<>();

  Unconfirmed(ApiState state) {
    this.state = state;
  }

  static void create(Statement sql) throws SQLException {
    sql.execute(
        "create table if not exists api_unconfirmed (entity varchar(100) not null, ref"
            + " varchar(2000) not null, call varchar(4000) not null, api_id varchar(500), primary"
            + " key (entity, ref))");
    sql.execute(
        "create table if not exists api_works (entity varchar(100) primary key, call varchar(1100)"
            + " not null)");
    sql.execute(
        "create table if not exists api_finds (entity varchar(100) primary key, call varchar(4000)"
            + " not null)");
  }

  /** What a record is deleted and asked for by; only another one may tell more of it. */
  private static String calls(TargetEntity described) {
    return described.delete().said() + described.find().map(find -> "\n" + said(find)).orElse("");
  }

  private static String said(TargetEntity.Find find) {
    return find.path().text() + "\n" + find.id();
  }

  /** A record that was there has been deleted. */
  void works(String entity, TargetEntity described) {
    String call = described.delete().said();
    if (works.add(entity)) {
      believe(entity, described);
      state.change("merge into api_works (entity, call) key (entity) values (?, ?)", entity, call);
    }
  }

  /** A record was found, so that who is not found is not there. */
  void finds(String entity, TargetEntity described) {
    if (finds.add(entity)) {
      believe(entity, described);
      state.change(
          "merge into api_finds (entity, call) key (entity) values (?, ?)",
          entity,
          said(described.find().orElseThrow()));
    }
  }

  /** What was noted of other calls is not touched: it is taken up again. */
  private void believe(String entity, TargetEntity described) {
    state.change(
        "delete from api_unconfirmed where entity = ? and call = ?", entity, calls(described));
  }

  /** Whether a record was ever found by the question that is described now. */
  boolean isKnownToFind(String entity, TargetEntity described) {
    return finds.contains(entity)
        || described.find().isPresent()
            && state.number(
                    "select count(*) from api_finds where entity = ? and call = ?",
                    entity,
                    said(described.find().get()))
                > 0;
  }

  /** Whether a record was ever deleted by the call that is described now. */
  boolean isKnownToWork(String entity, TargetEntity described) {
    return works.contains(entity)
        || state.number(
                "select count(*) from api_works where entity = ? and call = ?",
                entity,
                described.delete().said())
            > 0;
  }

  /** How many are believed to be gone. */
  long count(String entity) {
    return state.number("select count(*) from api_unconfirmed where entity = ?", entity);
  }

  /** Notes one of them, before it is forgotten that the API held it. */
  void add(String entity, String ref, TargetEntity described) {
    state.change(
        "merge into api_unconfirmed (entity, ref, call, api_id) key (entity, ref) select entity,"
            + " ref, ?, api_id from api_record where entity = ? and ref = ?",
        calls(described),
        entity,
        ref);
  }

  /**
   * Has deleted once more what was only believed to be gone, where the description has changed: by
   * another call, or because one can ask now, or in another way.
   */
  void takeUp(String manifest, String entity, TargetEntity described) {
    List<String> refs =
        state.rows(
            "select ref from api_unconfirmed u where entity = ? and call <> ? and not exists"
                + " (select 1 from api_record k where k.entity = u.entity and k.ref = u.ref)",
            row -> row.getString(1),
            entity,
            calls(described));
    for (String ref : refs) {
      state.change(
          "insert into api_record (entity, ref, held, api_id) select entity, ref, true, api_id from"
              + " api_unconfirmed where entity = ? and ref = ?",
          entity,
          ref);
      state.toDeleteAgain(manifest, entity, ref, IntoApi.NO_FILE);
    }
    state.change(
        "delete from api_unconfirmed where entity = ? and call <> ?", entity, calls(described));
    state.commit();
  }
}
