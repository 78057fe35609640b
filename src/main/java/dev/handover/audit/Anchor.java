package dev.handover.audit;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Witness;
import java.time.Instant;

/**
 * A head that was kept elsewhere under a good signature.
 *
 * @param at when it was signed: the chain ended there then
 * @param who in words
 */
public record Anchor(AuditChain.Head head, Instant at, String who) {
  Witness witness() {
    return new Witness(head, who);
  }
}
