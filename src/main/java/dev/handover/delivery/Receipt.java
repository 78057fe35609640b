package dev.handover.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The buyer's answer to a run: what was verified and what was loaded, per file and entity. Any JSON
 * mapper reads it into this shape; keys that format 1 does not know are passed over.
 *
 * @param caseId a {@link CaseId}'s text
 * @param run a {@link RunId}'s text
 * @param manifestSha256 of the manifest that it answers
 * @param buyer fingerprint of the certificate that signs it
 * @param time ISO 8601 in UTC
 * @param reasons why it disagrees; empty exactly when it is accepted
 * @param refusals what the buyer's system would not have of what was verified; not written where
 *     there is nothing, and passed over by who does not know it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "format",
  "case",
  "run",
  "manifestSha256",
  "buyer",
  "time",
  "state",
  "reasons",
  "entities",
  "files",
  "refusals"
})
public record Receipt(
    int format,
    @JsonProperty("case") String caseId,
    String run,
    String manifestSha256,
    String buyer,
    String time,
    State state,
    List<String> reasons,
    Map<String, EntityCount> entities,
    List<FileCount> files,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refusal> refusals) {
  /** The version of the receipt format that this hub writes and reads. */
  public static final int FORMAT = 1;

  private static final int MOST_REASONS = 1_000;

  public Receipt {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "the receipt is of format " + format + ", this program reads format " + FORMAT);
    }
    new CaseId(Bounded.text("case", caseId));
    new RunId(Bounded.text("run", run));
    Bounded.sha256("manifestSha256", manifestSha256);
    Bounded.fingerprint("buyer", buyer);
    moment(time);
    reasons = List.copyOf(required("reasons", reasons));
    Bounded.number("number of reasons", reasons.size(), 0, MOST_REASONS);
    reasons.forEach(reason -> Bounded.text("reason", reason));
    if ((required("state", state) == State.ACCEPTED) != reasons.isEmpty()) {
      throw new IllegalArgumentException("a receipt gives reasons exactly when it disagrees");
    }
    entities = Collections.unmodifiableMap(new TreeMap<>(required("entities", entities)));
    entities.forEach((entity, count) -> checkEntity(entity, count));
    files = List.copyOf(required("files", files));
    refusals = refusals == null ? List.of() : List.copyOf(refusals);
    Bounded.number("number of refusals", refusals.size(), 0, MOST_REASONS);
    if (!refusals.isEmpty() && state == State.ACCEPTED) {
      throw new IllegalArgumentException("a receipt that accepts names refusals");
    }
  }

  /** A receipt of a target that refused nothing. */
  public Receipt(
      int format,
      String caseId,
      String run,
      String manifestSha256,
      String buyer,
      String time,
      State state,
      List<String> reasons,
      Map<String, EntityCount> entities,
      List<FileCount> files) {
    this(
        format,
        caseId,
        run,
        manifestSha256,
        buyer,
        time,
        state,
        reasons,
        entities,
        files,
        List.of());
  }

  /** Whether all that the manifest lists was verified and loaded. */
  public enum State {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("disagrees")
    DISAGREES
  }

  /**
   * One file: lines that were counted once its signature was good, and lines that were loaded.
   *
   * @param sha256 of the sealed file as it arrived
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record FileCount(String name, String sha256, long verified, long loaded) {
    public FileCount {
      if (name == null || !ParcelNames.isSafe(name)) {
        throw new IllegalArgumentException("a file's name is not safe");
      }
      Bounded.sha256(name + ": sha256", sha256);
      Bounded.records(name + ": verified", verified);
      Bounded.records(name + ": loaded", loaded);
    }
  }

  /**
   * Records of one entity that the buyer's system refused in the same way.
   *
   * @param op upsert or delete
   * @param status of its answer; 0 where it was not asked
   * @param refs some of them, where references are pseudonyms
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Refusal(String entity, String op, int status, long records, List<String> refs) {
    private static final int MOST_REFS = 1_000;
    private static final int LAST_STATUS = 999;

    public Refusal {
      if (entity == null || !ParcelNames.isEntity(entity)) {
        throw new IllegalArgumentException("an entity's name is not safe");
      }
      if (op == null || !(op.equals("upsert") || op.equals("delete"))) {
        throw new IllegalArgumentException("a refusal is neither of an upsert nor of a delete");
      }
      Bounded.number("status", status, 0, LAST_STATUS);
      Bounded.records("refused", records);
      refs = List.copyOf(required("refs", refs));
      Bounded.number("number of references", refs.size(), 0, MOST_REFS);
      refs.forEach(ref -> Bounded.text("ref", ref));
    }
  }

  /** One entity: lines verified, lines loaded, and of these the upserts and the tombstones. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record EntityCount(long verified, long loaded, long upserts, long tombstones) {
    public EntityCount {
      Bounded.records("verified", verified);
      Bounded.records("loaded", loaded);
      Bounded.records("upserts", upserts);
      Bounded.records("tombstones", tombstones);
    }
  }

  private static void checkEntity(String entity, EntityCount count) {
    if (!ParcelNames.isEntity(entity)) {
      throw new IllegalArgumentException("an entity's name is not safe");
    }
    required("count of " + entity, count);
  }

  private static void moment(String time) {
    try {
      Instant.parse(Bounded.text("time", time));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("time is not a moment in UTC", e);
    }
  }

  private static <T> T required(String what, T value) {
    if (value == null) {
      throw new IllegalArgumentException(what + " is missing");
    }
    return value;
  }
}
