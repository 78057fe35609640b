package dev.handover.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of names, from {@code vocabulary.yaml}, and how a name is cut into them. */
final class Vocabulary {
  private static final Vocabulary SHIPPED = new Vocabulary();
  private static final int LONGEST_PHRASE = 4;
  private static final int LEAST_RUN_TOGETHER = 3;
  private static final int LEAST_ABRIDGED = 4;
  private static final int LEAST_JOINED = 5;

  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, Word> shorts = new HashMap<>();
  private final Map<String, Word> chinese = new HashMap<>();
  private final Map<String, String> skeletons = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, String> alike = new HashMap<>();
  private final Map<String, Word> spelled = new HashMap<>();
  private final Map<String, Word> joined = new HashMap<>();
  private final Map<String, String> pieces = new HashMap<>();
  private final Abridged abridged;
  private final Compounds compounds;

  /** What a word is about. */
  enum Sense {
    KIND,
    PERSON,
    ORG,
    THING,
    EVENT,
    ATTRIBUTE,
    NAME,
    NUMBER,
    NEUTRAL,
    UNKNOWN
  }

  /**
   * A word of a name.
   *
   * @param kind of {@link Sense#KIND}; else null
   * @param isShort whether it is an abbreviation, which may mean something else
   */
  record Word(String text, Sense sense, Kind kind, boolean isShort) {
    boolean is(Sense other) {
      return sense == other;
    }
  }

  static Vocabulary shipped() {
    return SHIPPED;
  }

  private Vocabulary() {
    Map<?, ?> read = Resource.read("vocabulary.yaml");
    // Later ones win over earlier: what tells of a kind is the most particular.
    add(read, "neutral", Sense.NEUTRAL);
    add(read, "attribute", Sense.ATTRIBUTE);
    add(read, "thing", Sense.THING);
    add(read, "event", Sense.EVENT);
    add(read, "org", Sense.ORG);
    add(read, "person", Sense.PERSON);
    add(read, "number", Sense.NUMBER);
    add(read, "name", Sense.NAME);
    Map<?, ?> kinds = (Map<?, ?>) read.get("kinds");
    for (Map.Entry<?, ?> each : kinds.entrySet()) {
      Kind kind = Kind.named(each.getKey().toString()).orElseThrow();
      add((Map<?, ?>) each.getValue(), Sense.KIND, kind);
    }
    Map<?, ?> spellings = (Map<?, ?>) read.get("alike");
    for (Object word : spellings.keySet()) {
      Resource.texts(spellings, word.toString()).forEach(t -> alike.put(t, word.toString()));
    }
    words.forEach(
        (text, word) -> {
          if (word.kind() != Kind.ADDRESS_PART) { // of an address the part matters less
            spelled.putIfAbsent(alike(text), word);
          }
        });
    words.forEach(
        (text, word) -> {
          if (text.indexOf(' ') > 0 && text.length() > LEAST_JOINED) {
            joined.putIfAbsent(text.replace(" ", ""), word);
          }
        });
    shorts.putAll(Initials.of(chinese.values(), shorts.keySet()));
    abridge();
    abridged = new Abridged(words.values());
    Map<?, ?> listed = (Map<?, ?>) read.get("pieces");
    Map<String, List<String>> stands = new HashMap<>();
    for (Object piece : listed.keySet()) {
      List<String> meant = Resource.texts(listed, piece.toString());
      stands.put(piece.toString(), meant);
      if (meant.size() == 1) {
        pieces.put(piece.toString(), meant.get(0));
      }
    }
    spellings(stands);
    compounds = new Compounds(words, stands);
    Map<?, ?> fields = (Map<?, ?>) read.get("roles");
    for (Object role : fields.keySet()) {
      for (String text : Resource.texts(fields, role.toString())) {
        roles.put(String.join(" ", Tokens.of(text)), role.toString());
      }
    }
  }

  private void add(Map<?, ?> read, String key, Sense sense) {
    add((Map<?, ?>) read.get(key), sense, null);
  }

  private void add(Map<?, ?> lists, Sense sense, Kind kind) {
    for (String text : Resource.texts(lists, "words")) {
      words.put(String.join(" ", Tokens.of(text)), new Word(text, sense, kind, false));
    }
    Resource.texts(lists, "short").forEach(t -> shorts.put(t, new Word(t, sense, kind, true)));
    Resource.texts(lists, "zh").forEach(t -> chinese.put(t, new Word(t, sense, kind, false)));
  }

  /** Which field of the record, not of the person, a name is: changed, deleted, consent, tenant. */
  Optional<String> role(String name) {
    List<String> tokens = Tokens.of(name);
    String joined = String.join(" ", tokens);
    String bare = joined.replaceAll("^(c|f|t|fld) | (c)$", "");
    return Optional.ofNullable(roles.get(joined))
        .or(() -> Optional.ofNullable(roles.get(bare)))
        .or(() -> Optional.ofNullable(roles.get(bare.replace(" ", ""))));
  }

  /** The words of a name, from the left. */
  List<Word> read(String name) {
    List<String> tokens = Tokens.of(name).stream().map(this::written).toList();
    boolean pinyin =
        tokens.stream().anyMatch(each -> shorts.containsKey(each) && !words.containsKey(each));
    List<Word> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int used = phrase(tokens, at, pinyin, found);
      if (used == 0) {
        single(tokens.get(at), tokens.size() == 1, found);
        used = 1;
      }
      at += used;
    }
    return found;
  }

  /** What is another spelling of a word may stand for it in a compound, too. */
  private void spellings(Map<String, List<String>> stands) {
    alike.forEach((text, word) -> stands.computeIfAbsent(text, each -> List.of(word)));
  }

  /** A phrase with each word in its first spelling. */
  private String alike(String phrase) {
    return Arrays.stream(phrase.split(" "))
        .map(each -> alike.getOrDefault(each, each))
        .collect(Collectors.joining(" "));
  }

  /** The word that a token abridges by leaving vowels out: psprt, dstrct; else the token. */
  private String written(String token) {
    boolean known = words.containsKey(token) || shorts.containsKey(token);
    String piece = known || token.length() < LEAST_RUN_TOGETHER ? null : pieces.get(token);
    if (piece != null) {
      return piece;
    }
    if (!known && token.matches("[a-z]{4,}d")) {
      // annivd, bthd: the day of it
      String day = written(token.substring(0, token.length() - 1));
      Word word = words.get(day);
      if (word != null && word.kind() == Kind.BIRTHDAY) {
        return day;
      }
    }
    boolean abridged = token.length() >= LEAST_ABRIDGED && token.equals(skeleton(token));
    return known || !abridged ? token : skeletons.getOrDefault(token, token);
  }

  /** The first letter and the consonants behind it, no letter twice in a row. */
  private static String skeleton(String word) {
    return (word.charAt(0) + word.substring(1).replaceAll("[aeiou]", ""))
        .replaceAll("(.)\\1", "$1");
  }

  /** Of words long enough, and where no two share it. */
  private void abridge() {
    Set<String> twice = new HashSet<>();
    for (String word : words.keySet()) {
      if (word.matches("[a-z]{5,}")) {
        String other = skeletons.putIfAbsent(skeleton(word), word);
        Word meant = other == null ? null : words.get(other);
        boolean same =
            meant == null
                || (meant.sense() == words.get(word).sense()
                    && meant.kind() == words.get(word).kind());
        if (!same) {
          twice.add(skeleton(word));
        }
      }
    }
    skeletons.keySet().removeAll(twice);
  }

  /**
   * The longest phrase that begins there.
   *
   * @param pinyin whether another word of the name is an abbreviation of pinyin, so that tp is no
   *     type
   */
  private int phrase(List<String> tokens, int at, boolean pinyin, List<Word> found) {
    for (int n = Math.min(LONGEST_PHRASE, tokens.size() - at); n > 0; n--) {
      String text = String.join(" ", tokens.subList(at, at + n));
      Word word = pinyin && n == 1 ? shorts.get(text) : null;
      word = word == null ? words.get(text) : word;
      word = word == null && n > 1 ? spelled.get(alike(text)) : word;
      word = word == null && n > 1 ? words.get(text.replace(" ", "")) : word;
      word = word == null && n == 1 ? shorts.get(text) : word;
      word = word == null && n == 1 ? joined.get(text) : word;
      word = word == null && n == 1 ? words.get(singular(text)) : word;
      if (word != null) {
        found.add(word);
        return n;
      }
    }
    return 0;
  }

  private static String singular(String token) {
    if (token.endsWith("ies") && token.length() > 4) {
      return token.substring(0, token.length() - 3) + "y";
    }
    if (token.endsWith("sses") || token.endsWith("xes") || token.endsWith("ches")) {
      return token.substring(0, token.length() - 2);
    }
    return token.endsWith("s") && token.length() > LEAST_RUN_TOGETHER
        ? token.substring(0, token.length() - 1)
        : token;
  }

  private void single(String token, boolean alone, List<Word> found) {
    if (token.codePointAt(0) > 0x2E80) {
      Cuts.chinese(token, chinese, found);
      return;
    }
    if (token.chars().allMatch(Character::isDigit)) {
      return;
    }
    Optional<List<Word>> cut =
        runTogether(token)
            .or(() -> compounds.isWord(token) ? Optional.of(unknown(token)) : Optional.empty())
            .or(() -> abridged.of(token).map(List::of))
            .or(() -> compounds.of(token))
            .or(() -> abbreviated(token));
    if (cut.isEmpty() && token.length() > LEAST_RUN_TOGETHER) {
      // One letter before a word, as in ctel or sname, says what the table or the type is.
      cut =
          Optional.ofNullable(words.get(token.substring(1)))
              .filter(word -> word.is(Sense.KIND) || token.length() > LEAST_RUN_TOGETHER + 1)
              .filter(word -> word.kind() != Kind.AGE)
              .map(List::of);
    }
    found.addAll(cut.orElse(unknown(token)));
  }

  private static List<Word> unknown(String token) {
    return List.of(new Word(token, Sense.UNKNOWN, null, false));
  }

  /** A token that is nothing but known words: custname, lianxidianhua. Fewest words win. */
  private Optional<List<Word>> runTogether(String token) {
    Optional<List<Word>> cut = Cuts.of(token, words, LEAST_RUN_TOGETHER);
    return (cut.isPresent() ? cut : Cuts.of(token, this::telling, LEAST_RUN_TOGETHER))
        .map(this::phrases);
  }

  /** A word, a phrase run together, or what is a word in phrases only. */
  private Word telling(String text) {
    Word word = words.getOrDefault(text, joined.get(text));
    boolean inPhrases =
        word == null && text.length() > LEAST_RUN_TOGETHER && compounds.isWord(text);
    return inPhrases ? new Word(text, Sense.UNKNOWN, null, false) : word;
  }

  /** Words that stand together as a phrase are that. */
  private List<Word> phrases(List<Word> cut) {
    List<Word> found = new ArrayList<>();
    for (Word word : cut) {
      Word before = found.isEmpty() ? null : found.get(found.size() - 1);
      Word both = before == null ? null : words.get(before.text() + " " + word.text());
      if (both == null) {
        found.add(word);
      } else {
        found.set(found.size() - 1, both);
      }
    }
    return found;
  }

  /** A token that is nothing but abbreviations of pinyin: khxm, sjrdh, zjlx. */
  private Optional<List<Word>> abbreviated(String token) {
    return token.length() > 10 ? Optional.empty() : Cuts.of(token, shorts, 1);
  }
}
