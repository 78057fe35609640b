package dev.handover.cli.notice;

import dev.handover.flow.NoticeLists.Taken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of a list, for people and for programs; lines are named by number, never quoted. */
final class TakenText {
  private static final int SHOWN = 20;

  private TakenText() {}

  static Map<String, Object> json(String folder, Taken taken) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", folder);
    json.put("lines", taken.lines());
    json.put("known", taken.known());
    json.put("unusable", taken.unusable());
    return json;
  }

  static List<String> lines(Taken taken, String known) {
    List<String> text = new ArrayList<>();
    text.add(taken.lines() + " lines; " + taken.known() + " " + known);
    if (!taken.unusable().isEmpty()) {
      String numbers =
          taken.unusable().stream()
              .limit(SHOWN)
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      text.add(
          taken.unusable().size()
              + " lines hold no value that is right: "
              + numbers
              + (taken.unusable().size() > SHOWN ? ", …" : "")
              + "; correct them and give the list again");
    }
    return text;
  }
}
