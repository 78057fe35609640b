package dev.handover.flow;

import dev.handover.backup.Archive;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.BackupEntry.State;
import dev.handover.ledger.Ledger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whole folders that a killed hub has left and that do not count: one was killed between giving a
 * backup its name and the ledger's word that it is complete, or between the ledger's word that it
 * is gone and its removal. A folder that the ledger does not know is left alone: a restored hub
 * does not know its newest backups.
 */
final class LeftBackups {
  private LeftBackups() {}

  /** Removes those that are gone by the ledger's word. */
  static void removeGone(Ledger ledger, Path parent) {
    for (String id : Archive.folders(parent)) {
      state(ledger, id)
          .filter(state -> state == State.FAILED || state == State.REMOVED)
          .ifPresent(state -> Archive.remove(parent, id));
    }
  }

  /** Those that were being read back, oldest first. */
  static List<String> unread(Ledger ledger, Path parent) {
    return Archive.folders(parent).stream()
        .filter(id -> state(ledger, id).equals(Optional.of(State.BEGUN)))
        .toList();
  }

  private static Optional<State> state(Ledger ledger, String id) {
    return ledger.backups().find(id).map(BackupEntry::state);
  }
}
