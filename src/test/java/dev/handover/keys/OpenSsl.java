package dev.handover.keys;

import dev.handover.testing.OutsideProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real openssl in a folder of keys, driven by shell lines as a reader would paste them. */
public final class OpenSsl {
  private final Path folder;

  public OpenSsl(Path folder) {
    OutsideProgram.require("openssl");
    OutsideProgram.require("zstd");
    this.folder = folder;
  }

  /** What a line left behind. */
  public record Result(int exit, String output) {}

  /** Makes {@code buyer.key} and {@code buyer.crt} by the lines of docs/connect-a-crm.md. */
  public void makeBuyer() {
    run("openssl genpkey -algorithm SM2 -out buyer.key");
    run(
        "openssl req -x509 -new -sm3 -sigopt distid:1234567812345678 -key buyer.key"
            + " -subj /CN=Buyer -days 3650 -out buyer.crt");
  }

  /** The output of a line, which must end with 0. */
  public String run(String line) {
    Result result = tryRun(line);
    if (result.exit() != 0) {
      throw new AssertionError(line + "\nexit " + result.exit() + "\n" + result.output());
    }
    return result.output();
  }

  public Result tryRun(String line) {
    try {
      Path output = Files.createTempFile("openssl", ".out");
      Process process =
          new ProcessBuilder("bash", "-c", line)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int exit = process.waitFor();
      String text = Files.readString(output, StandardCharsets.ISO_8859_1);
      Files.delete(output);
      return new Result(exit, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
