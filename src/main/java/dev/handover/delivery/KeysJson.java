package dev.handover.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.keys.Profile;

/**
 * Whose keys a run is under. In the national profile the manifest also pins what the editions of
 * GM/T 0009 and the programs differ in: the signer's user ID and the order of an SM2 ciphertext.
 */
final class KeysJson {
  private static final String PROFILE = "profile";
  private static final String USER_ID = "userId";
  private static final String CIPHERTEXT = "ciphertext";
  private static final String ORDER = "C1C3C2";

  private KeysJson() {}

  static void write(ObjectNode node, Manifest.Fingerprints keys) {
    node.put("seller", keys.seller()).put("buyer", keys.buyer());
    if (keys.profile() == Profile.SM) {
      node.put(PROFILE, keys.profile().word())
          .put(USER_ID, Profile.SM_USER_ID)
          .put(CIPHERTEXT, ORDER);
    }
  }

  static Manifest.Fingerprints read(JsonShape keys) {
    return new Manifest.Fingerprints(profile(keys), keys.text("seller"), keys.text("buyer"));
  }

  private static Profile profile(JsonShape keys) {
    String word = keys.optionalText(PROFILE).orElse(Profile.OPENPGP.word());
    if (word.equals(Profile.OPENPGP.word())) {
      return Profile.OPENPGP;
    }
    if (!word.equals(Profile.SM.word())) {
      throw keys.wrong(PROFILE, "openpgp or sm");
    }
    if (!keys.text(USER_ID).equals(Profile.SM_USER_ID)) {
      throw keys.wrong(USER_ID, Profile.SM_USER_ID);
    }
    if (!keys.text(CIPHERTEXT).equals(ORDER)) {
      throw keys.wrong(CIPHERTEXT, ORDER);
    }
    return Profile.SM;
  }
}
