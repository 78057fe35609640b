package dev.handover.source;

import static org.h2.api.ErrorCode.FILE_CORRUPTED_1;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What can go wrong with a copy of ours, and what to do then. */
final class CopyTrouble {
  private CopyTrouble() {}

  /**
   * @param said what was copied
   */
  static HandoverException of(String said, Exception cause) {
    boolean memory = causes(cause).anyMatch(OutOfMemoryError.class::isInstance);
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-FILE-03",
        said
            + " could not be copied into the hub's folder var/staged: "
            + (memory
                ? "the hub's memory does not suffice; give it more, as with HANDOVER_HEAP=768m"
                : "see that it is writable and its disk has room")
            + "; then run again",
        cause instanceof SQLException sql ? Trouble.withoutWords(sql) : cause);
  }

  /** Whether an error tells that the copy's file is not as it was written. */
  static boolean isDamage(SQLException trouble) {
    return trouble.getErrorCode() == FILE_CORRUPTED_1
        || causes(trouble)
            .anyMatch(
                each ->
                    CopyConnection.isImpossibleLength(each)
                        || each instanceof MVStoreException store
                            && store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT);
  }

  static HandoverException damaged(String said, SQLException cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-FILE-09",
        "the hub's copy of "
            + said
            + " in var/staged is damaged and has been removed; run again, which copies it anew, and"
            + " have the disk looked at",
        Trouble.withoutWords(cause));
  }

  private static Stream<Throwable> causes(Throwable trouble) {
    return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause);
  }
}
