package dev.handover.ledger;

import dev.handover.record.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of a run's quarantined records are asked for; what is empty does not narrow.
 *
 * @param digest the first hex digits of the key's digest
 */
public record QuarantineFilter(
    Optional<String> entity,
    Optional<String> field,
    Optional<String> rule,
    Optional<String> digest) {
  /** All of them. */
  public static final QuarantineFilter NONE =
      new QuarantineFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public QuarantineFilter {
    if (digest.isPresent() && !digest.get().matches("[0-9a-f]{1,64}")) {
      throw new IllegalArgumentException("a digest is written in hex digits");
    }
  }

  /** The same, of records whose key's digest begins so. */
  public QuarantineFilter withDigest(String hex) {
    return new QuarantineFilter(entity, field, rule, Optional.of(hex));
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /** Continues a condition on {@code run_window w} and {@code quarantine q}. */
  String condition() {
    return (entity.isPresent() ? " and w.entity = ?" : "")
        + (field.isPresent() ? " and q.field = ?" : "")
        + (rule.isPresent() ? " and q.rule = ?" : "")
        + (digest.isPresent() ? " and q.key_digest like ?" : "");
  }

  /** The run, what the condition asks for, then the rest. */
  Object[] parameters(RunId run, Object... rest) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(run.value());
    entity.ifPresent(parameters::add);
    field.ifPresent(parameters::add);
    rule.ifPresent(parameters::add);
    digest.ifPresent(hex -> parameters.add(hex + "%"));
    parameters.addAll(List.of(rest));
    return parameters.toArray();
  }
}
