package dev.handover.scan;

import dev.handover.scan.Vocabulary.Sense;
import dev.handover.scan.Vocabulary.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Cuts words out of letters that nothing parts: custname, khxm, 收货人手机. */
final class Cuts {
  private Cuts() {}

  /**
   * The fewest words that a token is nothing but; none where a piece is none.
   *
   * @param least letters of a piece, but for numbers and names behind others
   */
  static Optional<List<Word>> of(String token, Map<String, Word> among, int least) {
    return of(token, among::get, least);
  }

  static Optional<List<Word>> of(String token, Function<String, Word> among, int least) {
    int n = token.length();
    List<List<Word>> best = new ArrayList<>();
    best.add(List.of());
    for (int end = 1; end <= n; end++) {
      List<Word> shortest = null;
      for (int start = 0; start < end; start++) {
        List<Word> before = best.get(start);
        Word word = before == null ? null : among.apply(token.substring(start, end));
        word = word == null && before != null ? number(token, start, end, among) : word;
        boolean number =
            word != null && (word.is(Sense.NUMBER) || word.is(Sense.NAME)) && start > 0;
        boolean fits =
            word != null && (end - start >= least || number) && !isNumberAhead(word, start, end, n);
        if (fits && (shortest == null || before.size() + 1 < shortest.size())) {
          shortest = new ArrayList<>(before);
          shortest.add(word);
        }
      }
      best.add(shortest);
    }
    return Optional.ofNullable(best.get(n));
  }

  private static boolean isNumberAhead(Word word, int start, int end, int n) {
    return word.is(Sense.NUMBER) && start == 0 && end < n;
  }

  /** Only numbers and names are let stand as two letters behind others: phoneno, custnm. */
  private static Word number(String token, int start, int end, Function<String, Word> among) {
    if (start == 0 || end != token.length() || end - start != 2) {
      return null;
    }
    return switch (token.substring(start)) {
      case "no", "id" -> new Word(token.substring(start), Sense.NUMBER, null, false);
      default -> among.apply(token.substring(start));
    };
  }

  /** The longest terms from the left; what is none becomes one unknown word. */
  static void chinese(String token, Map<String, Word> terms, List<Word> found) {
    int at = 0;
    int unknown = 0;
    while (at < token.length()) {
      Word word = null;
      for (int end = token.length(); end > at && word == null; end--) {
        word = terms.get(token.substring(at, end));
      }
      if (word == null) {
        unknown++;
        at++;
      } else {
        if (unknown > 0) {
          found.add(new Word("", Sense.UNKNOWN, null, false));
          unknown = 0;
        }
        found.add(word);
        at += word.text().length();
      }
    }
    if (unknown > 0) {
      found.add(new Word("", Sense.UNKNOWN, null, false));
    }
  }
}
