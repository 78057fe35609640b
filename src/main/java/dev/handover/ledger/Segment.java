package dev.handover.ledger;

/** A sorted set of entries in the ledger: the head of its shards. */
record Segment(long id, EntryLayout layout, long recency, int depth, long entries) {}
