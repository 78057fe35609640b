package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.Cron;
import dev.handover.ledger.RunMode;
import dev.handover.record.CaseId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quartz.TriggerKey;

/**
 * What a case file schedules: a run of one kind, a backup, a drill or a look, at times that come
 * again.
 */
record Firing(CaseId caseId, Kind kind, Cron cron) {
  /** The Quartz group of everything that case files schedule. */
  static final String GROUP = "cases";

  /** The keys of {@code schedule:} that call for something; only a run has a mode. */
  enum Kind {
    SYNC("sync", Optional.of(RunMode.DELTA), "calls-for-a-run"),
    SWEEP("sweep", Optional.of(RunMode.SWEEP), "calls-for-a-run"),
    BACKUP("backup", Optional.empty(), "calls-for-a-run"),
    DRILL("drill", Optional.empty(), "calls-for-a-run"),
    RETENTION("retention", Optional.empty(), "looks-at-retention");

    final String key;
    final Optional<RunMode> mode;

    /** The template of its route. */
    final String template;

    Kind(String key, Optional<RunMode> mode, String template) {
      this.key = key;
      this.mode = mode;
      this.template = template;
    }

    static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
  }

  static List<Firing> of(Case deal) {
    List<Firing> firings = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      deal.file()
          .cron(kind.key)
          .map(cron -> new Firing(deal.file().id(), kind, cron))
          .ifPresent(firings::add);
    }
    return firings;
  }

  /** The firing that a stored trigger stands for; nothing where it calls for no run. */
  static Optional<Firing> of(TriggerKey key, Cron cron) {
    int dot = key.getName().lastIndexOf('.');
    return Kind.of(key.getName().substring(dot + 1))
        .map(kind -> new Firing(new CaseId(key.getName().substring(0, dot)), kind, cron));
  }

  /** {@code hotel-2026.sync}: the route's id and the trigger's name; no case has a dot in it. */
  String name() {
    return caseId + "." + kind.key;
  }

  TriggerKey trigger() {
    return new TriggerKey(name(), GROUP);
  }
}
