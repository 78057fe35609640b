package dev.handover.cli.backup;

import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.DrillEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Backups and drills, for people and for programs. */
final class BackupText {
  private BackupText() {}

  static Map<String, Object> json(BackupEntry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", entry.id());
    json.put("of", entry.owner());
    json.put("kind", entry.kind());
    json.put("state", word(entry));
    json.put("begun", entry.begun().toString());
    json.put("ended", entry.ended().map(Instant::toString).orElse(null));
    json.put("recoveryPoint", entry.recoveryPoint().map(Instant::toString).orElse(null));
    json.put("run", entry.run().map(Object::toString).orElse(null));
    json.put("records", entry.rows());
    json.put("bytes", entry.bytes());
    json.put("digest", entry.digest().orElse(null));
    json.put("place", entry.place());
    json.put("removed", entry.removedAt().map(Instant::toString).orElse(null));
    json.put("reason", entry.reason().orElse(null));
    return json;
  }

  static String line(BackupEntry entry) {
    return String.format(
        Locale.ROOT,
        "%s  %-8s  state of %s  %,d records, %,d bytes%s%s",
        entry.id(),
        word(entry),
        entry.recoveryPoint().map(Instant::toString).orElse("-"),
        entry.rows(),
        entry.bytes(),
        entry.run().map(run -> ", with run " + run).orElse(""),
        entry.reason().map(reason -> ": " + reason).orElse(""));
  }

  private static String word(BackupEntry entry) {
    return entry.state().name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> json(DrillEntry drill) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("backup", drill.backup());
    json.put("begun", drill.begun().toString());
    json.put("ended", drill.ended().toString());
    json.put("good", drill.good());
    json.put("outcome", drill.outcome());
    json.put("compared", drill.compared());
    json.put("records", drill.rows());
    json.put("recoverySeconds", drill.recovery().toMillis() / 1000.0);
    json.put("recoveryPointAgeSeconds", drill.age().toSeconds());
    json.put("digest", drill.digest().orElse(null));
    json.put("detail", drill.words());
    return json;
  }

  static String line(DrillEntry drill) {
    return String.format(
        Locale.ROOT,
        "drill %s of backup %s: %s; %,d records in %.1f s, the state was %s old; %s",
        drill.begun(),
        drill.backup(),
        drill.good() ? drill.outcome() : "FAILED",
        drill.rows(),
        drill.recovery().toMillis() / 1000.0,
        drill.age(),
        drill.words());
  }
}
