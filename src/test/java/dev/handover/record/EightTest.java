package dev.handover.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EightTest {
  private static final byte[] BYTES = {1, 2, 3, 4, 5, 6, 7, -8, 9, -10};

  @Test
  void theFirstByteIsInTheLowestPlace() {
    assertThat(Eight.of(BYTES, 0)).isEqualTo(0xF807060504030201L);
    assertThat(Eight.of(BYTES, 2)).isEqualTo(0xF609F80706050403L);
    assertThatThrownBy(() -> Eight.of(BYTES, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void whatTheArrayDoesNotHaveIsZero() {
    assertThat(Eight.upToEnd(BYTES, 2)).isEqualTo(Eight.of(BYTES, 2));
    assertThat(Eight.upToEnd(BYTES, 7)).isEqualTo(0xF609F8L);
    assertThat(Eight.upToEnd(BYTES, 10)).isZero();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    byte[] bytes = new byte[9];
    Eight.write(bytes, 1, 0xF807060504030201L);
    assertThat(Eight.of(bytes, 1)).isEqualTo(0xF807060504030201L);
    assertThat(bytes[0]).isZero();
  }
}
