package dev.handover.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.record.Html;
import dev.handover.record.ShownTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A certificate of destruction for people: what the signed JSON says, and nothing else. A page that
 * is well-formed XML for the one who makes PDF of it.
 */
public final class CertificatePage {
  private static final List<String> NUMBERS =
      List.of("deleted", "blanked", "gone", "alreadyBlank", "kept", "held", "changed", "new");

  private final Html html = new Html();
  private final JsonNode json;
  private final Terms terms;

  private CertificatePage(JsonNode json, Terms terms) {
    this.json = json;
    this.terms = terms;
  }

  /**
   * @param certificate the signed JSON
   * @param sha256 of its bytes
   */
  public static String of(JsonNode certificate, String sha256, Terms terms) {
    return new CertificatePage(certificate, terms).page(sha256);
  }

  private String page(String sha256) {
    String title = terms.say("destruction.title");
    html.begin(terms.tag(), title + " – " + text("/case"));
    html.raw("<meta name=\"description\" content=\"").text(title).raw("\" />\n");
    html.raw("<style>\n" + Paper.style() + "</style>\n</head>\n<body>\n");
    html.raw("<div class=\"foot\">").text(title + " · " + text("/id")).raw("</div>\n");
    html.element("h1", title);
    html.element("p class=\"lead\"", terms.say("destruction.lead"));
    facts();
    rows();
    kept();
    search();
    outside();
    html.element("p class=\"soft\"", terms.say("destruction.signed", sha256, text("/key")));
    return html.page() + "</body>\n</html>\n";
  }

  private void facts() {
    html.raw("<table class=\"facts\"><tbody>\n");
    fact("case", text("/case"));
    fact("seller", text("/seller"));
    fact("buyer", text("/buyer"));
    fact("id", text("/id"));
    fact("made", time("/madeAt"));
    fact("plan", text("/plan/id") + ", SHA-256 " + text("/plan/sha256"));
    fact("planned", text("/plan/day") + ", " + text("/plan/madeBy"));
    fact("proposer", text("/approval/proposer"));
    fact("approver", text("/approval/approver") + ", " + time("/approval/at"));
    fact("by", text("/carriedOut/by"));
    fact("when", time("/carriedOut/begun") + " – " + time("/carriedOut/ended"));
    if (json.has("brokenOff")) {
      fact("broken", broken());
    }
    if (json.has("told")) {
      fact("told", time("/told/at") + ", SHA-256 " + text("/told/sha256"));
    }
    fact("method", terms.say("destruction.method"));
    boolean own = json.at("/ownCopies/destroyed").asBoolean();
    fact(
        "own",
        own
            ? terms.say("destruction.own.gone", time("/ownCopies/at"))
            : terms.say("destruction.own.there"));
    html.raw("</tbody></table>\n");
  }

  private void fact(String key, String text) {
    html.raw("<tr><th scope=\"row\">").text(terms.say("destruction.fact." + key)).raw("</th>");
    html.raw("<td>").text(text).raw("</td></tr>\n");
  }

  private void rows() {
    html.element("h2", terms.say("destruction.rows"));
    List<String> head = new ArrayList<>(List.of(terms.say("destruction.entity")));
    NUMBERS.forEach(each -> head.add(terms.say("destruction.number." + each)));
    head.add(terms.say("destruction.stuck"));
    table(
        head,
        lines(
            "/entities",
            each -> {
              List<String> cells = new ArrayList<>(List.of(each.path("entity").asText()));
              NUMBERS.forEach(number -> cells.add(Paper.count(each.path(number).asLong())));
              List<String> stuck = new ArrayList<>();
              for (Map.Entry<String, JsonNode> why : each.path("stuck").properties()) {
                stuck.add(
                    Paper.count(why.getValue().asLong())
                        + " "
                        + terms.word("destruction.why", why.getKey()));
              }
              cells.add(stuck.isEmpty() ? "0" : String.join("; ", stuck));
              return cells;
            }));
  }

  private void kept() {
    html.element("h2", terms.say("destruction.grounds"));
    html.element("p", terms.say("destruction.grounds.lead"));
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode entity : json.path("entities")) {
      for (JsonNode line : entity.path("planned")) {
        List<String> columns = new ArrayList<>();
        line.path("columns").forEach(column -> columns.add(column.asText()));
        rows.add(
            List.of(
                entity.path("entity").asText(),
                terms.say("destruction.way." + line.path("way").asText()),
                String.join(", ", columns),
                line.path("ground").asText(),
                line.path("until").asText(),
                Paper.count(line.path("rows").asLong())));
      }
    }
    table(
        List.of(
            terms.say("destruction.entity"),
            terms.say("destruction.way"),
            terms.say("destruction.columns"),
            terms.say("destruction.ground"),
            terms.say("destruction.until"),
            terms.say("destruction.planned")),
        rows);
  }

  private void search() {
    html.element("h2", terms.say("destruction.search"));
    if (!json.has("search")) {
      html.element("p", terms.say("destruction.search.none"));
      return;
    }
    html.element("p", terms.say("destruction.search.at", time("/search/at")));
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> place : json.at("/search/searched").properties()) {
      rows.add(
          List.of(
              place.getKey(),
              Paper.count(place.getValue().asLong()),
              found("back", place.getKey()),
              found("traces", place.getKey()),
              found("kept", place.getKey())));
    }
    for (Map.Entry<String, JsonNode> store : json.at("/search/unreached").properties()) {
      rows.add(
          List.of(
              store.getKey(),
              terms.say("destruction.unreached", store.getValue().asText()),
              "",
              "",
              ""));
    }
    table(
        List.of(
            terms.say("destruction.place"),
            terms.say("destruction.searched"),
            terms.say("destruction.back"),
            terms.say("destruction.traces"),
            terms.say("destruction.named")),
        rows);
  }

  private String found(String what, String place) {
    return Paper.count(json.path("search").path(what).path(place).asLong());
  }

  private void outside() {
    html.element("h2", terms.say("destruction.outside"));
    table(
        List.of(terms.say("destruction.what"), terms.say("destruction.reason")),
        lines(
            "/outside",
            each ->
                List.of(
                    terms.word("destruction.outside", each.path("what").asText()),
                    terms.word("destruction.outside", each.path("why").asText()))));
  }

  /** What a line of the document says, cell by cell. */
  private interface Cells {
    List<String> of(JsonNode line);
  }

  private List<List<String>> lines(String pointer, Cells cells) {
    List<List<String>> rows = new ArrayList<>();
    json.at(pointer).forEach(each -> rows.add(cells.of(each)));
    return rows;
  }

  private void table(List<String> head, List<List<String>> rows) {
    html.raw("<table class=\"certificate\"><thead><tr>");
    head.forEach(each -> html.raw("<th scope=\"col\">").text(each).raw("</th>"));
    html.raw("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      html.raw("<tr>");
      row.forEach(each -> html.raw(opening(each)).text(each).raw("</td>"));
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  /** Numbers and days stay on one line. */
  private static String opening(String cell) {
    return cell.matches("[0-9,]+|[0-9]{4}-[0-9]{2}-[0-9]{2}") ? "<td class=\"short\">" : "<td>";
  }

  private String broken() {
    String said =
        terms.say(
            "destruction.broken",
            time("/brokenOff/at"),
            text("/brokenOff/by"),
            text("/brokenOff/for"),
            Paper.count(json.at("/brokenOff/rowsNotReached").asLong()));
    long open = json.at("/brokenOff/windowsNotSettled").asLong();
    return open == 0 ? said : said + " " + terms.say("destruction.broken.open", Paper.count(open));
  }

  /** A moment to the second, by the case's clocks; certificates of old name no zone. */
  private String time(String pointer) {
    String written = text(pointer);
    if (written.isEmpty()) {
      return written;
    }
    return ShownTime.of(Instant.parse(written), ZoneId.of(json.path("zone").asText("UTC")));
  }

  private String text(String pointer) {
    return json.at(pointer).asText();
  }
}
