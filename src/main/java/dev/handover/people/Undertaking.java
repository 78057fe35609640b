package dev.handover.people;

import dev.handover.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The confidentiality undertaking as it is now.
 *
 * @param version the first 16 hex digits of the SHA-256 of its text: another text is another
 *     version
 * @param text in Chinese and English
 */
public record Undertaking(String version, String text) {
  private static final int DIGITS = 16;

  /** That of a text. */
  static Undertaking of(String text) {
    return new Undertaking(Sha256.hex(text).substring(0, DIGITS), text);
  }

  /** The one that this program carries. */
  public static Undertaking present() {
    try (InputStream text = Undertaking.class.getResourceAsStream("/people/undertaking.txt")) {
      return of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
