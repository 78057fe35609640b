package dev.handover.watch;

import dev.handover.cases.CaseFile;
import dev.handover.cases.Hours;
import dev.handover.ledger.AlarmKind;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run that begins, goes on or ends at an hour at which its case has none. */
final class OutOfHours implements Detector {
  private static final Map<String, String> TOLD =
      Map.of(Acts.BEGUN, "began", Acts.RESUMED, "went on", Acts.DELIVERED, "ended");

  @Override
  public List<Sighting> look(Look look) {
    return look.acts().stream()
        .filter(deed -> TOLD.containsKey(deed.entry().act()))
        .flatMap(deed -> deed.caseId().flatMap(look.cases()).flatMap(f -> judge(f, deed)).stream())
        .toList();
  }

  private static Optional<Sighting> judge(CaseFile file, Deed deed) {
    LocalTime at =
        deed.entry().time().atZone(file.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    Optional<Hours> hours = file.watch().hours();
    return hours
        .filter(each -> !each.contains(at))
        .map(
            each ->
                Sighting.inRun(
                    AlarmKind.HOURS,
                    deed,
                    "the run %s at %s (%s), its hours are %s"
                        .formatted(TOLD.get(deed.entry().act()), at, file.zone(), each)));
  }
}
