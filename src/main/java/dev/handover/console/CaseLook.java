package dev.handover.console;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.Cases;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A case as the pages see it.
 *
 * @param deal absent where its files have problems
 */
record CaseLook(String folder, Optional<Case> deal, int problems) {

  static CaseLook at(Cases cases, String folder) {
    Cases.Checked checked = cases.check(folder);
    return new CaseLook(folder, checked.found(), checked.problems().size());
  }

  static List<CaseLook> all(Cases cases) {
    return cases.names().stream().map(folder -> at(cases, folder)).toList();
  }

  /** Where the case's nights are; world time where its files do not say. */
  public ZoneId zone() {
    return deal.map(each -> each.file().zone()).orElse(ZoneOffset.UTC);
  }

  /** The case's id, else its folder's name. */
  public String name() {
    return id().map(CaseId::value).orElse(folder);
  }

  Optional<CaseId> id() {
    return deal.map(each -> each.file().id());
  }

  Optional<Run> newest(Ledger ledger) {
    return id().flatMap(
            id -> ledger.runs().of(id).stream().max(Comparator.comparing(Run::startedAt)));
  }

  /** What the schedule calls for next, and when. */
  Optional<Next> next(Instant now) {
    TreeMap<Instant, String> times = new TreeMap<>();
    deal.map(Case::file).ifPresent(file -> each(file, now, times));
    return Optional.ofNullable(times.firstEntry())
        .map(first -> new Next(first.getValue(), first.getKey()));
  }

  private static void each(CaseFile file, Instant now, TreeMap<Instant, String> times) {
    Stream.of("sync", "sweep")
        .forEach(
            what ->
                file.cron(what)
                    .flatMap(cron -> cron.next(now))
                    .ifPresent(at -> times.putIfAbsent(at, what)));
  }

  /** A scheduled time. */
  record Next(String what, Instant at) {}
}
