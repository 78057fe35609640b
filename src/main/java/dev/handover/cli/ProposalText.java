package dev.handover.cli;

import dev.handover.ledger.Proposal;
import dev.handover.ledger.Proposal.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A proposal as it is told. */
public final class ProposalText {
  private ProposalText() {}

  /** Whether somebody may still decide about it, or use it. */
  public static boolean isPending(Proposal proposal, Instant now) {
    return (proposal.state() == State.OPEN || proposal.state() == State.APPROVED)
        && now.isBefore(proposal.expiresAt());
  }

  public static String state(Proposal proposal, Instant now) {
    String word = proposal.state().name().toLowerCase(Locale.ROOT);
    boolean late =
        !isPending(proposal, now)
            && (proposal.state() == State.OPEN || proposal.state() == State.APPROVED);
    return word
        + proposal.decision().map(each -> " (" + each.decider() + ")").orElse("")
        + (late ? ", too old since " : isPending(proposal, now) ? ", until " : "")
        + (late || isPending(proposal, now) ? proposal.expiresAt() : "");
  }

  public static Map<String, Object> json(Proposal proposal) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", proposal.id());
    json.put("act", proposal.act());
    json.put("subject", proposal.subject());
    json.put("plan", proposal.plan());
    json.put("sha256", proposal.sha256());
    json.put("proposer", proposal.proposer());
    json.put("reason", proposal.reason());
    json.put("madeAt", proposal.madeAt().toString());
    json.put("expiresAt", proposal.expiresAt().toString());
    json.put("state", proposal.state().name().toLowerCase(Locale.ROOT));
    proposal
        .decision()
        .ifPresent(
            each -> {
              json.put("decider", each.decider());
              json.put("decidedAt", each.at().toString());
              if (!each.fingerprint().isEmpty()) {
                json.put("key", each.fingerprint());
              }
            });
    if (!proposal.refusal().isEmpty()) {
      json.put("refusal", proposal.refusal());
    }
    proposal.use().ifPresent(each -> json.put("usedBy", each.actor()));
    proposal.use().ifPresent(each -> json.put("usedAt", each.at().toString()));
    return json;
  }

  public static List<String> lines(Proposal proposal, Instant now) {
    return List.of(
        "proposal " + proposal.id() + ": " + proposal.act() + " (" + proposal.subject() + ")",
        "  proposed by " + proposal.proposer() + " on " + proposal.madeAt(),
        "  reason: " + plain(proposal.reason()),
        "  plan: " + plain(proposal.plan()),
        "  sha256 of the plan: " + proposal.sha256(),
        "  " + state(proposal, now) + proposal.use().map(u -> ", by " + u.actor()).orElse(""),
        proposal.refusal().isEmpty() ? "" : "  why: " + plain(proposal.refusal()));
  }

  /** One line that does not steer the terminal. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? '·' : c));
    return plain.toString();
  }
}
