package dev.handover.notice;

import dev.handover.cases.NoticeRules.Language;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of one kind of notice in one language, with places such as {@code {{buyer.name}}}: that
 * which lies in the case's folder as {@code notice/letter.zh.txt}, else the one that ships.
 */
record Template(String name, String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{ *([A-Za-z.]+) *}}");
  private static final int MOST_BYTES = 64 << 10;

  static Template of(Kind kind, Language language, Path caseFolder) {
    String name = kind.word() + "." + language.word() + ".txt";
    Path own = caseFolder.resolve("notice").resolve(name);
    try {
      if (Files.exists(own)) {
        if (Files.size(own) > MOST_BYTES) {
          throw refused(own + " is longer than " + MOST_BYTES + " bytes");
        }
        return new Template(own.toString(), Files.readString(own, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw refused(own + " cannot be read as UTF-8 text");
    }
    try (InputStream in = Template.class.getResourceAsStream("/notice/" + name)) {
      return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The places that stand in it. */
  Set<String> places() {
    return PLACE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With every place filled; a line in which nothing else stands and nothing is filled goes. */
  String filled(Map<String, String> facts) {
    return text.lines()
            .filter(line -> !isIdle(line, facts))
            .map(line -> filled(line, facts))
            .collect(Collectors.joining("\n"))
            .strip()
        + "\n";
  }

  private static boolean isIdle(String line, Map<String, String> facts) {
    return PLACE.matcher(line).find() && filled(line, facts).isBlank();
  }

  private static String filled(String line, Map<String, String> facts) {
    return PLACE
        .matcher(line)
        .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "")));
  }

  private static HandoverException refused(String what) {
    return new HandoverException(ExitCode.CONFIGURATION, "HUB-NTC-02", what + "; correct the file");
  }
}
