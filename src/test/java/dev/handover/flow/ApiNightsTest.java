package dev.handover.flow;

import java.nio.file.Path;

/** The same nights of a seller who gives nothing but an API, which misbehaves as it likes. */
class ApiNightsTest extends NightsPropertyTest {
  @Override
  ManyNights seller(Path folder) {
    return ManyNights.asking(folder);
  }
}
