package dev.handover.source.files;

import java.io.IOException;
import java.io.InputStream;

/** One exported file as it lay there when it was looked at, read as often as it is opened. */
public sealed interface ExportFile permits LocalFile, FetchedFile {
  /** Without its folder. */
  String name();

  long bytes();

  /** Its content from the beginning; may not be buffered. */
  InputStream open() throws IOException;
}
