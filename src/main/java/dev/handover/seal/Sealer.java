package dev.handover.seal;

import dev.handover.keys.Certificate;
import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.keys.SmCertificate;
import dev.handover.keys.SmSecretKey;
import dev.handover.process.MinimisedBatch;

/** Turns what the buyer may see of a window into a parcel that only the buyer can open. */
public sealed interface Sealer permits OpenPgpSealer, SmSealer {
  /** One parcel per batch; safe for use by several threads. */
  SealedParcel seal(MinimisedBatch batch);

  /** In the profile of both keys; CONFIGURATION where theirs differ or nothing may be sealed. */
  static Sealer of(Certificate recipient, SecretKey signer, LineFormat format) {
    return switch (Profile.ofBoth(recipient, signer)) {
      case OPENPGP -> new OpenPgpSealer((PgpCertificate) recipient, (PgpSecretKey) signer, format);
      case SM -> new SmSealer((SmCertificate) recipient, (SmSecretKey) signer, format);
    };
  }
}
