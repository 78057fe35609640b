package dev.handover.scan;

import dev.handover.scan.Vocabulary.Sense;
import dev.handover.scan.Vocabulary.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which English word a token abridges by leaving letters out: vowels (cntct), the end (occup), or
 * consonants, too (cntc). The word that loses least is meant, if it tells of people and no other
 * that tells of something else loses as little.
 */
final class Abridged {
  private static final int LEAST = 4;
  private static final int LEAST_OF_WORD = 5;
  private static final int MOST_LOST = 6;

  /** Syllables of Chinese are whole as they stand. */
  private static final String PINYIN =
      "(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])"
          + "(?:[aoe]|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ve?|ue))+";

  private static final String DERIVED = "e?r|or|e?d|ing|ment|ion|ist|ant|ian";
  private static final Set<Sense> TELLING = EnumSet.of(Sense.PERSON, Sense.KIND);

  private final List<Word> words = new ArrayList<>();

  Abridged(Collection<Word> among) {
    among.stream()
        .filter(word -> word.text().matches("[a-z]{" + LEAST_OF_WORD + ",12}"))
        .forEach(words::add);
  }

  Optional<Word> of(String token) {
    if (!token.matches("[a-z]{" + LEAST + ",8}") || token.matches(PINYIN)) {
      return Optional.empty();
    }
    int least = MOST_LOST + 1;
    Word best = null;
    boolean same = true;
    for (Word word : words) {
      int lost = lost(token, word.text());
      if (lost < least) {
        least = lost;
        best = word;
        same = true;
      } else if (lost == least && best != null) {
        same &= word.sense() == best.sense() && word.kind() == best.kind();
      }
    }
    return same && best != null && TELLING.contains(best.sense())
        ? Optional.of(new Word(token, best.sense(), best.kind(), true))
        : Optional.empty();
  }

  /** What leaving letters out costs: a vowel or the end 1 each, another consonant 2. */
  private static int lost(String token, String word) {
    if (token.charAt(0) != word.charAt(0) || token.length() >= word.length()) {
      return MOST_LOST + 1;
    }
    if (word.startsWith(token) && word.substring(token.length()).matches(DERIVED)) {
      return MOST_LOST + 1; // to install is not an installer
    }
    boolean spoken = token.substring(1).matches(".*[aeiou].*");
    int at = 1;
    int lost = 0;
    int i = 1;
    for (; i < word.length() && at < token.length(); i++) {
      if (word.charAt(i) == token.charAt(at)) {
        at++;
      } else {
        boolean twice = word.charAt(i) == word.charAt(i - 1);
        boolean light = twice || "aeiou".indexOf(word.charAt(i)) >= 0;
        if (spoken && !light) {
          return MOST_LOST + 1; // a word of its own
        }
        lost += light ? 1 : 2;
      }
    }
    int end = word.length() - i;
    // no more than half of what is left may be guessed
    boolean enough = token.length() * 2 >= word.length();
    return at < token.length() || !enough ? MOST_LOST + 1 : lost + end;
  }
}
