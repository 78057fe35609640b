package dev.handover.console;

import dev.handover.cases.Cases;
import dev.handover.flow.RunReport;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What there is to see, for those who may: counts and states, never a record or a value of one. */
@Controller
final class Pages {
  private static final int ENTRIES = 200;
  private final Cases cases;
  private final Ledger ledger;
  private final Clock clock;

  Pages(Cases cases, Ledger ledger, Clock clock) {
    this.cases = cases;
    this.ledger = ledger;
    this.clock = clock;
  }

  @GetMapping("/")
  ResponseEntity<byte[]> cases(HttpServletRequest request, Locale locale) {
    Page page = Page.of(request, locale, Texts.in(locale).say("cases"), false);
    CasesView.write(page, CaseLook.all(cases), ledger, clock.instant());
    return page.close();
  }

  @GetMapping("/cases/{folder}")
  ResponseEntity<byte[]> oneCase(
      HttpServletRequest request, Locale locale, @PathVariable String folder) {
    CaseLook look = look(folder);
    boolean running = look.newest(ledger).filter(RunView::isUnderWay).isPresent();
    Page page = Page.of(request, locale, look.id().map(Object::toString).orElse(folder), running);
    new CaseView(page, ledger).write(look, clock.instant());
    return page.close();
  }

  @GetMapping("/cases/{folder}/runs/{run}")
  ResponseEntity<byte[]> run(
      HttpServletRequest request,
      Locale locale,
      @PathVariable String folder,
      @PathVariable("run") String name) {
    CaseLook look = look(folder);
    Run run =
        find(name)
            .filter(each -> look.id().filter(each.caseId()::equals).isPresent())
            .orElseThrow(Pages::unknown);
    Page page =
        Page.of(request, locale, Texts.in(locale).say("run", run.id()), RunView.isUnderWay(run));
    new RunView(page, zone(look))
        .write(look, RunReport.of(run, ledger), ledger.windows().rows(run.id()));
    return page.close();
  }

  @GetMapping("/alarms")
  ResponseEntity<byte[]> alarms(HttpServletRequest request, Locale locale) {
    Page page = Page.of(request, locale, Texts.in(locale).say("alarms"), false);
    List<CaseLook> all = CaseLook.all(cases);
    boolean any = false;
    for (CaseLook look : all) {
      List<Alarm> open = look.id().map(ledger.alarms()::open).orElse(List.of());
      if (!open.isEmpty()) {
        any = true;
        page.html.element("h2", look.folder());
        AlarmTable.write(page, look.folder(), open, zone(look));
      }
    }
    if (!any) {
      page.html.element("p class=\"notice\"", page.texts.say("alarms.none"));
    }
    return page.close();
  }

  @GetMapping("/audit")
  ResponseEntity<byte[]> audit(HttpServletRequest request, Locale locale) {
    Page page = Page.of(request, locale, Texts.in(locale).say("audit"), false);
    AuditChain.Head head = ledger.audit().head();
    page.html.element("p", page.texts.say("audit.head", head.sequence(), head.hash()));
    page.table(
        "audit.newest",
        "#audit.number",
        "audit.time",
        "audit.actor",
        "audit.act",
        "audit.subject",
        "audit.detail");
    for (AuditChain.Entry each : ledger.audit().before(head.sequence() + 1, ENTRIES)) {
      page.html.raw("<tr>");
      page.number("audit.number", each.sequence())
          .cell("audit.time", Page.time(each.time(), ZoneOffset.UTC))
          .cell("audit.actor", each.actor())
          .cell("audit.act", each.act())
          .cell("audit.subject", each.subject())
          .cell("audit.detail", each.detail());
      page.html.raw("</tr>\n");
    }
    page.endTable();
    return page.close();
  }

  private CaseLook look(String folder) {
    try {
      return CaseLook.at(cases, folder);
    } catch (HandoverException e) {
      throw unknown();
    }
  }

  private Optional<Run> find(String name) {
    try {
      return ledger.runs().find(new RunId(name));
    } catch (IllegalArgumentException notARun) {
      return Optional.empty();
    }
  }

  private static ZoneId zone(CaseLook look) {
    return look.deal().map(each -> each.file().zone()).orElse(ZoneOffset.UTC);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
