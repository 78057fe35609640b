package dev.handover.scan;

import dev.handover.scan.Vocabulary.Word;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first letters of a Chinese term's pinyin: 联系电话 is lxdh. The everyday characters stand in GB/T
 * 2312 in the order of their pinyin, so that where a letter begins is all there is to know.
 */
final class Initials {
  private static final Charset GB = Charset.forName("GB18030");
  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
  private static final int[] BEGINNINGS = {
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8,
    0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
  };
  private static final int LEAST = 3;
  private static final int END = 0xD7F9;

  private Initials() {}

  /** None where a character is not an everyday one. */
  static Optional<String> of(String term) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < term.length(); i++) {
      byte[] bytes = term.substring(i, i + 1).getBytes(GB);
      int code = bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
      if (code < BEGINNINGS[0] || code > END) {
        return Optional.empty();
      }
      int at = BEGINNINGS.length - 1;
      while (BEGINNINGS[at] > code) {
        at--;
      }
      letters.append(LETTERS.charAt(at));
    }
    return Optional.of(letters.toString());
  }

  /** Abbreviations that nobody listed: the initials of terms, where no two terms share them. */
  static Map<String, Word> of(Collection<Word> terms, Set<String> listed) {
    Map<String, Word> made = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (Word term : terms) {
      Optional<String> letters = of(term.text()).filter(each -> each.length() >= LEAST);
      if (letters.isPresent() && !listed.contains(letters.get())) {
        Word word = new Word(letters.get(), term.sense(), term.kind(), true);
        Word other = made.putIfAbsent(letters.get(), word);
        if (other != null && !other.equals(word)) {
          twice.add(letters.get());
        }
      }
    }
    made.keySet().removeAll(twice);
    return made;
  }
}
