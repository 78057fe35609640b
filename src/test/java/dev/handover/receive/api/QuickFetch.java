package dev.handover.receive.api;

import dev.handover.api.Fetch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Real requests, between which no time passes. */
public final class QuickFetch implements Fetch {
  private final List<Duration> all = new ArrayList<>();
  private final HttpFetch http = new HttpFetch(all::add);

  @Override
  public void send(Asking asking) {
    http.send(asking);
  }

  /** How long it would have waited after answers that may be better later. */
  public List<Duration> waits() {
    return all.stream().filter(each -> each.compareTo(Duration.ofMillis(200)) > 0).toList();
  }

  /** How long it would have waited for the pace. */
  public List<Duration> pauses() {
    return all.stream().filter(each -> each.compareTo(Duration.ofMillis(200)) <= 0).toList();
  }
}
