package dev.handover.console;

import dev.handover.ledger.AlarmKind;
import dev.handover.people.Permission;
import dev.handover.watch.AlarmWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/**
 * What every page knows: who looks, where he may go, in which language, and how words, numbers and
 * times are written in it.
 */
final class Frame {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV", Locale.ROOT);
  private final MessageSource texts;
  private final Locale locale;
  private final Optional<SignedIn> who;
  private final String path;
  private final Optional<ActRun> told;

  Frame(
      MessageSource texts,
      Locale asked,
      Optional<SignedIn> who,
      String path,
      Optional<ActRun> told) {
    this.texts = texts;
    // Chinese for whoever asks for any Chinese, else English
    this.locale = asked.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    this.who = who;
    this.path = path;
    this.told = told;
  }

  /** A place in the menu. */
  record Way(String to, String key, boolean here) {}

  /** Where this person may go, in the menu's order. */
  public List<Way> getWays() {
    return Arrays.stream(Menu.values())
        .filter(each -> getIn() && who.orElseThrow().person().may(each.needs()))
        .map(each -> new Way(each.to(), each.key(), each.isHere(path)))
        .toList();
  }

  /** Whether somebody is signed in who has accepted the undertaking. */
  public boolean getIn() {
    return who.filter(each -> each.person().undertaken()).isPresent();
  }

  public String getName() {
    return who.map(SignedIn::getName).orElse("");
  }

  public String getPath() {
    return path;
  }

  public boolean getChinese() {
    return locale.getLanguage().equals("zh");
  }

  public String getLang() {
    return locale.toLanguageTag();
  }

  /** What became of the act that was asked for just before, once. */
  public ActRun getTold() {
    return told.orElse(null);
  }

  /** Whether this person's roles give a permission, by its word: {@code run}. */
  public boolean may(String permission) {
    return getIn()
        && who.orElseThrow()
            .person()
            .may(Permission.valueOf(permission.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** A word of the program's own, such as a run's state; as it is where there is no translation. */
  public String word(String prefix, Object word) {
    String plain = String.valueOf(word);
    String key = prefix + "." + plain.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    return texts.getMessage(key, null, plain, locale);
  }

  /** What an alarm is called. */
  public String alarm(AlarmKind kind) {
    return getChinese() ? AlarmWords.chinese(kind) : kind.word();
  }

  /** What a person does about it. */
  public String remedy(AlarmKind kind) {
    return getChinese() ? AlarmWords.remedyInChinese(kind) : AlarmWords.remedy(kind);
  }

  public String say(String key, Object... with) {
    return texts.getMessage(key, with, locale);
  }

  /** With its thousands apart; a dash for nothing. */
  public String number(Object number) {
    return number == null
        ? "–"
        : NumberFormat.getInstance(Locale.ENGLISH).format(new BigDecimal(number.toString()));
  }

  public String time(Instant at, ZoneId zone) {
    return at == null ? "–" : TIME.format(at.atZone(zone));
  }

  /** A time as JSON tells it; anything else as it is. */
  public String time(Object told) {
    if (told == null) {
      return "–";
    }
    try {
      return time(Instant.parse(told.toString()), ZoneOffset.UTC);
    } catch (DateTimeParseException notATime) {
      return told.toString();
    }
  }

  /** Bytes as people read them. */
  public String bytes(Object told) {
    if (told == null) {
      return "–";
    }
    long n = new BigDecimal(told.toString()).longValue();
    return n < 1 << 20
        ? String.format(Locale.ROOT, "%.1f KiB", n / 1024.0)
        : String.format(Locale.ROOT, "%,.1f MiB", n / (1024.0 * 1024));
  }

  /** The colour of a state: good, bad, or neither. */
  public String tone(Object state) {
    return switch (String.valueOf(state).toLowerCase(Locale.ROOT)) {
      case "delivered",
          "acknowledged",
          "open",
          "complete",
          "good",
          "current",
          "valid",
          "agreed",
          "used",
          "answered",
          "closed-well",
          "started",
          "accepted",
          "approved",
          "released",
          "purged",
          "as filed" ->
          "delivered";
      case "stopped",
          "refused",
          "failed",
          "bad",
          "closed",
          "broken",
          "revoked",
          "overdue",
          "suspended",
          "missing" ->
          "quarantined";
      default -> "";
    };
  }

  /** How long: {@code P3Y} as three years; as it is where it is no period. */
  public String period(Object told) {
    Period period;
    try {
      period = Period.parse(String.valueOf(told));
    } catch (DateTimeParseException notOne) {
      return or(told);
    }
    List<String> parts = new ArrayList<>();
    parts.add(part("years", period.getYears()));
    parts.add(part("months", period.getMonths()));
    parts.add(part("days", period.getDays()));
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? say("period.none") : String.join(" ", parts);
  }

  private String part(String unit, int count) {
    return count == 0 ? "" : say("period." + unit, count);
  }

  /** What there is of it, else a dash. */
  public String or(Object told) {
    return told == null || told.toString().isEmpty() ? "–" : told.toString();
  }
}
