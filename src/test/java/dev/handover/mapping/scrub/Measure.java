package dev.handover.mapping.scrub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Holds what a scrubber finds against the labels of a corpus. A value counts as found where finds
 * cover all of it: a half-covered number still has digits that go on. A find is wrong where it
 * touches no label, or has letters or digits beyond the one that it touches.
 */
final class Measure {
  private static final Scrubber ALL = new Scrubber(EnumSet.allOf(Kind.class));

  /** Counts of one kind. */
  static final class Count {
    int found;
    int missed;
    int wrong;

    double recall() {
      return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    double precision() {
      return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    private void add(Count other) {
      found += other.found;
      missed += other.missed;
      wrong += other.wrong;
    }
  }

  final Map<Kind, Count> byKind = new EnumMap<>(Kind.class);
  final List<String> troubles = new ArrayList<>();
  private final int notes;
  private int empty;

  Measure(List<Note> corpus) {
    this.notes = corpus.size();
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new Count());
    }
    corpus.forEach(this::add);
  }

  private void add(Note note) {
    empty += note.labels().isEmpty() ? 1 : 0;
    byte[] bytes = note.text().getBytes(StandardCharsets.UTF_8);
    Finds finds = ALL.find(bytes, 0, bytes.length);
    int[] from = new int[finds.count()];
    int[] to = new int[finds.count()];
    for (int i = 0; i < finds.count(); i++) {
      from[i] = characters(bytes, finds.from(i));
      to[i] = characters(bytes, finds.to(i));
    }
    for (Note.Label label : note.labels()) {
      boolean found = isCovered(note.text(), label, from, to);
      Count count = byKind.get(label.kind());
      count.found += found ? 1 : 0;
      count.missed += found ? 0 : 1;
      if (!found) {
        troubles.add("missed " + label + " in " + note);
      }
    }
    for (int i = 0; i < from.length; i++) {
      if (isWrong(note, finds.kind(i), from[i], to[i])) {
        byKind.get(finds.kind(i)).wrong++;
        troubles.add(
            "wrong " + finds.kind(i) + " " + note.text().substring(from[i], to[i]) + " in " + note);
      }
    }
  }

  private static int characters(byte[] bytes, int end) {
    return new String(bytes, 0, end, StandardCharsets.UTF_8).length();
  }

  private static boolean isCovered(String text, Note.Label label, int[] from, int[] to) {
    for (int c = label.start(); c < label.end(); c++) {
      boolean covered = false;
      for (int i = 0; i < from.length; i++) {
        covered |= c >= from[i] && c < to[i];
      }
      if (!covered && Character.isLetterOrDigit(text.charAt(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWrong(Note note, Kind kind, int from, int to) {
    for (Note.Label label : note.labels()) {
      if (label.start() < to && label.end() > from) {
        boolean same = label.kind() == kind || isPhoneInChat(label, kind);
        return !same
            || holdsMore(note.text(), from, label.start())
            || holdsMore(note.text(), label.end(), to);
      }
    }
    return true;
  }

  /** A mobile number after 微信 is both, and either word for it is right. */
  private static boolean isPhoneInChat(Note.Label label, Kind kind) {
    return EnumSet.of(Kind.PHONE, Kind.WECHAT).contains(kind)
        && EnumSet.of(Kind.PHONE, Kind.WECHAT).contains(label.kind())
        && label.plain().matches("1\\d{10}");
  }

  private static boolean holdsMore(String text, int from, int to) {
    for (int c = from; c < to; c++) {
      if (Character.isLetterOrDigit(text.charAt(c))) {
        return true;
      }
    }
    return false;
  }

  Count together() {
    Count all = new Count();
    byKind.values().forEach(all::add);
    return all;
  }

  /** The table as {@code docs/scrubbing.md} shows it. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| kind | found | missed | wrong | recall | precision |\n|---|---|---|---|---|---|\n");
    byKind.forEach((kind, count) -> row(table, "`" + kind.word() + "`", count));
    row(table, "together", together());
    return table.toString();
  }

  String size() {
    return String.format(Locale.ROOT, "%,d notes, %,d of them with nothing to find", notes, empty);
  }

  private static void row(StringBuilder table, String name, Count count) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %.4f | %.4f |%n",
            name,
            count.found,
            count.missed,
            count.wrong,
            count.recall(),
            count.precision()));
  }
}
