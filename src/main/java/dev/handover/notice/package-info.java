/**
 * What people are told of the handover, and by which of their addresses. Texts come from templates,
 * what they must say from the rule packs; {@code flow} sends them and the ledger remembers, by
 * keyed digests, who was told.
 */
package dev.handover.notice;
