package dev.handover.cli;

import dev.handover.delivery.ParcelNames;
import dev.handover.keys.Profile;
import java.nio.file.Path;
import java.util.List;

/**
 * With {@code openssl} 3.0 and {@code zstd}. A parcel is opened only after its signature was found
 * good: its encryption alone would not tell an alteration.
 *
 * @param key the buyer's secret key
 * @param certificate the buyer's, to which the parcels are sealed
 * @param seller the seller's bare public key
 */
public record OpenSslByHand(Path runFolder, Path key, Path certificate, Path seller)
    implements ByHand {
  @Override
  public List<String> commands() {
    String in = "cd " + ByHand.quoted(runFolder) + " && ";
    String manifest =
        verify(ParcelNames.MANIFEST, ParcelNames.signature(ParcelNames.MANIFEST, Profile.SM));
    String checked = in + manifest + " >&2 && ";
    return List.of(
        in + manifest,
        digests(checked),
        ByHand.count(
            checked,
            verify("\"$parcel\"", "\"$parcel.sig\"")
                + " >/dev/null && openssl cms -decrypt -inform DER -binary -in \"$parcel\" -inkey "
                + ByHand.quoted(key.toAbsolutePath())
                + " -recip "
                + ByHand.quoted(certificate.toAbsolutePath())));
  }

  /** As {@link ByHand#digests} does it, for who has no sha256sum either. */
  private static String digests(String in) {
    return in
        + ByHand.listed(" *")
        + " | while read -r file; do [ \"$(openssl dgst -sha256 -r \"${file#*\\*}\")\" = \"$file\" ]"
        + " || exit 1; done && echo every digest agrees";
  }

  private String verify(String file, String signature) {
    return "openssl dgst -sm3 -verify "
        + ByHand.quoted(seller.toAbsolutePath())
        + " -signature "
        + signature
        + " -sigopt distid:"
        + Profile.SM_USER_ID
        + " "
        + file;
  }
}
