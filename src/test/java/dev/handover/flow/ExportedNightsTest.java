package dev.handover.flow;

import java.nio.file.Path;

/** The same nights of a seller who gives nothing but exported files. */
class ExportedNightsTest extends NightsPropertyTest {
  @Override
  ManyNights seller(Path folder) {
    return ManyNights.exporting(folder);
  }
}
