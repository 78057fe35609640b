package dev.handover.retention;

import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import java.util.List;

/**
 * Says of each row what is to become of it. The answer hangs on the row, the mapping, the law, the
 * holds of the moment and the plan's day alone, so that a dry run and the destruction agree.
 */
public interface Fates {
  /**
   * @param batch every column that the mapping names, as {@code Snapshot.read} gives them
   * @return one for each row, in the batch's order
   */
  List<Fate> of(Mapping mapping, Batch batch);
}
