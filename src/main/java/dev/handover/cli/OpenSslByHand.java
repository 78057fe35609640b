package dev.handover.cli;

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
    return List.of(
        in + verify("manifest.json", "manifest.json.sm.sig"),
        digests(in),
        ByHand.count(
            in,
            verify("\"$parcel\"", "\"$parcel.sig\"")
                + " >/dev/null && openssl cms -decrypt -inform DER -binary -in \"$parcel\" -inkey "
                + ByHand.quoted(key.toAbsolutePath())
                + " -recip "
                + ByHand.quoted(certificate.toAbsolutePath())));
  }

  /** As {@link ByHand#digests} does it, for who has no sha256sum either. */
  private static String digests(String in) {
    return in
        + "sed -n 's/.*\"name\":\"\\([^\"]*\\)\".*\"sha256\":\"\\([0-9a-f]*\\)\".*/\\2 *\\1/p' manifest.json"
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
