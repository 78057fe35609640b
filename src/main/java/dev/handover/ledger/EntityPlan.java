package dev.handover.ledger;

/**
 * An entity's part in a run: by which mapping it travels. The order of the plans is the order of
 * travel, parents first.
 *
 * @param mappingDigest SHA-256 of the mapping file, 64 hex digits
 */
public record EntityPlan(String entity, int mappingVersion, String mappingDigest) {}
