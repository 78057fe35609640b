package dev.handover.flow;

import java.nio.file.Path;
import java.util.stream.LongStream;

/** The same nights of a seller who gives nothing but an API, which misbehaves as it likes. */
class ApiNightsTest extends NightsPropertyTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(21, 24);
  }

  @Override
  ManyNights seller(Path folder) {
    return ManyNights.asking(folder);
  }
}
