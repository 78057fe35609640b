package dev.handover.flow;

import java.nio.file.Path;
import java.util.stream.LongStream;

/** The same nights of an API that is asked for what changed, and tells of nothing that is gone. */
class ApiChangesNightsTest extends NightsPropertyTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(31, 34);
  }

  @Override
  ManyNights seller(Path folder) {
    return ManyNights.askingForChanges(folder);
  }

  @Override
  String[] deletable() {
    return new String[] {"meals", "rooms"};
  }
}
