package dev.handover.report;

import dev.handover.law.RulePack;
import dev.handover.ledger.Figures;
import dev.handover.ledger.Question;
import dev.handover.record.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A document being written, as a page that a browser shows and that is well-formed XML for the one
 * who makes PDF of it. Whatever is asked of the ledger is remembered with its statement.
 */
final class Paper {
  private static final int HASH = 32;
  private final Html html = new Html();
  private final Map<Question, Figures.Answer> asked = new LinkedHashMap<>();
  private final Kind kind;
  private final Dossier dossier;
  private final Terms terms;
  private int sections;

  Paper(Kind kind, Dossier dossier, Terms terms) {
    this.kind = kind;
    this.dossier = dossier;
    this.terms = terms;
    head();
  }

  Dossier dossier() {
    return dossier;
  }

  Terms terms() {
    return terms;
  }

  private void head() {
    String title = terms.say("kind." + kind.word());
    html.begin(terms.tag(), title + " – " + dossier.deal().file().id());
    html.raw("<meta name=\"description\" content=\"").text(title).raw("\" />\n");
    html.raw("<style>\n" + style() + "</style>\n</head>\n<body>\n");
    html.raw("<div class=\"foot\">").text(title + " · " + dossier.deal().file().id());
    html.text(" · " + time(dossier.now())).raw("</div>\n");
    html.element("h1", title);
    html.element("p class=\"lead\"", terms.say("kind." + kind.word() + ".lead"));
    dossier.packs().forEach(this::ground);
    String from = dossier.period().from().map(this::time).orElse(terms.say("period.beginning"));
    String until = time(dossier.period().to());
    html.element(
        "p class=\"soft\"", terms.say("page.made", time(dossier.now()), from, until, zone()));
  }

  private void ground(RulePack pack) {
    RecordRules.Wording ground =
        pack.section(RecordRules.SECTION, RecordRules.class).documents().get(kind.word());
    if (ground != null) {
      html.element(
          "p class=\"ground\"", terms.say("page.ground", ground.in(terms.language()), pack.id()));
    }
  }

  /** Begins a section under a heading with its number. */
  void section(String key) {
    sections++;
    html.element("h2", sections + "  " + terms.say(key));
  }

  void heading(String text) {
    html.element("h3", text);
  }

  /** A paragraph. */
  void say(String key, Object... with) {
    html.element("p", terms.say(key, with));
  }

  void note(String key, Object... with) {
    html.element("p class=\"soft\"", terms.say(key, with));
  }

  void list(List<String> items) {
    html.raw("<ul>\n");
    items.forEach(each -> html.element("li", each));
    html.raw("</ul>\n");
  }

  /**
   * Facts, one a line: what it is, by its key under {@code fact.}, and what it says; what is empty
   * is left for a person to write.
   */
  void facts(Map<String, String> facts) {
    html.raw("<table class=\"facts\"><tbody>\n");
    facts.forEach(
        (key, text) -> {
          html.raw("<tr><th scope=\"row\">").text(terms.say("fact." + key)).raw("</th>");
          html.raw(text.isEmpty() ? "<td class=\"blank\">" : "<td>");
          html.text(text).raw("</td></tr>\n");
        });
    html.raw("</tbody></table>\n");
  }

  /**
   * A table of words.
   *
   * @param columns keys under {@code column.}
   */
  void table(List<String> columns, List<List<String>> rows) {
    head(columns, List.of(), "");
    for (List<String> row : rows) {
      html.raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String text = row.get(i);
        html.raw(text.isEmpty() ? "<td class=\"blank\">" : text(text)).text(text).raw("</td>");
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  private static String text(String text) {
    return isHash(text) ? "<td class=\"hash\">" : "<td>";
  }

  private static boolean isHash(String text) {
    return text.length() >= HASH && text.matches("[0-9a-fA-F]+");
  }

  /** Asks once, however often it is written. */
  Figures.Answer ask(Question question) {
    return asked.computeIfAbsent(
        question, each -> dossier.ledger().figures().ask(each, dossier.scope()));
  }

  /** A number of a question's only row, as it is written in a sentence or a fact. */
  String number(Question question, String column) {
    return count(ask(question).number(column)) + " [" + reference(question) + "]";
  }

  /** The sum of a column, written alike. */
  String sum(Question question, String column) {
    return count(ask(question).sum(column)) + " [" + reference(question) + "]";
  }

  /** What the ledger answered, row by row, under the number by which the annex calls it. */
  void answer(Question question) {
    Figures.Answer answer = ask(question);
    if (answer.rows().isEmpty()) {
      html.element("p class=\"soft\"", terms.say("page.nothing", reference(question)));
      return;
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      if (answer.rows().get(0).get(i) instanceof Long) {
        numbers.add(i);
      }
    }
    head(answer.columns(), numbers, question.word());
    for (List<Object> row : answer.rows()) {
      html.raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell(answer.columns().get(i), row.get(i));
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
    html.element("p class=\"source\"", terms.say("page.source", reference(question)));
  }

  private void head(List<String> columns, List<Integer> numbers, String name) {
    html.raw("<table class=\"wide " + name + "\"><thead><tr>");
    for (int i = 0; i < columns.size(); i++) {
      String style = numbers.contains(i) ? "number" : "col-" + columns.get(i);
      html.raw("<th scope=\"col\" class=\"" + style + "\">");
      html.text(terms.say("column." + columns.get(i))).raw("</th>");
    }
    html.raw("</tr></thead><tbody>\n");
  }

  private void cell(String column, Object value) {
    if (value instanceof Long number) {
      html.raw("<td class=\"number\">").text(count(number)).raw("</td>");
      return;
    }
    String word = value.toString();
    if (column.equals("started")
        || column.equals("received")
        || column.equals("made")
        || column.equals("aware")) {
      html.raw("<td>").text(time(Instant.parse(word))).raw("</td>");
      return;
    }
    html.raw(text(word)).text(terms.word(column, word)).raw("</td>");
  }

  /** Lines for names, dates and signatures. */
  void signatures(String... roles) {
    html.raw("<table class=\"signatures\"><tbody>\n");
    for (String role : roles) {
      html.raw("<tr><th scope=\"row\">").text(terms.say("role." + role)).raw("</th>");
      html.raw("<td class=\"blank\">").text(terms.say("page.sign")).raw("</td></tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  /** Text as it is, in letters of one width. */
  void code(String text) {
    html.raw("<pre>").text(text).raw("</pre>\n");
  }

  private int reference(Question question) {
    return new ArrayList<>(asked.keySet()).indexOf(question) + 1;
  }

  Map<Question, Figures.Answer> asked() {
    return asked;
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    asked.values().forEach(each -> figures.addAll(Annex.figures(each)));
    return figures;
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  String time(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
        .format(at.atZone(dossier.deal().file().zone()));
  }

  private String zone() {
    return dossier.deal().file().zone().getId();
  }

  String page() {
    return html.page() + "</body>\n</html>\n";
  }

  static String style() {
    try (InputStream css = Paper.class.getResourceAsStream("report.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
