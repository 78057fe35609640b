package dev.handover.watch;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.CasePhase;
import dev.handover.ledger.Evidence;
import dev.handover.record.CaseId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Evidence that ends within two weeks and that nothing follows: its gate will close. Each item is
 * told once, whether or not a person clears the alarm.
 */
final class Lapsing implements Detector {
  private static final int DAYS = 14;
  private static final Pattern NAMED = Pattern.compile("evidence ([0-9]+) \\(");

  @Override
  public List<Sighting> look(Look look) {
    LocalDate last = LocalDate.ofInstant(look.now(), ZoneOffset.UTC).plusDays(DAYS + 1);
    Map<String, List<Evidence.Item>> ending =
        look.ledger().evidence().endingUntil(last).stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.entry().caseId().value(), TreeMap::new, Collectors.toList()));
    List<Sighting> found = new ArrayList<>();
    ending.forEach((caseId, items) -> found.addAll(ofCase(look, new CaseId(caseId), items)));
    look.ledger().alarms().open().stream()
        .filter(alarm -> alarm.kind() == AlarmKind.EVIDENCE_LAPSES)
        .map(Alarm::caseId)
        .flatMap(Optional::stream)
        .filter(caseId -> !ending.containsKey(caseId.value()))
        .forEach(caseId -> found.add(passed(caseId)));
    return found;
  }

  private static List<Sighting> ofCase(Look look, CaseId caseId, List<Evidence.Item> ending) {
    LocalDate today =
        LocalDate.ofInstant(
            look.now(), look.cases().apply(caseId).map(CaseFile::zone).orElse(ZoneOffset.UTC));
    List<Evidence.Item> valid = look.ledger().evidence().valid(caseId);
    List<Evidence.Item> alone =
        ending.stream()
            .filter(item -> !item.entry().until().orElseThrow().isAfter(today.plusDays(DAYS)))
            .filter(item -> valid.stream().noneMatch(other -> follows(other, item)))
            .toList();
    boolean over = look.ledger().caseStates().of(caseId).phase() == CasePhase.HANDED_OVER;
    if (over || alone.isEmpty()) {
      return List.of(passed(caseId));
    }
    List<Evidence.Item> still =
        alone.stream().filter(item -> !item.entry().until().orElseThrow().isBefore(today)).toList();
    Set<Long> told = told(look, caseId);
    if (still.stream().allMatch(item -> told.contains(item.id()))) {
      return List.of(); // nothing new; what was told stays open until it is renewed
    }
    String detail =
        still.stream()
            .map(
                item ->
                    "evidence %d (%s) ends on %s"
                        .formatted(
                            item.id(), item.entry().kind(), item.entry().until().orElseThrow()))
            .collect(Collectors.joining("; "));
    return List.of(
        Sighting.passed(AlarmKind.EVIDENCE_LAPSES, Optional.of(caseId), "more evidence ends"),
        Sighting.ofCase(AlarmKind.EVIDENCE_LAPSES, caseId, detail));
  }

  /** Whether one shows the same for longer; nothing stands for another's kind. */
  private static boolean follows(Evidence.Item other, Evidence.Item item) {
    LocalDate end = item.entry().until().orElseThrow();
    return other.entry().kind().equals(item.entry().kind())
        && other.entry().party().equals(item.entry().party())
        && !other.entry().from().isAfter(end.plusDays(1))
        && other.entry().until().map(last -> last.isAfter(end)).orElse(true);
  }

  /** The items of alarms that are open or were cleared. */
  private static Set<Long> told(Look look, CaseId caseId) {
    Set<Long> told = new HashSet<>();
    for (Alarm alarm : look.ledger().alarms().of(caseId)) {
      Matcher named = NAMED.matcher(alarm.detail());
      while (alarm.kind() == AlarmKind.EVIDENCE_LAPSES && named.find()) {
        told.add(Long.parseLong(named.group(1)));
      }
    }
    return told;
  }

  private static Sighting passed(CaseId caseId) {
    return Sighting.passed(
        AlarmKind.EVIDENCE_LAPSES, Optional.of(caseId), "it is renewed, or needed no more");
  }
}
