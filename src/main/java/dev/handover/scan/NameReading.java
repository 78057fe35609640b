package dev.handover.scan;

import dev.handover.scan.Vocabulary.Sense;
import dev.handover.scan.Vocabulary.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a column's name tells by itself. The word at its end says what it is (phone model, phone
 * no.), those before it whose (customer's, shop's).
 *
 * @param kind of which the name speaks; none where it speaks of none
 * @param isShort whether it is an abbreviation that means other things, too
 * @param owner whose it is, as far as the name says: PERSON, ORG, THING, EVENT or UNKNOWN
 */
record NameReading(Verdict verdict, Optional<Kind> kind, boolean isShort, Sense owner) {
  /** How much a name says. */
  enum Verdict {
    /** Speaks of a kind. */
    KIND,
    /** Nothing but "name". */
    NAME_ALONE,
    /** A person's role without more: a name, or a key. */
    PERSON_ALONE,
    /** A number or key of a person. */
    PERSON_NUMBER,
    /** A number or key of a thing, or of nobody. */
    NUMBER,
    /** Speaks of something else. */
    OTHER,
    /** Says nothing. */
    OPEN
  }

  private static final Set<Sense> OWNERS =
      EnumSet.of(Sense.PERSON, Sense.ORG, Sense.THING, Sense.EVENT);
  private static final Set<String> QUESTIONS =
      Set.of("is", "has", "can", "need", "needs", "sfx", "allow", "enable", "should", "sf");
  private static final Set<String> OF_BIRTH =
      Set.of(
          "date",
          "dt",
          "day",
          "year",
          "month",
          "time",
          "日期",
          "年",
          "月",
          "mmdd",
          "ymd",
          "yyyymmdd",
          "rq",
          "riqi",
          "at");
  private static final Set<Kind> KEPT_BY_ID =
      EnumSet.of(Kind.WECHAT, Kind.ID_NUMBER, Kind.LOGIN, Kind.BANK_CARD, Kind.PLATE);
  private static final Set<String> FILES =
      Set.of(
          "url", "path", "file", "img", "image", "pic", "picture", "link", "uri", "tp", "lj", "图片",
          "文件", "链接");
  private static final Set<Kind> PICTURED = EnumSet.of(Kind.PHOTO, Kind.SIGNATURE, Kind.ID_NUMBER);
  private static final Set<Kind> CODED = EnumSet.of(Kind.GENDER, Kind.NATIONALITY);
  private static final Set<String> CODES =
      Set.of("code", "cd", "type", "bm", "dm", "代码", "flag", "flg", "ind");
  private static final Set<String> PARTS = Set.of("detail", "details", "text", "content", "desc");
  private static final Set<String> DIALLED = Set.of("hm", "号码", "haoma");

  /** What one says of people, and of nothing else where the table is about people. */
  private static final Set<String> OF_A_LIFE =
      Set.of("job", "school", "university", "college", "skin", "学校", "工作");

  private static final int LONGEST_COMMENT = 24;

  /** The name, and where it says little, the database's own description of the column. */
  static NameReading of(String name, String comment) {
    NameReading named = of(name);
    String told = comment.strip().split("[,，;；:：(（。\\s]", 2)[0];
    if (told.isEmpty() || told.length() > LONGEST_COMMENT) {
      return named;
    }
    NameReading described = of(told);
    boolean better =
        described.verdict == Verdict.KIND
            || (named.verdict != Verdict.KIND && described.verdict != Verdict.OPEN)
            || (described.verdict == Verdict.OTHER && named.isShort);
    return better ? described : named;
  }

  static NameReading of(String name) {
    List<String> tokens = Tokens.of(name);
    if (tokens.size() > 1 && tokens.get(tokens.size() - 1).equals("by")) {
      return plain(Verdict.PERSON_ALONE, Sense.UNKNOWN); // who did it
    }
    List<Word> words =
        Vocabulary.shipped().read(name).stream().filter(word -> !word.is(Sense.NEUTRAL)).toList();
    if (words.isEmpty()) {
      return plain(Verdict.OPEN, Sense.UNKNOWN);
    }
    boolean asks =
        (tokens.size() > 1 && QUESTIONS.contains(tokens.get(0)))
            || name.startsWith("是否")
            || name.startsWith("有无");
    Word last = words.get(words.size() - 1);
    int kind = lastKind(words);
    boolean coded =
        kind >= 0 && CODED.contains(words.get(kind).kind()) && CODES.contains(last.text());
    if (asks || (last.is(Sense.ATTRIBUTE) && !isOfBirth(words, kind) && !coded)) {
      return plain(Verdict.OTHER, owner(words, words.size()));
    }
    boolean byPerson =
        last.is(Sense.PERSON) && (kind < 0 || words.get(kind).isShort() || !last.isShort());
    if (kind >= 0 && !byPerson) {
      return ofKind(words, kind);
    }
    if (words.size() == 1 && OF_A_LIFE.contains(last.text())) {
      return new NameReading(Verdict.KIND, Optional.of(Kind.TRAIT), false, Sense.UNKNOWN);
    }
    Sense owner = owner(words, words.size() - 1);
    return switch (last.sense()) {
      case NAME -> ofName(words, owner);
      case PERSON -> new NameReading(Verdict.PERSON_ALONE, Optional.empty(), last.isShort(), owner);
      case NUMBER ->
          // 号码 is a number of any sort, but most often the one that is called
          owner != Sense.THING && owner != Sense.EVENT && DIALLED.contains(last.text())
              ? plain(Verdict.OPEN, owner)
              : plain(owner == Sense.PERSON ? Verdict.PERSON_NUMBER : Verdict.NUMBER, owner);
      case UNKNOWN -> plain(Verdict.OPEN, owner);
      default ->
          plain(
              last.is(Sense.THING) && last.text().matches("(?i).*(号|码|hao|no|code|h|hm|tm)")
                  ? Verdict.NUMBER
                  : Verdict.OTHER,
              last.sense());
    };
  }

  private static NameReading plain(Verdict verdict, Sense owner) {
    return new NameReading(verdict, Optional.empty(), false, owner);
  }

  private static int lastKind(List<Word> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (words.get(i).is(Sense.KIND)) {
        return i;
      }
    }
    return -1;
  }

  /** Birth date, birth year: there the ends that otherwise tell of a record tell of the person. */
  private static boolean isOfBirth(List<Word> words, int kind) {
    return kind >= 0
        && words.get(kind).kind() == Kind.BIRTHDAY
        && words.subList(kind + 1, words.size()).stream()
            .allMatch(word -> OF_BIRTH.contains(word.text()));
  }

  private static NameReading ofKind(List<Word> words, int last) {
    // the detail of an address is an address
    int at = last > 0 && PARTS.contains(words.get(last).text()) ? before(words, last) : last;
    Word word = words.get(at);
    Kind kind = word.kind();
    Sense owner = owner(words, at);
    for (Word behind : words.subList(at + 1, words.size())) {
      boolean key = behind.is(Sense.NUMBER) && behind.text().matches("ids?|pk|fk|sn|serial|主键");
      if (FILES.contains(behind.text()) && PICTURED.contains(kind)) {
        return new NameReading(
            Verdict.KIND,
            Optional.of(kind == Kind.ID_NUMBER ? Kind.PHOTO : kind),
            word.isShort(),
            owner);
      }
      boolean other =
          OWNERS.contains(behind.sense())
              && !behind.is(Sense.PERSON)
              && behind.isShort() == word.isShort(); // or it is an abbreviation of something else
      if (other || (key && !KEPT_BY_ID.contains(kind))) {
        return plain(behind.is(Sense.NUMBER) ? Verdict.NUMBER : Verdict.OTHER, behind.sense());
      }
    }
    // A street of an address, a city of an address: the address decides; a postcode is a number.
    boolean ofAddress =
        kind == Kind.ADDRESS_PART
            && !word.isShort()
            && words.subList(0, at).stream().anyMatch(each -> each.kind() == Kind.ADDRESS);
    Kind meant = ofAddress ? Kind.ADDRESS : kind;
    return new NameReading(Verdict.KIND, Optional.of(meant), word.isShort(), owner);
  }

  private static int before(List<Word> words, int last) {
    boolean kind = words.get(last - 1).is(Sense.KIND);
    return kind && words.get(last - 1).kind() != Kind.NOTE ? last - 1 : last;
  }

  private static NameReading ofName(List<Word> words, Sense owner) {
    int before = words.size() - 2;
    if (before < 0) {
      return plain(Verdict.NAME_ALONE, Sense.UNKNOWN);
    }
    return switch (words.get(before).sense()) {
      case PERSON ->
          new NameReading(
              Verdict.KIND, Optional.of(Kind.PERSON_NAME), words.get(before).isShort(), owner);
      case EVENT, UNKNOWN, NUMBER -> plain(Verdict.NAME_ALONE, owner);
      default -> plain(Verdict.OTHER, owner);
    };
  }

  /** Whose it is: the last word before that names anybody or anything. */
  private static Sense owner(List<Word> words, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (OWNERS.contains(words.get(i).sense())) {
        return words.get(i).sense();
      }
    }
    return Sense.UNKNOWN;
  }
}
