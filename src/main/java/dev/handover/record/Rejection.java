package dev.handover.record;

/**
 * Why a record is in quarantine: the first rule it broke. Holds no value of the record.
 *
 * @param keyDigest the keyed digest of the record's key, 32 hex digits
 * @param field the mapping's name of the field, such as {@code mobile}
 * @param rule the rule's name, such as {@code phone}
 * @param reason one sentence for the person who mends it, without any value
 */
public record Rejection(
    String entity, String keyDigest, String field, String rule, String reason) {}
