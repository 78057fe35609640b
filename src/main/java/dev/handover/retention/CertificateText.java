package dev.handover.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.handover.cases.CaseFile;
import dev.handover.ledger.CaseKeyShelf;
import dev.handover.ledger.DestructionCounts;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Proposal;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a certificate of destruction says: canonical JSON, numbers, grounds, names of those who
 * acted, no value of a record. Only what was looked at stands in it.
 */
public final class CertificateText {
  /** The format's name. */
  public static final String FORMAT = "handover-destruction-certificate-1";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final Map<String, Object> json = new TreeMap<>();

  /**
   * @param id of the certificate
   * @param key the fingerprint of the key that will sign it
   */
  public CertificateText(String id, CaseFile file, DestructionPlan plan, Instant now, String key) {
    json.put("format", FORMAT);
    json.put("id", id);
    json.put("case", file.id().value());
    json.put("zone", file.zone().getId());
    json.put("seller", file.seller().name());
    json.put("buyer", file.buyer().name());
    json.put("madeAt", now.toString());
    json.put("key", key);
    json.put("list", PlanText.of(plan).list());
    Map<String, Object> of = new TreeMap<>();
    of.put("id", plan.id());
    of.put("sha256", plan.sha256());
    of.put("day", PlanText.of(plan).day().toString());
    of.put("madeAt", plan.madeAt().toString());
    of.put("madeBy", plan.madeBy());
    json.put("plan", of);
    plan.told()
        .ifPresent(
            told ->
                json.put(
                    "told",
                    new TreeMap<>(
                        Map.of(
                            "at",
                            told.at().toString(),
                            "by",
                            told.by(),
                            "sha256",
                            told.sha256()))));
    json.put("outside", outside(PlanText.of(plan).json().path("outside")));
  }

  private static List<Object> outside(JsonNode planned) {
    List<Object> all = new ArrayList<>();
    planned.forEach(
        each ->
            all.add(
                new TreeMap<>(
                    Map.of("what", each.path("what").asText(), "why", each.path("why").asText()))));
    all.add(
        new TreeMap<>(
            Map.of(
                "what", "parcels at the buyer",
                "why", "they are the buyer's; this certificate says nothing of them")));
    all.add(
        new TreeMap<>(
            Map.of(
                "what", "copies that the seller keeps elsewhere",
                "why", "backups, exports and logs that the case does not name were not reached")));
    return all;
  }

  /** Who agreed, and who did it when. */
  public CertificateText carriedOut(DestructionPlan plan, Optional<Proposal> proposal) {
    DestructionPlan.Begun begun = plan.begun().orElseThrow();
    Map<String, Object> act = new TreeMap<>();
    act.put("by", begun.by());
    act.put("begun", begun.at().toString());
    act.put("ended", plan.ended().orElseThrow().toString());
    json.put("carriedOut", act);
    Map<String, Object> agreed = new TreeMap<>();
    agreed.put("id", begun.proposal());
    proposal.ifPresent(
        each -> {
          agreed.put("proposer", each.proposer());
          each.decision()
              .ifPresent(
                  decision -> {
                    agreed.put("approver", decision.decider());
                    agreed.put("at", decision.at().toString());
                    agreed.put("signedBy", decision.fingerprint());
                  });
        });
    json.put("approval", agreed);
    return this;
  }

  /** What became of the rows, beside what the plan said of them. */
  public CertificateText entities(DestructionPlan plan, Map<String, DestructionCounts> counts) {
    List<Object> all = new ArrayList<>();
    for (JsonNode each : PlanText.of(plan).json().path("entities")) {
      String entity = each.path("entity").asText();
      Map<String, Object> line = numbers(counts.getOrDefault(entity, DestructionCounts.NONE));
      line.put("entity", entity);
      line.put("table", each.path("table").asText());
      line.put("planned", JSON.convertValue(each.path("lines"), Object.class));
      all.add(line);
    }
    json.put("entities", all);
    json.put(
        "total",
        numbers(counts.values().stream().reduce(DestructionCounts.NONE, DestructionCounts::plus)));
    return this;
  }

  /**
   * That the plan was not carried out to its end.
   *
   * @param next the plan that took its place
   * @param cutOff windows of which nobody can tell what they came to
   */
  public CertificateText brokenOff(
      DestructionPlan plan,
      Optional<DestructionPlan> next,
      Map<String, DestructionCounts> counts,
      long cutOff) {
    Map<String, Object> broken = new TreeMap<>();
    broken.put("at", plan.ended().orElseThrow().toString());
    next.ifPresent(each -> broken.put("by", each.madeBy()));
    next.ifPresent(each -> broken.put("for", each.id()));
    Map<String, Object> left = new TreeMap<>();
    long all = 0;
    for (JsonNode each : PlanText.of(plan).json().path("entities")) {
      String entity = each.path("entity").asText();
      long planned = each.path("delete").asLong() + each.path("blank").asLong();
      long rows = planned - looked(counts.getOrDefault(entity, DestructionCounts.NONE));
      left.put(entity, rows);
      all += rows;
    }
    broken.put("notReached", left);
    broken.put("rowsNotReached", all);
    broken.put("windowsNotSettled", cutOff);
    json.put("brokenOff", broken);
    return this;
  }

  /** The rows that were to go and of which something is known. */
  private static long looked(DestructionCounts counts) {
    return counts.deleted()
        + counts.blanked()
        + counts.gone()
        + counts.alreadyBlank()
        + counts.changed()
        + counts.held()
        + counts.stuckRows();
  }

  /** The numbers as certificates, commands and programs name them. */
  public static Map<String, Object> numbers(DestructionCounts counts) {
    Map<String, Object> numbers = new TreeMap<>();
    numbers.put("deleted", counts.deleted());
    numbers.put("blanked", counts.blanked());
    numbers.put("gone", counts.gone());
    numbers.put("alreadyBlank", counts.alreadyBlank());
    numbers.put("changed", counts.changed());
    numbers.put("held", counts.held());
    numbers.put("kept", counts.kept());
    numbers.put("new", counts.newRows());
    numbers.put("stuck", new TreeMap<>(counts.stuck()));
    return numbers;
  }

  /** What a search found afterwards. */
  public CertificateText searched(Search.Found found, Instant at) {
    Map<String, Object> search = new TreeMap<>();
    search.put("at", at.toString());
    search.put("searched", found.searched());
    search.put("back", found.back());
    search.put("traces", found.traces());
    search.put("kept", found.kept());
    search.put("unreached", found.unreached());
    json.put("search", search);
    return this;
  }

  /** The search that an earlier certificate of the plan tells of. */
  public CertificateText searchedBefore(byte[] earlier) {
    Object search = JSON.convertValue(read(earlier).path("search"), Object.class);
    if (search != null) {
      json.put("search", search);
    }
    return this;
  }

  /** Whether what the hub itself keeps of the case can be read still. */
  public CertificateText ownCopies(Optional<CaseKeyShelf.Destroyed> end) {
    Map<String, Object> own = new TreeMap<>();
    own.put("destroyed", end.flatMap(CaseKeyShelf.Destroyed::erasedAt).isPresent());
    end.flatMap(CaseKeyShelf.Destroyed::erasedAt).ifPresent(at -> own.put("at", at.toString()));
    end.ifPresent(each -> own.put("by", each.by()));
    json.put("ownCopies", own);
    return this;
  }

  /** The document's bytes, UTF-8, one line. */
  public byte[] bytes() {
    try {
      return (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
  }

  /** Whether these bytes are meant to be a certificate. */
  public static boolean isOne(byte[] bytes) {
    try {
      return JSON.readTree(bytes).path("format").asText().equals(FORMAT);
    } catch (IOException e) {
      return false;
    }
  }

  /** A certificate's content; INTEGRITY where it is none. */
  public static JsonNode read(byte[] bytes) {
    if (!isOne(bytes)) {
      throw new HandoverException(
          ExitCode.INTEGRITY, "HUB-DST-30", "that is no certificate of destruction");
    }
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("it was read before", e);
    }
  }
}
