package dev.handover.flow;

import java.nio.file.Path;
import java.util.stream.LongStream;

/** The same nights of a seller who gives nothing but exported files. */
class ExportedNightsTest extends NightsPropertyTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(11, 14);
  }

  @Override
  ManyNights seller(Path folder) {
    return ManyNights.exporting(folder);
  }
}
