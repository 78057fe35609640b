package dev.handover.cli.scan;

import dev.handover.cli.Words;
import dev.handover.record.Html;
import dev.handover.scan.Findings;
import dev.handover.scan.Proposal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a scan found, as one page that needs nothing beside it and shows no value of a person. */
final class ScanPage {
  private final Findings findings;
  private final Proposal proposal;
  private final Words words;
  private final ColumnWords said;
  private final Html html = new Html();

  ScanPage(Findings findings, Proposal proposal, Words words) {
    this.findings = findings;
    this.proposal = proposal;
    this.words = words;
    this.said = new ColumnWords(words);
  }

  /** The page's bytes, UTF-8; for one use. */
  byte[] write(ZonedDateTime now, int rows) {
    html.open(words.language().tag(), words.say("scan.title"));
    html.element("h1", words.say("scan.title"));
    List<Findings.Table> tables = findings.tables();
    List<Findings.Table> personal = tables.stream().filter(t -> !t.personal().isEmpty()).toList();
    int columns = tables.stream().mapToInt(table -> table.columns().size()).sum();
    int telling = personal.stream().mapToInt(table -> table.personal().size()).sum();
    html.element(
        "p",
        words.say(
            "scan.lead", findings.address(), tables.size(), columns, personal.size(), telling));
    String made =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT)
            .format(now.withZoneSameInstant(ZoneId.systemDefault()));
    html.element("p class=\"soft\"", words.say("scan.made", made, rows));
    html.element("p class=\"notice\"", words.say("scan.masked"));
    overview(tables);
    personal.forEach(this::table);
    quiet(tables);
    rest(tables);
    html.raw("</main>\n</body>\n</html>\n");
    return html.page().getBytes(StandardCharsets.UTF_8);
  }

  private void overview(List<Findings.Table> tables) {
    html.element("h2", words.say("scan.tables"));
    html.raw("<table class=\"stack\">\n");
    html.head(
        words.say("scan.table"),
        words.say("scan.about"),
        words.say("scan.rows"),
        words.say("scan.columns"),
        words.say("scan.personal"),
        words.say("scan.mapping"));
    html.raw("<tbody>\n");
    for (Findings.Table table : tables) {
      html.raw("<tr>").cell(words.say("scan.table"), said.title(table));
      html.cell(words.say("scan.about"), said.about(table));
      html.number(words.say("scan.rows"), said.rows(table));
      html.number(words.say("scan.columns"), Integer.toString(table.columns().size()));
      html.number(words.say("scan.personal"), Integer.toString(table.personal().size()));
      html.cell(words.say("scan.mapping"), said.mapping(proposal, table)).raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  private void table(Findings.Table table) {
    html.element("h2", said.title(table));
    html.element("p class=\"soft\"", said.about(table) + " · " + said.mapping(proposal, table));
    html.raw("<table class=\"stack\">\n");
    html.head(
        words.say("scan.column"),
        words.say("scan.kind"),
        words.say("scan.why"),
        words.say("scan.quality"),
        words.say("scan.leads"),
        words.say("scan.first"),
        words.say("scan.example"));
    html.raw("<tbody>\n");
    List<String> others = new ArrayList<>();
    for (Findings.Column column : table.columns()) {
      String leads = said.leads(column);
      if (column.verdict().isPersonal() || !leads.isEmpty()) {
        row(table, column, leads);
      } else {
        others.add(said.other(column));
      }
    }
    html.raw("</tbody></table>\n");
    if (!others.isEmpty()) {
      html.element("p class=\"soft\"", words.say("scan.rest", String.join(", ", others)));
    }
  }

  private void row(Findings.Table table, Findings.Column column, String leads) {
    html.raw(column.verdict().isPersonal() ? "<tr class=\"noted\">" : "<tr>");
    html.cell(words.say("scan.column"), said.title(column));
    html.cell(words.say("scan.kind"), said.kind(column));
    html.cell(words.say("scan.why"), said.why(column.verdict()));
    html.cell(words.say("scan.quality"), said.quality(column));
    html.cell(words.say("scan.leads"), leads);
    html.cell(words.say("scan.first"), said.fate(proposal.fate(table, column)));
    String examples = column.verdict().isPersonal() ? String.join(", ", column.examples()) : "";
    html.cell(words.say("scan.example"), examples).raw("</tr>\n");
  }

  private void quiet(List<Findings.Table> tables) {
    List<Findings.Table> quiet = tables.stream().filter(t -> t.personal().isEmpty()).toList();
    if (quiet.isEmpty()) {
      return;
    }
    html.element("h2", words.say("scan.quiet"));
    for (Findings.Table table : quiet) {
      String columns = table.columns().stream().map(said::other).collect(Collectors.joining(", "));
      html.raw("<p><strong>").text(said.title(table)).raw("</strong> <span class=\"soft\">");
      html.text(columns).raw("</span></p>\n");
    }
  }

  private void rest(List<Findings.Table> tables) {
    String bare = said.bare(findings);
    if (!bare.isEmpty()) {
      html.element("p", bare);
    }
    if (!findings.unread().isEmpty()) {
      html.element("h2", words.say("scan.unread"));
      findings.unread().forEach(each -> html.element("p", said.unread(each)));
    }
    html.element("p class=\"soft\"", words.say("scan.system", findings.systemTables().size()));
  }
}
