package dev.handover.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final long SEED = 20261122;
  private static final List<String> COLUMNS = List.of("a", "b", "c");

  @Test
  void aGridAboveTwoOthersHoldsTheSameAsOneOfItsOwn() {
    Random random = new Random(SEED);
    Rows bottom = random(random, 200);
    Rows middle = changed(bottom, random, new StringBuilder());
    StringBuilder expected = new StringBuilder();
    Rows top = changed(middle, random, expected);

    assertThat(text(top)).as("seed %d", SEED).isEqualTo(expected.toString());
    assertThat(top.bytes()).isEqualTo(expected.toString().replaceAll("[|\n-]", "").length());
  }

  @Test
  void aValueThatStaysIsNotCopied() {
    Rows bottom = Rows.builder(COLUMNS, 1).add("x").add("y").add("z").build();
    Slice value = new Slice();
    bottom.read(0, 1, value);
    Rows top = bottom.above(List.of("only"), 1, 0).add(value).build();
    Slice above = new Slice();
    top.read(0, 0, above);

    assertThat(above.bytes).isSameAs(value.bytes);
    assertThat(top.text(0, 0)).isEqualTo("y");
    assertThat(top.isAbsent(0, 0)).isFalse();
  }

  @Test
  void arraysOfAGridThatIsDoneWithServeTheNext() {
    Spares spares = Spares.of(1);
    Rows bottom = Rows.builder(COLUMNS, 100, 2_000, spares).add("x").add("y").add("z").build();
    Slice value = new Slice();
    bottom.read(0, 1, value);
    byte[] lent = value.bytes;
    Rows top = bottom.above(COLUMNS, 1, 8).add(value).add("new").addAbsent().build();
    top.release();
    Rows next = Rows.builder(COLUMNS, 90, 1_500, spares).add("a").add("b").add("c").build();
    next.read(0, 2, value);

    assertThat(value.bytes).isSameAs(lent);
    assertThat(value.text()).isEqualTo("c");
    assertThatThrownBy(() -> top.read(0, 0, value)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> bottom.text(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    top.release(); // said twice it gives nothing twice
    Rows one = Rows.builder(COLUMNS, 2, 64, spares).add("1").add("2").add("3").build();
    Rows other = Rows.builder(COLUMNS, 2, 64, spares).add("4").add("5").add("6").build();
    assertThat(one.text(0, 0) + other.text(0, 0)).isEqualTo("14");
  }

  @Test
  void aGridGrowsWhateverTheLengthsOfTheArraysThatWereSpare() {
    Spares spares = Spares.of(1);
    spares.give(new int[20]);
    Rows.Builder builder = Rows.builder(COLUMNS, 2, 64, spares);
    for (int i = 0; i < 300; i++) {
      builder.add("v" + i);
    }
    assertThat(builder.build().text(99, 2)).isEqualTo("v299");
  }

  @Test
  void theOldestOfTooManySpareArraysGoes() {
    Spares spares = Spares.of(1);
    byte[][] given = new byte[7][];
    for (int i = 0; i < given.length; i++) {
      given[i] = new byte[100 + i];
      spares.give(given[i]);
    }
    assertThat(spares.bytes(100)).isSameAs(given[1]);
    assertThat(spares.bytes(104)).isSameAs(given[4]);
    assertThat(spares.bytes(20)).as("left to those who need so much").hasSize(20);
    assertThat(spares.bytes(200)).hasSize(200);
  }

  @Test
  void onlyWhatIsAsItCameFromAWellFormedSourceIsKnownToBe() {
    Rows bottom = Rows.builder(COLUMNS, 1).add("x").add("y").add("z").wellFormed(true).build();
    Slice value = new Slice();
    bottom.read(0, 0, value);
    assertThat(value.wellFormed).isTrue();
    Rows top = bottom.above(COLUMNS, 1, 8).add(value).add("new").addAbsent().build();
    top.read(0, 0, value);
    assertThat(value.wellFormed).isTrue();
    top.read(0, 1, value);
    assertThat(value.wellFormed).isFalse();
    bottom.read(0, 1, value);
    value.set(value.bytes, value.start, 0);
    assertThat(value.wellFormed).isFalse();
    Rows.builder(COLUMNS, 1).add("x").add("y").add("z").build().read(0, 0, value);
    assertThat(value.wellFormed).isFalse();
  }

  /** Takes over, changes or empties each value; every third row is begun and taken back. */
  private static Rows changed(Rows from, Random random, StringBuilder expected) {
    Rows.Builder to = from.above(COLUMNS, 4, 4);
    Slice value = new Slice();
    for (int row = 0; row < from.count(); row++) {
      int mark = to.mark();
      boolean back = random.nextInt(3) == 0;
      for (int column = 0; column < COLUMNS.size(); column++) {
        from.read(row, column, value);
        switch (random.nextInt(4)) {
          case 0 -> value.setText("new" + random.nextInt(1000));
          case 1 -> value.setAbsent();
          default -> {}
        }
        to.add(value);
        if (!back) {
          expected.append(value.isAbsent() ? "-" : value.text()).append('|');
        }
      }
      if (back) {
        to.backTo(mark);
      } else {
        expected.append('\n');
      }
    }
    return to.build();
  }

  private static Rows random(Random random, int rows) {
    Rows.Builder builder = Rows.builder(COLUMNS, 1);
    for (int i = 0; i < rows * COLUMNS.size(); i++) {
      byte[] value = ("v" + random.nextInt(100_000)).getBytes(StandardCharsets.US_ASCII);
      if (random.nextBoolean()) {
        builder.add(value, 0, value.length);
      } else { // as COPY does: a line at once, its cells named
        builder.cell(builder.append(value, 0, value.length), value.length);
      }
    }
    return builder.build();
  }

  private static String text(Rows rows) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.count(); row++) {
      for (int column = 0; column < COLUMNS.size(); column++) {
        text.append(rows.isAbsent(row, column) ? "-" : rows.text(row, column)).append('|');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
