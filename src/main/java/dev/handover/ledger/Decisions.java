package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.Decided;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import dev.handover.record.Window;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was decided about the persons of each window, encrypted under the case's key. */
public final class Decisions {
  private final Database database;
  private final CaseCiphers ciphers;

  Decisions(Database database, CaseCiphers ciphers) {
    this.database = database;
    this.ciphers = ciphers;
  }

  /** Takes the place of what an earlier attempt decided; part of the caller's transaction. */
  void replace(JdbcTemplate jdbc, long windowId, Window window, Decided decided) {
    jdbc.update("delete from window_decision where window_id = ?", windowId);
    if (decided.content().length > 0) {
      jdbc.update(
          "insert into window_decision (window_id, sha256, content) values (?, ?, ?)",
          windowId,
          Sha256.hex(decided.content()),
          ciphers.hideAlways(window.caseId(), place(windowId), decided.content()));
    }
  }

  /**
   * The digest by which a run's manifest names what was decided: SHA-256 over a line for each
   * window that has something, {@code entity number sha256}, in the order of travel. Empty where
   * nobody was asked.
   */
  public Optional<String> digest(RunId run) {
    List<String> lines =
        database.read(
            jdbc ->
                jdbc.query(
                    """
                    select w.entity, w.window_number, d.sha256 from window_decision d
                    join run_window w on w.id = d.window_id
                    join run_entity e on e.run_id = w.run_id and e.entity = w.entity
                    where w.run_id = ? order by e.ordinal, w.window_number""",
                    (r, n) -> r.getString(1) + ' ' + r.getInt(2) + ' ' + r.getString(3) + '\n',
                    run.value()));
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(Sha256.hex(String.join("", lines).getBytes(StandardCharsets.UTF_8)));
  }

  /** What was found, and the run that decided so. */
  public record Hit<T>(RunId run, T found) {}

  /**
   * The newest decision in which something is found; the case must be protected.
   *
   * @param search looks into the content of a window's decision
   */
  public <T> Optional<Hit<T>> newest(CaseId caseId, Function<byte[], Optional<T>> search) {
    List<Place> places =
        database.read(
            jdbc ->
                jdbc.query(
                    """
                    select d.window_id, w.run_id from window_decision d
                    join run_window w on w.id = d.window_id
                    join transfer_run r on r.id = w.run_id
                    where r.case_id = ? order by r.number desc, d.window_id""",
                    (r, n) -> new Place(r.getLong(1), new RunId(r.getString(2))),
                    caseId.value()));
    for (Place each : new ArrayList<>(places)) {
      Optional<T> found = content(caseId, each.windowId).flatMap(search);
      if (found.isPresent()) {
        return Optional.of(new Hit<>(each.run, found.get()));
      }
    }
    return Optional.empty();
  }

  private record Place(long windowId, RunId run) {}

  private Optional<byte[]> content(CaseId caseId, long windowId) {
    return database
        .read(
            jdbc ->
                jdbc.queryForList(
                    "select content from window_decision where window_id = ?",
                    byte[].class,
                    windowId))
        .stream()
        .findFirst()
        .map(stored -> ciphers.show(caseId, place(windowId), stored));
  }

  private static String place(long windowId) {
    return "decision " + windowId;
  }
}
