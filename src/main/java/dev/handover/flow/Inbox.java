package dev.handover.flow;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * A folder at the buyer, for what the routes' own components do not offer: the size of what
 * arrived, a list, a small file's content, the removal of strays. Paths use {@code /} and are
 * relative.
 */
sealed interface Inbox extends AutoCloseable permits SftpInbox, LocalInbox {
  /** The size in bytes, or nothing where there is no such file. */
  OptionalLong size(String path) throws IOException;

  /** The names of the files in a folder; none where there is no such folder. */
  List<String> list(String folder) throws IOException;

  /** The names of the folders in a folder; none where there is no such folder. */
  List<String> folders(String folder) throws IOException;

  /** A file of at most the given bytes, whole; an empty array where there is none. */
  byte[] read(String path, int most) throws IOException;

  void delete(String path) throws IOException;

  @Override
  void close();
}
