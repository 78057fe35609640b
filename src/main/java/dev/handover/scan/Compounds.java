package dev.handover.scan;

import dev.handover.scan.Vocabulary.Sense;
import dev.handover.scan.Vocabulary.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts a token of several abridged English words run together, as old systems of eight letters have
 * them: NTVPL is native place, DRPIN door pin, CTCML contact mail. Each piece is a word, one that
 * is known to stand for another, the consonants of one, or its beginning; what loses least is
 * meant.
 */
final class Compounds {
  private static final int LEAST = 4;
  private static final int LONGEST = 14;
  private static final int MOST_PIECES = 4;
  private static final int PIECE = 3;
  private static final int CHOICES = 6;
  private static final int PHRASE = 4;
  private static final int DEAREST = 5;
  private static final int FEW_VOWELS = 4;

  private final Map<String, Word> phrases;
  private final Map<String, List<String>> abbreviations;
  private final TreeSet<String> singles = new TreeSet<>();
  private final Map<String, List<Piece>> known = new ConcurrentHashMap<>();

  /** A word that a piece may stand for, and what it loses. */
  private record Piece(String word, int lost) {}

  /** Words for the beginning of a token, and what they cost. */
  private record Cut(List<String> words, int cost) {}

  /**
   * @param phrases words and phrases, by their text
   * @param abbreviations of two letters and more, and the words that they stand for
   */
  Compounds(Map<String, Word> phrases, Map<String, List<String>> abbreviations) {
    this.phrases = phrases;
    this.abbreviations = abbreviations;
    for (String phrase : phrases.keySet()) {
      for (String word : phrase.split(" ")) {
        if (word.matches("[a-z]{3,}")) {
          singles.add(word);
        }
      }
    }
  }

  /** Whether it is a word, alone or in a phrase. */
  boolean isWord(String token) {
    return singles.contains(token);
  }

  /** The words, from the left; none where a piece stands for nothing. */
  Optional<List<Word>> of(String token) {
    if (!token.matches("[a-z]{" + LEAST + "," + LONGEST + "}")) {
      return Optional.empty();
    }
    boolean guess = token.replaceAll("[^aeiou]", "").length() * FEW_VOWELS <= token.length();
    List<List<Cut>> cuts = new ArrayList<>();
    cuts.add(List.of(new Cut(List.of(), 0)));
    for (int end = 1; end <= token.length(); end++) {
      List<Cut> here = new ArrayList<>();
      for (int start = 0; start < end - 1; start++) {
        List<Piece> pieces = pieces(token.substring(start, end));
        for (Cut before : cuts.get(start)) {
          pieces.stream()
              .filter(piece -> before.words.size() < MOST_PIECES)
              .filter(piece -> guess || piece.lost <= 1) // else it is a word that nobody listed
              .forEach(piece -> here.add(joined(before, piece)));
        }
      }
      here.sort(Comparator.comparingInt(Cut::cost));
      cuts.add(here.size() > CHOICES * CHOICES ? here.subList(0, CHOICES * CHOICES) : here);
    }
    return cuts.get(token.length()).stream()
        .filter(cut -> cut.words.size() > 1)
        .min(Comparator.comparingInt(cut -> cut.cost - bonus(cut.words)))
        .map(cut -> read(cut.words));
  }

  private static Cut joined(Cut before, Piece piece) {
    List<String> words = new ArrayList<>(before.words);
    words.add(piece.word);
    return new Cut(words, before.cost + piece.lost + PIECE);
  }

  /** Words that are known to stand together are meant rather than others. */
  private int bonus(List<String> words) {
    int bonus = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      bonus += phrases.containsKey(words.get(i) + " " + words.get(i + 1)) ? PHRASE : 0;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = phrases.get(words.get(i));
      boolean last = i == words.size() - 1;
      boolean telling = word != null && word.is(last ? Sense.KIND : Sense.PERSON);
      bonus += telling ? 2 : word != null ? 1 : 0;
    }
    return bonus;
  }

  private List<Word> read(List<String> words) {
    List<Word> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int n = Math.min(3, words.size() - at);
      while (n > 1 && !phrases.containsKey(String.join(" ", words.subList(at, at + n)))) {
        n--;
      }
      String text = String.join(" ", words.subList(at, at + n));
      Word word = phrases.get(text);
      found.add(
          word == null
              ? new Word(text, Sense.UNKNOWN, null, true)
              : new Word(word.text(), word.sense(), word.kind(), true));
      at += n;
    }
    return found;
  }

  private List<Piece> pieces(String text) {
    return known.computeIfAbsent(text, this::find);
  }

  private List<Piece> find(String text) {
    Map<String, Integer> found = new HashMap<>();
    if (text.length() >= PIECE && singles.contains(text)) {
      found.put(text, 0);
    }
    abbreviations.getOrDefault(text, List.of()).forEach(word -> found.putIfAbsent(word, 1));
    if (text.length() >= PIECE && found.isEmpty()) {
      String first = text.substring(0, 1);
      for (String word : singles.subSet(first, first + Character.MAX_VALUE)) {
        int lost = lost(text, word);
        if (lost <= DEAREST) {
          found.put(word, lost);
        }
      }
    }
    return found.entrySet().stream()
        .map(each -> new Piece(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt(Piece::lost).thenComparing(Piece::word))
        .limit(CHOICES)
        .toList();
  }

  /** By its consonants, of which some may be missing, or by its beginning. */
  private static int lost(String piece, String word) {
    if (piece.length() >= word.length()) {
      return Integer.MAX_VALUE;
    }
    if (word.startsWith(piece)) {
      return 2 + Math.max(0, word.length() - piece.length() - 3);
    }
    if (!piece.matches("[a-z][^aeiou]+")) {
      return Integer.MAX_VALUE;
    }
    int at = 1;
    int lost = 2;
    int i = 1;
    for (; i < word.length() && at < piece.length(); i++) {
      if (word.charAt(i) == piece.charAt(at)) {
        at++;
      } else if ("aeiou".indexOf(word.charAt(i)) < 0 && word.charAt(i) != word.charAt(i - 1)) {
        lost += 2;
      }
    }
    int end = Math.max(0, word.length() - i - 2);
    return at < piece.length() ? Integer.MAX_VALUE : lost + end;
  }
}
