package dev.handover.source.files;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Where a seller's exports lie: a folder of this machine or of another. */
public interface ExportPlace {
  /** As messages call it. */
  String said();

  /**
   * @param scratch a folder for what must be copied to be read, of which nothing else knows
   * @param told hears how far that is
   */
  ExportFolder open(Path scratch, Consumer<String> told);
}
