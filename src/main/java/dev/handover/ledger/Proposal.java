package dev.handover.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * An act that needs a second person, and what became of it.
 *
 * @param act in words, such as {@code escrow of a case's data key}
 * @param subject a case, or hub
 * @param plan the exact plan, canonical JSON
 * @param sha256 of the plan's UTF-8, 64 lower-case hex digits
 * @param refusal why it was refused
 */
public record Proposal(
    String id,
    String act,
    String subject,
    String plan,
    String sha256,
    String proposer,
    String reason,
    Instant madeAt,
    Instant expiresAt,
    State state,
    Optional<Decision> decision,
    String refusal,
    Optional<Use> use) {

  /** What may have become of it. */
  public enum State {
    OPEN,
    APPROVED,
    REFUSED,
    USED
  }

  /**
   * The second person's word.
   *
   * @param fingerprint of the key that signed; empty where he refused
   * @param signature detached, over {@code Approvals.bytesToSign}; empty where he refused
   */
  public record Decision(String decider, Instant at, String fingerprint, byte[] signature) {}

  /** Who did what was agreed on. */
  public record Use(String actor, Instant at) {}

  @Override
  public String toString() {
    return "Proposal[" + id + ", " + act + ", " + subject + ", " + state + "]";
  }
}
