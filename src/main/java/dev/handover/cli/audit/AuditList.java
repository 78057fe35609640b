package dev.handover.cli.audit;

import dev.handover.audit.EntryFilter;
import dev.handover.cli.Columns;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the newest entries, oldest first. */
@Command(
    name = "list",
    description = {
      "Show what was done, by whom and when: the newest entries, oldest first. Times are in UTC.",
      "Whether they are as they were written is told by: handover audit verify",
      "",
      "Examples:",
      "  handover audit list --case hotel --since 2026-01-01",
      "  handover audit list --act \"quarantined record shown in clear\" --limit 500"
    })
final class AuditList implements Callable<Integer> {
  private static final int PAGE = 1_000;
  @Mixin private AuditScope scope;
  @Mixin private Printed printed;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-22", "--limit must be 1 or more");
    }
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      Deque<AuditChain.Entry> newest = newest(ledger, scope.filter(workplace, ledger));
      boolean more = newest.size() > limit;
      if (more) {
        newest.removeFirst();
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("entries", newest.stream().map(AuditList::json).toList());
      json.put("more", more);
      printed.result(json, () -> print(newest, more));
      return 0;
    }
  }

  /** One more than asked for, to know whether there are more. */
  private Deque<AuditChain.Entry> newest(Ledger ledger, EntryFilter filter) {
    Deque<AuditChain.Entry> newest = new ArrayDeque<>();
    long before = Long.MAX_VALUE;
    while (true) {
      List<AuditChain.Entry> page = ledger.audit().before(before, PAGE);
      for (AuditChain.Entry each : page) {
        if (filter.admits(each)) {
          newest.addFirst(each);
        }
        if (newest.size() > limit) {
          return newest;
        }
      }
      if (page.isEmpty()) {
        return newest;
      }
      before = page.get(page.size() - 1).sequence();
    }
  }

  private static Map<String, Object> json(AuditChain.Entry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seq", entry.sequence());
    json.put("time", entry.time().toString());
    json.put("actor", entry.actor());
    json.put("act", entry.act());
    json.put("subject", entry.subject());
    json.put("detail", entry.detail());
    json.put("hash", entry.hash());
    return json;
  }

  private void print(Deque<AuditChain.Entry> entries, boolean more) {
    for (AuditChain.Entry each : entries) {
      printed.line(
          Columns.pad(Long.toString(each.sequence()), 7)
              + Columns.pad(each.time().truncatedTo(ChronoUnit.SECONDS).toString(), 22)
              + Columns.pad(plain(each.actor()), 12)
              + Columns.pad(plain(each.act()), 26)
              + Columns.pad(plain(each.subject()), 36)
              + plain(each.detail()));
    }
    if (entries.isEmpty()) {
      printed.line("no entry is as asked for");
    } else if (more) {
      printed.line("there are older ones; see --limit");
    }
  }

  /** One line that does not steer the terminal. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? '·' : c));
    return plain.toString();
  }
}
