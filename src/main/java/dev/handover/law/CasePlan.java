package dev.handover.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.LegalTerms;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.record.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What an officer approves of a case, in a form that is the same text for the same plan: parties,
 * deal, purpose, who travels, which fields in what form, the duties. Schedules, limits, addresses
 * and how values are cleaned and checked are no part of it.
 */
public final class CasePlan {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, Object> plan = new LinkedHashMap<>();

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
    plan.put("duties", duties.stream().map(Duty::name).sorted().distinct().toList());
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
    told.put("sensitive", terms.sensitive().stream().map(DataClass::word).sorted().toList());
    told.put("under14", terms.under14());
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
    told.put("table", mapping.from().table());
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

  private static List<String> who(Mapping.Who who) {
    List<String> told = new ArrayList<>();
    who.consents()
        .forEach(
            each ->
                told.add(
                    "consent "
                        + each.field()
                        + " "
                        + new TreeSet<>(each.granted())
                        + " "
                        + new TreeSet<>(each.classes())
                        + " "
                        + each.withdrawn().orElse("")));
    who.doNotContact()
        .ifPresent(each -> told.add("do not contact " + each.field() + new TreeSet<>(each.is())));
    who.objections().ifPresent(each -> told.add("objections " + each.file().getFileName()));
    who.minors()
        .ifPresent(
            each ->
                told.add(
                    "minors under "
                        + each.under()
                        + each.guardian()
                            .map(g -> " with " + g.field() + " " + new TreeSet<>(g.granted()))
                            .orElse(" stay")));
    return told;
  }
}
