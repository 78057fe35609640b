package dev.handover.receive.api;

import java.util.Optional;

/** What a buyer's API made of a record. */
public sealed interface Outcome {
  /**
   * It took it.
   *
   * @param id the API's own id of the record, as far as it was told
   */
  record Accepted(Optional<String> id) implements Outcome {
    @Override
    public String toString() {
      return "Accepted";
    }
  }

  /**
   * It will not have it.
   *
   * @param status of its answer; 0 where it was not asked
   * @param reason in words that hold no value of the record and nothing of the answer's text
   */
  record Refused(int status, String reason) implements Outcome {}
}
