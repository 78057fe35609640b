package dev.handover.seal;

import dev.handover.keys.Certificate;
import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.keys.SmCertificate;
import dev.handover.keys.SmSecretKey;
import java.io.OutputStream;

/** Opens what a {@link Sealer} of the same profile sealed, on the buyer's side. */
public sealed interface Opener permits OpenPgpOpener, SmOpener {
  /**
   * Writes the plain lines. The caller must not trust them before this returns normally; whatever
   * is not exactly a parcel from this seller to this buyer is refused with INTEGRITY.
   *
   * @param unpackedLimit bytes of lines after which the parcel is refused
   */
  void open(SealedFile sealed, OutputStream plain, long unpackedLimit);

  /** In the profile of both keys; CONFIGURATION where theirs differ. */
  static Opener of(SecretKey recipient, Certificate signer) {
    return switch (Profile.ofBoth(signer, recipient)) {
      case OPENPGP -> new OpenPgpOpener((PgpSecretKey) recipient, (PgpCertificate) signer);
      case SM -> new SmOpener((SmSecretKey) recipient, (SmCertificate) signer);
    };
  }
}
