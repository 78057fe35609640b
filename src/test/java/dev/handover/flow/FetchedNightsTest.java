package dev.handover.flow;

import java.nio.file.Path;
import java.util.stream.LongStream;

/** The same nights of a seller whose exports lie on an SFTP server. */
class FetchedNightsTest extends NightsPropertyTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(31, 32);
  }

  @Override
  ManyNights seller(Path folder) {
    return ManyNights.fetching(folder);
  }
}
