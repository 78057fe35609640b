package dev.handover.cli.preview;

import dev.handover.cases.CaseFile;
import dev.handover.cli.Words;
import dev.handover.mapping.DataClass;
import dev.handover.process.Preview;
import dev.handover.process.PreviewScan;
import dev.handover.record.Html;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A preview as one page that needs nothing beside it: no script, no picture, nothing from a
 * network. For a compliance officer, on a screen, a telephone or paper.
 */
public final class PreviewPage {
  private final CaseFile file;
  private final Words words;
  private final boolean unmask;
  private final Html html = new Html();

  public PreviewPage(CaseFile file, Words words, boolean unmask) {
    this.file = file;
    this.words = words;
    this.unmask = unmask;
  }

  /** The page's bytes, UTF-8; for one use. */
  public byte[] write(List<EntityPreview> entities, Instant now, int scanned) {
    head(now);
    new MappingSection(html, words).write(entities.stream().map(EntityPreview::mapping).toList());
    outcomes(entities, scanned);
    html.element("h2", words.say("page.sampled"));
    for (EntityPreview entity : entities) {
      int number = 0;
      for (Preview each : entity.sampled()) {
        record(entity, each, words.say("record.number", entity.mapping().entity(), ++number));
      }
    }
    html.element("h2", words.say("page.worst"));
    html.element("p class=\"soft\"", words.say("page.worst.lead"));
    entities.forEach(this::worst);
    if (entities.stream().allMatch(each -> each.scan().worst().isEmpty())) {
      html.element("p", words.say("page.none"));
    }
    legend();
    html.element("h2", words.say("page.notes"));
    html.element("p", words.say("page.notes.dependent"));
    if (file.notice().isPresent()) {
      html.element("p", words.say("page.notes.notice"));
    }
    html.element("p", words.say("page.notes.keys"));
    html.raw("</main>\n</body>\n</html>\n");
    return html.page().getBytes(StandardCharsets.UTF_8);
  }

  private void head(Instant now) {
    html.open(words.language().tag(), words.say("page.title") + " – " + file.id());
    html.element("h1", words.say("page.title"));
    html.element("p", words.say("page.lead", file.id(), file.seller().name(), file.buyer().name()));
    html.element("p", words.say("page.purpose", file.purpose()));
    String made =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT)
            .format(now.atZone(file.zone()));
    html.element("p class=\"soft\"", words.say("page.made", made));
    html.element(
        unmask ? "p class=\"notice clear\"" : "p class=\"notice\"",
        words.say(unmask ? "page.unmasked" : "page.masked"));
  }

  private void outcomes(List<EntityPreview> entities, int scanned) {
    List<String> outcomes = List.of("delivered", "quarantined", "withheld", "deleted");
    html.element("h2", words.say("page.outcomes"));
    html.element("p class=\"soft\"", words.say("page.outcomes.lead", scanned));
    html.raw("<table class=\"stack\">\n<thead><tr>").raw("<th scope=\"col\">");
    html.text(words.say("page.entity")).raw("</th>");
    number(words.say("page.looked"));
    outcomes.forEach(each -> number(words.say("outcome." + each)));
    html.raw("</tr></thead>\n<tbody>\n");
    for (EntityPreview each : entities) {
      html.raw("<tr>").cell(words.say("page.entity"), each.mapping().entity());
      html.number(words.say("page.looked"), count(each.scan().records()));
      for (String outcome : outcomes) {
        long n = each.scan().outcomes().getOrDefault(outcome, 0L);
        html.number(words.say("outcome." + outcome), count(n));
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
    reasons(entities);
  }

  private void reasons(List<EntityPreview> entities) {
    html.element("h3", words.say("page.reasons"));
    html.raw("<table class=\"stack\">\n");
    html.head(
        words.say("page.records"),
        words.say("page.entity"),
        words.say("page.field"),
        words.say("page.reason"));
    html.raw("<tbody>\n");
    for (EntityPreview entity : entities) {
      for (PreviewScan.Worst each : entity.scan().worst()) {
        html.raw("<tr>").cell(words.say("page.records"), count(each.count()));
        html.cell(words.say("page.entity"), entity.mapping().entity());
        html.cell(words.say("page.field"), Reasons.field(each.reason(), words));
        html.cell(
            words.say("page.reason"),
            words.say(
                "field.note",
                Reasons.kind(each.reason(), words),
                Reasons.why(each.reason(), words)));
        html.raw("</tr>\n");
      }
    }
    html.raw("</tbody></table>\n");
  }

  private void worst(EntityPreview entity) {
    for (PreviewScan.Worst each : entity.scan().worst()) {
      String heading =
          words.say(
              "record.worst",
              entity.mapping().entity(),
              Reasons.field(each.reason(), words),
              Reasons.kind(each.reason(), words) + ", " + Reasons.why(each.reason(), words),
              each.count(),
              entity.scan().records());
      record(entity, each.preview(), heading);
    }
  }

  private void record(EntityPreview entity, Preview preview, String heading) {
    RecordView view = RecordView.of(entity.mapping(), preview, words, unmask);
    html.raw("<section class=\"record\">\n").element("h3", heading);
    html.raw("<p><span class=\"tag " + view.outcome() + "\">");
    html.text(words.say("outcome." + view.outcome())).raw("</span> ");
    html.text(preview.travels() ? "" : view.sentence()).raw("</p>\n");
    html.raw("<table class=\"stack\">\n");
    html.head(words.say("page.before"), words.say("page.after"), words.say("page.why"));
    html.raw("<tbody>\n");
    view.fields().forEach(this::field);
    html.raw("</tbody></table>\n</section>\n");
  }

  private void field(FieldView field) {
    String state = field.state().name().toLowerCase(Locale.ROOT);
    html.raw("<tr class=\"" + state + "\"><td data-label=\"");
    html.text(words.say("page.before")).raw("\">");
    String gap = "";
    for (FieldView.Cell each : field.before()) {
      html.raw(gap).raw("<span class=\"column\">").text(each.column()).raw("</span> ");
      html.value(each.value(), words.say("field.empty"));
      gap = "<br>";
    }
    html.raw("</td><td data-label=\"").text(words.say("page.after")).raw("\">");
    if (!field.to().isEmpty()) {
      html.raw("<span class=\"column\">").text(field.to()).raw("</span> ");
    }
    html.value(field.after(), "–");
    html.raw("</td>").cell(words.say("page.why"), field.what()).raw("</tr>\n");
  }

  private void legend() {
    html.element("h2", words.say("page.legend"));
    html.raw("<dl>\n");
    for (String each : List.of("delivered", "quarantined", "withheld", "deleted")) {
      entry("outcome." + each);
    }
    entry("kind.flagged");
    entry("kind.emptied");
    entry("kind.scrubbed");
    for (DataClass each : DataClass.values()) {
      html.element("dt", words.of(each)).element("dd", words.say("class." + each.word() + ".what"));
    }
    for (String each :
        List.of("keep", "drop", "generalise", "pseudonymise", "truncate", "scrub", "mask")) {
      String name = words.say(each.equals("mask") ? "treat.mask" : "treat." + each, "…", "…");
      html.element("dt", name).element("dd", words.say("treat." + each + ".what"));
    }
    html.raw("</dl>\n");
  }

  private void entry(String key) {
    html.element("dt", words.say(key)).element("dd", words.say(key + ".what"));
  }

  private void number(String heading) {
    html.raw("<th scope=\"col\" class=\"number\">").text(heading).raw("</th>");
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
