package dev.handover.console;

import dev.handover.cases.Cases;
import dev.handover.people.Permission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where people decide and look after things: each page shows what a command of that name lists. */
@Controller
final class Desks {
  private static final String RECORDS = "50";
  private final Asking asking;
  private final Cases cases;

  Desks(Asking asking, Cases consoleCases) {
    this.asking = asking;
    this.cases = consoleCases;
  }

  @GetMapping("/cases/{folder}/gates")
  ModelAndView gates(@PathVariable String folder, SignedIn who) {
    return of(folder, "gates")
        .addObject("gates", asking.ask(who, "gates", in(folder)))
        .addObject("evidence", asking.ask(who, "evidence", "list", in(folder)));
  }

  @GetMapping("/cases/{folder}/quarantine")
  ModelAndView quarantine(
      @PathVariable String folder,
      @RequestParam(defaultValue = "") String entity,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String rule,
      SignedIn who) {
    ModelAndView page =
        of(folder, "quarantine")
            .addObject("groups", asking.ask(who, "quarantine", "list", in(folder)))
            .addObject("corrections", asking.ask(who, "quarantine", "corrections", in(folder)));
    if (entity.isEmpty()) {
      return page.addObject("records", null);
    }
    List<String> words =
        new ArrayList<>(
            List.of("quarantine", "list", in(folder), "--records", "--limit=" + RECORDS));
    Map<String, String> chosen = new LinkedHashMap<>();
    chosen.put("entity", entity);
    chosen.put("field", field);
    chosen.put("rule", rule);
    chosen.forEach(
        (option, value) -> {
          if (!value.isEmpty()) {
            words.add("--" + option + "=" + value);
          }
        });
    return page.addObject("records", asking.ask(who, words.toArray(String[]::new)))
        .addObject("chosen", chosen);
  }

  @GetMapping("/cases/{folder}/quarantine/{id}")
  ModelAndView quarantined(
      @PathVariable String folder, @PathVariable("id") String id, SignedIn who) {
    if (!id.matches("[0-9a-f]{4,64}")) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return of(folder, "quarantined")
        .addObject("id", id)
        .addObject("shown", asking.ask(who, "quarantine", "show", in(folder), id));
  }

  @GetMapping("/cases/{folder}/requests")
  ModelAndView requests(@PathVariable String folder, SignedIn who) {
    return of(folder, "requests")
        .addObject("requests", asking.ask(who, "subject", "list", in(folder), "--all"));
  }

  @GetMapping("/cases/{folder}/retention")
  ModelAndView retention(@PathVariable String folder, SignedIn who) {
    boolean plans = who.person().may(Permission.RETAIN);
    return of(folder, "retention")
        .addObject("due", asking.ask(who, "retention", "due", in(folder)))
        .addObject("holds", asking.ask(who, "retention", "holds"))
        .addObject(
            "plans",
            plans ? asking.ask(who, "retention", "plan", in(folder), "--list") : Asking.NOTHING)
        .addObject("certificates", asking.ask(who, "retention", "certificates", in(folder)));
  }

  @GetMapping("/cases/{folder}/backups")
  ModelAndView backups(@PathVariable String folder, SignedIn who) {
    return of(folder, "backups")
        .addObject("backups", asking.ask(who, "backup", "list", in(folder), "--all"));
  }

  @GetMapping("/approvals")
  ModelAndView approvals(SignedIn who) {
    return new ModelAndView("approvals")
        .addObject("proposals", asking.ask(who, "approve", "list", "--all"));
  }

  @GetMapping("/approvals/{id}")
  ModelAndView approval(@PathVariable("id") String id, SignedIn who) {
    if (!id.matches("[A-Za-z0-9-]{1,64}")) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new ModelAndView("approval")
        .addObject("id", id)
        .addObject("shown", asking.ask(who, "approve", "show", id));
  }

  @GetMapping("/incidents")
  ModelAndView incidents(SignedIn who) {
    return new ModelAndView("incidents")
        .addObject("incidents", asking.ask(who, "incident", "list"))
        .addObject("cases", cases.names());
  }

  @GetMapping("/reports")
  ModelAndView reports(SignedIn who) {
    return new ModelAndView("reports").addObject("reports", asking.ask(who, "report", "list"));
  }

  @GetMapping("/routes")
  ModelAndView routes(SignedIn who) {
    return new ModelAndView("routes").addObject("routes", asking.ask(who, "routes", "list"));
  }

  @GetMapping("/keys")
  ModelAndView keys(SignedIn who) {
    return new ModelAndView("keys").addObject("keys", asking.ask(who, "keys", "list"));
  }

  @GetMapping("/people")
  ModelAndView people(SignedIn who) {
    return new ModelAndView("people").addObject("people", asking.ask(who, "users", "list"));
  }

  private ModelAndView of(String folder, String page) {
    if (!cases.names().contains(folder)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new ModelAndView(page)
        .addObject("look", CaseLook.at(cases, folder))
        .addObject("folder", folder);
  }

  private static String in(String folder) {
    return "--case=" + folder;
  }
}
