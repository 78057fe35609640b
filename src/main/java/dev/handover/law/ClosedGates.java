package dev.handover.law;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.List;

/** Gates that keep a run from going on; GATE_CLOSED. The message is for those here alone. */
public final class ClosedGates extends HandoverException {
  private static final long serialVersionUID = 1L;
  private final List<String> outward;

  /**
   * @param outward what a buyer may know: each gate with its articles, such as {@code notice (PIPL
   *     Art. 22)}; no names, findings or counts
   */
  public ClosedGates(String code, String message, List<String> outward) {
    super(ExitCode.GATE_CLOSED, code, message);
    this.outward = List.copyOf(outward);
  }

  public List<String> outward() {
    return outward;
  }

  /** A gate as a buyer may know it: of whom or what it is asked stays here. */
  static String outward(Duty duty) {
    return duty.gate() + " (" + duty.articles() + ")";
  }
}
