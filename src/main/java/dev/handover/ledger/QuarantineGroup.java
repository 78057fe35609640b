package dev.handover.ledger;

/**
 * How many records of one entity lie in quarantine because one field broke one rule.
 *
 * @param reason one sentence without any value
 */
public record QuarantineGroup(
    String entity, String field, String rule, String reason, long count) {}
