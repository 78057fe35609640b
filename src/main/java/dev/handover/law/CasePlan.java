package dev.handover.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.LegalTerms;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Mapping.Origin;
import dev.handover.mapping.Method;
import dev.handover.record.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an officer approves of a case, in a form that is the same text for the same plan: parties,
 * deal, purpose, which records are read and whose they are, who travels, which fields in what form,
 * the duties. Schedules, limits, addresses and how values are cleaned and checked are no part of
 * it; nor is the mechanism of an export, whose duty follows a count that moves.
 */
public final class CasePlan {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, Object> plan = new LinkedHashMap<>();

  /**
   * @param duties those that follow from the case alone, whoever was exported until now
   */
  public CasePlan(Case deal, List<Duty> duties) {
    CaseFile file = deal.file();
    plan.put("deal", file.deal());
    plan.put("places", List.of(file.jurisdiction().seller(), file.jurisdiction().buyer()));
    plan.put("seller", party(file.seller()));
    plan.put("buyer", party(file.buyer()));
    plan.put("purpose", file.purpose());
    plan.put("law", terms(file.law()));
    Map<String, Object> entities = new LinkedHashMap<>();
    deal.mappings().stream()
        .sorted((one, other) -> one.entity().compareTo(other.entity()))
        .forEach(mapping -> entities.put(mapping.entity(), entity(mapping)));
    plan.put("entities", entities);
    plan.put(
        "duties",
        duties.stream()
            .filter(duty -> !duty.gate().equals(Obligations.EXPORT))
            .map(Duty::name)
            .sorted()
            .distinct()
            .toList());
  }

  /** The plan, in the order in which it is signed. */
  public Map<String, Object> content() {
    return plan;
  }

  /** SHA-256 of it as JSON, 64 hex digits. */
  public String sha256() {
    try {
      return Sha256.hex(JSON.writeValueAsString(plan));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  private static List<String> party(CaseFile.Party party) {
    return List.of(party.name(), party.contact(), party.uscc().orElse(""));
  }

  private static Map<String, Object> terms(LegalTerms terms) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("critical", terms.critical());
    told.put("sharing", terms.sharing());
    told.put("sensitive", words(terms.sensitive()));
    told.put("under14", terms.under14());
    if (!terms.methods().isEmpty()) { // a plan without is the text that it was
      told.put("methods", Method.words(terms.methods()));
    }
    told.put("changed", new TreeSet<>(terms.changed()));
    told.put(
        "thirdParties",
        terms.thirdParties().stream()
            .map(each -> List.of(each.name(), each.purpose(), each.contact(), each.subRecipients()))
            .toList());
    told.put("require", new TreeSet<>(terms.require()));
    return told;
  }

  private static Map<String, Object> entity(Mapping mapping) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("from", origin(mapping.from()));
    told.put("subject", mapping.subject().orElse(""));
    told.put("who", who(mapping.who()));
    List<String> fields = new ArrayList<>();
    for (Mapping.Field field : mapping.carry()) {
      fields.add(
          field.to()
              + " ("
              + field.dataClass().word()
              + ") from "
              + String.join(", ", field.columns())
              + field.treat().map(step -> ", " + step.name() + " " + step.argument()).orElse(""));
    }
    told.put("fields", fields);
    return told;
  }

  private static Map<String, Object> origin(Origin from) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("table", from.table());
    from.select().ifPresent(select -> told.put("select", select.sql()));
    told.put("key", from.key());
    from.changed().ifPresent(column -> told.put("changed", column));
    from.deleted().ifPresent(condition -> told.put("deleted", condition));
    from.tenant().ifPresent(each -> told.put("tenant", answers(each.field(), each.is())));
    from.zone().ifPresent(zone -> told.put("zone", zone.getId()));
    if (!from.joins().isEmpty()) {
      told.put("joins", from.joins().stream().map(CasePlan::join).toList());
    }
    return told;
  }

  private static Map<String, Object> join(Mapping.Join join) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("table", join.table());
    told.put("alias", join.alias());
    told.put("key", join.key());
    told.put("on", new TreeMap<>(join.on()));
    join.through()
        .ifPresent(
            through ->
                told.put(
                    "through",
                    List.of(
                        through.table(),
                        through.alias(),
                        new TreeMap<>(through.on()),
                        new TreeMap<>(through.link()))));
    join.where().ifPresent(condition -> told.put("where", condition));
    join.prefer().ifPresent(order -> told.put("prefer", order));
    return told;
  }

  private static Map<String, Object> who(Mapping.Who who) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("consents", who.consents().stream().map(CasePlan::consent).toList());
    who.doNotContact()
        .ifPresent(each -> told.put("doNotContact", answers(each.field(), each.is())));
    who.objections()
        .ifPresent(each -> told.put("objections", String.valueOf(each.file().getFileName())));
    who.minors().ifPresent(each -> told.put("minors", minors(each)));
    who.duplicates()
        .ifPresent(each -> told.put("duplicates", List.of(each.by(), each.survivor().name())));
    return told;
  }

  private static Map<String, Object> consent(Mapping.Consent consent) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("answer", answers(consent.field(), consent.granted()));
    told.put("classes", words(consent.classes()));
    consent.withdrawn().ifPresent(column -> told.put("withdrawn", column));
    consent.given().ifPresent(given -> told.put("given", given(given)));
    return told;
  }

  private static Map<String, Object> given(Mapping.Given given) {
    Map<String, Object> told = new LinkedHashMap<>();
    given.purpose().ifPresent(purpose -> told.put("purpose", purpose));
    told.put("classes", words(given.classes()));
    if (!given.methods().isEmpty()) {
      told.put("methods", Method.words(given.methods()));
    }
    given.fresh().ifPresent(each -> told.put("fresh", answers(each.field(), each.granted())));
    return told;
  }

  private static Map<String, Object> minors(Mapping.Minors minors) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("under", minors.under());
    minors.born().ifPresent(column -> told.put("born", column));
    minors.id().ifPresent(column -> told.put("id", column));
    minors
        .guardian()
        .ifPresent(each -> told.put("guardian", answers(each.field(), each.granted())));
    return told;
  }

  private static List<Object> answers(String field, Set<String> answers) {
    return List.of(field, new TreeSet<>(answers));
  }

  private static List<String> words(Set<DataClass> classes) {
    return classes.stream().map(DataClass::word).sorted().toList();
  }
}
