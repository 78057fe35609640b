package dev.handover.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedDigestTest {
  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
  private final KeyedDigest digest = new KeyedDigest(KEY);

  /**
   * Made with Python's {@code hmac}: the key is the first 16 bytes of {@code h(h(KEY, "handover
   * domain\\0guest"), "handover lineage values\\0")}; and with {@code openssl mac -macopt size:16
   * SIPHASH}.
   */
  @Test
  void staysTheSameFromVersionToVersion() {
    assertThat(hex(digest.domain("guest"), "李雷")).isEqualTo("68d7053888b05efa06b04ca66db9418f");
  }

  @Test
  void dependsOnKeyDomainAndValue() {
    Set<String> seen = new HashSet<>();
    KeyedDigest other = new KeyedDigest("another key of 16 bytes or more".getBytes(UTF_8));
    for (KeyedDigest each : new KeyedDigest[] {digest, other}) {
      for (KeyedDigest domain :
          new KeyedDigest[] {each, each.domain("guest"), each.domain("stay")}) {
        seen.add(hex(domain, "7"));
        seen.add(hex(domain, "8"));
        seen.add(hex(domain, ""));
      }
    }
    assertThat(seen).hasSize(18);
  }

  @Test
  void readsAndWritesOnlyTheGivenRange() {
    byte[] out = new byte[22];
    digest.digest("xx7yy".getBytes(UTF_8), 2, 1, out, 3);
    assertThat(out).startsWith(0, 0, 0).endsWith(0, 0, 0);
    assertThat(HexFormat.of().formatHex(out, 3, 19)).isEqualTo(hex(digest, "7"));
  }

  @Test
  void agreesBetweenThreads() {
    Set<String> seen =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> hex(digest, "the same"))
            .collect(HashSet::new, Set::add, Set::addAll);
    assertThat(seen).hasSize(1);
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> new KeyedDigest(new byte[8]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hex(KeyedDigest digest, String value) {
    byte[] bytes = value.getBytes(UTF_8);
    byte[] out = new byte[KeyedDigest.BYTES];
    digest.digest(bytes, 0, bytes.length, out, 0);
    return HexFormat.of().formatHex(out);
  }
}
