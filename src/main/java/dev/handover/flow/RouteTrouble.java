package dev.handover.flow;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.stream.Collectors;
import org.springframework.boot.web.server.PortInUseException;

/** Says which route file stopped the start, and where. */
final class RouteTrouble {
  private RouteTrouble() {}

  /**
   * Route files hold no personal data, so Camel's own words, which name file and line, may pass.
   */
  static HandoverException explain(RuntimeException failed, Settings settings) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (Throwable at = failed; at != null && depth < 20; at = at.getCause(), depth++) {
      if (at instanceof HandoverException own) {
        return own;
      }
      if (at instanceof PortInUseException busy) {
        return taken(busy.getPort(), failed);
      }
      String told = at.getMessage();
      if (at.getClass().getName().startsWith("org.apache.camel") && told != null) {
        // The first line says what, the second in which file and line; then comes a picture of it.
        String line =
            told.strip()
                .lines()
                .limit(2)
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceFirst(":$", "");
        if (words.indexOf(line) < 0) {
          words.append(words.isEmpty() ? "" : ": ").append(line);
        }
      }
    }
    if (words.isEmpty()) {
      return new HandoverException(
          ExitCode.INTERNAL,
          "HUB-INT-02",
          "the hub did not start (" + failed.getClass().getName() + "); run again with --debug",
          failed);
    }
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-ROUTE-01",
        "a route in "
            + settings.routes()
            + " cannot be used: "
            + words
            + "; mend the file and start again",
        failed);
  }

  private static HandoverException taken(int port, RuntimeException failed) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CON-03",
        "port "
            + port
            + " is in use, so that the console cannot listen there; stop what listens, or set"
            + " handover.console.port to another (0: any that is free), or handover.console to off",
        failed);
  }
}
