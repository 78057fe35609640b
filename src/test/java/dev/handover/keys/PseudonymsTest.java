package dev.handover.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
  private final Pseudonyms pseudonyms = new Pseudonyms(KEY);

  /**
   * Made with Python: {@code h = lambda k, m: hmac.new(k, m, sha256).digest()}, then base32 of the
   * first 16 bytes of {@code h(h(h(KEY, "handover domain\\0guest"), "handover values\\0"), "李雷")}.
   */
  @Test
  void staysTheSameFromVersionToVersion() {
    assertThat(pseudonym(pseudonyms.domain("guest"), "李雷")).isEqualTo("me2yopb2v37y34ohnjy2w4wizu");
  }

  @Test
  void dependsOnKeyDomainAndValue() {
    Set<String> seen = new HashSet<>();
    Pseudonyms other = new Pseudonyms("another key of 16 bytes or more".getBytes(UTF_8));
    for (Pseudonyms each : new Pseudonyms[] {pseudonyms, other}) {
      for (Pseudonyms domain : new Pseudonyms[] {each, each.domain("guest"), each.domain("stay")}) {
        seen.add(pseudonym(domain, "7"));
        seen.add(pseudonym(domain, "8"));
      }
    }
    assertThat(seen).hasSize(12).allMatch(text -> text.matches("[a-z2-7]{26}"));
  }

  @Test
  void readsOnlyTheGivenRange() {
    byte[] padded = "xx7yy".getBytes(UTF_8);
    assertThat(pseudonyms.of(padded, 2, 1)).isEqualTo(pseudonym(pseudonyms, "7"));
    byte[] out = new byte[30];
    pseudonyms.write(padded, 2, 1, out, 3);
    assertThat(out).startsWith(0, 0, 0).endsWith(0);
    assertThat(new String(out, 3, Pseudonyms.LENGTH, UTF_8)).isEqualTo(pseudonym(pseudonyms, "7"));
  }

  @Test
  void agreesBetweenThreads() {
    Set<String> seen =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> pseudonym(pseudonyms, "the same"))
            .collect(HashSet::new, Set::add, Set::addAll);
    assertThat(seen).hasSize(1);
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> new Pseudonyms(new byte[8]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String pseudonym(Pseudonyms pseudonyms, String value) {
    byte[] bytes = value.getBytes(UTF_8);
    return pseudonyms.of(bytes, 0, bytes.length);
  }
}
