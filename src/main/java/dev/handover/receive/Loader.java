package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A target that takes the runs of one case, and remembers in itself which it took. Made by choosing
 * {@link JdbcLoader}, {@link FileLoader} or {@link ApiLoader}; worked by {@link Receiver}.
 */
public abstract sealed class Loader implements AutoCloseable
    permits JdbcLoader, FileLoader, ApiLoader {

  /** Lets go of the target; what was not committed is not kept. */
  @Override
  public void close() {
    // Most hold nothing between two runs.
  }

  /** The last run that was applied; refuses a case other than the one that the target holds. */
  abstract Optional<Applied> last(CaseId caseId);

  /** A later run than the last applied that broke off half-way, if the target shows it. */
  abstract Optional<RunId> halfLoaded(String exceptManifestSha256);

  /**
   * The newest run that was begun and not applied, where its records cannot be taken back and an
   * older run must not be taken up again.
   */
  Optional<Applied> begun() {
    return Optional.empty();
  }

  /** The receipt's bytes for a manifest that was applied before. */
  abstract Optional<byte[]> receipt(String manifestSha256);

  /** The receipt's bytes for a run that was applied before; asked after {@link #last}. */
  abstract Optional<byte[]> receipt(RunId run);

  /** Prepares the target for a run. */
  abstract Loading begin(Manifest manifest, String manifestSha256);

  /** A run that the target holds. */
  record Applied(RunId run, String manifestSha256, Instant createdAt) {}

  /** One run on its way into the target. */
  interface Loading extends AutoCloseable {
    /**
     * Loads one parcel's lines together with the note that it was loaded, all or nothing; a parcel
     * that was loaded by an earlier, broken-off attempt is not loaded again.
     */
    Opened.LineCount load(FileEntry file, Plain plain);

    /**
     * What is left once every parcel was loaded and found right. Returns what the target would not
     * have; the run does not count as applied then.
     */
    default Refusals finish() {
      return Refusals.NONE;
    }

    /**
     * Ends the run: after a full, what it did not bring is removed. Returns what does not agree, in
     * which case nothing of this last step is kept; else the run counts as applied.
     */
    List<String> complete(byte[] receipt);

    @Override
    void close();
  }

  static HandoverException anotherCase(String target, CaseId held, CaseId offered) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-RCV-12",
        target
            + " holds the records of case "
            + held
            + ", the manifest is of case "
            + offered
            + "; name a target of its own for each case");
  }

  static HandoverException atWork(String target) {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-RCV-13",
        "another receive is at work on " + target + "; wait until it has ended");
  }
}
