package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Where the operator's passphrase comes from. It is never shown, logged or kept in a String. */
public final class Passphrase {
  /** Holds the passphrase itself. */
  public static final String VARIABLE = "HANDOVER_PASSPHRASE";

  /** Names a file whose first line is the passphrase. */
  public static final String FILE_VARIABLE = "HANDOVER_PASSPHRASE_FILE";

  private static final int MOST_BYTES = 4096;

  private Passphrase() {}

  /**
   * From the variable HANDOVER_PASSPHRASE, else from the given file, else from the file that
   * HANDOVER_PASSPHRASE_FILE names, else from the terminal. The caller wipes it.
   */
  public static char[] find(Optional<Path> file, Map<String, String> env, boolean mayPrompt) {
    Optional<String> given = Optional.ofNullable(env.get(VARIABLE));
    if (given.isPresent()) {
      return checked(given.get().toCharArray(), "the variable " + VARIABLE);
    }
    Optional<Path> from = file.or(() -> Optional.ofNullable(env.get(FILE_VARIABLE)).map(Path::of));
    if (from.isPresent()) {
      return checked(firstLine(from.get(), "passphrase"), "the file " + from.get());
    }
    if (mayPrompt) {
      Optional<char[]> typed = typed();
      if (typed.isPresent()) {
        return checked(typed.get(), "what was typed");
      }
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-KEY-28",
        "the keystore needs its passphrase; set "
            + VARIABLE
            + ", or "
            + FILE_VARIABLE
            + " to a file whose first line it is");
  }

  /**
   * The first line of a file that holds another secret; the caller wipes it.
   *
   * @param what which secret, for messages: token, password
   */
  public static char[] inFile(Path file, String what) {
    return checked(firstLine(file, what), "the " + what + " file " + file);
  }

  /** From JDK 22 on there is always a console; without a terminal it ends at once. */
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<char[]> typed() {
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("Passphrase of the keystore: "));
  }

  static void requireNotBlank(char[] passphrase) {
    checked(passphrase, "the passphrase");
  }

  private static char[] checked(char[] passphrase, String origin) {
    for (char each : passphrase) {
      if (!Character.isWhitespace(each) && !Character.isSpaceChar(each) && each >= ' ') {
        return passphrase;
      }
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-KEY-26",
        origin + " is empty; choose a passphrase of several words");
  }

  private static char[] firstLine(Path file, String secret) {
    byte[] bytes = {};
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw unreadable(file, secret, "is larger than any " + secret, null);
      }
      bytes = Files.readAllBytes(file);
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      int end = 0;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      char[] line = new char[end];
      text.get(line);
      Arrays.fill(text.array(), '\0');
      return line;
    } catch (CharacterCodingException e) {
      throw unreadable(file, secret, "is not UTF-8", null);
    } catch (IOException e) {
      throw unreadable(file, secret, "cannot be read", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static HandoverException unreadable(
      Path file, String secret, String what, IOException cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-KEY-29",
        "the "
            + secret
            + " file "
            + file
            + " "
            + what
            + "; give a readable file whose first line is the "
            + secret,
        cause);
  }
}
