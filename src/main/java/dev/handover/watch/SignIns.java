package dev.handover.watch;

import dev.handover.ledger.AlarmKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Many sign-ins that were refused within a quarter of an hour, under whatever names. */
final class SignIns implements Detector {
  private static final Duration WITHIN = Duration.ofMinutes(15);
  private static final Duration QUIET = Duration.ofHours(1);
  private final int most;

  SignIns(int most) {
    this.most = most;
  }

  @Override
  public List<Sighting> look(Look look) {
    List<Sighting> found = new ArrayList<>();
    Burst.most(
            look, look.with(Set.of(Acts.SIGN_IN), WITHIN), WITHIN, d -> Optional.of("all"), d -> 1)
        .values()
        .stream()
        .filter(times -> times > most)
        .map(
            times ->
                Sighting.ofHub(
                    AlarmKind.SIGN_IN_REFUSED,
                    "%d sign-ins were refused within %d minutes; handover audit list --act \"%s\" tells which"
                        .formatted(times, WITHIN.toMinutes(), Acts.SIGN_IN)))
        .forEach(found::add);
    if (found.isEmpty()
        && look.ledger()
            .audit()
            .of(Acts.SIGN_IN, look.now().minus(QUIET), Long.MAX_VALUE)
            .isEmpty()) {
      found.add(
          Sighting.passed(
              AlarmKind.SIGN_IN_REFUSED, Optional.empty(), "none was refused for an hour"));
    }
    return found;
  }
}
