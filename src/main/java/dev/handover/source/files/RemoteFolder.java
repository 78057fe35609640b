package dev.handover.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way to a folder of exports on another machine, implemented by routes. Nothing of it is ever
 * changed there. Its names are the other machine's: whatever it likes.
 */
public interface RemoteFolder extends ExportPlace {
  /**
   * What lies there, in no order; folders and links are among it.
   *
   * @throws dev.handover.record.HandoverException where it cannot be listed
   */
  List<Entry> list();

  /**
   * Gives a file's content, again and again where the trouble may pass, each time from its
   * beginning, until it has been taken.
   *
   * @throws dev.handover.record.HandoverException where it could not be had whole
   */
  void fetch(String name, Taking taking);

  @Override
  default ExportFolder open(Path scratch, Consumer<String> told) {
    return new FetchedFolder(this, scratch, told);
  }

  /** What something in the folder is. */
  enum Kind {
    FILE,
    FOLDER,
    OTHER
  }

  /**
   * Something that lies in the folder.
   *
   * @param changed in the other machine's clock, as fine as it tells
   */
  record Entry(String name, Kind kind, long bytes, long changed) {}

  /** Takes a file's content. */
  interface Taking {
    /**
     * @throws IOException where it breaks off or is not whole
     */
    void take(InputStream content) throws IOException;
  }

  /** A content that ended before it was whole. */
  final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1;

    BrokenOff(String said) {
      super(said);
    }
  }
}
