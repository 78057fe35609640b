package dev.handover.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Collects what is wrong with one file, each thing with its place, so that one mistake is told once
 * and never hides another.
 */
public final class Findings {
  private static final int MOST_WORDS = 500;
  private final Path file;
  private final String room;
  private final Map<String, Integer> lines;
  private final List<Finding> found = new ArrayList<>();

  /**
   * @param room the middle of the codes, such as {@code MAP} for {@code HUB-MAP-03}
   * @param lines the line of every place in the document
   */
  Findings(Path file, String room, Map<String, Integer> lines) {
    this.file = file;
    this.room = room;
    this.lines = lines;
  }

  private record Finding(String pointer, Problem problem) {}

  /** Adds something wrong at a place in the document. */
  public void add(String pointer, int number, String what, String remedy) {
    addAtLine(pointer, line(pointer), number, what, remedy);
  }

  void addAtLine(String pointer, int line, int number, String what, String remedy) {
    String code = String.format(Locale.ROOT, "HUB-%s-%02d", room, number);
    found.add(new Finding(pointer, new Problem(file, line, plain(what), plain(remedy), code)));
  }

  /** A file's own words come into messages: keeps them on one line and to a bearable length. */
  private static String plain(String words) {
    String line = words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS - 1) + "…";
  }

  /** Whether something is wrong at this place or inside it. */
  public boolean touch(String pointer) {
    return found.stream().anyMatch(each -> Pointers.within(each.pointer(), pointer));
  }

  /**
   * Whether something is wrong at this place or inside it, but not inside one of these children.
   */
  boolean touchBut(String pointer, Set<String> children) {
    return found.stream()
        .map(Finding::pointer)
        .filter(each -> Pointers.within(each, pointer))
        .anyMatch(
            each ->
                children.stream()
                    .noneMatch(child -> Pointers.within(each, Pointers.child(pointer, child))));
  }

  /** Whether something is wrong at this place or around it, so that what it holds means nothing. */
  public boolean cover(String pointer) {
    return found.stream().anyMatch(each -> Pointers.within(pointer, each.pointer()));
  }

  /** Another collection for the same file, with nothing in it. */
  Findings emptied() {
    return new Findings(file, room, lines);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order of the lines. */
  public List<Problem> problems() {
    return found.stream()
        .map(Finding::problem)
        .sorted(Comparator.comparingInt(Problem::line))
        .toList();
  }

  /** The line of a place; of what is around it where it is not written. */
  int line(String pointer) {
    String place = pointer;
    while (!lines.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return lines.getOrDefault(place, 0);
  }
}
