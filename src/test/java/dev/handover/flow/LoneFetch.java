package dev.handover.flow;

import dev.handover.api.Fetch;
import java.nio.file.Path;
import java.util.Map;

/** The way to an API by the real routes, without a hub. */
public final class LoneFetch implements AutoCloseable {
  private final LoneRoutes alone;

  public LoneFetch(int retries) {
    Map<String, String> quick =
        Map.of("handover.retry.delay", "1", "handover.retries", Integer.toString(retries));
    alone = new LoneRoutes(new Settings(Path.of("").toAbsolutePath(), quick, Map.of()));
  }

  public Fetch fetch() {
    return alone.fetch();
  }

  @Override
  public void close() {
    alone.close();
  }
}
