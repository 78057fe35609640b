package dev.handover.watch;

import java.util.List;

/** Knows one kind of anomaly. It keeps nothing: what it needs to know is in the ledger. */
interface Detector {
  /** What has appeared since the last look, and what has passed. */
  List<Sighting> look(Look look);
}
