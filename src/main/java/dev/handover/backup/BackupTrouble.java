package dev.handover.backup;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;

/** What is said when a backup cannot be written or read. */
public final class BackupTrouble {
  private BackupTrouble() {}

  /** The hub's own disk. */
  static HandoverException disk(Path where, Exception cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-BAK-01",
        "the backup cannot be written in "
            + where
            + ": look at the disk's space and permissions, then back up again; earlier backups are"
            + " as they were",
        cause);
  }

  /** What was written cannot be read from the disk. */
  public static HandoverException unreadable(Path where, Exception cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-BAK-02",
        "the backup in " + where + " cannot be read; look at the disk and its permissions",
        cause);
  }

  /** Something is not what was written. */
  static HandoverException damaged(String id, String what, Exception cause) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-BAK-03",
        "backup "
            + id
            + " is not what was written: "
            + what
            + "; it was altered, cut short or mixed up, or belongs to other keys. Use another backup",
        cause);
  }

  static HandoverException missing(String id) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-BAK-04",
        "there is no backup " + id + " here; handover backup list shows which there are");
  }
}
