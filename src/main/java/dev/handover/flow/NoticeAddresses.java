package dev.handover.flow;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** How messages are known again without a word of whom they went to. */
final class NoticeAddresses {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern REFERENCE = Pattern.compile("N-[0-9a-f]{16}");

  private NoticeAddresses() {}

  /** A keyed digest of an address, whatever the case of its letters. */
  static byte[] digest(CaseKeys keys, String address) {
    byte[] bytes = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    byte[] digest = new byte[KeyedDigest.BYTES];
    keys.lineage().domain("notice address").digest(bytes, 0, bytes.length, digest, 0);
    return digest;
  }

  /** The reference of a new message, such as {@code N-0f83a5d1c2b4e697}. */
  static String reference() {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    return "N-" + HexFormat.of().formatHex(random);
  }

  static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }
}
