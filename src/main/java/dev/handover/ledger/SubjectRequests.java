package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register of what subjects asked for; every move stands in the audit chain with it. */
public final class SubjectRequests {
  private static final int FIT = 200;

  /** An id or its beginning; nothing that like reads as a wildcard. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{4,}");

  private final Database database;
  private final AuditChain audit;

  SubjectRequests(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Enters a request, with the person by digests. */
  public void lodge(SubjectRequest request) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              """
              insert into subject_request (id, case_id, kind, state, lodged_at, lodged_by, due_at,
              due_ground, owner, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
              request.id(),
              request.caseId().value(),
              request.kind().name(),
              RequestState.RECEIVED.name(),
              Database.time(request.lodgedAt()),
              Database.fit(request.lodgedBy(), FIT),
              Database.time(request.due()),
              Database.fit(request.ground(), 300),
              Database.fit(request.owner(), FIT),
              Database.time(request.receivedAt()));
          names(jdbc, request.id(), "", request.persons());
          request.said().ifPresent(said -> names(jdbc, request.id(), said.by(), said.digests()));
          append(
              request,
              request.lodgedBy(),
              "request lodged",
              request.kind().word()
                  + ", due "
                  + request.due()
                  + (request.receivedAt().equals(request.lodgedAt())
                      ? ""
                      : ", received " + request.receivedAt())
                  + ", subject "
                  + String.join(" ", request.persons())
                  + request
                      .said()
                      .map(said -> "nobody known by " + said.by() + " " + said.digests())
                      .orElse(""));
          return null;
        });
  }

  private static void names(
      JdbcTemplate jdbc, String id, String field, Collection<String> digests) {
    for (String digest : Set.copyOf(digests)) {
      jdbc.update(
          "insert into subject_request_person (request_id, digest, by_field) values (?, ?, ?)",
          id,
          digest,
          field);
    }
  }

  /** Notes that it was made sure who asks. */
  public void verified(String id, SubjectRequest.Identity identity) {
    move(
        id,
        Set.of(RequestState.RECEIVED),
        RequestState.VERIFIED,
        (jdbc, was) -> {
          jdbc.update(
              """
              update subject_request set identity_check = ?, identity_by = ?, identity_at = ?
              where id = ?""",
              Database.fit(identity.how(), 500),
              Database.fit(identity.by(), FIT),
              Database.time(identity.at()),
              id);
          append(was, identity.by(), "identity checked", identity.how());
        });
  }

  /** Puts the day of the answer off, once, while the person waits. */
  public void extended(String id, Instant until, SubjectRequest.Extension why, String actor) {
    database.inTransaction(
        jdbc -> {
          SubjectRequest was = find(id);
          int put =
              jdbc.update(
                  """
                  update subject_request set due_at = ?, extended_at = ?, extended_why = ?
                  where id = ? and answered_at is null and extended_at is null""",
                  Database.time(until),
                  Database.time(why.at()),
                  Database.fit(why.why(), 500),
                  was.id());
          if (put != 1) {
            throw new HandoverException(
                ExitCode.NOT_PERMITTED,
                "HUB-LED-62",
                "request "
                    + was.id()
                    + (was.isOpen() ? " was put off already, and once is all" : " is answered")
                    + "; look at: handover subject list");
          }
          append(was, actor, "answer put off", was.due() + " to " + until + ": " + why.why());
          return null;
        });
  }

  /** Notes that runs obey it from now on; part of the transaction that places its orders. */
  void executing(String id, String actor, String detail, Instant at) {
    move(
        id,
        Set.of(RequestState.VERIFIED),
        RequestState.EXECUTING,
        (jdbc, was) -> {
          jdbc.update(
              "update subject_request set executed_at = ? where id = ?", Database.time(at), id);
          append(was, actor, "request executed", detail);
        });
  }

  /** Notes that runs obey it no more; part of the transaction that ends its orders. */
  void lifted(SubjectRequest request, String actor, String why) {
    SubjectRequest found = find(request.id());
    if (found.state() == RequestState.EXECUTING || found.state() == RequestState.SENT) {
      move(
          found.id(),
          Set.of(found.state()),
          RequestState.LIFTED,
          (jdbc, was) -> append(was, actor, "request lifted", why));
    }
  }

  /** The ids of those that are to be carried by a run that began then. */
  public Set<String> toCarry(CaseId caseId, Instant began) {
    return in(caseId, RequestState.EXECUTING).stream()
        .filter(each -> each.executedAt().filter(at -> !at.isAfter(began)).isPresent())
        .map(SubjectRequest::id)
        .collect(Collectors.toSet());
  }

  /** Notes that a delivered run carried these. */
  public void sent(CaseId caseId, RunId run, Set<String> ids) {
    moveAll(
        in(caseId, RequestState.EXECUTING).stream()
            .filter(each -> ids.contains(each.id()))
            .toList(),
        RequestState.SENT,
        Optional.of(run),
        "request sent",
        "run " + run);
  }

  /** The buyer has done what a run asked; a full run also answers for those before it. */
  public void receipted(Run run) {
    List<SubjectRequest> done =
        in(run.caseId(), RequestState.SENT).stream()
            .filter(each -> each.run().filter(sent -> answersFor(run, sent)).isPresent())
            .toList();
    moveAll(
        done.stream().filter(SubjectRequest::isOpen).toList(),
        RequestState.RECEIPTED,
        Optional.empty(),
        "request receipted",
        "run " + run.id());
    moveAll(
        done.stream().filter(each -> !each.isOpen()).toList(),
        RequestState.ANSWERED,
        Optional.empty(),
        "request receipted",
        "run " + run.id());
  }

  private static boolean answersFor(Run run, RunId sent) {
    return sent.equals(run.id())
        || (run.mode() == RunMode.FULL && sent.value().compareTo(run.id().value()) < 0);
  }

  /** The buyer did not take the run: what it carried is open again. */
  public void refusedByBuyer(Run run) {
    moveAll(
        in(run.caseId(), RequestState.SENT).stream()
            .filter(each -> each.run().equals(Optional.of(run.id())))
            .toList(),
        RequestState.EXECUTING,
        Optional.empty(),
        "request not taken by the buyer",
        "run " + run.id() + "; the next one carries it");
  }

  /** Notes that the new owner of the data was told by letter. */
  public void forwarded(String id, String actor, String detail) {
    move(
        id,
        Set.of(RequestState.VERIFIED, RequestState.EXECUTING, RequestState.SENT),
        RequestState.FORWARDED,
        (jdbc, was) -> append(was, actor, "request forwarded", detail));
  }

  /**
   * Notes what the person was told. What is still on its way to the buyer stays so and its receipt
   * ends it.
   */
  public void answered(String id, SubjectRequest.Answer answer, String actor) {
    SubjectRequest was = find(id);
    boolean underWay = was.state() == RequestState.EXECUTING || was.state() == RequestState.SENT;
    end(id, underWay ? was.state() : RequestState.ANSWERED, answer, actor, "request answered");
  }

  /** Notes that it was refused, and why; the person is told the reasons. */
  public void refused(String id, SubjectRequest.Answer reasons, String actor) {
    SubjectRequest was = find(id);
    if (was.state() != RequestState.RECEIVED && was.state() != RequestState.VERIFIED) {
      throw illegal(was, "refused");
    }
    end(id, RequestState.REFUSED, reasons, actor, "request refused");
  }

  private void end(
      String id, RequestState state, SubjectRequest.Answer answer, String actor, String act) {
    SubjectRequest found = find(id);
    if (!found.isOpen() || (state != RequestState.REFUSED && found.identity().isEmpty())) {
      throw illegal(found, state.word());
    }
    move(
        id,
        Set.of(found.state()),
        state,
        (jdbc, was) -> {
          jdbc.update(
              "update subject_request set answered_at = ?, answer = ? where id = ?",
              Database.time(answer.at()),
              Database.fit(answer.text(), 2000),
              id);
          append(was, actor, act, answer.text());
        });
  }

  /**
   * The request of that id, or of the only one that begins so; CONFIGURATION where there is none.
   */
  public SubjectRequest find(String id) {
    List<SubjectRequest> found =
        ID.matcher(id).matches() ? query("where id like ? order by id", id + "%") : List.of();
    if (found.size() != 1) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LED-60",
          "there is no request " + Database.fit(id, 16) + "; look at: handover subject list");
    }
    return found.get(0);
  }

  /** All of a case, the oldest first. */
  public List<SubjectRequest> of(CaseId caseId) {
    return query("where case_id = ? order by lodged_at, id", caseId.value());
  }

  /** Those of all cases that nobody has answered. */
  public List<SubjectRequest> unanswered() {
    return query("where answered_at is null order by due_at, id");
  }

  /** Those of one person, by the digest of any of the person's records, the oldest first. */
  public List<SubjectRequest> of(CaseId caseId, Set<String> persons) {
    return of(caseId).stream()
        .filter(each -> each.persons().stream().anyMatch(persons::contains))
        .toList();
  }

  /** The cases in which runs obey a request that none has carried yet. */
  public Set<CaseId> casesToCarry() {
    return query("where state = ? order by lodged_at, id", RequestState.EXECUTING.name()).stream()
        .map(SubjectRequest::caseId)
        .collect(Collectors.toSet());
  }

  private List<SubjectRequest> in(CaseId caseId, RequestState state) {
    return query(
        "where case_id = ? and state = ? order by lodged_at, id", caseId.value(), state.name());
  }

  /** What else a move writes, in its transaction. */
  private interface Also {
    void write(JdbcTemplate jdbc, SubjectRequest was);
  }

  private void move(String id, Set<RequestState> from, RequestState to, Also also) {
    database.inTransaction(
        jdbc -> {
          SubjectRequest was = find(id);
          boolean moved =
              from.contains(was.state())
                  && jdbc.update(
                          "update subject_request set state = ? where id = ? and state = ?",
                          to.name(),
                          was.id(),
                          was.state().name())
                      == 1;
          if (!moved) {
            throw illegal(was, to.word());
          }
          also.write(jdbc, was);
          return null;
        });
  }

  private void moveAll(
      List<SubjectRequest> requests,
      RequestState to,
      Optional<RunId> run,
      String act,
      String detail) {
    for (SubjectRequest each : requests) {
      move(
          each.id(),
          Set.of(each.state()),
          to,
          (jdbc, was) -> {
            run.ifPresent(
                id ->
                    jdbc.update(
                        "update subject_request set run_id = ? where id = ?",
                        id.value(),
                        was.id()));
            append(was, AuditChain.HUB, act, detail);
          });
    }
  }

  private static HandoverException illegal(SubjectRequest was, String wanted) {
    return new HandoverException(
        ExitCode.NOT_PERMITTED,
        "HUB-LED-61",
        "request "
            + was.id()
            + " is "
            + was.state().word()
            + (was.isOpen() ? "" : " and answered")
            + " and cannot become "
            + wanted
            + (was.state() == RequestState.RECEIVED
                ? "; first make sure who asks: handover subject verify"
                : "; look at: handover subject list"));
  }

  private void append(SubjectRequest request, String actor, String act, String detail) {
    audit.append(actor, act, request.caseId().value(), "request " + request.id() + ": " + detail);
  }

  private List<SubjectRequest> query(String where, Object... arguments) {
    return database.read(
        jdbc -> {
          List<SubjectRequest> found =
              jdbc.query(
                  """
                  select id, case_id, kind, state, lodged_at, lodged_by, due_at, due_ground, owner,
                  identity_check, identity_by, identity_at, executed_at, run_id, answered_at, answer,
                  received_at, extended_at, extended_why
                  from subject_request\s"""
                      + where,
                  SubjectRequests::request,
                  arguments);
          return found.stream().map(each -> with(each, jdbc)).toList();
        });
  }

  /** The same with the digests of whom it is about. */
  private static SubjectRequest with(SubjectRequest r, JdbcTemplate jdbc) {
    Map<String, List<String>> digests = new TreeMap<>();
    jdbc.query(
        """
        select by_field, digest from subject_request_person
        where request_id = ? order by digest""",
        row -> {
          digests.computeIfAbsent(row.getString(1), f -> new ArrayList<>()).add(row.getString(2));
        },
        r.id());
    List<String> persons = Optional.ofNullable(digests.remove("")).orElse(List.of());
    return new SubjectRequest(
        r.id(),
        r.caseId(),
        r.kind(),
        r.state(),
        persons,
        r.lodgedAt(),
        r.lodgedBy(),
        r.due(),
        r.ground(),
        r.owner(),
        r.identity(),
        r.executedAt(),
        r.run(),
        r.answer(),
        r.receivedAt(),
        digests.entrySet().stream()
            .findFirst()
            .map(each -> new SubjectRequest.Said(each.getKey(), Set.copyOf(each.getValue()))),
        r.extension());
  }

  private static SubjectRequest request(ResultSet r, int row) throws SQLException {
    Optional<Instant> checked = Database.instant(r.getObject(12, OffsetDateTime.class));
    String how = r.getString(10);
    String by = r.getString(11);
    Optional<Instant> answered = Database.instant(r.getObject(15, OffsetDateTime.class));
    String answer = r.getString(16);
    Optional<Instant> extended = Database.instant(r.getObject(18, OffsetDateTime.class));
    String why = r.getString(19);
    return new SubjectRequest(
        r.getString(1),
        new CaseId(r.getString(2)),
        RequestKind.valueOf(r.getString(3)),
        RequestState.valueOf(r.getString(4)),
        List.of(),
        r.getObject(5, OffsetDateTime.class).toInstant(),
        r.getString(6),
        r.getObject(7, OffsetDateTime.class).toInstant(),
        r.getString(8),
        r.getString(9),
        checked.map(at -> new SubjectRequest.Identity(how, by, at)),
        Database.instant(r.getObject(13, OffsetDateTime.class)),
        Optional.ofNullable(r.getString(14)).map(RunId::new),
        answered.map(at -> new SubjectRequest.Answer(at, answer)),
        Database.instant(r.getObject(17, OffsetDateTime.class))
            .orElse(r.getObject(5, OffsetDateTime.class).toInstant()),
        Optional.empty(),
        extended.map(at -> new SubjectRequest.Extension(at, why)));
  }
}
