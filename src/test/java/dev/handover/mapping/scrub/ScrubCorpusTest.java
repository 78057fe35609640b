package dev.handover.mapping.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures on labelled notes what is found; {@code docs/scrubbing.md} shows the same figures. */
class ScrubCorpusTest {
  private static final long SEED = 20260131;
  private static final int NOTES = 2_400;
  private static final Path PAGE = Path.of("docs/scrubbing.md");
  private static final Scrubber ALL = new Scrubber(EnumSet.allOf(Kind.class));
  private static final String SPOKEN = "〇零○洞 一壹幺 二贰 三叁 四肆 五伍 六陆 七柒拐 八捌 九玖勾";

  @ParameterizedTest(name = "{0}, seed {1}")
  @CsvSource({
    "tuning, 20260131",
    "held-out, 20260131",
    "unseen, 20260131",
    "tuning, 7",
    "held-out, 7",
    "unseen, 7"
  })
  void findsNearlyAllAndLittleElse(String corpus, long seed) {
    Measure measure = new Measure(Corpus.of(corpus, seed, NOTES));

    assertThat(measure.together().recall())
        .as("%s, seed %d: %s", corpus, seed, measure.troubles)
        .isGreaterThanOrEqualTo(0.99);
    assertThat(measure.together().precision())
        .as("%s, seed %d: %s", corpus, seed, measure.troubles)
        .isGreaterThanOrEqualTo(0.98);
  }

  /** To write the page anew: run with {@code -Dscrubbing.write=true}. */
  @Test
  void thePageShowsWhatIsMeasured() throws IOException {
    for (String corpus : List.of("tuning", "held-out", "unseen")) {
      Measure measure = new Measure(Corpus.of(corpus, SEED, NOTES));
      String wanted = measure.size() + ", seed " + SEED + ":\n\n" + measure.table();
      String page = Files.readString(PAGE);
      String begin = "<!-- measured: " + corpus + " -->\n";
      int from = page.indexOf(begin) + begin.length();
      int to = page.indexOf("<!-- end -->", from);
      if (Boolean.getBoolean("scrubbing.write")) {
        Files.writeString(PAGE, page.substring(0, from) + wanted + page.substring(to));
      } else {
        assertThat(page.substring(from, to)).as(corpus).isEqualTo(wanted);
      }
    }
  }

  @ParameterizedTest(name = "{0}, seed 20260131")
  @CsvSource({"tuning", "held-out", "unseen"})
  void noValueIsInTheOutputInAnySpelling(String corpus) {
    int survivors = 0;
    int values = 0;
    for (Note note : Corpus.of(corpus, SEED, NOTES)) {
      String output = normal(scrubbed(note.text()));
      for (Note.Label label : note.labels()) {
        values++;
        survivors += output.contains(normal(label.plain())) ? 1 : 0;
        assertThat(normal(note.text()))
            .as("the search would find it")
            .contains(normal(label.plain()));
      }
    }
    assertThat(survivors).as("of %d values", values).isZero();
  }

  @ParameterizedTest(name = "{0}, seed 20260131")
  @CsvSource({"tuning", "held-out", "unseen"})
  void aNoteWithNothingInItStaysByteForByte(String corpus) {
    long changed =
        Corpus.of(corpus, SEED, NOTES).stream()
            .filter(note -> note.labels().isEmpty() && !scrubbed(note.text()).equals(note.text()))
            .count();
    assertThat(changed).isLessThanOrEqualTo(NOTES / 200);
  }

  private static String scrubbed(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(
        ALL.find(bytes, 0, bytes.length).labelled(bytes, 0, bytes.length), StandardCharsets.UTF_8);
  }

  /** Letters and digits alone, in one spelling, by other means than the scanner's. */
  private static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    String[] spoken = SPOKEN.split(" ");
    Normalizer.normalize(
            text.replace("(at)", "@").replace("（at）", "@").replace("(ａｔ)", "@"),
            Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\(\\s*at\\s*\\)", "@")
        .codePoints()
        .forEach(
            c -> {
              int value = -1;
              for (int i = 0; i < spoken.length; i++) {
                value = spoken[i].indexOf(c) >= 0 ? i : value;
              }
              if (value >= 0) {
                normal.append(value);
              } else if (Character.isLetterOrDigit(c) || c == '@' || c == '[' || c == ']') {
                normal.appendCodePoint(c);
              }
            });
    return normal.toString();
  }
}
