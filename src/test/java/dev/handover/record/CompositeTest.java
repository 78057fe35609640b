package dev.handover.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompositeTest {
  private static final String[] SIGNS = {"a", "|", "\\", " ", "李", "😀", "\\|", "+", ""};

  @Test
  void namesAreTakenApartAsTheyWerePutTogether() {
    assertThat(Composite.name(List.of("order_no", "line_no"))).isEqualTo("order_no+line_no");
    assertThat(Composite.columns("o.order_no+line_no")).containsExactly("o.order_no", "line_no");
    assertThat(Composite.columns("guest_id")).containsExactly("guest_id");
    assertThat(Composite.isComposite("guest_id")).isFalse();
  }

  @Test
  void aSingleValueStaysAsItIs() {
    assertThat(Composite.text(List.of("a|b\\"))).isEqualTo("a|b\\");
    assertThat(Composite.values("a|b\\", 1)).containsExactly("a|b\\");
  }

  @Test
  void noTwoRowsOfValuesAreOneText() {
    long seed = 20260131;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Map<String, List<String>> seen = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      List<String> values = IntStream.range(0, 3).mapToObj(n -> value(random)).toList();
      String text = Composite.text(values);
      assertThat(seen.merge(text, values, (a, b) -> a)).isEqualTo(values);
      assertThat(Composite.values(text, 3)).isEqualTo(values);
    }
    assertThat(seen).hasSizeGreaterThan(10_000);
  }

  @Test
  void aGridComposesAsTextsAreComposed() {
    Random random = new Random(7);
    Rows.Builder rows = Rows.builder(List.of("first", "both", "last"), 1);
    List<List<String>> all =
        IntStream.range(0, 500).mapToObj(i -> List.of("x" + value(random), value(random))).toList();
    for (List<String> values : all) {
      rows.add("before");
      values.forEach(rows::add);
      rows.compose(2).add("after");
    }
    Rows grid = rows.build();
    assertThat(grid.count()).isEqualTo(500);
    for (int row = 0; row < 500; row++) {
      assertThat(grid.text(row, 0)).isEqualTo("before");
      assertThat(grid.text(row, 1)).isEqualTo(Composite.text(all.get(row)));
      assertThat(grid.text(row, 2)).isEqualTo("after");
    }
  }

  @Test
  void aKeyThatLacksAPartIsNone() {
    Rows.Builder rows = Rows.builder(List.of("key"), 5);
    rows.add("A").addAbsent().compose(2);
    rows.addAbsent().add("3").compose(2);
    rows.add("").add("  ").compose(2);
    rows.add("A").add("").compose(2);
    rows.add("").add("A").compose(2);
    Rows grid = rows.build();
    assertThat(grid.isAbsent(0, 0)).isTrue();
    assertThat(grid.isAbsent(1, 0)).isTrue();
    assertThat(grid.isAbsent(2, 0)).isTrue();
    assertThat(grid.text(3, 0)).isEqualTo("A|");
    assertThat(grid.text(4, 0)).isEqualTo("|A");
  }

  private static String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      value.append(SIGNS[random.nextInt(SIGNS.length)]);
    }
    return value.toString();
  }
}
