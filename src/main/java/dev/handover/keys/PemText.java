package dev.handover.keys;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Keys and certificates between lines of {@code -----BEGIN …-----} (RFC 7468). */
final class PemText {
  /** No key or certificate is larger. */
  static final int MOST_BYTES = 1 << 20;

  private static final String BEGIN = "-----BEGIN ";
  private static final String OPENPGP = BEGIN + "PGP ";

  private PemText() {}

  /** Whether it is such text and not OpenPGP's armour, which begins alike. */
  static boolean isPem(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains(BEGIN) && !text.contains(OPENPGP);
  }

  /** The file cut before each line that begins an object, armour of OpenPGP's included. */
  static List<byte[]> parts(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<byte[]> parts = new ArrayList<>();
    for (String part : text.split("(?m)(?=^" + BEGIN + ")")) {
      if (part.startsWith(BEGIN)) {
        parts.add(part.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return parts.size() > 1 ? parts : List.of(bytes);
  }

  static String of(String label, byte[] der) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(label, der));
    } catch (IOException e) {
      throw new IllegalStateException("text in memory can be written", e);
    }
    return text.toString();
  }

  /**
   * All objects in the text, as BouncyCastle's parser knows them; what it knows not is an error.
   */
  static List<Object> objects(byte[] pem) throws IOException {
    List<Object> found = new ArrayList<>();
    // `openssl ecparam -genkey` and `openssl ec` write RFC 5915 under labels of their own
    String text =
        new String(pem, StandardCharsets.ISO_8859_1)
            .replace(" SM2 PRIVATE KEY-", " EC PRIVATE KEY-")
            .replace(" SM2 PARAMETERS-", " EC PARAMETERS-");
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
        found.add(next);
      }
    }
    return found;
  }
}
