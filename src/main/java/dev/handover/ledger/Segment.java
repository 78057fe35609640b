package dev.handover.ledger;

import dev.handover.record.CaseId;

/** A sorted set of entries in the ledger: the head of its shards. */
record Segment(long id, CaseId caseId, EntryLayout layout, long recency, int depth, long entries) {}
