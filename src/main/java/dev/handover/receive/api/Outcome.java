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
   * It says that it has no such record to delete. A wrong path is answered in the same way.
   *
   * @param asked whether find: does not know of it either, whose path may be as wrong
   */
  record Gone(boolean asked) implements Outcome {}

  /**
   * It will not have it.
   *
   * @param status of its answer; 0 where it was not asked
   * @param reason in words that hold no value of the record and nothing of the answer's text
   * @param there what is known of the record after it
   * @param anothers the id that the API gives it although another record has it
   */
  record Refused(int status, String reason, There there, Optional<String> anothers)
      implements Outcome {
    public Refused(int status, String reason) {
      this(status, reason, There.AS_BEFORE);
    }

    public Refused(int status, String reason, There there) {
      this(status, reason, there, Optional.empty());
    }

    @Override
    public String toString() {
      return "Refused[" + status + ", " + reason + "]";
    }
  }

  /** What a refusal tells of the record itself. */
  enum There {
    /** Nothing came of the request. */
    AS_BEFORE,

    /** It is there, as this run or somebody else created it. */
    YES,

    /**
     * It may be there, or an earlier attempt may yet create it; until that is known only the same
     * request is safe.
     */
    PERHAPS
  }
}
