package dev.handover.watch;

import java.util.List;
import java.util.Optional;

/**
 * What counts as an anomaly of the hub as a whole, and where alarms go.
 *
 * @param signInRefused sign-ins that may be refused within 15 minutes; absent where nobody looks
 * @param chain whether the audit chain is verified
 * @param channels by which alarms are sent
 */
public record HubRules(Optional<Integer> signInRefused, boolean chain, List<String> channels) {
  public HubRules {
    channels = List.copyOf(channels);
  }
}
