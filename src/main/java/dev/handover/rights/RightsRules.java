package dev.handover.rights;

import dev.handover.ledger.RequestKind;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * By when requests are answered, and on what each kind rests: the part {@code rights} of a pack.
 *
 * @param kinds by the words of {@link RequestKind}
 */
public record RightsRules(Answer answer, Map<String, Ground> kinds) {
  /**
   * The term of an answer.
   *
   * @param statutory whether the law sets it; a case may set another where it does not
   * @param extension by how much it may be put off, once and told within it; none where P0D
   */
  public record Answer(Period within, boolean statutory, Period extension, String ground) {}

  /** The articles, in English and in Chinese. */
  public record Ground(String en, String zh) {}

  public RightsRules {
    kinds = Map.copyOf(kinds);
  }

  /** On what a kind of request rests; a pack that leaves one out is a configuration error. */
  public Ground ground(RequestKind kind) {
    return Optional.ofNullable(kinds.get(kind.word()))
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-RGT-01",
                    "a rule pack's rights say nothing of "
                        + kind.word()
                        + "; write that kind, as in the packs shipped"));
  }
}
