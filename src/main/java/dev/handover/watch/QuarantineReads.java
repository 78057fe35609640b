package dev.handover.watch;

import dev.handover.ledger.AlarmKind;
import dev.handover.record.CaseId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person who sees, or takes in a file, many records of a case's quarantine within an hour. */
final class QuarantineReads implements Detector {
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final Pattern RECORDS = Pattern.compile("([0-9]{1,12}) records .*");

  private record Reader(CaseId caseId, String actor) {}

  @Override
  public List<Sighting> look(Look look) {
    List<Deed> acts = look.with(Set.of(Acts.SHOWN, Acts.EXPORTED), WITHIN);
    List<Sighting> found = new ArrayList<>();
    Burst.most(look, acts, WITHIN, QuarantineReads::reader, QuarantineReads::records)
        .forEach(
            (reader, records) ->
                look.rules(reader.caseId)
                    .quarantineRead()
                    .filter(most -> records > most)
                    .ifPresent(
                        most ->
                            found.add(
                                Sighting.ofCase(
                                    AlarmKind.QUARANTINE_READ,
                                    reader.caseId,
                                    "one person saw or took %d records in quarantine within an hour; handover audit list tells who"
                                        .formatted(records)))));
    return found;
  }

  private static Optional<Reader> reader(Deed deed) {
    return deed.caseId().map(caseId -> new Reader(caseId, deed.entry().actor()));
  }

  /** One record is shown by each act; an export says how many it holds. */
  private static long records(Deed deed) {
    Matcher told = RECORDS.matcher(deed.entry().detail());
    return deed.is(Acts.EXPORTED) && told.matches() ? Long.parseLong(told.group(1)) : 1;
  }
}
