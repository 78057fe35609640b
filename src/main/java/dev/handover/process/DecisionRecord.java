package dev.handover.process;

import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.record.Decided;
import dev.handover.record.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided about each person of a window and on which evidence: the mapping that asked, by
 * its digest, and the moment; then a line for each different decision; then of each person the
 * first eight bytes of the keyed digest and the number of that line. For one thread.
 */
public final class DecisionRecord {
  private static final int PERSON = 8;
  private static final int ENTRY = PERSON + 1;
  private static final int MOST = 256;
  private static final String OTHER = "other - -";

  private final String head;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final StringBuilder lines = new StringBuilder();
  private byte[] entries;
  private int used;

  DecisionRecord(Mapping mapping, AsOf asOf, int rows) {
    this.head =
        "decisions 1\n"
            + mapping.entity()
            + ' '
            + mapping.version()
            + ' '
            + mapping.digest()
            + ' '
            + asOf.moment()
            + '\n';
    this.entries = new byte[Math.max(1, rows) * ENTRY];
  }

  /**
   * Adds a person.
   *
   * @param rule why, empty where the person travels
   * @param refused the classes of data that stay, a bit each
   */
  void add(byte[] digest, Outcome outcome, String rule, int refused) {
    if (used == entries.length) {
      entries = Arrays.copyOf(entries, used * 2);
    }
    System.arraycopy(digest, 0, entries, used, PERSON);
    String line =
        outcome.name().toLowerCase(Locale.ROOT)
            + ' '
            + (rule.isEmpty() ? "-" : rule)
            + ' '
            + (refused == 0 ? "-" : String.join(",", DataClass.names(refused)));
    entries[used + PERSON] = (byte) number(line);
    used += ENTRY;
  }

  private int number(String line) {
    // more kinds of decision than a byte tells are not to be had; were they, the last says so
    String written = numbers.size() < MOST - 1 || numbers.containsKey(line) ? line : OTHER;
    return numbers.computeIfAbsent(
        written,
        fresh -> {
          lines.append(fresh).append('\n');
          return numbers.size();
        });
  }

  Decided decided() {
    if (used == 0) {
      return Decided.NONE;
    }
    byte[] text = (head + lines + '\n').getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(text, text.length + used);
    System.arraycopy(entries, 0, all, text.length, used);
    return new Decided(all);
  }

  /**
   * What a record says of one person.
   *
   * @param mapping the entity, its version and digest, and the moment of the decision
   * @param outcome such as {@code delivered} or {@code withheld}
   * @param rule empty where the person travels
   * @param staysBehind the classes of data that stay, as mappings write them
   */
  public record Said(String mapping, String outcome, String rule, List<String> staysBehind) {}

  /**
   * What a record says of the person with this digest; empty where it says nothing.
   *
   * @param digest 16 bytes, by the case's {@link Lineage#subject}
   */
  public static Optional<Said> find(byte[] content, byte[] digest) {
    int end = textEnd(content);
    String[] text = new String(content, 0, end, StandardCharsets.UTF_8).split("\n");
    for (int at = end; at + ENTRY <= content.length; at += ENTRY) {
      if (Arrays.equals(content, at, at + PERSON, digest, 0, PERSON)) {
        String[] line = text[2 + (content[at + PERSON] & 0xFF)].split(" ");
        return Optional.of(
            new Said(
                text[1],
                line[0],
                line[1].equals("-") ? "" : line[1],
                line[2].equals("-") ? List.of() : List.of(line[2].split(","))));
      }
    }
    return Optional.empty();
  }

  private static int textEnd(byte[] content) {
    int at = 1;
    while (content[at - 1] != '\n' || content[at] != '\n') {
      at++;
    }
    return at + 1;
  }
}
