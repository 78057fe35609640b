package dev.handover.mapping.scrub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes as hotels, couriers, shops and home services write them, drawn from the clauses of a file.
 * Every second note holds nobody's number, but what looks like one.
 */
final class Corpus {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
  private static final String[] JOINS = {"，", "。", " ", "；", "\n", ",", ";", "，", "/", ""};

  private final Random random;
  private final Spellings spellings;
  private final List<String> positives = new ArrayList<>();
  private final List<String> negatives = new ArrayList<>();
  private final List<String> prose = new ArrayList<>();

  private Corpus(String name, long seed) {
    this.random = new Random(seed);
    this.spellings = new Spellings(random, !name.equals("tuning"));
    for (String line : lines("/scrub/" + name + ".txt")) {
      switch (line.charAt(0)) {
        case '+' -> positives.add(line.substring(2));
        case '-' -> negatives.add(line.substring(2));
        case '=' -> prose.add(line.substring(2));
        default -> {}
      }
    }
  }

  /**
   * @param name {@code tuning} or {@code held-out}
   */
  static List<Note> of(String name, long seed, int notes) {
    Corpus corpus = new Corpus(name, seed);
    List<Note> all = new ArrayList<>();
    for (int i = 0; i < notes; i++) {
      all.add(corpus.note(i % 2 == 0));
    }
    return all;
  }

  private Note note(boolean positive) {
    StringBuilder text = new StringBuilder();
    List<Note.Label> labels = new ArrayList<>();
    int clauses = 1 + random.nextInt(3);
    int whose = random.nextInt(clauses);
    for (int i = 0; i < clauses; i++) {
      List<String> from =
          i == whose
              ? (positive ? positives : negatives)
              : random.nextInt(3) > 0 ? prose : negatives;
      StringBuilder clause = new StringBuilder();
      List<Note.Label> own = new ArrayList<>();
      fill(from.get(random.nextInt(from.size())), clause, own);
      String join = i == 0 ? "" : join(text, clause);
      int shift = text.length() + join.length();
      text.append(join).append(clause);
      own.forEach(
          l -> labels.add(new Note.Label(l.kind(), l.start() + shift, l.end() + shift, l.plain())));
    }
    return new Note(text.toString(), List.copyOf(labels));
  }

  /** Two numbers are never run together: nobody could tell them apart. */
  private String join(CharSequence before, CharSequence after) {
    String join = JOINS[random.nextInt(JOINS.length)];
    boolean words =
        before.charAt(before.length() - 1) > 0x2E7F && before.charAt(before.length() - 1) < 0xA000
            || after.charAt(0) > 0x2E7F && after.charAt(0) < 0xA000;
    return words || (!join.isEmpty() && !join.equals("/") && !join.equals(" ")) ? join : "，";
  }

  private void fill(String template, StringBuilder clause, List<Note.Label> labels) {
    Matcher hole = HOLE.matcher(template);
    int at = 0;
    while (hole.find()) {
      clause.append(template, at, hole.start());
      at = hole.end();
      int start = clause.length();
      Note.Label label = value(hole.group(1), start);
      if (label == null) {
        clause.append(LookAlikes.of(hole.group(1), random));
      } else {
        clause.append(written);
        labels.add(label);
      }
    }
    clause.append(template.substring(at));
  }

  private String written = "";

  private Note.Label value(String name, int start) {
    String plain;
    Kind kind;
    switch (name) {
      case "mobile" -> {
        kind = Kind.PHONE;
        plain = Identifiers.mobile(random);
        written = spellings.mobile(plain);
      }
      case "landline" -> {
        kind = Kind.LANDLINE;
        String number = Identifiers.landline(random);
        written = spellings.landline(number);
        plain = number.substring(number.indexOf('|') + 1);
      }
      case "id", "idtypo" -> {
        kind = Kind.RESIDENT_ID;
        plain =
            name.equals("id")
                ? Identifiers.residentId(random)
                : Identifiers.mistypedResidentId(random);
        written = spellings.residentId(plain);
      }
      case "id15" -> {
        kind = Kind.RESIDENT_ID;
        plain = Identifiers.oldResidentId(random);
        written = spellings.oldResidentId(plain);
      }
      case "card", "badcard" -> {
        kind = Kind.BANK_CARD;
        plain = name.equals("card") ? Identifiers.card(random) : Identifiers.mistypedCard(random);
        written = spellings.card(plain);
      }
      case "email" -> {
        kind = Kind.EMAIL;
        plain = Identifiers.email(random);
        written = spellings.email(plain);
      }
      case "passport", "foreign" -> {
        kind = Kind.PASSPORT;
        plain =
            name.equals("passport")
                ? Identifiers.passport(random)
                : Identifiers.foreignPassport(random);
        written = spellings.passport(plain);
      }
      case "plate" -> {
        kind = Kind.PLATE;
        plain = Identifiers.plate(random);
        written = spellings.plate(plain);
      }
      case "wechat" -> {
        kind = Kind.WECHAT;
        plain = Identifiers.wechat(random);
        written = spellings.wechat(plain);
      }
      default -> {
        return null;
      }
    }
    return new Note.Label(kind, start, start + written.length(), plain);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
