package dev.handover.notice;

import dev.handover.cases.Case;
import dev.handover.cases.NoticeRules.Language;
import dev.handover.law.RulePacks;
import dev.handover.ledger.NoticeState;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The notices of a case, each with all that the law asks it to say. */
public final class Texts {
  /** Where a message's own reference goes in. */
  private static final String REFERENCE = "{{" + Facts.REFERENCE + "}}";

  private static final String STATEMENT = "statement";
  private final Case deal;
  private final Path folder;
  private final Duties duties;
  private final Optional<NoticeState.Publication> published;

  /**
   * @param folder the case's, in which an officer's own texts may lie
   * @param published the public statement, where there is one
   */
  public Texts(
      Case deal,
      Path folder,
      RulePacks packs,
      LocalDate today,
      Optional<NoticeState.Publication> published) {
    this.deal = deal;
    this.folder = folder;
    this.duties = Duties.of(deal.file(), packs, today);
    this.published = published;
  }

  /** A notice: its first line and the rest. */
  public record Text(String title, String body) {
    /** As it goes to one person. */
    public Text to(String reference) {
      return new Text(title.replace(REFERENCE, reference), body.replace(REFERENCE, reference));
    }

    /** Title and rest as one. */
    public String whole() {
      return body.isEmpty() ? title + "\n" : title + "\n\n" + body;
    }
  }

  /** The same in several languages, one after the other. */
  public Text in(Kind kind, List<Language> languages) {
    List<Text> all = languages.stream().map(each -> in(kind, each)).toList();
    return new Text(
        all.stream().map(Text::title).collect(Collectors.joining(kind == Kind.SMS ? "\n" : " / ")),
        all.stream()
            .map(Text::body)
            .filter(body -> !body.isEmpty())
            .collect(Collectors.joining("\n----\n\n")));
  }

  /**
   * A notice in one language.
   *
   * @throws HandoverException (CONFIGURATION) that names all it lacks, with the ground of each
   */
  public Text in(Kind kind, Language language) {
    Template template = Template.of(kind, language, folder);
    Map<String, String> facts = Facts.of(deal, folder, duties, published, language);
    Set<String> places = template.places();
    List<String> unknown = places.stream().filter(each -> !facts.containsKey(each)).toList();
    if (!unknown.isEmpty()) {
      throw refused(
          template.name()
              + " has places that nothing fills: "
              + String.join(", ", unknown)
              + "; there are "
              + String.join(", ", facts.keySet()));
    }
    List<String> lacks = lacks(kind, places, facts);
    if (!lacks.isEmpty()) {
      throw refused(
          template.name() + " does not say what it must:\n  " + String.join("\n  ", lacks));
    }
    String[] parts = template.filled(facts).strip().split("\n", 2);
    return new Text(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip() + "\n");
  }

  private List<String> lacks(Kind kind, Set<String> places, Map<String, String> facts) {
    boolean leadsOn =
        kind == Kind.SMS && places.contains(STATEMENT) && !facts.get(STATEMENT).isBlank();
    List<String> lacks = new ArrayList<>();
    duties
        .required()
        .forEach(
            (content, ground) ->
                lack(content, places, facts, leadsOn)
                    .ifPresent(what -> lacks.add(content.word() + " (" + ground + "): " + what)));
    if (!lacks.isEmpty() && kind == Kind.SMS && !leadsOn) {
      lacks.add(
          "or lead to the public statement with {{statement}}, once it stands somewhere: handover"
              + " notice published --url");
    }
    return lacks;
  }

  /** What is wrong about a content; a message that leads on needs to name both sides only. */
  private static Optional<String> lack(
      Content content, Set<String> places, Map<String, String> facts, boolean leadsOn) {
    for (String place : content.places()) {
      boolean needed =
          !leadsOn
              || (place.endsWith(".name")
                  && (content == Content.HANDLER || content == Content.RECIPIENT));
      if (needed && !places.contains(place)) {
        return Optional.of("write {{" + place + "}}");
      }
      if (needed && facts.get(place).isBlank()) {
        return Optional.of(
            content == Content.RETENTION
                ? "no mapping of the case says retain:"
                : "nothing is known to fill {{" + place + "}} with");
      }
    }
    return Optional.empty();
  }

  private static HandoverException refused(String what) {
    return new HandoverException(ExitCode.CONFIGURATION, "HUB-NTC-03", what);
  }
}
