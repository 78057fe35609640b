package dev.handover.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.handover.cases.CaseFile;
import dev.handover.ledger.SubjectRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letter by which a request goes to the new owner of the data, once no run goes to him any
 * more: JSON with the words for people in it. It names the person by the references that he holds,
 * or else as the person said.
 *
 * @param changes what is corrected, in clear
 * @param said how whoever asks named himself, where no reference does
 */
public record ForwardLetter(
    CaseFile file,
    SubjectRequest request,
    Person person,
    List<Change> changes,
    Optional<Said> said,
    Instant written) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** One corrected field; an empty value is to be taken away. */
  public record Change(String entity, String reference, String field, String value) {
    /** Without the value. */
    @Override
    public String toString() {
      return "Change[" + entity + ", " + field + "]";
    }
  }

  /** The name of an identifier, and its value as it was given. */
  public record Said(String by, String value) {
    /** Without the value. */
    @Override
    public String toString() {
      return "Said[" + by + "]";
    }
  }

  /** Whether nobody could tell from it who asks. */
  public boolean namesNobody() {
    return said.isEmpty()
        && person.held().isEmpty()
        && changes.stream().allMatch(change -> change.reference().isEmpty());
  }

  public byte[] content() {
    Map<String, Object> letter = new LinkedHashMap<>();
    letter.put("format", "handover-request-1");
    letter.put("case", file.id().value());
    letter.put("request", request.id());
    letter.put("kind", request.kind().word());
    letter.put("from", file.seller().name());
    letter.put("to", file.buyer().name());
    letter.put("received", request.receivedAt().toString());
    letter.put("lodged", request.lodgedAt().toString());
    letter.put("due", request.due().toString());
    letter.put("ground", request.ground());
    letter.put("written", written.toString());
    said.ifPresent(name -> letter.put("asks", name));
    letter.put("en", english());
    letter.put("zh", chinese());
    letter.put(
        "records",
        person.held().stream()
            .map(held -> Map.of("entity", held.entity(), "ref", held.reference()))
            .toList());
    letter.put(
        "delivered",
        person.parcels().stream()
            .map(parcel -> Map.of("run", parcel.run().value(), "file", parcel.file()))
            .toList());
    letter.put(
        "corrections",
        changes.stream()
            .map(
                change ->
                    Map.of(
                        "entity", change.entity(),
                        "ref", change.reference(),
                        "field", change.field(),
                        "value", change.value()))
            .toList());
    try {
      return JSON.writeValueAsBytes(letter);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a letter holds what JSON cannot say", e);
    }
  }

  private String english() {
    return "A person whose data you received with this case has asked us for: "
        + request.kind().word()
        + ". The data is yours since the hand-over, so the request is yours to answer by the day"
        + " given. We made sure who asked. "
        + (person.held().isEmpty() && said.isPresent()
            ? "Our records no longer show the person, who is named as he or she did: look for that."
            : "The records are named by the references you hold.");
  }

  private String chinese() {
    return "您在本次交接中接收了某个人的数据，该个人向我方提出了请求："
        + chineseKind()
        + "。交接完成后数据由贵方处理，请在所示期限前答复本人。我方已核实请求人身份；"
        + (person.held().isEmpty() && said.isPresent()
            ? "我方记录中已查不到该个人，仅按请求人自述的标识列明，请据此查找。"
            : "记录以贵方所持的引用编号列明。");
  }

  private String chineseKind() {
    return switch (request.kind()) {
      case QUERY -> "查询";
      case COPY -> "获取副本";
      case CORRECT -> "更正";
      case DELETE -> "删除";
      case RESTRICT -> "限制处理";
      case OBJECT -> "反对处理";
      case WITHDRAW -> "撤回同意";
      case COMPLAIN -> "投诉";
      case EXPLAIN -> "说明处理规则";
    };
  }

  /** The letter holds corrected values. */
  @Override
  public String toString() {
    return "ForwardLetter[" + request + "]";
  }
}
