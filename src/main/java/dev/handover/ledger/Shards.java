package dev.handover.ledger;

/**
 * How shards are kept: those of keyed digests alone as they are, those with references, which may
 * be the seller's own numbers, encrypted whole.
 */
record Shards(Database database, CaseCiphers ciphers) {

  byte[] hide(Segment segment, long shard, int part, byte[] entries) {
    return segment.layout().hidden
        ? ciphers.hideAlways(segment.caseId(), place(segment, shard, part), entries)
        : entries;
  }

  byte[] show(Segment segment, long shard, int part, byte[] stored) {
    return segment.layout().hidden
        ? ciphers.show(segment.caseId(), place(segment, shard, part), stored)
        : stored;
  }

  private static String place(Segment segment, long shard, int part) {
    return "segment " + segment.id() + "/" + shard + "/" + part;
  }
}
