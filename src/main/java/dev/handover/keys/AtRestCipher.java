package dev.handover.keys;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a case keeps on the hub's disk, AES-256-GCM: small values whole, files as a stream
 * of 64 KiB segments (Tink's AES-GCM-HKDF streaming), of which none can be cut off, moved or added
 * unnoticed. The context, such as a file's name, must be the same when reading. Whatever does not
 * open is refused with INTEGRITY. Safe for use by several threads.
 */
public final class AtRestCipher {
  private static final int KEY_BYTES = 32;
  private static final int SEGMENT = 1 << 16;
  private static final String MAC = "HmacSha256";

  private final SecretKeySpec values;
  private final AesGcmHkdfStreaming streams;

  /** From 32 random bytes; the array may be wiped afterwards. */
  AtRestCipher(byte[] key) {
    byte[] streamKey = derive(key, "handover at rest: streams");
    byte[] valueKey = derive(key, "handover at rest: values");
    try {
      this.values = new SecretKeySpec(valueKey, "AES");
      this.streams = new AesGcmHkdfStreaming(streamKey, MAC, KEY_BYTES, SEGMENT, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
    } finally {
      Arrays.fill(streamKey, (byte) 0);
      Arrays.fill(valueKey, (byte) 0);
    }
  }

  /** Under a key that nobody else has and that ends with this process. */
  public static AtRestCipher ofThisProcess() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      return new AtRestCipher(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Adds 29 bytes. */
  public byte[] encrypt(byte[] plain, String context) {
    return Sealed.seal(values, plain, context);
  }

  public byte[] decrypt(byte[] sealed, String context) {
    return Sealed.open(values, sealed, context).orElseThrow(() -> refused(null));
  }

  /** The file is whole only when this stream was closed. */
  public OutputStream encrypting(OutputStream out, String context) {
    try {
      return streams.newEncryptingStream(out, context.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
    }
  }

  /** What is read is authentic; that nothing is missing is known only at the end. */
  public InputStream decrypting(InputStream in, String context) {
    try {
      return new Refusing(
          streams.newDecryptingStream(new Outside(in), context.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
    }
  }

  private static byte[] derive(byte[] key, String purpose) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key at rest has 32 bytes");
    }
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + MAC, e);
    }
  }

  private static HandoverException refused(IOException cause) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-KEY-30",
        "stored data does not open: it was altered or cut short, or belongs to another case or"
            + " place; restore it from a backup",
        cause);
  }

  @Override
  public String toString() {
    return "AtRestCipher";
  }

  /** Turns the cipher's complaints into ours, and lets those of the disk pass. */
  private static final class Refusing extends FilterInputStream {
    Refusing(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int n = read(one, 0, 1);
      return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      try {
        return in.read(bytes, start, length);
      } catch (OutsideException e) {
        throw e.trouble;
      } catch (IOException e) {
        throw refused(e);
      }
    }
  }

  /** Marks trouble that comes from below the cipher. */
  private static final class Outside extends FilterInputStream {
    Outside(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException e) {
        throw new OutsideException(e);
      }
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      try {
        return in.read(bytes, start, length);
      } catch (IOException e) {
        throw new OutsideException(e);
      }
    }
  }

  private static final class OutsideException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient IOException trouble;

    OutsideException(IOException trouble) {
      super(trouble);
      this.trouble = trouble;
    }
  }
}
