package dev.handover.console;

import dev.handover.cases.Cases;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What there is to see, for those who may: counts and states, never a record or a value of one. */
@Controller
final class Pages {
  private static final int ENTRIES = 200;
  private final Cases cases;
  private final Ledger ledger;
  private final Clock clock;
  private final LiveRuns live;

  Pages(Cases consoleCases, Ledger ledger, Clock clock, LiveRuns live) {
    this.cases = consoleCases;
    this.ledger = ledger;
    this.clock = clock;
    this.live = live;
  }

  @GetMapping("/")
  ModelAndView today() {
    return new ModelAndView("today")
        .addObject("today", Today.of(CaseLook.all(cases), ledger, clock.instant()));
  }

  @GetMapping("/cases/{folder}")
  ModelAndView oneCase(@PathVariable String folder) {
    CaseLook look = look(folder);
    return new ModelAndView("case")
        .addObject("folder", folder)
        .addObject("look", look)
        .addObject("stand", CaseStand.of(look, ledger, clock.instant()).orElse(null));
  }

  @GetMapping("/cases/{folder}/runs/{run}")
  ModelAndView run(@PathVariable String folder, @PathVariable("run") String name) {
    CaseLook look = look(folder);
    return new ModelAndView("run")
        .addObject("folder", folder)
        .addObject("look", look)
        .addObject("zone", look.zone())
        .addObject("now", RunFigures.of(find(look, name), ledger, clock.instant()));
  }

  @GetMapping(
      value = "/cases/{folder}/runs/{run}/live",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter live(@PathVariable String folder, @PathVariable("run") String name) {
    return live.watch(find(look(folder), name).id());
  }

  /** Open alarms of one case, or of the hub. */
  record OpenAlarms(String folder, CaseLook look, List<Alarm> open) {}

  @GetMapping("/alarms")
  ModelAndView alarms() {
    List<OpenAlarms> all = new ArrayList<>();
    if (!ledger.alarms().openOfHub().isEmpty()) {
      all.add(new OpenAlarms("", null, ledger.alarms().openOfHub()));
    }
    for (CaseLook look : CaseLook.all(cases)) {
      List<Alarm> open = look.id().map(ledger.alarms()::open).orElse(List.of());
      if (!open.isEmpty()) {
        all.add(new OpenAlarms(look.folder(), look, open));
      }
    }
    return new ModelAndView("alarms").addObject("all", all);
  }

  @GetMapping("/audit")
  ModelAndView audit(@RequestParam(required = false) Long before) {
    AuditChain.Head head = ledger.audit().head();
    long from = before == null ? head.sequence() + 1 : Math.max(1, before);
    return new ModelAndView("audit")
        .addObject("head", head)
        .addObject("entries", ledger.audit().before(from, ENTRIES))
        .addObject("older", from > ENTRIES + 1 ? from - ENTRIES : 0);
  }

  /** Field by field: from where, to where, what it is, what is done with it. */
  @GetMapping("/cases/{folder}/mapping")
  ModelAndView mapping(@PathVariable String folder) {
    return new ModelAndView("mapping").addObject("folder", folder).addObject("look", look(folder));
  }

  private CaseLook look(String folder) {
    try {
      return CaseLook.at(cases, folder);
    } catch (HandoverException e) {
      throw unknown();
    }
  }

  private Run find(CaseLook look, String name) {
    return find(name)
        .filter(each -> look.id().filter(each.caseId()::equals).isPresent())
        .orElseThrow(Pages::unknown);
  }

  private Optional<Run> find(String name) {
    try {
      return ledger.runs().find(new RunId(name));
    } catch (IllegalArgumentException notARun) {
      return Optional.empty();
    }
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
