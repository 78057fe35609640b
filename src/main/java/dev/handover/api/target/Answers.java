package dev.handover.api.target;

import java.util.Optional;
import java.util.Set;

/**
 * How an API's answers are read.
 *
 * @param done the statuses that tell success; any from 200 to 299 where it is empty
 * @param field the way to what an answer says of itself, for APIs whose errors come with 200
 * @param fine what stands there on success
 * @param there statuses, or words at {@code field}, of a record that cannot be created because it
 *     is there
 * @param gone the same, of a record that cannot be changed or deleted because it is not
 */
public record Answers(
    Set<Integer> done,
    Optional<String> field,
    Set<String> fine,
    Set<String> there,
    Set<String> gone) {
  private static final int FIRST = 200;
  private static final int LAST = 299;

  public Answers {
    done = Set.copyOf(done);
    fine = Set.copyOf(fine);
    there = Set.copyOf(there);
    gone = Set.copyOf(gone);
  }

  /** Whether a status tells success. */
  public boolean isDone(int status) {
    return done.isEmpty() ? status >= FIRST && status <= LAST : done.contains(status);
  }

  /** Whether status or word is one of these. */
  public static boolean isOneOf(Set<String> known, int status, Optional<String> said) {
    return known.contains(Integer.toString(status)) || said.filter(known::contains).isPresent();
  }
}
