package dev.handover.ledger;

/**
 * Somebody who remembers where an audit chain stood: a signed manifest, a signed head.
 *
 * @param who in words; empty where that is of no interest
 */
public record Witness(AuditChain.Head head, String who) {}
