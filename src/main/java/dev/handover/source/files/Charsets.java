package dev.handover.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.BitSet;
import java.util.Optional;

/**
 * In which charset a text file is written. A mark at its beginning says so; else all of it is
 * tried: what is UTF-8 throughout is UTF-8, and what is GB18030 throughout and has mostly the
 * characters that Chinese is written with is that. Nothing else is guessed.
 */
record Charsets(Charset charset, int mark, String said) {
  private static final int CHUNK = 1 << 16;
  private static final BitSet USUAL_HANZI = usualHanzi();

  /** GB2312 files them by pronunciation in its rows 16 to 55. */
  private static BitSet usualHanzi() {
    BitSet usual = new BitSet();
    Charset charset = Charset.forName("GB18030");
    for (int lead = 0xB0; lead <= 0xD7; lead++) {
      for (int trail = 0xA1; trail <= 0xFE; trail++) {
        usual.set(new String(new byte[] {(byte) lead, (byte) trail}, charset).charAt(0));
      }
    }
    return usual;
  }

  static Charsets of(ExportFile file, Optional<String> declared) {
    try {
      byte[] head = head(file);
      Optional<Charsets> marked = marked(head);
      if (declared.isPresent()) {
        Charset charset = named(file, declared.get());
        // a mark that contradicts is told; that of the same family is passed over
        int mark = marked.filter(m -> m.charset.equals(charset)).map(Charsets::mark).orElse(0);
        if (marked.isPresent() && mark == 0 && !charset.name().startsWith("UTF-16")) {
          throw Trouble.with(
              file,
              "begins with the mark of "
                  + marked.get().charset
                  + ", but the case says charset: "
                  + declared.get()
                  + "; mend the case");
        }
        return new Charsets(charset, mark, charset.name());
      }
      if (marked.isPresent()) {
        return marked.get();
      }
      if (isSixteenBits(head, 1)) {
        return new Charsets(StandardCharsets.UTF_16LE, 0, "UTF-16LE");
      }
      if (isSixteenBits(head, 0)) {
        return new Charsets(StandardCharsets.UTF_16BE, 0, "UTF-16BE");
      }
      if (share(file, StandardCharsets.UTF_8).isPresent()) {
        return new Charsets(StandardCharsets.UTF_8, 0, "UTF-8");
      }
      Charset chinese = Charset.forName("GB18030");
      if (share(file, chinese).filter(usual -> usual >= 0.8).isPresent()) {
        return new Charsets(chinese, 0, "GB18030");
      }
      throw Trouble.with(
          file,
          "is written neither in UTF-8 nor in GB18030 or UTF-16; ask the seller which charset it"
              + " is and write it in the case as `charset:`, or export it again as CSV UTF-8");
    } catch (IOException e) {
      throw Trouble.with(file, "cannot be read: " + e.getClass().getSimpleName(), e);
    }
  }

  private static Charset named(ExportFile file, String name) {
    try {
      Charset charset = Charset.forName(name);
      // every GBK and GB2312 text is GB18030, which has more characters
      return name.matches("(?i)gbk|gb2312|cp936|x-mswin-936")
          ? Charset.forName("GB18030")
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Trouble.with(
          file, "is said to be in charset " + name + ", which Java does not know", e);
    }
  }

  private static byte[] head(ExportFile file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readNBytes(4096);
    }
  }

  private static Optional<Charsets> marked(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Charsets(StandardCharsets.UTF_8, 3, "UTF-8 with a mark"));
    }
    if (starts(head, 0xFF, 0xFE)) {
      return Optional.of(new Charsets(StandardCharsets.UTF_16LE, 2, "UTF-16LE with a mark"));
    }
    if (starts(head, 0xFE, 0xFF)) {
      return Optional.of(new Charsets(StandardCharsets.UTF_16BE, 2, "UTF-16BE with a mark"));
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Line ends, digits and delimiters of 16 bits each have a zero in the same half; a stray one or
   * two say nothing.
   */
  private static boolean isSixteenBits(byte[] head, int half) {
    int zeros = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if (i % 2 != half) {
          return false;
        }
        zeros++;
      }
    }
    return zeros > 1 && zeros >= head.length / 40;
  }

  /**
   * Decodes all of the file; the share of usual characters among those that are not ASCII, nothing
   * where it is not written so.
   */
  private static Optional<Double> share(ExportFile file, Charset charset) throws IOException {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    long others = 0;
    long usual = 0;
    try (InputStream in = file.open()) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        if (result.isError()) {
          return Optional.empty();
        }
        chars.flip();
        while (chars.hasRemaining()) {
          char each = chars.get();
          if (each >= 0x80) {
            others++;
            usual += isUsual(each) ? 1 : 0;
          }
        }
        chars.clear();
        bytes.compact();
      }
    }
    return Optional.of(others == 0 ? 1 : (double) usual / others);
  }

  /**
   * The everyday ones: the Hanzi of GB2312's first level, which are nearly all of any Chinese text,
   * Chinese punctuation and full-width forms. What other charsets' bytes happen to mean is mostly
   * none of these.
   */
  private static boolean isUsual(char each) {
    return each >= 0x4E00 && each <= 0x9FA5 && USUAL_HANZI.get(each)
        || each >= 0x3000 && each <= 0x303F
        || each >= 0xFF00 && each <= 0xFFEF
        || each >= 0x2010 && each <= 0x2030
        || each == 0xB7;
  }

  /** The text behind the mark; a malformed one ends in {@link CharacterCodingException}. */
  Reader reader(ExportFile file) throws IOException {
    InputStream in = file.open();
    try {
      in.skipNBytes(mark);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new java.io.InputStreamReader(in, strict(charset));
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
