package dev.handover.rights;

import dev.handover.cases.Case;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.RequestState;
import dev.handover.ledger.SubjectOrder;
import dev.handover.ledger.SubjectRequest;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Nearest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Slice;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Enters what subjects ask for and has it executed, for one case and one person of the hub. */
public record RequestBook(Case deal, Ledger ledger, RulePacks packs, Clock clock, String actor) {
  private static final int ID_BYTES = 6;
  private static final int MOST_BYTES = 10_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Who asks.
   *
   * @param persons keyed digests of the person; none where nobody was found, which is an answer too
   * @param said by what the person was looked for
   * @param owner who sees to it
   * @param received the day it arrived, where that was before it is entered
   */
  public record Asked(
      Set<String> persons,
      Optional<SubjectRequest.Said> said,
      String owner,
      Optional<LocalDate> received) {}

  /** Enters a request; the day of the answer counts from its arrival. */
  public SubjectRequest lodge(RequestKind kind, Asked asked) {
    byte[] id = new byte[ID_BYTES];
    RANDOM.nextBytes(id);
    Instant now = clock.instant();
    Instant received = asked.received().map(day -> arrival(day, now)).orElse(now);
    Deadline deadline = Deadline.of(kind, deal.file(), packs, received, now);
    SubjectRequest request =
        new SubjectRequest(
            HexFormat.of().formatHex(id),
            deal.file().id(),
            kind,
            RequestState.RECEIVED,
            List.copyOf(asked.persons()),
            now,
            actor,
            deadline.at(),
            deadline.ground(),
            asked.owner(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            received,
            asked.said().filter(said -> asked.persons().isEmpty()),
            Optional.empty());
    ledger.requests().lodge(request);
    return ledger.requests().find(request.id()); // as the register keeps it
  }

  /** The beginning of a day where the case is; before now. */
  private Instant arrival(LocalDate day, Instant now) {
    Instant began = day.atStartOfDay(deal.file().zone()).toInstant();
    if (began.isAfter(now)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-07",
          "a request cannot have arrived on "
              + day
              + ", which is still to come; look at --received");
    }
    return began;
  }

  /** Notes how it was made sure that the right person asks. */
  public void verify(String id, String how) {
    ledger
        .requests()
        .verified(find(id).id(), new SubjectRequest.Identity(how, actor, clock.instant()));
  }

  /** The request of this case by its id or its beginning. */
  public SubjectRequest find(String id) {
    SubjectRequest request = ledger.requests().find(id);
    if (!request.caseId().equals(deal.file().id())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-02",
          "request " + request.id() + " is one of case " + request.caseId() + "; name that case");
    }
    return request;
  }

  /**
   * Puts the day of the answer off, once, as far as the rule packs allow and while their own term
   * runs.
   *
   * @param last the new day, to its end where the case is
   * @return by when the person must have been told
   */
  public Instant extend(String id, LocalDate last, String reason) {
    SubjectRequest request = find(id);
    Instant now = clock.instant();
    Deadline.Room room =
        Deadline.Room.of(deal.file(), packs, request.receivedAt(), request.lodgedAt());
    Instant end = last.plusDays(1).atStartOfDay(deal.file().zone()).toInstant();
    Instant until = end.isAfter(room.until()) ? room.until() : end;
    boolean isInRoom = !last.isAfter(room.until().atZone(deal.file().zone()).toLocalDate());
    if (!room.until().isAfter(room.tell())) {
      throw notPutOff(id, "no rule pack that holds here allows it");
    }
    if (now.isAfter(room.tell())) {
      throw notPutOff(id, "its term was over at " + room.tell() + ", before the person was told");
    }
    if (!isInRoom || !until.isAfter(request.due())) {
      throw notPutOff(
          id, "the new day must be after " + request.due() + " and not after " + room.until());
    }
    ledger
        .requests()
        .extended(request.id(), until, new SubjectRequest.Extension(now, reason), actor);
    return room.tell();
  }

  private static HandoverException notPutOff(String id, String why) {
    return new HandoverException(
        ExitCode.NOT_PERMITTED,
        "HUB-RGT-08",
        "the answer to request " + id + " cannot be put off: " + why);
  }

  /** The request, once it was made sure who asks; nothing of a person is shown or done before. */
  public SubjectRequest requireVerified(String id, RequestKind... kinds) {
    SubjectRequest request = find(id);
    if (kinds.length > 0 && !List.of(kinds).contains(request.kind())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-03",
          "request "
              + request.id()
              + " asks for another thing: "
              + request.kind().word()
              + "; use the command of that name");
    }
    if (request.identity().isEmpty()) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-RGT-04",
          "nobody has made sure yet who asks in request "
              + request.id()
              + "; do so, and say how: handover subject verify "
              + request.id()
              + " --identity TEXT");
    }
    return request;
  }

  /**
   * Has every run from now on keep the person back.
   *
   * @param persons the request's, and whoever else is the same person at the source
   */
  public void keepBack(SubjectRequest request, Set<String> persons) {
    if (request.persons().isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-05",
          "request "
              + request.id()
              + " names nobody whom the source or a parcel knows; answer it so, or lodge another"
              + " with the person's key; after the hand-over: handover subject forward");
    }
    ledger
        .orders()
        .place(
            request,
            persons.stream().map(digest -> SubjectOrder.person(request.kind(), digest)).toList(),
            actor,
            clock.instant());
  }

  /**
   * Has every run from now on put a value in the place of the source's, until the source says the
   * same.
   *
   * @param key digest of the record's key
   * @param value as the source would write it; empty where it is to be taken away
   */
  public void correct(
      SubjectRequest request, CompiledMapping mapping, String key, String field, String value) {
    requireFit(mapping, field, value);
    ledger
        .orders()
        .place(
            request,
            List.of(SubjectOrder.correction(mapping.mapping().entity(), key, field, value)),
            actor,
            clock.instant());
  }

  /** Refuses, without naming it, a value that the mapping would refuse from the source. */
  public static void requireFit(CompiledMapping mapping, String field, String value) {
    List<String> names = mapping.fields().stream().map(CompiledField::name).toList();
    CompiledField corrected =
        mapping.fields().stream()
            .filter(each -> each.name().equals(field))
            .findFirst()
            .orElseThrow(
                () ->
                    unfit(
                        mapping.mapping().entity()
                            + " has no field of that name; "
                            + Nearest.question(
                                field, names, "it has " + String.join(", ", names))));
    boolean isLink =
        corrected.column() == mapping.keyColumn()
            || corrected.column() == mapping.subjectColumn()
            || corrected.refersTo().isPresent();
    if (isLink) {
      throw unfit(field + " says whose record it is; have that mended at the source");
    }
    boolean decides =
        corrected.column() == mapping.tenantColumn() || mapping.who().asks(corrected.column());
    if (decides) {
      throw unfit(field + " decides about the person; have that mended at the source");
    }
    if (value.length() > MOST_BYTES) {
      throw unfit("the value is longer than " + MOST_BYTES + " characters");
    }
    Slice cleaned = value.isEmpty() ? new Slice() : Slice.of(value);
    corrected.clean(cleaned);
    int broken = corrected.check(cleaned);
    if (broken >= 0) {
      throw unfit(
          "the value breaks the check "
              + corrected.rule(broken)
              + " of "
              + field
              + ": "
              + corrected.reason(broken));
    }
  }

  private static HandoverException unfit(String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-RGT-06", "the correction cannot be made: " + what);
  }

  /** Ends what a request had runs obey: from the next one on the person travels again. */
  public int lift(SubjectRequest request, String reason) {
    return ledger.orders().lift(request, reason, actor, clock.instant());
  }

  /** Whether no run takes anything to the buyer any more. */
  public boolean isOver() {
    return ledger.caseStates().of(deal.file().id()).isHandedOver()
        && !ledger.caseStates().of(deal.file().id()).takesRuns(clock.instant());
  }
}
