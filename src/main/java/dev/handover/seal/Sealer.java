package dev.handover.seal;

import dev.handover.process.MinimisedBatch;

/** Turns what the buyer may see of a window into a parcel that only the buyer can open. */
public sealed interface Sealer permits OpenPgpSealer {
  /** One parcel per batch; safe for use by several threads. */
  SealedParcel seal(MinimisedBatch batch);
}
