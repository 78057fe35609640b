package dev.handover.console;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes in what is asked for by a form, and shows what became of it. */
@Controller
final class Acts {
  private static final String OURS = "/(?!/)[A-Za-z0-9/._%-]*";
  private final ActDesk desk;
  private final Commands commands;

  Acts(ActDesk desk, Commands commands) {
    this.desk = desk;
    this.commands = commands;
  }

  @PostMapping("/acts/{act}")
  ModelAndView act(
      @PathVariable("act") String name, @RequestParam Map<String, String> form, SignedIn who) {
    Act act = Act.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    // a file's place does not matter to who may: it is ours
    Optional<Path> folder = act.file().map(field -> Path.of("/"));
    Commands.Demand needs =
        commands.needs(desk.order(act, form, who, folder)).orElseThrow(() -> refused(act, form));
    if (needs.permission().filter(each -> !who.person().may(each)).isPresent()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    act.missing(form)
        .ifPresent(
            field -> {
              throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            });
    ActRun run =
        desk.begin(act, form, who)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    return seeOther(run.isGood() ? back(form, run) : URI.create("/acts/" + run.getNumber()));
  }

  @GetMapping("/acts/{number}")
  ModelAndView act(@PathVariable("number") long number, SignedIn who) {
    return new ModelAndView("act")
        .addObject(
            "act",
            desk.find(number, who)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  /** What the command line would not understand: a field is missing, or holds what it must not. */
  private static ResponseStatusException refused(Act act, Map<String, String> form) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  /** To the page that asked, and to no other place. */
  private static URI back(Map<String, String> form, ActRun run) {
    String from = form.getOrDefault("from", "/");
    return UriComponentsBuilder.fromPath(from.matches(OURS) ? from : "/")
        .queryParam("done", run.getNumber())
        .build()
        .toUri();
  }

  private static ModelAndView seeOther(URI to) {
    ModelAndView answer = new ModelAndView("redirect:" + to);
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }
}
