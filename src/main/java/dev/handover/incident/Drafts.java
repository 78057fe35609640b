package dev.handover.incident;

import dev.handover.cases.CaseFile;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Incident;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drafts of what the authority and the individuals are told, in Chinese and English, as text and as
 * a page. Every number is the register's; what only people know is theirs, or a gap that is marked.
 */
public final class Drafts {
  private static final List<String> ADDRESSEES = List.of("authority", "individuals");
  private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z]+)}");
  private final RulePacks packs;

  public Drafts(RulePacks packs) {
    this.packs = packs;
  }

  /** The drafts by their file names. */
  public Map<String, String> of(Incident incident, List<CaseFile> cases, Told told) {
    Map<String, String> drafts = new LinkedHashMap<>();
    for (DraftWords words : List.of(DraftWords.ZH, DraftWords.EN)) {
      Map<String, String> values = new DraftValues(words, packs).of(incident, cases, told);
      for (String to : ADDRESSEES) {
        String name = to + "." + words.tag();
        String text = filled(template(name), values);
        drafts.put(name + ".txt", text.replaceAll("(?m)^#+ ", ""));
        drafts.put(name + ".html", DraftPage.of(text, words.tag()));
      }
    }
    return drafts;
  }

  /** Writes drafts into a folder, which is made; none is overwritten. */
  public static List<Path> write(Map<String, String> drafts, Path folder) {
    try {
      Files.createDirectories(folder);
      for (String name : drafts.keySet()) {
        if (Files.exists(folder.resolve(name))) {
          throw new HandoverException(
              ExitCode.CONFIGURATION,
              "HUB-INC-22",
              folder.resolve(name)
                  + " is there already; nothing is overwritten, choose another"
                  + " folder");
        }
      }
      List<Path> written = new ArrayList<>();
      for (Map.Entry<String, String> each : drafts.entrySet()) {
        written.add(Files.writeString(folder.resolve(each.getKey()), each.getValue()));
      }
      return written;
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-INC-23",
          "the drafts cannot be written to " + folder + "; check the folder and the disk",
          e);
    }
  }

  private static String template(String name) {
    try (InputStream in = Drafts.class.getResourceAsStream("/incident/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each name once: what a value holds is text, whatever it looks like. */
  private static String filled(String template, Map<String, String> values) {
    return NAME.matcher(template)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              if (value == null) {
                throw new IllegalStateException("the template asks for " + found.group(1));
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
