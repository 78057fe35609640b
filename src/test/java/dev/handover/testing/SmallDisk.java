package dev.handover.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A folder on a disk of its own that is soon full: a tmpfs, which only root may mount. */
public final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts over an existing folder; skips the test where this user may not. */
  public static SmallDisk mount(Path folder, int kibibytes) {
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", folder.toString()),
        "a small disk needs the right to mount a tmpfs (root), which is missing here");
    return new SmallDisk(folder);
  }

  /** Makes room; what lies there stays. */
  public void grow(int kibibytes) {
    if (!run("mount", "-o", "remount,size=" + kibibytes + "k", folder.toString())) {
      throw new IllegalStateException("cannot remount " + folder);
    }
  }

  @Override
  public void close() {
    if (!run("umount", folder.toString())) {
      run("umount", "--lazy", folder.toString());
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
