package dev.handover.watch;

import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Requests of subjects that nobody has answered by their day. */
final class Overdue implements Detector {
  @Override
  public List<Sighting> look(Look look) {
    Map<String, Long> late =
        look.ledger().requests().unanswered().stream()
            .filter(request -> request.isOverdue(look.now()))
            .map(SubjectRequest::caseId)
            .collect(Collectors.groupingBy(CaseId::value, TreeMap::new, Collectors.counting()));
    List<Sighting> found = new ArrayList<>();
    late.forEach(
        (caseId, requests) ->
            found.add(
                Sighting.ofCase(
                    AlarmKind.REQUEST_OVERDUE,
                    new CaseId(caseId),
                    requests + " requests of subjects are not answered by their day")));
    look.ledger().alarms().open().stream()
        .filter(alarm -> alarm.kind() == AlarmKind.REQUEST_OVERDUE)
        .map(Alarm::caseId)
        .flatMap(Optional::stream)
        .filter(caseId -> !late.containsKey(caseId.value()))
        .forEach(
            caseId ->
                found.add(
                    Sighting.passed(
                        AlarmKind.REQUEST_OVERDUE, Optional.of(caseId), "all are answered")));
    return found;
  }
}
