package dev.handover.source.api;

import dev.handover.api.Told;
import java.util.Optional;

/**
 * An answer that was taken.
 *
 * @param status of the answer; {@code told} says nothing where it is not 200
 * @param link the next one's address, as the header {@code Link} gives it
 */
record Page(int status, Told told, Optional<String> link) {
  boolean isThere() {
    return status == 200;
  }
}
