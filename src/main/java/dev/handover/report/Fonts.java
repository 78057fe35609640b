package dev.handover.report;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The font that ships (Noto Sans SC: GB 2312, Latin, Greek, Cyrillic), and one of this machine for
 * characters that it does not have. Only fonts with TrueType outlines can be embedded.
 */
public final class Fonts {
  private static final String SHIPPED = "/fonts/NotoSansSC-Regular.ttf";
  private static final String SETTING = "handover.report.font";

  /** Where systems keep fonts with many Chinese characters; the first that is there is taken. */
  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
          Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
          Path.of("/System/Library/Fonts/Supplemental/Arial Unicode.ttf"),
          Path.of("C:\\Windows\\Fonts\\msyh.ttc"),
          Path.of("C:\\Windows\\Fonts\\simsun.ttc"));

  private final byte[] shipped;
  private final Optional<Path> further;

  private Fonts(byte[] shipped, Optional<Path> further) {
    this.shipped = shipped;
    this.further = further;
  }

  /**
   * @param named the font that {@code handover.report.font} names, which must be usable; else one
   *     of the usual places is looked at
   */
  public static Fonts with(Optional<Path> named) {
    named.ifPresent(Fonts::requireUsable);
    Optional<Path> found =
        named.or(
            () -> USUAL.stream().filter(Files::isReadable).filter(Fonts::isUsable).findFirst());
    return new Fonts(resource(), found);
  }

  /** Without a font of this machine. */
  static Fonts shippedAlone() {
    return new Fonts(resource(), Optional.empty());
  }

  private static byte[] resource() {
    try (InputStream in = Fonts.class.getResourceAsStream(SHIPPED)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream shipped() {
    return new ByteArrayInputStream(shipped);
  }

  /** The further font, only where the text needs it. */
  Optional<File> further(String text) {
    return missing(shipped, text).isEmpty() ? Optional.empty() : further.map(Path::toFile);
  }

  /** Characters, as code points, that no font here can show. */
  Set<Integer> unshowable(String text) {
    Set<Integer> missing = missing(shipped, text);
    if (!missing.isEmpty() && further.isPresent()) {
      try (TrueTypeFont font = open(further.get())) {
        missing.removeIf(c -> has(font, c));
      } catch (IOException e) {
        throw unusable(further.get(), e);
      }
    }
    return missing;
  }

  private static Set<Integer> missing(byte[] bytes, String text) {
    Set<Integer> missing = new TreeSet<>();
    text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(missing::add);
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      missing.removeIf(c -> has(font, c));
      return missing;
    } catch (IOException e) {
      throw new UncheckedIOException("the font that ships cannot be read", e);
    }
  }

  private static boolean has(TrueTypeFont font, int character) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(character) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireUsable(Path file) {
    if (!isUsable(file)) {
      throw unusable(file, null);
    }
  }

  private static boolean isUsable(Path file) {
    try (TrueTypeFont font = open(file)) {
      return !(font instanceof OpenTypeFont open && open.isPostScript());
    } catch (IOException e) {
      return false;
    }
  }

  /** A file's font; of a collection the first. */
  private static TrueTypeFont open(Path file) throws IOException {
    if (!isCollection(file)) {
      return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
    }
    List<TrueTypeFont> first = new ArrayList<>();
    TrueTypeCollection all = new TrueTypeCollection(file.toFile());
    all.processAllFonts(first::add);
    return first.get(0);
  }

  static boolean isCollection(Path file) {
    return Stream.of(".ttc", ".otc").anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith);
  }

  private static HandoverException unusable(Path file, IOException cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-REP-01",
        "the font "
            + file
            + " cannot be embedded: it must be a .ttf or .ttc with TrueType outlines, such as"
            + " fonts-wqy-microhei of Debian; name another as "
            + SETTING
            + ", or leave that out: a font for usual Chinese ships",
        cause);
  }
}
